import { Decimal, ZERO } from '../finsam/decimal';
import { SEVERITIES, type Finding, type FindingPlace } from './finding';

/** The most valuable first: by severity, then by effect, then in the order in which one reads. `sheets` are the names in the order of the tabs. */
export function ranked(findings: readonly Finding[], sheets: readonly string[] = []): Finding[] {
  const tab = new Map(sheets.map((name, index) => [name, index]));
  return findings
    .map((finding) => ({
      finding,
      severity: SEVERITIES.indexOf(finding.severity),
      effect: finding.effect === null ? ZERO : new Decimal(finding.effect).abs(),
      place: readingOrder(finding.place, tab),
    }))
    .sort(
      (one, other) =>
        one.severity - other.severity ||
        other.effect.comparedTo(one.effect) ||
        one.place[0] - other.place[0] ||
        one.place[1] - other.place[1] ||
        one.place[2] - other.place[2],
    )
    .map(({ finding }) => finding);
}

function readingOrder(place: FindingPlace, tab: ReadonlyMap<string, number>): [number, number, number] {
  return place.kind === 'text'
    ? [0, place.line, place.column]
    : [tab.get(place.sheet) ?? tab.size, place.area.row, place.area.column];
}
