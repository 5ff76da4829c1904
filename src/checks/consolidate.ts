import { Decimal } from '../finsam/decimal';
import { containsArea } from '../workbook/addresses';
import { parseAmount } from '../workbook/swedishNumbers';
import { SEVERITIES, type Finding, type FindingPlace, type Severity } from './finding';
import { withoutRetold } from './retold';
import type { RuleId } from './rules';

/**
 * Rules of cells and figures that may tell of one and the same error, the one that explains it best first: an overwritten total is a constant among
 * formulas, and for that reason a sum that does not agree. Of findings at one cell the first is kept, with the severity of the most severe.
 */
const BEST_EXPLANATION_FIRST: readonly RuleId[] = [
  'cell-error',
  'broken-name',
  'circular-reference',
  'external-link',
  'approximate-lookup',
  'sum-counts-twice',
  'sum-misses-row',
  'number-as-text',
  'reference-to-text',
  'reference-to-blank',
  'number-in-formula',
  'constant-among-formulas',
  'formula-unlike-neighbours',
  'anchored-reference',
  'stale-value',
  'period-date',
  'footing',
  'cross-footing',
  'result',
  'deviation',
  'consumption-rate',
  'share',
  'change-rate',
  'balance',
  'equity-roll',
  'cash-flow',
  'equity-ratio',
  'equity-limit',
  'contributions-split',
  'municipal-shares',
  'granted-budget',
  'insats-amount',
  'insats-year',
  'period-differs',
  'note-tie',
  'key-figure',
  'cost-sign',
  'thousand-mixed',
  'footing-rounding',
];
const RANK = new Map(BEST_EXPLANATION_FIRST.map((rule, index) => [rule, index]));

/** Formulas and cells: what is wrong there stands by itself, and does not follow from figures elsewhere. */
const OF_THE_CELL: ReadonlySet<RuleId> = new Set(
  BEST_EXPLANATION_FIRST.slice(0, BEST_EXPLANATION_FIRST.indexOf('footing')),
);

/** One finding for one cause: what several checks have found of the same, or what only follows from another finding, is told once. */
export function consolidate(findings: readonly Finding[]): Finding[] {
  return withoutRetold(withoutConsequences(withoutWorseExplanations(withoutRepeats(findings))));
}

/** Of findings of one rule in one place, the first of the most severe. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.rule}|${placeKey(finding.place)}`;
    const before = kept.get(key);
    if (before === undefined || severityOf(finding) < severityOf(before)) kept.set(key, finding);
  }
  return [...kept.values()];
}

/** Of findings that tell of the same cells, the one that explains best. */
function withoutWorseExplanations(findings: readonly Finding[]): Finding[] {
  const index = placeIndex(findings.filter((finding) => rankOf(finding) !== null));
  const better = new Map<Finding, Finding>();
  const worse = new Map<Finding, Finding[]>();
  for (const finding of findings) {
    const best = bestOf(index.covering(finding.place).filter((other) => explainsBetter(other, finding)));
    if (best === null) continue;
    better.set(finding, best);
    worse.set(best, [...(worse.get(best) ?? []), finding]);
  }
  return findings
    .filter((finding) => !better.has(finding))
    .map((finding) => merged(finding, worse.get(finding) ?? []));
}

function bestOf(findings: readonly Finding[]): Finding | null {
  return findings.reduce<Finding | null>(
    (best, finding) => (best === null || (rankOf(finding) ?? 0) < (rankOf(best) ?? 0) ? finding : best),
    null,
  );
}

function explainsBetter(one: Finding, other: Finding): boolean {
  const [mine, its] = [rankOf(one), rankOf(other)];
  return one !== other && mine !== null && its !== null && mine < its;
}

/**
 * Where a rule stands among the explanations, or null where it explains nothing and is explained by nothing. A number in many formulas of a sheet
 * may be a matter of taste, and one in a single formula does not make its value another: only one that is added to a sum makes the sum wrong.
 * A note that is a part of its line makes no figure wrong.
 */
function rankOf({ rule, variant }: Finding): number | null {
  const rank = RANK.get(rule) ?? null;
  if (rule === 'note-tie' && variant === 'part') return BEST_EXPLANATION_FIRST.length;
  if (rule !== 'number-in-formula' || variant === 'plug') return rank;
  return variant === 'one' ? (RANK.get('stale-value') ?? 0) + 0.5 : null;
}

/** The explanation, as severe as what it explains, and with its worth where it has none of its own. */
function merged(finding: Finding, explained: readonly Finding[]): Finding {
  const figures = explained.filter(({ effect }) => effect !== null);
  return {
    ...finding,
    severity: explained.reduce<Severity>(
      (severity, other) => (severityOf(other) < SEVERITIES.indexOf(severity) ? other.severity : severity),
      finding.severity,
    ),
    effect: finding.effect ?? figures[0]?.effect ?? null,
    evidence: finding.evidence.length > 0 ? finding.evidence : (explained[0]?.evidence ?? []),
  };
}

/** A figure that is wrong because one that it was worked out from is wrong by as much needs no finding of its own. */
function withoutConsequences(findings: readonly Finding[]): Finding[] {
  const index = placeIndex(findings.filter(blames));
  const causes = new Map<Finding, Finding>();
  for (const finding of findings) {
    const cause = causesOf(finding, index).find((each) => rootOf(each, causes) !== finding);
    if (cause !== undefined) causes.set(finding, cause);
  }
  return findings.filter((finding) => !causes.has(finding));
}

/** Of the findings at the figures that this one was worked out from, those that explain it. Where two explain each other, the better one does. */
function causesOf(finding: Finding, index: PlaceIndex): Finding[] {
  if (rankOf(finding) === null || (OF_THE_CELL.has(finding.rule) && finding.rule !== 'period-date'))
    return [];
  return finding.evidence
    .flatMap(({ place }) => index.covering(place))
    .filter(
      (other) =>
        other !== finding &&
        !samePlace(other.place, finding.place) &&
        isWorthTheSame(other, finding) &&
        !(
          explainsBetter(finding, other) &&
          other.evidence.some(({ place }) => samePlace(place, finding.place))
        ),
    );
}

function rootOf(finding: Finding, causes: ReadonlyMap<Finding, Finding>): Finding {
  let root = finding;
  for (let cause = causes.get(root); cause !== undefined; cause = causes.get(root)) root = cause;
  return root;
}

/** Whether the finding says that what stands in its place is wrong. */
function blames(finding: Finding): boolean {
  return finding.severity !== 'note' && rankOf(finding) !== null;
}

/** Rounding on the way from the one to the other makes no difference. What is worth nothing that can be told, a percentage, may be worth the same. */
function isWorthTheSame(one: Finding, other: Finding): boolean {
  const mine = worthOf(one);
  const its = worthOf(other);
  if (mine === null || its === null) return true;
  return mine
    .minus(its)
    .abs()
    .lte(Decimal.max(1, Decimal.max(mine, its).times(ROUNDING)));
}

const ROUNDING = '0.0005';

/** What the finding is worth in kronor, or where the unit is not known in whatever it is in. */
function worthOf({ effect, found, expected }: Finding): Decimal | null {
  if (effect !== null) return new Decimal(effect).abs();
  const [stands, should] = [found, expected ?? ''].map((text) => parseAmount(text));
  if (stands?.kind !== 'amount' || should?.kind !== 'amount') return null;
  return stands.value.minus(should.value).abs();
}

function severityOf({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

interface PlaceIndex {
  /** The findings whose place covers this one. */
  readonly covering: (place: FindingPlace) => readonly Finding[];
}

/** Findings by the cell that they are at; those at blocks of cells, which are few, sheet by sheet. */
function placeIndex(findings: readonly Finding[]): PlaceIndex {
  const exact = new Map<string, Finding[]>();
  const blocks = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { place } = finding;
    const key = placeKey(place);
    exact.set(key, [...(exact.get(key) ?? []), finding]);
    if (place.kind === 'sheet' && (place.area.rows > 1 || place.area.columns > 1))
      blocks.set(place.sheet, [...(blocks.get(place.sheet) ?? []), finding]);
  }
  return {
    covering: (place) => {
      const key = placeKey(place);
      const around =
        place.kind === 'text'
          ? []
          : (blocks.get(place.sheet) ?? []).filter(
              ({ place: block }) =>
                block.kind === 'sheet' && placeKey(block) !== key && containsArea(block.area, place.area),
            );
      return [...(exact.get(key) ?? []), ...around];
    },
  };
}

function samePlace(one: FindingPlace, other: FindingPlace): boolean {
  return placeKey(one) === placeKey(other);
}

function placeKey(place: FindingPlace): string {
  if (place.kind === 'text') return `${place.line}:${place.column}`;
  const { row, column, rows, columns } = place.area;
  return `${place.sheet}!${row},${column},${rows},${columns}`;
}
