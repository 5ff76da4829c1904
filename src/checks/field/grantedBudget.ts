import type { Decimal } from '../../finsam/decimal';
import { formatAmount } from '../../workbook/swedishNumbers';
import type { Evidence, Finding } from '../finding';
import type { CheckedDocument, FoundTable } from '../table';
import { amountsOfRow, effectOf, kronorOf, stepOf, type Amount } from './amounts';
import { evidenceOf, fieldFinding } from './fieldFinding';
import { isSumOfAbove } from './footing';
import { insatsEntries } from './insatsEntries';
import { plainLabel } from './plainLabel';
import { meaningOf } from './statements';
import { isBudgetTable } from './tableMeaning';

/** The list of granted insatser against the budget's lines of what is granted and what is available. */
export function grantedBudget(document: CheckedDocument): Finding[] {
  const lists = grantedLists(document);
  const budgets = document.tables.filter(
    (table) =>
      isBudgetTable(table) &&
      table.rows.some((row) => meaningOf(row) === 'granted') &&
      !lists.includes(table),
  );
  const [list, budget] = [lists[0], budgets[0]];
  // Where there are several, nothing says which ones belong together.
  if (list === undefined || budget === undefined || lists.length > 1 || budgets.length > 1) return [];
  return totalsOf(list).flatMap((total) => againstBudget(total, budget));
}

const FEWEST_ENTRIES = 3;

/** Tables that list insatser with their amounts under a heading that says that they are granted. */
function grantedLists(document: CheckedDocument): FoundTable[] {
  const listed = new Map<object, number>();
  for (const { kind, amounts, source } of insatsEntries(document))
    if (kind === 'list' && amounts.length > 0) listed.set(source, (listed.get(source) ?? 0) + 1);
  return document.tables.filter((table) => {
    if ((listed.get(table) ?? 0) < FEWEST_ENTRIES) return false;
    const about = plainLabel([table.heading, ...table.columns.map(({ title }) => title)].join(' '));
    return /beviljad/.test(about) && table.rows.some(({ label }) => isGrandTotal(label));
  });
}

function isGrandTotal(label: string): boolean {
  return /^(?:sammanlagt|totalt?|summa|totalsumma|summa totalt)$/.test(plainLabel(label));
}

interface ListTotal {
  readonly meaning: 'granted' | 'available';
  readonly year: number;
  readonly kronor: Decimal;
  readonly amount: Amount;
  readonly evidence: readonly Evidence[];
}

/** What the list has granted, which is its total without what is not granted yet, and what is not. */
function totalsOf(list: FoundTable): ListTotal[] {
  const totalRow = [...list.rows].reverse().find(({ label }) => isGrandTotal(label));
  const availableRow = list.rows.find((row) => meaningOf(row) === 'available');
  if (totalRow === undefined) return [];
  return amountsOfRow(list, totalRow).flatMap((total): ListTotal[] => {
    // A total that is wrong in its own list is told of there.
    if (isSumOfAbove(list, totalRow, list.columns.indexOf(total.column)) === false) return [];
    const available =
      availableRow && amountsOfRow(list, availableRow).find(({ column }) => column === total.column);
    const [all, left] = [kronorOf(total), available === undefined ? null : kronorOf(available)];
    const isPlain = total.meaning === 'budget' || total.meaning === 'outcome';
    if (total.year === null || all === null || !isPlain) return [];
    const granted: ListTotal = {
      meaning: 'granted',
      year: total.year,
      kronor: left === null ? all : all.minus(left),
      amount: total,
      evidence: [total, ...(available === undefined ? [] : [available])].map(({ row, cell }) =>
        evidenceOf(row.label, cell),
      ),
    };
    return left === null || available === undefined
      ? [granted]
      : [
          granted,
          {
            meaning: 'available',
            year: total.year,
            kronor: left,
            amount: available,
            evidence: [evidenceOf(available.row.label, available.cell)],
          },
        ];
  });
}

function againstBudget(total: ListTotal, budget: FoundTable): Finding[] {
  const rows = budget.rows.filter((row) => meaningOf(row) === total.meaning);
  const [row] = rows;
  if (row === undefined || rows.length > 1) return [];
  const amounts = amountsOfRow(budget, row);
  const wanted = total.kronor.abs();
  return amounts
    .filter(({ year }) => year === total.year)
    .flatMap((amount): Finding[] => {
      const kronor = kronorOf(amount)?.abs() ?? null;
      if (kronor === null || isWithin(amount, wanted) || wanted.isZero()) return [];
      const otherYear = amounts.find((other) => other.year !== total.year && isWithin(other, wanted))?.year;
      const times = kronor.isZero() ? null : wanted.dividedBy(kronor);
      const isThousand =
        times !== null &&
        [0.001, 1000].some((factor) => times.dividedBy(factor).minus(1).abs().lessThan(0.001));
      const variant = isThousand
        ? 'unit'
        : otherYear !== undefined && otherYear !== null
          ? 'year'
          : undefined;
      const expected = inUnitOf(amount, amount.value.isNegative() ? wanted.negated() : wanted);
      return [
        fieldFinding({
          rule: 'granted-budget',
          ...(variant === undefined ? {} : { variant }),
          severity: 'error',
          cell: amount.cell,
          expected,
          details: {
            label: row.label,
            year: total.year,
            found: amount.cell.text,
            expected: formatAmount(total.kronor, { unit: 'kr' }),
            otherYear: otherYear ?? '',
          },
          effect: effectOf(wanted.minus(kronor), 'kr'),
          evidence: total.evidence,
        }),
      ];
    });
}

/** Whether the printed amount is the one in kronor, but for what it is rounded to. */
function isWithin(amount: Amount, kronor: Decimal): boolean {
  const printed = kronorOf(amount);
  const step = kronorOf({ value: stepOf(amount.cell), unit: amount.unit });
  return (
    printed !== null &&
    step !== null &&
    printed.abs().minus(kronor.abs()).abs().lessThanOrEqualTo(step.dividedBy(2))
  );
}

function inUnitOf({ unit, cell }: Amount, kronor: Decimal): string {
  const inUnit = kronor.dividedBy(unit === 'mkr' ? 1_000_000 : unit === 'tkr' ? 1000 : 1);
  return formatAmount(inUnit, { decimals: Math.min(2, cell.decimals) });
}
