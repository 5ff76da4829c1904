import { Decimal, ZERO } from '../../finsam/decimal';
import { numberOf } from '../../finsam/numberOf';
import { halfStep } from '../../finsam/powersOfTen';
import type { FoundCell, FoundTable } from '../table';
import { roleOfColumn } from './deviationSums';
import { kindOfLabel } from './labels';
import { isNoteTitle } from './lines';
import { plainWords } from './plainWords';
import { rowLabel } from './rowLabel';

/** What the percentages of a column are of. */
export type PercentKind = 'consumption' | 'share' | 'change';

/** A percentage that is not what its row gives. */
export interface PercentDisagreement {
  readonly kind: PercentKind;
  readonly row: number;
  readonly column: number;
  readonly printed: Decimal;
  /** With which it is printed. */
  readonly decimals: number;
  /** How far what it is of may be from what was rounded. */
  readonly slack: Decimal;
  /** In percent, not rounded. */
  readonly expected: Decimal;
  /** Cells that it is worked out from: numbers of rows and columns of the table. */
  readonly operands: readonly { readonly row: number; readonly column: number }[];
  /** Cut off where it should have been rounded. */
  readonly isCut: boolean;
}

interface Hypothesis {
  readonly kind: PercentKind;
  /** Numerator and denominator of a row, or null where there are none. */
  readonly of: (row: number) => Operands | null;
}

interface Operands {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  /** How far the numerator and the denominator may be from what was rounded. */
  readonly slack: Decimal;
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

const HUNDRED = new Decimal(100);
/** A column further off is rarely what a percentage is of. */
const NEAR = 6;
/** What a column is of is read from so many rows. */
const SAMPLE = 200;

/**
 * Percentages beside amounts and counts: outcome of budget, share of a total, change between years. What a column is of is read from all its rows; what
 * holds in most of them is meant, and fails where a figure is wrong.
 */
export function percentDisagreements(table: FoundTable): PercentDisagreement[] {
  const percents = new Set(
    table.columns.flatMap(({ kind }, index) =>
      kind === 'figures' && isPercentColumn(table, index) ? [index] : [],
    ),
  );
  return [...percents].flatMap((column) => ofColumn(table, column, percents));
}

function isPercentColumn(table: FoundTable, column: number): boolean {
  return (
    table.columns[column]?.unit === 'percent' ||
    table.rows.every(({ cells }) => {
      const cell = cells[column];
      return (cell?.number ?? null) === null || cell?.unit === 'percent';
    })
  );
}

function ofColumn(table: FoundTable, column: number, percents: ReadonlySet<number>): PercentDisagreement[] {
  let best: { hypothesis: Hypothesis; holds: number; tested: number } | null = null;
  for (const hypothesis of hypotheses(table, column, percents)) {
    const judged = judge(table, column, hypothesis, SAMPLE);
    if (judged.holds > (best?.holds ?? 0)) best = { ...judged, hypothesis };
  }
  if (best === null || best.holds < 2 || best.holds * 3 < best.tested * 2) return [];
  return judge(table, column, best.hypothesis, table.rows.length).disagreements;
}

function judge(table: FoundTable, column: number, { kind, of }: Hypothesis, most: number) {
  const disagreements: PercentDisagreement[] = [];
  let holds = 0;
  let tested = 0;
  table.rows.slice(0, most).forEach((row, index) => {
    const cell = row.cells[column];
    const operands = of(index);
    if (cell === undefined || cell.number === null || operands === null || operands.denominator.isZero())
      return;
    tested++;
    if (percentAgrees(cell.number, cell.decimals, operands)) {
      holds++;
      return;
    }
    const expected = operands.numerator.div(operands.denominator).times(HUNDRED);
    disagreements.push({
      kind,
      row: index,
      column,
      printed: cell.number,
      decimals: cell.decimals,
      slack: operands.slack,
      expected,
      operands: operands.cells,
      isCut: isCut(cell.number, cell.decimals, expected),
    });
  });
  return { disagreements, holds, tested };
}

/** Whether a printed percentage may be the ratio of two figures that each may have been rounded. */
export function percentAgrees(
  printed: Decimal,
  decimals: number,
  { numerator, denominator, slack }: Pick<Operands, 'numerator' | 'denominator' | 'slack'>,
): boolean {
  const plainly = plainAnswer(numberOf(printed), decimals, numberOf(numerator), numberOf(denominator), slack);
  if (plainly !== null) return plainly;
  const half = halfStep(decimals);
  const low = printed.minus(half);
  const high = printed.plus(half);
  const size = denominator.abs();
  const signed = denominator.isNegative() ? numerator.negated() : numerator;
  if (size.lessThanOrEqualTo(slack)) return true;
  const corners = [signed.minus(slack), signed.plus(slack)].flatMap((top) =>
    [size.minus(slack), size.plus(slack)].map((bottom) => top.div(bottom).times(HUNDRED)),
  );
  return Decimal.min(...corners).lessThanOrEqualTo(high) && Decimal.max(...corners).greaterThanOrEqualTo(low);
}

/** What is right or wrong by far more than floating numbers err needs no decimals; null where it is near. */
function plainAnswer(
  printed: number,
  decimals: number,
  numerator: number,
  denominator: number,
  slack: Decimal,
): boolean | null {
  const off = Math.abs((numerator / denominator) * 100 - printed);
  const step = 10 ** -decimals;
  if (off < 0.49 * step) return true;
  const [size, uncertain] = [Math.abs(denominator), numberOf(slack)];
  if (!(size > 2 * uncertain)) return null;
  // By how much the ratio may be off: a quotient of uncertain numbers, taken too large.
  const most = (100 * uncertain * (1 + Math.abs(numerator) / size)) / (size - uncertain);
  return off > 2 * (most + step) + 1e-6 * Math.abs(printed) ? false : null;
}

/** Whether a percentage is the ratio with its decimals cut off: 66 for 66,7. */
export function isCut(printed: Decimal, decimals: number, exact: Decimal): boolean {
  return exact.toDecimalPlaces(decimals, Decimal.ROUND_DOWN).equals(printed) && !exact.equals(printed);
}

function* hypotheses(
  table: FoundTable,
  column: number,
  percents: ReadonlySet<number>,
): Generator<Hypothesis> {
  const title = plainWords(table.columns[column]?.title ?? '');
  const near = table.columns.flatMap((one, index) =>
    index !== column &&
    Math.abs(index - column) <= NEAR &&
    one.kind === 'figures' &&
    !isNoteTitle(one.title) &&
    !percents.has(index)
      ? [index]
      : [],
  );
  const role = (index: number) => roleOfColumn(table.columns[index]?.title ?? '');
  for (const actual of near)
    for (const budget of near) {
      if (actual === budget || role(budget) !== 'budget') continue;
      if (role(actual) === 'outcome' || role(actual) === 'forecast')
        yield { kind: 'consumption', of: (row) => ratio(table, row, actual, budget) };
      if (role(actual) === 'deviation')
        yield { kind: 'change', of: (row) => ratio(table, row, actual, budget) };
    }
  const totalRow = table.rows
    .map((row, index) => (kindOfLabel(rowLabel(row)) === 'sum' ? index : -1))
    .filter((row) => row >= 0);
  const last = totalRow.at(-1);
  if (last !== undefined)
    for (const count of [...near].sort((a, b) => Math.abs(a - column) - Math.abs(b - column)))
      yield { kind: 'share', of: (row) => shareOf(table, row, last, count) };
  for (const part of near)
    for (const whole of near)
      if (part !== whole && kindOfLabel(table.columns[whole]?.title ?? '') === 'sum')
        yield { kind: 'share', of: (row) => ratio(table, row, part, whole) };
  if (/förändring|ökning|utveckling|diff|tillväxt/u.test(title))
    for (const newer of near)
      for (const older of near)
        if (newer !== older) yield { kind: 'change', of: (row) => changeOf(table, row, newer, older) };
}

function ratio(table: FoundTable, row: number, top: number, bottom: number): Operands | null {
  const [one, other] = [table.rows[row]?.cells[top], table.rows[row]?.cells[bottom]];
  if (!isFigure(one) || !isFigure(other)) return null;
  return {
    numerator: one.number,
    denominator: other.number,
    slack: slackOf(table, [top, one], [bottom, other]),
    cells: [
      { row, column: top },
      { row, column: bottom },
    ],
  };
}

function shareOf(table: FoundTable, row: number, totalRow: number, column: number): Operands | null {
  const [one, total] = [table.rows[row]?.cells[column], table.rows[totalRow]?.cells[column]];
  if (!isFigure(one) || !isFigure(total)) return null;
  return {
    numerator: one.number,
    denominator: total.number,
    slack: slackOf(table, [column, one], [column, total]),
    cells: [
      { row, column },
      { row: totalRow, column },
    ],
  };
}

function changeOf(table: FoundTable, row: number, newer: number, older: number): Operands | null {
  const [one, other] = [table.rows[row]?.cells[newer], table.rows[row]?.cells[older]];
  if (!isFigure(one) || !isFigure(other)) return null;
  return {
    numerator: one.number.minus(other.number),
    denominator: other.number.abs(),
    slack: slackOf(table, [newer, one], [older, other]),
    cells: [
      { row, column: newer },
      { row, column: older },
    ],
  };
}

type Figure = FoundCell & { readonly number: Decimal };

function isFigure(cell: FoundCell | undefined): cell is Figure {
  return cell !== undefined && cell.number !== null;
}

/** Half of the last decimal that is written; counts are exact. */
function slackOf(
  table: FoundTable,
  ...cells: readonly (readonly [column: number, cell: FoundCell])[]
): Decimal {
  const isCounted = cells.some(
    ([column, cell]) => (cell.unit ?? table.columns[column]?.unit ?? table.unit) === 'count',
  );
  if (isCounted) return ZERO;
  return halfStep(cells.reduce((most, [, { decimals }]) => Math.max(most, decimals), 0));
}
