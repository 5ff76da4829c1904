import { Decimal, ZERO } from '../../../finsam/decimal';
import type { Finding } from '../../finding';
import { claimFinding, type Passage } from './claim';
import { halfStep, isMoney, type TextFigure } from './figuresOfText';
import { inUnit, writtenLike } from './units';

const PLUS = /^\s*\p{L}{0,12}\s*(?:\+|plus)\s*$/iu;
const MINUS = /^\s*\p{L}{0,12}\s*(?:[−–-]|minus)\s*$/iu;
const EQUALS = /^\s*\p{L}{0,12}\s*(?:=|blir|är lika med)\s*$/iu;
const OF_WHICH = /(?:^|[^\p{L}])(?:varav|därav|fördelat på|fördelade på|uppdelat på)(?!\p{L})/iu;
const IN_ALL =
  /(?:^|[^\p{L}])(?:sammanlagt|totalt|tillsammans|summa|det vill säga totalt|dvs\.? totalt)\s*(?:\p{L}+\s+){0,2}$/iu;
/** Parts that come this near the whole are meant to be all of it. */
const NEAR = new Decimal('0.15');

/** "A + B = C", "12,1 mkr, varav 8,1 mkr … och 4,2 mkr …", "8,1 mkr och 4,0 mkr, sammanlagt 12,2 mkr". */
export function checkSumsInText(passage: Passage): Finding[] {
  return [...writtenSums(passage), ...wholesAndParts(passage), ...partsAndWholes(passage)];
}

function writtenSums(passage: Passage): Finding[] {
  const { text, figures } = passage;
  const findings: Finding[] = [];
  for (let first = 0; first < figures.length; first++) {
    const terms: { figure: TextFigure; sign: 1 | -1 }[] = [{ figure: figures[first] as TextFigure, sign: 1 }];
    let index = first;
    for (; index + 1 < figures.length; index++) {
      const [one, next] = [figures[index], figures[index + 1]];
      if (one === undefined || next === undefined) break;
      const between = text.slice(one.end, next.start);
      const sign = PLUS.test(between) ? 1 : MINUS.test(between) ? -1 : null;
      if (sign === null) break;
      terms.push({ figure: next, sign });
    }
    const [last, result] = [figures[index], figures[index + 1]];
    if (terms.length < 2 || last === undefined || result === undefined) continue;
    first = index;
    if (
      !EQUALS.test(text.slice(last.end, result.start)) ||
      terms.some(({ figure }) => figure.unit === 'percent')
    )
      continue;
    const unit = result.unit ?? last.unit;
    let sum = ZERO;
    let room = halfStep(result);
    for (const { figure, sign } of terms) {
      sum = sum.plus(inUnit(figure, unit).times(sign));
      room = room.plus(inUnit({ ...figure, value: halfStep(figure) }, unit));
    }
    // What is written with signs between is exact unless there are decimals or large units.
    const isExact = [result, ...terms.map(({ figure }) => figure)].every(
      (one) => one.unit === null || one.unit === 'kr',
    );
    const difference = result.value.minus(sum);
    if (difference.isZero() || (!isExact && difference.abs().lessThanOrEqualTo(room))) continue;
    findings.push(
      finding(
        passage,
        result,
        sum,
        terms.map(({ figure }) => figure),
        'written',
      ),
    );
  }
  return findings;
}

/** A whole, "varav" and its parts: they may be fewer than all, but not more, and not nearly all. */
function wholesAndParts(passage: Passage): Finding[] {
  const { text, figures } = passage;
  return figures.flatMap((whole, index) => {
    const next = figures[index + 1];
    if (!isMoney(whole) || next === undefined || !OF_WHICH.test(text.slice(whole.end, next.start))) return [];
    if (/[.!?;]\s/.test(text.slice(whole.end, next.start))) return [];
    const parts = partsFrom(text, figures, index + 1);
    if (parts.length < 2) return [];
    return compare(passage, whole, parts);
  });
}

/** Parts and then "sammanlagt" their whole. */
function partsAndWholes(passage: Passage): Finding[] {
  const { text, figures } = passage;
  return figures.flatMap((whole, index) => {
    const before = figures[index - 1];
    if (!isMoney(whole) || before === undefined) return [];
    const between = text.slice(before.end, whole.start);
    if (between.length > 60 || !IN_ALL.test(between)) return [];
    const parts: TextFigure[] = [];
    for (let back = index - 1; back >= 0; back--) {
      const part = figures[back];
      if (part === undefined || part.unit !== whole.unit) break;
      parts.unshift(part);
    }
    const sum = parts.reduce((total, { value }) => total.plus(value), ZERO);
    // More than the whole may be of several wholes: only nearly all is a slip.
    return parts.length < 2 || !isNear(sum, whole.value) ? [] : compare(passage, whole, parts);
  });
}

function partsFrom(text: string, figures: readonly TextFigure[], from: number): TextFigure[] {
  const parts: TextFigure[] = [];
  for (let index = from; index < figures.length; index++) {
    const part = figures[index];
    const before = figures[index - 1];
    if (part === undefined || before === undefined || !isMoney(part)) break;
    if (index > from && !/,|och|samt|respektive/iu.test(text.slice(before.end, part.start))) break;
    if (index > from && OF_WHICH.test(text.slice(before.end, part.start))) break;
    parts.push(part);
  }
  return parts;
}

function compare(passage: Passage, whole: TextFigure, parts: readonly TextFigure[]): Finding[] {
  let sum = ZERO;
  let room = halfStep(whole);
  for (const part of parts) {
    sum = sum.plus(inUnit(part, whole.unit));
    room = room.plus(inUnit({ ...part, value: halfStep(part) }, whole.unit));
  }
  const difference = sum.minus(whole.value);
  if (difference.abs().lessThanOrEqualTo(room)) return [];
  const isTooMuch = difference.greaterThan(0);
  return isTooMuch || isNear(sum, whole.value) ? [finding(passage, whole, sum, parts, 'parts')] : [];
}

function isNear(sum: Decimal, whole: Decimal): boolean {
  return sum.minus(whole).abs().lessThanOrEqualTo(whole.abs().times(NEAR));
}

function finding(
  passage: Passage,
  total: TextFigure,
  sum: Decimal,
  terms: readonly TextFigure[],
  variant: 'written' | 'parts',
): Finding {
  return claimFinding({
    rule: 'claim-sum',
    ...(variant === 'written' ? {} : { variant }),
    passage,
    figure: total,
    expected: writtenLike(sum, total),
    details: { terms: terms.map(({ text }) => text).join(' + ') },
    difference: total.value.minus(sum),
    evidence: terms.map((figure) => ({ label: '', figure })),
  });
}
