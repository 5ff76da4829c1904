import { parseAmount } from '../workbook/swedishNumbers';
import type { Evidence, Finding, FindingPlace } from './finding';

/** Fewer figures than these may be the same by chance. */
const FEWEST_FIGURES = 3;

/**
 * A sentence that retells the figures of a table, with the same slip among them, needs no finding of its own: its places are evidence of the finding in the table.
 */
export function withoutRetold(findings: readonly Finding[]): Finding[] {
  const told = new Map<string, Finding>();
  for (const finding of findings) {
    const figures = isClaim(finding) ? null : figuresOf(finding);
    if (figures !== null && !told.has(figures)) told.set(figures, finding);
  }
  const retold = new Map<Finding, Finding[]>();
  const kept = findings.filter((finding) => {
    const figures = isClaim(finding) ? figuresOf(finding) : null;
    const first = figures === null ? undefined : told.get(figures);
    if (first !== undefined) retold.set(first, [...(retold.get(first) ?? []), finding]);
    return first === undefined;
  });
  return kept.map((finding) => withPlacesOf(finding, retold.get(finding) ?? []));
}

/** Whether the finding is of what a sentence claims. */
function isClaim({ rule }: Finding): boolean {
  return rule.startsWith('claim-');
}

/** The figure that is wrong and those that it was worked out from, in no order; null where they are too few to tell. */
function figuresOf({ found, evidence }: Finding): string | null {
  const wrong = numberOf(found);
  const figures = new Set(evidence.map(({ value }) => numberOf(value)));
  figures.add(wrong);
  if (wrong === null || figures.has(null) || figures.size < FEWEST_FIGURES) return null;
  return [wrong, ...[...figures].sort()].join('|');
}

function numberOf(text: string): string | null {
  const parsed = parseAmount(text);
  return parsed?.kind === 'amount' ? parsed.value.toString() : null;
}

function withPlacesOf(finding: Finding, retold: readonly Finding[]): Finding {
  if (retold.length === 0) return finding;
  const evidence: Evidence[] = [...finding.evidence];
  for (const { found, place, evidence: own } of retold) {
    const again = own.filter(({ value }) => value === found);
    for (const each of [{ label: labelOf(place), value: found, place }, ...again])
      if (!evidence.some((known) => isSame(known.place, each.place))) evidence.push(each);
  }
  return { ...finding, evidence };
}

function labelOf(place: FindingPlace): string {
  return place.kind === 'sheet' ? place.sheet : place.heading;
}

function isSame(one: FindingPlace, other: FindingPlace): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
