import { Decimal } from '../../../finsam/decimal';
import { halfStep as halfOfLast } from '../../../finsam/powersOfTen';
import type { MoneyUnit } from '../../../workbook/swedishNumbers';

/** A figure of running text. */
export interface TextFigure {
  readonly value: Decimal;
  readonly decimals: number;
  /** 'points' are percentage points; null of a plain number. */
  readonly unit: MoneyUnit | 'percent' | 'points' | null;
  /** "2020": rather a year than a number. */
  readonly isYear: boolean;
  /** Where the number begins, and where its unit ends. */
  readonly start: number;
  readonly end: number;
  /** As it stands, with its unit. */
  readonly text: string;
}

/** Longer sentences are no sentences; what follows is not read. */
const LONGEST_SENTENCE = 4000;
const MOST_FIGURES = 200;

/** Dates, periods, times and numbers of paragraphs, whose digits are no figures. */
const NO_FIGURES =
  /\d{4}-\d{2}-\d{2}|\d{6,8} ?[-–] ?\d{6,8}|\d{4}:\d{1,5}|\d{1,2}\/\d{1,2}(?:[-–/ ]\d{2,4})?|\d{1,2}[:.]\d{2} ?[-–] ?\d{1,2}[:.]\d{2}|\d{1,6} ?[-–] ?\d{1,6}(?: ?år)?(?![\d%])|\d+(?:\.\d+){2,5}|https?:\S{1,300}|www\.\S{1,300}/gu;
const FIGURE =
  /(?<![\p{L}\d.,])([-−–](?=\d))?(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,4}|\d{1,3}(?:\.\d{3}){1,4}|\d{1,15})(?:,[ \u00a0]?(\d{1,4}))?(?![\d])/gu;
const UNIT =
  /^[ \u00a0\u202f]?(%|procentenhet(?:er)?|procent|tkr|tsek|mkr|mnkr|msek|miljoner kronor|miljoner kr|milj\.? ?kr|m\.?kr|kronor|kr|sek)(?![\p{L}\d])/iu;

/** The figures of a sentence in their order. Takes time that grows with its length. */
export function figuresOfText(sentence: string): TextFigure[] {
  const text = sentence.slice(0, LONGEST_SENTENCE);
  // What is no figure keeps its length, so that places stay right.
  const plain = text.replace(NO_FIGURES, (skipped) => '\u0001'.repeat(skipped.length));
  const figures: TextFigure[] = [];
  for (const match of plain.matchAll(FIGURE)) {
    if (figures.length >= MOST_FIGURES) break;
    const [all, sign = '', whole = '', fraction = ''] = match;
    const start = match.index ?? 0;
    const after = plain.slice(start + all.length, start + all.length + 24);
    if (isOrdinal(plain, start, whole, after)) continue;
    const unit = UNIT.exec(after);
    const end = start + all.length + (unit?.[0].length ?? 0);
    const digits = whole.replace(/[ \u00a0\u2009\u202f.]/g, '');
    const value = new Decimal(`${sign === '' ? '' : '-'}${digits}${fraction === '' ? '' : `.${fraction}`}`);
    figures.push({
      value,
      decimals: fraction.length,
      unit: unit === null ? null : unitOfWord(unit[1] ?? ''),
      isYear: unit === null && /^(?:19|20)\d\d$/.test(whole) && fraction === '',
      start,
      end,
      text: text.slice(start, end),
    });
  }
  return figures;
}

/** "1. Alla grupper", "2 § ", "nr 4", "mål 1": numbers that only name. */
function isOrdinal(text: string, start: number, whole: string, after: string): boolean {
  if (
    /^\d{1,2}$/.test(whole) &&
    /^[.)]\s/.test(after) &&
    (start === 0 || /[.!?:]\s*$/.test(text.slice(0, start)))
  )
    return true;
  if (/^\s?§/.test(after)) return true;
  return /(?:^|[^\p{L}])(?:nr|not|mål|bilaga|sida|sid\.?|s\.|kapitel|avsnitt|figur|tabell|§|version|covid)[ -]?$/iu.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

function unitOfWord(word: string): TextFigure['unit'] {
  const plain = word.toLowerCase();
  if (plain.startsWith('procentenhet')) return 'points';
  if (plain === '%' || plain === 'procent') return 'percent';
  if (plain === 'tkr' || plain === 'tsek') return 'tkr';
  return plain === 'kr' || plain === 'kronor' || plain === 'sek' ? 'kr' : 'mkr';
}

/** Whether the figure is an amount of money. */
export function isMoney({ unit }: TextFigure): boolean {
  return unit === 'kr' || unit === 'tkr' || unit === 'mkr';
}

/** Half of the last decimal that is written. */
export function halfStep({ decimals }: TextFigure): Decimal {
  return halfOfLast(decimals);
}
