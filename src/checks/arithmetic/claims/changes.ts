import { Decimal } from '../../../finsam/decimal';
import { formatAmount } from '../../../workbook/swedishNumbers';
import type { Finding } from '../../finding';
import { percentAgrees } from '../percentColumns';
import { claimFinding, type Passage } from './claim';
import { halfStep, isMoney, type TextFigure } from './figuresOfText';
import { inUnit, writtenLike } from './units';

const UP = /ökat|ökade|ökar|ökning|stigit|steg|högre|växt|upp/iu;
const DOWN = /minskat|minskade|minskar|minskning|sjunkit|sjönk|lägre|gått ned|ned/iu;
const DOUBLED = /fördubbl|dubbling|dubbel|dubbelt/iu;
const HUNDRED = new Decimal(100);

/** "har ökat med 12 % från 100 till 112", "från 35 % till 39 %, en ökning med 4 procentenheter", "10 170 tkr, en fördubbling jämfört med 2019 (5 077 tkr)". */
export function checkChanges(passage: Passage): Finding[] {
  return [...fromTo(passage), ...doubled(passage)];
}

function fromTo(passage: Passage): Finding[] {
  const { text } = passage;
  const figures = passage.figures.filter(({ isYear }) => !isYear);
  return figures.flatMap((older, index) => {
    const newer = figures[index + 1];
    if (
      newer === undefined ||
      !/(?:^|[^\p{L}])från\s+(?:\p{L}+\s+){0,2}$/iu.test(text.slice(0, older.start).slice(-40))
    )
      return [];
    const between = text.slice(older.end, newer.start);
    if (between.length > 50 || !/(?:^|[^\p{L}])till\s+(?:\p{L}+\s+){0,2}$/iu.test(between)) return [];
    // The unit may be said only once: "från 100 till 112 tkr".
    if ((isMoney(older) && !isMoney(newer)) || (older.unit === 'percent') !== (newer.unit === 'percent'))
      return [];
    const change = [figures[index - 1], figures[index + 2]].find(
      (one) => one !== undefined && isChange(text, one, older, newer),
    );
    if (change === undefined) return [];
    return judge(passage, older, newer, change);
  });
}

/** Whether the figure is how much something has changed: "med 12 %", near the two. */
function isChange(text: string, one: TextFigure, older: TextFigure, newer: TextFigure): boolean {
  const lead = text.slice(Math.max(0, one.start - 40), one.start);
  if (!/(?:med|på|om)\s+(?:cirka |ca |drygt |knappt )?$/iu.test(lead) || !(UP.test(lead) || DOWN.test(lead)))
    return false;
  const gap = one.start < older.start ? text.slice(one.end, older.start) : text.slice(newer.end, one.start);
  return gap.length <= 60 && !/[.!?;]/.test(gap);
}

function judge(passage: Passage, older: TextFigure, newer: TextFigure, change: TextFigure): Finding[] {
  const { text } = passage;
  const from = inUnit(older, newer.unit);
  const difference = newer.value.minus(from);
  const lead = text.slice(Math.max(0, change.start - 40), change.start);
  const isDown = DOWN.test(lead) && !UP.test(lead);
  const evidence = [
    { label: '', figure: older },
    { label: '', figure: newer },
  ];
  const tell = (expected: string) => [
    claimFinding({
      rule: 'claim-change',
      passage,
      figure: change,
      expected,
      details: { from: older.text, to: newer.text },
      evidence,
    }),
  ];
  const signed = isDown ? difference.negated() : difference;
  if (change.unit === 'percent' && older.unit !== 'percent') {
    if (from.isZero()) return [];
    const slack = isMoney(newer)
      ? halfStep(newer).plus(inUnit({ ...older, value: halfStep(older) }, newer.unit))
      : new Decimal(0);
    if (percentAgrees(change.value, change.decimals, { numerator: signed, denominator: from, slack }))
      return [];
    return tell(`${formatAmount(signed.div(from).times(HUNDRED), { decimals: change.decimals })}\u00a0%`);
  }
  if (older.unit === 'percent') {
    // Of percentages both points and percent are said; only what is neither is a slip.
    if (change.unit !== 'percent' && change.unit !== 'points') return [];
    const asPoints = signed.minus(change.value).abs().lessThanOrEqualTo(halfStep(change).times(2));
    const asPercent =
      change.unit === 'percent' &&
      !from.isZero() &&
      percentAgrees(change.value, change.decimals, {
        numerator: signed,
        denominator: from,
        slack: halfStep(older),
      });
    return asPoints || asPercent ? [] : tell(formatAmount(signed, { decimals: change.decimals }));
  }
  const isSameKind =
    isMoney(change) === isMoney(newer) && change.unit !== 'percent' && change.unit !== 'points';
  if (!isSameKind) return [];
  const inOwn = inUnit({ value: signed, unit: newer.unit }, change.unit);
  const room = isMoney(newer) ? halfStep(change).times(3) : new Decimal(0);
  return inOwn.minus(change.value).abs().lessThanOrEqualTo(room) ? [] : tell(writtenLike(inOwn, change));
}

/** A doubling is between one and three quarters and two and a quarter times. */
function doubled(passage: Passage): Finding[] {
  const { text } = passage;
  const word = DOUBLED.exec(text);
  if (word === null || !/jämfört med|från/iu.test(text)) return [];
  const amounts = passage.figures.filter((figure) => isMoney(figure));
  const [newer, older] = amounts;
  if (newer === undefined || older === undefined || amounts.length !== 2 || older.value.isZero()) return [];
  const [large, small] = /från/iu.test(text.slice(0, newer.start).slice(-20))
    ? [older, newer]
    : [newer, older];
  if (small.value.isZero()) return [];
  const times = inUnit(large, small.unit).div(small.value);
  if (times.greaterThanOrEqualTo('1.75') && times.lessThanOrEqualTo('2.25')) return [];
  return [
    claimFinding({
      rule: 'claim-change',
      variant: 'doubled',
      severity: 'warning',
      passage,
      figure: large,
      expected: null,
      details: { from: small.text, to: large.text, times: formatAmount(times, { decimals: 2 }) },
      evidence: [{ label: '', figure: small }],
    }),
  ];
}
