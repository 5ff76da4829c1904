import { Decimal } from '../../finsam/decimal';
import { stepOf, type Amount } from './amounts';
import { isSumOfAbove } from './footing';
import type { RowMeaning } from './rowMeaning';
import type { Statement } from './statements';

/** 1: the other figures of its own statement confirm it. -1: they contradict it. 0: they say nothing. */
export type Standing = 1 | 0 | -1;

/** What the statement that an amount stands in says of it: whether income and costs give the result, totals their lines, and equity rolls. */
export function standingOf({ amounts }: Statement, amount: Amount): Standing {
  const inColumn = (...meanings: RowMeaning[]) =>
    meanings
      .map((meaning) => amounts.get(meaning)?.find(({ column }) => column === amount.column))
      .find((found) => found !== undefined);
  const { row } = amount;
  const [income, costs, result] = [
    inColumn('income'),
    inColumn('operatingCosts', 'totalCosts'),
    inColumn('result'),
  ];
  if (income && costs && result && [income, costs, result].some((one) => one.row === row)) {
    const sum = income.value.minus(costs.value.abs());
    return standing(sum, result.value, [income, costs, result]);
  }
  const equity = inColumn('closingEquity');
  if (equity !== undefined && equity.row === row && result !== undefined) {
    const before = amounts
      .get('closingEquity')
      ?.find(
        ({ year, unit, meaning }) =>
          isBefore(year, equity) && unit === equity.unit && meaning === equity.meaning,
      );
    if (before !== undefined)
      return standing(before.value.plus(result.value), equity.value, [equity, result]);
  }
  return standingInTotal(amount);
}

function isBefore(year: number | null, { year: next }: Amount): boolean {
  return year !== null && next !== null && year === next - 1;
}

function standing(one: Decimal, other: Decimal, amounts: readonly Amount[]): Standing {
  const step = Decimal.max(...amounts.map(({ cell }) => stepOf(cell)));
  return one.minus(other).abs().lessThanOrEqualTo(step) ? 1 : -1;
}

/** Of a total, whether its lines give it; of a line, whether the next total is given by its lines. */
function standingInTotal({ table, row, column }: Amount): Standing {
  const index = table.columns.indexOf(column);
  const at = table.rows.indexOf(row);
  const total = table.rows.slice(at).find(({ looksLike }) => looksLike === 'total');
  if (total === undefined) return 0;
  const isSum = isSumOfAbove(table, total, index);
  return isSum === null ? 0 : isSum ? 1 : -1;
}
