import { Decimal, ZERO } from '../../../finsam/decimal';
import { formatAmount } from '../../../workbook/swedishNumbers';
import type { Finding } from '../../finding';
import { isCut, percentAgrees } from '../percentColumns';
import { claimFinding, type Passage } from './claim';
import { halfStep, isMoney, type TextFigure } from './figuresOfText';
import { inUnit, writtenLike } from './units';

const EQUALS =
  /^[\s,(]*(?:=|är|blir|blev|motsvarar|motsvarande|ger|utgör|dvs\.?|d\.v\.s\.|det vill säga|vilket (?:är|blir|motsvarar|ger|innebär))\s*(ca|cirka|c:a|ungefär|drygt|knappt)?\s*$/iu;
/** "2 av 3", "7 347 tkr av budgeterade 8 851 tkr". */
const OF =
  /^\s*(?:\p{L}+\s+){0,1}av\s+(?:(?:de|totalt|alla|våra|budgeterade|beviljade|planerade|tilldelade|budgeten|budget|på|om)\s+){0,3}$/iu;
const OF_THESE = /^\s*av\s+(?:dessa|dem|de)(?!\p{L})/iu;
/** Before a percentage that is of something else. */
const OTHER = /(?:på|till|minst|över|under|med|från|om|endast|bara|mål(?:et)?|svarsfrekvens\p{L}*)\s*$/iu;
const APPROXIMATE = new Decimal('0.01');
const HUNDRED = new Decimal(100);

/** "20 % av 13 320 tkr = 2 664 tkr", "6 630 tkr, dvs 50 % av 13 320 tkr", "2 av 3 (66 %)", "2 av dessa gick till arbete, 66 %". */
export function checkPercentOf(passage: Passage): Finding[] {
  return [...productClaims(passage), ...shareClaims(passage), ...reversedClaims(passage)];
}

function productClaims(passage: Passage): Finding[] {
  const { text, figures } = passage;
  return figures.flatMap((percent, index) => {
    const [base, product] = [figures[index + 1], figures[index + 2]];
    if (percent.unit !== 'percent' || base === undefined || product === undefined) return [];
    if (base.unit === 'percent' || product.unit === 'percent' || product.isYear) return [];
    if (!/^\s*av\s+(?:\p{L}+\s+){0,4}$/u.test(text.slice(percent.end, base.start))) return [];
    const link = EQUALS.exec(text.slice(base.end, product.start));
    if (link === null) return [];
    const unit = product.unit ?? base.unit;
    const exact = percent.value.div(HUNDRED).times(inUnit(base, unit));
    const slack = inUnit({ ...base, value: halfStep(base) }, unit)
      .times(percent.value.abs())
      .div(HUNDRED);
    const room = halfStep(product)
      .plus(slack)
      .plus(link[1] === undefined ? ZERO : exact.abs().times(APPROXIMATE));
    if (product.value.minus(exact).abs().lessThanOrEqualTo(room)) return [];
    return [
      claimFinding({
        rule: 'claim-percent',
        variant: 'product',
        passage,
        figure: product,
        expected: writtenLike(exact, product),
        details: { percent: percent.text, base: base.text },
        difference: product.value.minus(exact),
        evidence: [
          { label: '', figure: percent },
          { label: '', figure: base },
        ],
      }),
    ];
  });
}

/** "A av B … P %". */
function shareClaims(passage: Passage): Finding[] {
  const { text, figures, previous } = passage;
  return figures.flatMap((part, index) => {
    if (part.unit === 'percent' || part.isYear) return [];
    const next = figures[index + 1];
    if (next === undefined) return [];
    const afterPart = text.slice(part.end, next.start);
    if (OF.test(afterPart) && next.unit !== 'percent' && !next.isYear) {
      const percent = figures[index + 2];
      if (percent?.unit !== 'percent' || !areAlike(part, next)) return [];
      return isOwnPercent(text, next.end, percent) ? shareFinding(passage, part, next, passage, percent) : [];
    }
    const base = OF_THESE.test(afterPart) && previous !== null ? firstCount(previous) : null;
    if (base === null || previous === null || next.unit !== 'percent' || !areAlike(part, base)) return [];
    return isOwnPercent(text, part.end, next) ? shareFinding(passage, part, base, previous, next) : [];
  });
}

/** "6 630 tkr, dvs 50 % av 13 320 tkr". */
function reversedClaims(passage: Passage): Finding[] {
  const { text, figures } = passage;
  return figures.flatMap((part, index) => {
    const [percent, base] = [figures[index + 1], figures[index + 2]];
    if (percent?.unit !== 'percent' || base === undefined || !isMoney(part) || !isMoney(base)) return [];
    if (
      !EQUALS.test(text.slice(part.end, percent.start)) &&
      !/^[\s,(]*$/.test(text.slice(part.end, percent.start))
    )
      return [];
    if (!/^\s*av\s+(?:\p{L}+\s+){0,4}$/u.test(text.slice(percent.end, base.start))) return [];
    // "A, 20 % av B = C" is told of C.
    const after = figures[index + 3];
    if (after !== undefined && EQUALS.test(text.slice(base.end, after.start))) return [];
    return shareFinding(passage, part, base, passage, percent);
  });
}

function shareFinding(
  passage: Passage,
  part: TextFigure,
  base: TextFigure,
  baseFrom: Passage,
  percent: TextFigure,
): Finding[] {
  if (base.value.isZero()) return [];
  const numerator = inUnit(part, base.unit);
  const slack = isMoney(base)
    ? Decimal.max(halfStep(base), inUnit({ ...part, value: halfStep(part) }, base.unit))
    : ZERO;
  if (percentAgrees(percent.value, percent.decimals, { numerator, denominator: base.value, slack }))
    return [];
  const exact = numerator.div(base.value).times(HUNDRED);
  return [
    claimFinding({
      rule: 'claim-percent',
      ...(isCut(percent.value, percent.decimals, exact)
        ? { variant: 'cut', severity: 'warning' as const }
        : {}),
      passage,
      figure: percent,
      expected: `${formatAmount(exact, { decimals: percent.decimals })}\u00a0%`,
      details: { part: part.text, base: base.text },
      evidence: [
        { label: '', figure: part },
        { label: '', figure: base, passage: baseFrom },
      ],
    }),
  ];
}

/** Whether the percentage says how large the part is, and is of nothing else. */
function isOwnPercent(text: string, from: number, percent: TextFigure): boolean {
  const between = text.slice(from, percent.start);
  if (between.length > 60 || /[.!?;]/.test(between) || OTHER.test(between)) return false;
  return /^\s*(?:[.,;)\]]|$)/u.test(text.slice(percent.end)) || /[(=]\s*$/.test(between);
}

function firstCount({ figures }: Passage): TextFigure | null {
  return figures.find(({ unit, isYear }) => unit === null && !isYear) ?? null;
}

function areAlike(one: TextFigure, other: TextFigure): boolean {
  return isMoney(one) === isMoney(other) || (one.unit === null && isMoney(other));
}
