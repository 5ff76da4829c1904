import { Decimal } from '../../finsam/decimal';
import type { Finding } from '../finding';
import type { CheckedDocument } from '../table';
import { asInCell, effectOf, kronorOf, stepOf, type Amount } from './amounts';
import type { ColumnMeaning } from './columnMeaning';
import { evidenceOf, fieldFinding, shortened } from './fieldFinding';
import type { RowMeaning } from './rowMeaning';
import { standingOf } from './standing';
import { statements, type Statement, type StatementKind } from './statements';

/** What several statements of a document tell of a year, and what each row that tells it is called. */
const KEY_FIGURES: readonly (readonly RowMeaning[])[] = [
  ['income'],
  // The costs of the operations, where a statement tells those and all costs apart.
  ['operatingCosts', 'totalCosts'],
  ['result'],
  ['closingEquity'],
  ['cash', 'closingCash'],
  ['totalAssets'],
  ['receivables'],
  ['currentLiabilities'],
];

/** The statement that the others take their figures from comes first. */
const TRUST: readonly StatementKind[] = [
  'income',
  'balance',
  'cashFlow',
  'operating',
  'budget',
  'overview',
  'balanceRequirement',
];

const COMPARED: readonly ColumnMeaning[] = ['outcome', 'budget', 'forecast'];

interface Told {
  readonly statement: Statement;
  readonly amount: Amount;
}

/** The same figure of the same year in two statements, told in two ways. */
export function keyFigures(document: CheckedDocument): Finding[] {
  const all = statements(document);
  return KEY_FIGURES.flatMap((meanings) => {
    const told = all.flatMap((statement): Told[] => {
      const amounts = meanings.map((meaning) => statement.amounts.get(meaning)).find((found) => found);
      return (amounts ?? []).map((amount) => ({ statement, amount }));
    });
    return groupsOf(told).flatMap(differencesOf);
  });
}

/** Those of one year, and of outcome or budget. */
function groupsOf(told: readonly Told[]): Told[][] {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const { year, meaning } = one.amount;
    if (year === null || !COMPARED.includes(meaning)) continue;
    const key = `${year} ${meaning}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function differencesOf(told: readonly Told[]): Finding[] {
  // Two columns of one statement for one year are two versions of it, and nothing says which one counts.
  const single = told.filter(({ statement, amount }) =>
    told.every(
      (other) =>
        other.statement !== statement ||
        other.amount === amount ||
        differenceOf(other.amount, amount) === null,
    ),
  );
  const supporters = (one: Told) =>
    single.filter((other) => other !== one && differenceOf(one.amount, other.amount) === null).length;
  const [trusted] = single
    .map((one) => ({ one, support: supporters(one), standing: standingOf(one.statement, one.amount) }))
    .sort((a, b) => b.support - a.support || b.standing - a.standing || rankOf(a.one) - rankOf(b.one))
    .map(({ one }) => one);
  if (trusted === undefined) return [];
  return single.flatMap((one) => {
    if (one.statement === trusted.statement) return [];
    const difference = differenceOf(one.amount, trusted.amount);
    return difference === null ? [] : [findingOf(one, trusted, difference)];
  });
}

function rankOf({ statement }: Told): number {
  return TRUST.indexOf(statement.kind);
}

type Difference = 'amount' | 'rounding' | 'sign' | 'thousand';

const HALF = new Decimal('0.5');

/** How two tellings of the same figure differ; null where they say the same. Costs are the same with and without a minus sign. */
function differenceOf(one: Amount, other: Amount): Difference | null {
  const [first, second] = [kronorOf(one), kronorOf(other)];
  const isKnown = first !== null && second !== null;
  const [a, b] = isKnown ? [first, second] : [one.value, other.value];
  const step = (amount: Amount) =>
    isKnown
      ? (kronorOf({ value: stepOf(amount.cell), unit: amount.unit }) ?? stepOf(amount.cell))
      : stepOf(amount.cell);
  const [stepOne, stepOther] = [step(one), step(other)];
  // Figures that are rounded in different ways may be apart by as much as both roundings; sums of rounded ones by a little more.
  const allowed = stepOne.equals(stepOther) ? new Decimal(0) : Decimal.max(stepOne, stepOther).times(2);
  const isCost = /kostnad/i.test(one.row.label);
  const [left, right] = isCost ? [a.abs(), b.abs()] : [a, b];
  const off = left.minus(right).abs();
  if (off.lessThanOrEqualTo(allowed)) return null;
  if (left.plus(right).abs().lessThanOrEqualTo(allowed)) return 'sign';
  if (isThousandTimes(left, right) || isThousandTimes(right, left))
    return isKnown || one.unit === other.unit ? 'thousand' : null;
  if (!isKnown && one.unit !== other.unit) return null;
  return off.lessThanOrEqualTo(Decimal.max(stepOne, stepOther)) ? 'rounding' : 'amount';
}

function isThousandTimes(one: Decimal, other: Decimal): boolean {
  return (
    !other.isZero() &&
    one
      .dividedBy(other)
      .minus(1000)
      .abs()
      .lessThan(HALF.plus(1000 / Math.max(1, other.abs().toNumber())))
  );
}

function findingOf(one: Told, trusted: Told, difference: Difference): Finding {
  const { amount } = one;
  const { row, cell, unit, year } = amount;
  const right = trusted.amount;
  const [mine, other] = [kronorOf(amount), kronorOf(right)];
  const expected =
    mine !== null && other !== null
      ? other.dividedBy(kronorOf({ value: new Decimal(1), unit }) ?? 1)
      : right.value;
  // A cost keeps the sign that its own statement gives it.
  const isCost = /kostnad/i.test(row.label);
  const signed =
    isCost && expected.isNegative() !== amount.value.isNegative() ? expected.negated() : expected;
  return fieldFinding({
    rule: difference === 'thousand' ? 'thousand-mixed' : 'key-figure',
    ...(difference === 'amount' ? {} : { variant: difference === 'thousand' ? 'table' : difference }),
    severity: difference === 'rounding' ? 'note' : difference === 'thousand' ? 'warning' : 'error',
    cell,
    expected: asInCell(signed, cell),
    details: {
      label: row.label,
      year: year ?? '',
      found: cell.text,
      expected: right.cell.text,
      other: right.cell.text,
      heading: shortened(trusted.statement.table.heading),
    },
    effect: effectOf(amount.value.minus(signed), unit),
    evidence: [evidenceOf(`${shortened(trusted.statement.table.heading)}: ${right.row.label}`, right.cell)],
  });
}
