import { SEVERITIES, type Finding, type FindingPlace } from './finding';

/** One finding for one cause: what several checks have found of the same, or what only follows from another finding, is told once. */
export function consolidate(findings: readonly Finding[]): Finding[] {
  return withoutRepeats(findings);
}

/** Of findings of one rule in one place, the first of the most severe. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.rule}|${finding.variant ?? ''}|${placeText(finding.place)}`;
    const before = kept.get(key);
    if (before === undefined || isMoreSevere(finding, before)) kept.set(key, finding);
  }
  return [...kept.values()];
}

function isMoreSevere(one: Finding, other: Finding): boolean {
  return SEVERITIES.indexOf(one.severity) < SEVERITIES.indexOf(other.severity);
}

function placeText(place: FindingPlace): string {
  if (place.kind === 'text') return `${place.line}:${place.column}`;
  const { row, column, rows, columns } = place.area;
  return `${place.sheet}!${row},${column},${rows},${columns}`;
}
