import type { Finding } from '../finding';
import type { CheckedDocument } from '../table';
import { checkChanges } from './claims/changes';
import { passagesOf } from './claims/claim';
import { checkFulfilled } from './claims/fulfilled';
import { checkListTotals } from './claims/listTotals';
import { checkPercentOf } from './claims/percentOf';
import { checkSumsInText } from './claims/sumsInText';
import { checkWomenAndMen } from './claims/womenAndMen';

/** What running text says that can be worked out from its own figures. */
export function checkClaims({ tables, sentences }: CheckedDocument): Finding[] {
  const passages = passagesOf(sentences);
  const found = passages.flatMap((passage) =>
    passage.figures.length === 0
      ? []
      : [
          ...checkWomenAndMen(passage),
          ...checkPercentOf(passage),
          ...checkSumsInText(passage),
          ...checkChanges(passage),
        ],
  );
  return repeatedOnce([...found, ...checkListTotals(passages), ...checkFulfilled(tables, sentences)]);
}

/** What is said in several places in the same figures is told once, with the other places as evidence. */
function repeatedOnce(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const key = [
      finding.rule,
      finding.variant,
      finding.found,
      ...finding.evidence.map(({ value }) => value),
    ].join('|');
    const known = first.get(key);
    const again = {
      label: finding.place.kind === 'text' ? finding.place.heading : finding.place.sheet,
      value: finding.found,
      place: finding.place,
    };
    first.set(key, known === undefined ? finding : { ...known, evidence: [...known.evidence, again] });
  }
  return [...first.values()];
}
