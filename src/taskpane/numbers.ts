import { Decimal } from '../finsam/decimal';
import { formatAmount, inKronor, parseAmount, parsePercent, type Refusal } from '../workbook/swedishNumbers';

/**
 * 'amount': kronor, also written with a unit; 'plain': hours, weights, years, without one; 'percent': with or without its sign;
 * 'share': likewise, or as a fraction: "43 %", "43" and "0,43" are the same.
 */
export type NumberKind = 'amount' | 'plain' | 'percent' | 'share';

export type ReadNumber =
  { readonly ok: true; readonly value: Decimal | null } | { readonly ok: false; readonly reason: Refusal };

/** The number that a field's text says: kronor for amounts, a ratio for per cent; null for a blank field. */
export function readNumber(text: string, kind: NumberKind): ReadNumber {
  if (kind === 'percent') return readPercent(text);
  if (kind === 'share') return readShare(text);
  const parsed = parseAmount(text);
  switch (parsed.kind) {
    case 'blank':
      return { ok: true, value: null };
    case 'nil':
      return { ok: true, value: new Decimal(0) };
    case 'refused':
      return { ok: false, reason: parsed.reason };
    case 'amount':
      if (parsed.unit === null) return { ok: true, value: parsed.value };
      return kind === 'amount'
        ? { ok: true, value: inKronor(parsed.value, parsed.unit) }
        : { ok: false, reason: 'notNumber' };
  }
}

function readPercent(text: string): ReadNumber {
  const parsed = parsePercent(text.trim() === '' || /%|procent/i.test(text) ? text : `${text} %`);
  switch (parsed.kind) {
    case 'blank':
      return { ok: true, value: null };
    case 'nil':
      return { ok: true, value: new Decimal(0) };
    case 'refused':
      return { ok: false, reason: parsed.reason };
    case 'percent':
      return { ok: true, value: parsed.ratio };
  }
}

/** As Excel takes what is typed in a cell of percents: below one it is a fraction, unless the sign says otherwise. */
function readShare(text: string): ReadNumber {
  const read = readPercent(text);
  if (!read.ok || read.value === null || /%|procent/i.test(text)) return read;
  const typed = read.value.times(100);
  return { ok: true, value: typed.abs().lessThan(1) ? typed : read.value };
}

/** The text of a field that says exactly this share: "43 %". */
export function showShare(value: Decimal | null): string {
  return value === null ? '' : `${showNumber(value.times(100))} %`;
}

/** The text of a field that says exactly this number: "−7 047", "419,39", '' for a missing one. */
export function showNumber(value: Decimal | null): string {
  if (value === null) return '';
  const decimals = value.decimalPlaces();
  // Three decimals after a comma could be read as thousands; a fourth digit leaves no doubt.
  return formatAmount(value, { decimals: decimals === 3 ? 4 : decimals });
}

/** What a field shows when it is left: an amount that can be read in its full form, everything else as typed. */
export function tidied(text: string, kind: NumberKind): string {
  const read = readNumber(text, kind);
  if (!read.ok || read.value === null || kind === 'percent') return text;
  return kind === 'share' ? showShare(read.value) : showNumber(read.value);
}

/** An amount in kronor for people, in whole kr or tkr. */
export function inUnit(value: Decimal, unit: 'kr' | 'tkr'): string {
  return formatAmount(unit === 'tkr' ? value.dividedBy(1000) : value);
}
