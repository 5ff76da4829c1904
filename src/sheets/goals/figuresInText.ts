import { Decimal } from '../../finsam/decimal';
import { NO_FIGURE, type BySex } from '../../finsam/goals/goals';
import { inKronor, type MoneyUnit } from '../../workbook/swedishNumbers';

/** A figure that stands in a sentence. Shares are fractions, amounts are kronor. */
export interface TextFigure {
  readonly kind: 'share' | 'count' | 'money';
  readonly figure: BySex;
  readonly start: number;
  readonly end: number;
}

const NUMBER = String.raw`\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,3}(?!\d)|\d{1,12}`;
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\d.,/:\u2010-\u2015-])(${NUMBER})(?:[.,](\d{1,4}))?(?![\d/]|[.,]\d|[-\u2010-\u2015]\d)(?:[ \u00a0\u202f]?(%|procent(?!\p{L}|enhet)|tkr(?!\p{L})|mn?kr(?!\p{L})|kr(?!\p{L})|kronor(?!\p{L})))?`,
  'giu',
);
const PART = String.raw`\d{1,3}(?:[ \u00a0]\d{3}){0,2}(?:[.,]\d{1,4})? ?(?:%|procent)?`;
const SEXES = new RegExp(
  String.raw`\(?(?:varav )?(?:(kvinnor|män):? ?(${PART})[,;/]? ?(?:och |resp\.? )?(kvinnor|män):? ?(${PART})|(${PART}) ?(kvinnor|män)[,;/]? ?(?:och |resp\.? )?(${PART}) ?(kvinnor|män))\)?`,
  'giu',
);

/** Figures that mean something stand early; what is pasted may be anything. */
export const LONGEST_READ = 5000;

interface SexGroup {
  readonly women: string;
  readonly men: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The figures of a text in their order: "43 %, (kvinnor 40 %, män 47 %)", "923", "2 664 tkr". Years, dates, ages from–to, versions
 * ("2.0") and what is more than 100 % are no figures. Of a figure by sex the total stands before it, on the same line.
 */
export function figuresIn(whole: string): TextFigure[] {
  const text = whole.slice(0, LONGEST_READ);
  const groups = sexGroupsIn(text);
  const figures: TextFigure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const [whole, number = '', decimals, unit] = match;
    const start = match.index;
    if (groups.some((group) => start >= group.start && start < group.end)) continue;
    const read = figureOf(number, decimals, unit?.toLowerCase());
    if (read !== null)
      figures.push({
        kind: read.kind,
        figure: { ...NO_FIGURE, total: read.value },
        start,
        end: start + whole.length,
      });
  }
  for (const group of groups) {
    const after = figures.findIndex(({ end }) => end > group.start);
    const index = (after === -1 ? figures.length : after) - 1;
    const figure = figures[index];
    if (figure === undefined || text.slice(figure.end, group.start).includes('\n')) continue;
    const women = partOf(group.women, figure.kind);
    const men = partOf(group.men, figure.kind);
    if (women !== null && men !== null && figure.figure.women === null)
      figures[index] = { ...figure, figure: { ...figure.figure, women, men } };
  }
  return figures;
}

/** A text without the figure and the split by sex that follows it. */
export function withoutFigure(text: string, { start, end }: TextFigure): string {
  const next = sexGroupsIn(text).find((group) => group.start >= end);
  const isAfter = next !== undefined && /^[\s,;:]*$/.test(text.slice(end, next.start));
  return `${text.slice(0, start)}${text.slice(isAfter ? next.end : end)}`;
}

function sexGroupsIn(text: string): SexGroup[] {
  return [...text.matchAll(SEXES)].flatMap((match) => {
    const [whole, firstWord, first = '', , second = '', firstBefore = '', wordAfter, secondBefore = ''] =
      match;
    const [one, other] = firstWord === undefined ? [firstBefore, secondBefore] : [first, second];
    const women = (firstWord ?? wordAfter ?? '').toLowerCase() === 'kvinnor';
    const place = { start: match.index, end: match.index + whole.length };
    return [women ? { women: one, men: other, ...place } : { women: other, men: one, ...place }];
  });
}

function figureOf(
  number: string,
  decimals: string | undefined,
  unit: string | undefined,
): { readonly kind: TextFigure['kind']; readonly value: Decimal } | null {
  const value = decimalOf(number, decimals);
  if (unit === '%' || unit === 'procent')
    return value.gt(100) ? null : { kind: 'share', value: value.div(100) };
  if (unit !== undefined) {
    const amount = inKronor(value, moneyUnit(unit)).toDecimalPlaces(2);
    return amount.gt(999_999_999_999) ? null : { kind: 'money', value: amount };
  }
  // Without a unit a comma may part a list, and four digits are a year.
  if (decimals !== undefined || /^(?:19|20)\d\d$/.test(number)) return null;
  return { kind: 'count', value };
}

function partOf(text: string, kind: TextFigure['kind']): Decimal | null {
  const [, number = '', decimals] = /^([\d \u00a0]*\d)(?:[.,](\d+))?/.exec(text) ?? [];
  if (number === '') return null;
  const value = decimalOf(number, decimals);
  if (kind !== 'share') return text.includes('%') ? null : value;
  return value.gt(100) ? null : value.div(100);
}

function decimalOf(number: string, decimals: string | undefined): Decimal {
  return new Decimal(`${number.replace(/\D/g, '')}.${decimals ?? '0'}`);
}

function moneyUnit(word: string): MoneyUnit {
  if (word === 'tkr') return 'tkr';
  return word.startsWith('m') ? 'mkr' : 'kr';
}
