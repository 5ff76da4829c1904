import { ZERO, type Decimal } from '../../finsam/decimal';
import { parseAmount, parsePercent, parsePeriod } from '../../workbook/swedishNumbers';
import { remembered } from '../remembered';
import type { FigureUnit } from '../table';
import { countUnit } from './figureUnits';

/** What the text of a cell is. */
export interface Figure {
  /** 'nil' is the lone dash, which is 0; 'year' a figure that is rather a year, such as "2025". */
  readonly kind: 'blank' | 'text' | 'date' | 'year' | 'nil' | 'figure';
  /** In the unit written; of a percentage the number before the sign: 65 for "65 %". Null of what is no figure. */
  readonly number: Decimal | null;
  /** That stands with the number itself. */
  readonly unit: FigureUnit;
  /** How many decimals are printed. */
  readonly decimals: number;
}

export const BLANK_FIGURE: Figure = { kind: 'blank', number: null, unit: null, decimals: 0 };
export const TEXT_FIGURE: Figure = { kind: 'text', number: null, unit: null, decimals: 0 };
export const DATE_FIGURE: Figure = { kind: 'date', number: null, unit: 'date', decimals: 0 };
const NIL: Figure = { kind: 'nil', number: ZERO, unit: null, decimals: 0 };

/** A figure with its unit and a note is no longer than this; what is longer is running text. */
const LONGEST_FIGURE = 80;
/** More digits without a sign between them are a number of an account, a person or a telephone. */
const MOST_UNGROUPED_DIGITS = 9;

const ALL_SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const ALL_DASHES = /[\u2010-\u2014\u2212\ufe63\uff0d]/g;

/**
 * The figure that a cell holds, as people write them: "9 460", "−7 047", "-", "12,1 Mkr", "65%", "57 649 000kr", "1 580 tkr (ca 20 %)",
 * "1 234 ¹". Dates and periods are no figures, nor are numbers of accounts, paragraphs and telephones. Takes any text, in time that grows with
 * its length.
 */
export const figureOf = remembered((text): Figure => {
  if (text.length > 4 * LONGEST_FIGURE) return TEXT_FIGURE;
  const plain = text.replace(ALL_DASHES, '-').replace(ALL_SPACES, ' ').trim();
  if (plain === '') return BLANK_FIGURE;
  if (plain === '-' || plain === '--') return NIL;
  if (plain.length > LONGEST_FIGURE || !/\d/.test(plain)) return TEXT_FIGURE;
  if (/^(?:19|20)\d\d$/.test(plain)) return plainFigure(plain, 'year');
  if (isDate(plain)) return DATE_FIGURE;
  return plainFigure(withoutNotes(plain), 'figure');
});

function plainFigure(text: string, kind: 'figure' | 'year'): Figure {
  if (isIdentifier(text)) return TEXT_FIGURE;
  const amount = parseAmount(text);
  if (amount.kind === 'amount')
    return { kind, number: amount.value, unit: amount.unit, decimals: decimalsOf(text) };
  if (amount.kind !== 'refused') return TEXT_FIGURE;
  if (amount.reason === 'percentForAmount') {
    const percent = parsePercent(text);
    return percent.kind === 'percent'
      ? { kind, number: percent.ratio.times(100), unit: 'percent', decimals: decimalsOf(text) }
      : TEXT_FIGURE;
  }
  return amount.reason === 'unknownUnit' ? countedFigure(text) : TEXT_FIGURE;
}

/** "4 team", "45 personer", "972,5 timmar". */
function countedFigure(text: string): Figure {
  const [, digits, word = ''] = /^([-+]?\d[\d ,.]*) ?(\p{L}[\p{L}.]{0,30})$/u.exec(text) ?? [];
  const unit = countUnit(word);
  if (digits === undefined || unit === null) return TEXT_FIGURE;
  const amount = parseAmount(digits);
  return amount.kind === 'amount'
    ? { kind: 'figure', number: amount.value, unit, decimals: decimalsOf(text) }
    : TEXT_FIGURE;
}

/** "1 580 tkr (ca 20 %)", "ca 1 580", "1 234 ¹", "1 234*", "1 234 1)" without what explains them. */
function withoutNotes(text: string): string {
  const bare = text.replace(/^(?:ca|cirka|c:a|ungefär|drygt|knappt)\.? (?=[-+\d])/i, '');
  const note = bare.indexOf('(');
  const figure = note > 0 && bare.endsWith(')') ? bare.slice(0, note) : bare;
  return figure
    .replace(/ \d\)$/, '')
    .replace(/[*\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}$/, '')
    .trim();
}

function isIdentifier(text: string): boolean {
  return /^[-+]?0\d/.test(text) || (/^\d+$/.test(text) && text.length > MOST_UNGROUPED_DIGITS);
}

/** After the comma, or after a point before one or two digits. */
function decimalsOf(text: string): number {
  const comma = text.lastIndexOf(',');
  if (comma >= 0) return /^ ?\d*/.exec(text.slice(comma + 1))?.[0].trim().length ?? 0;
  return (
    /^[-+]? ?(?:\d{1,15}\.(\d{1,2})|0\.(\d{1,15}))(?!\d)/.exec(text)?.slice(1).find(Boolean)?.length ?? 0
  );
}

const MONTH =
  '(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATES = [
  /^\d{4}-\d{2}-\d{2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^\d{4}-\d{2}$/,
  /^\d{1,2}\/\d{1,2}(?:[ -]\d{2,4})?$/,
  /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/,
  new RegExp(`^(?:\\d{1,2}\\.? )?${MONTH}\\.?(?: ?-? ?(?:\\d{1,2}\\.? )?${MONTH})?(?: \\d{4})?$`, 'i'),
  /^(?:tertial|kvartal|t|q|kv|år|v|vecka)\.? ?\d{1,4}(?: \d{4})?$/i,
  /^(?:19|20)\d{2} ?\/ ?(?:\d{2}|\d{4})$/,
  /^\d{1,2}[:.]\d{2} ?- ?\d{1,2}[:.]\d{2}$/,
  /^\d{4}-\d{2}(?:-\d{2})? ?-{1,2} ?(?:\d{4}-\d{2}(?:-\d{2})?|tills? .{0,40}|ej .{0,40})$/,
];

/** A day, a month, a part of a year, or a period between two of them. */
function isDate(plain: string): boolean {
  if (/^\d+$/.test(plain)) return false;
  return DATES.some((form) => form.test(plain)) || parsePeriod(plain).kind === 'period';
}
