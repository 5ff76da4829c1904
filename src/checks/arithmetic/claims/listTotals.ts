import { ZERO } from '../../../finsam/decimal';
import { formatAmount } from '../../../workbook/swedishNumbers';
import type { Finding } from '../../finding';
import { claimFinding, type Passage } from './claim';
import type { TextFigure } from './figuresOfText';

/** Whom a count in a list is of, with at most three words between. */
const PEOPLE =
  /^\s+(?:\p{L}+\s+){0,3}?(?:personer|individer|deltagare|medarbetare|chefer|politiker|tjänstepersoner|tjänstemän|handläggare|företrädare|anställda|besökare|kvinnor|män|unga|ungdomar|professionella)(?!\p{L})/iu;
const FEWEST_ITEMS = 3;
/** Lists that come this near are meant to make the whole. */
const NEAR = 0.15;

/** A count of people over a list of counts: "Under året har 761 personer deltagit", and then one line for each insats. */
export function checkListTotals(passages: readonly Passage[]): Finding[] {
  const findings: Finding[] = [];
  passages.forEach((passage, index) => {
    const total = countOf(passage);
    if (total === null) return;
    const items = itemsAfter(passages, index);
    if (items.length < FEWEST_ITEMS) return;
    const sum = items.reduce((whole, { figure }) => whole.plus(figure.value), ZERO);
    const difference = sum.minus(total.value);
    if (difference.isZero() || difference.abs().greaterThan(total.value.times(NEAR))) return;
    findings.push(
      claimFinding({
        rule: 'claim-list',
        severity: 'warning',
        passage,
        figure: total,
        expected: formatAmount(sum),
        details: { count: items.length, difference: formatAmount(difference.abs()) },
        evidence: items.map((item) => ({
          label: item.passage.text.slice(0, 60),
          figure: item.figure,
          passage: item.passage,
        })),
      }),
    );
  });
  return findings;
}

/** The lines just after, one sentence each, each with a count of people. */
function itemsAfter(passages: readonly Passage[], index: number): { passage: Passage; figure: TextFigure }[] {
  const items: { passage: Passage; figure: TextFigure }[] = [];
  const start = passages[index]?.sentence;
  let row = start === undefined ? null : rowOf(start.place);
  for (let next = index + 1; next < passages.length; next++) {
    const passage = passages[next];
    if (passage === undefined || passage.sentence.heading !== start?.heading) break;
    const at = rowOf(passage.sentence.place);
    // A list may begin after one blank line; its items follow each other.
    const step = at === null || row === null ? null : at - row;
    if (step === null || step < 1 || step > (items.length === 0 ? 2 : 1)) break;
    const figure = countOf(passage);
    if (figure === null) break;
    items.push({ passage, figure });
    row = at;
  }
  return items;
}

function countOf({ text, figures }: Passage): TextFigure | null {
  const counts = figures.filter(
    ({ unit, isYear, value, end }) =>
      unit === null && !isYear && value.isInteger() && PEOPLE.test(text.slice(end)),
  );
  const [count] = counts;
  return count !== undefined && counts.length === 1 ? count : null;
}

function rowOf(place: Passage['sentence']['place']): number | null {
  return place.kind === 'text' ? place.line : place.area.row;
}
