import type { Decimal } from '../../finsam/decimal';
import type { Evidence, Finding } from '../finding';
import type { CheckedDocument } from '../table';
import { asInCell, effectOf, stepOf, type Amount } from './amounts';
import { evidenceOf, fieldFinding } from './fieldFinding';
import type { RowMeaning } from './rowMeaning';
import { statementOf, type Statement } from './statements';

/** The cash flow statement against itself and the balance sheet: cash at the beginning and the end, its change, and that of receivables and liabilities. */
export function cashFlowTies(document: CheckedDocument): Finding[] {
  const cashFlow = statementOf(document, 'cashFlow');
  if (cashFlow === undefined) return [];
  const balance = statementOf(document, 'balance');
  return [
    ...openings(cashFlow, balance),
    ...changesOfCash(cashFlow),
    ...(balance === undefined
      ? []
      : [
          ...changesInBalance(cashFlow, balance, 'changeInReceivables', 'receivables', -1),
          ...changesInBalance(cashFlow, balance, 'changeInLiabilities', 'currentLiabilities', 1),
        ]),
  ];
}

/** Cash at the beginning of a year is what it was at the end of the year before. */
function openings(cashFlow: Statement, balance: Statement | undefined): Finding[] {
  const closings = [...amountsOf(cashFlow, 'closingCash'), ...(balance ? amountsOf(balance, 'cash') : [])];
  return amountsOf(cashFlow, 'openingCash').flatMap((opening) => {
    const before = closings.filter(({ year, unit }) => isYearBefore(year, opening) && unit === opening.unit);
    const [first] = before;
    if (first === undefined || before.some(({ value }) => value.equals(opening.value))) return [];
    return [
      tie(opening, first.value, 'opening', [evidenceOf(`${first.row.label} ${first.year}`, first.cell)]),
    ];
  });
}

function changesOfCash(cashFlow: Statement): Finding[] {
  return amountsOf(cashFlow, 'cashFlow').flatMap((change) => {
    const inColumn = ({ column }: Amount) => column === change.column;
    const opening = amountsOf(cashFlow, 'openingCash').find(inColumn);
    const closing = amountsOf(cashFlow, 'closingCash').find(inColumn);
    if (opening === undefined || closing === undefined) return [];
    const expected = closing.value.minus(opening.value);
    if (isWithinRounding(change, expected)) return [];
    return [
      tie(
        change,
        expected,
        'change',
        [opening, closing].map(({ row, cell }) => evidenceOf(row.label, cell)),
        { opening: opening.cell.text, closing: closing.cell.text },
      ),
    ];
  });
}

/** A line of the cash flow against the change of a line of the balance sheet; more receivables are less cash. */
function changesInBalance(
  cashFlow: Statement,
  balance: Statement,
  change: RowMeaning,
  line: RowMeaning,
  direction: 1 | -1,
): Finding[] {
  const own = amountsOf(balance, line);
  const lines = own.length > 0 ? own : remainderOf(balance, line);
  return amountsOf(cashFlow, change).flatMap((amount) => {
    const now = lines.filter(({ year, unit }) => year === amount.year && unit === amount.unit);
    const before = lines.filter(({ year, unit }) => isYearBefore(year, amount) && unit === amount.unit);
    const [last, first] = [now[0], before[0]];
    if (last === undefined || first === undefined || now.length > 1 || before.length > 1) return [];
    const expected = last.value.minus(first.value).times(direction);
    if (isWithinRounding(amount, expected)) return [];
    const isSign = isWithinRounding(amount, expected.negated());
    const evidence = [first, last].map((one) => evidenceOf(`${one.row.label} ${one.year}`, one.cell));
    return [tie(amount, expected, isSign ? 'sign' : '', evidence)];
  });
}

/** Where the balance sheet tells no sum of them: all assets but cash, or all but equity on the other side, if nothing in it is for longer. */
function remainderOf(balance: Statement, line: RowMeaning): Amount[] {
  const [whole, part]: readonly [RowMeaning, RowMeaning] =
    line === 'receivables' ? ['totalAssets', 'cash'] : ['totalEquityAndLiabilities', 'closingEquity'];
  const isForLonger = balance.table.rows.some(({ label }) =>
    /långfristig|avsättning|anläggning|inventarier|materiell|placering|pension/i.test(label),
  );
  if (isForLonger) return [];
  const parts = amountsOf(balance, part);
  return amountsOf(balance, whole).flatMap((total) => {
    const rest = parts.find(({ column }) => column === total.column);
    return rest === undefined ? [] : [{ ...total, value: total.value.minus(rest.value) }];
  });
}

function amountsOf(statement: Statement, meaning: RowMeaning): Amount[] {
  return (statement.amounts.get(meaning) ?? []).filter(({ meaning: column }) => column === 'outcome');
}

function isYearBefore(year: number | null, { year: next }: Amount): boolean {
  return year !== null && next !== null && year === next - 1;
}

/** Differences of rounded figures may be one step off. */
function isWithinRounding({ value, cell }: Amount, expected: Decimal): boolean {
  return value.minus(expected).abs().lessThanOrEqualTo(stepOf(cell));
}

function tie(
  amount: Amount,
  expected: Decimal,
  variant: 'opening' | 'change' | 'sign' | '',
  evidence: readonly Evidence[],
  more: Readonly<Record<string, string>> = {},
): Finding {
  const { row, cell, year, unit, value } = amount;
  const text = asInCell(expected, cell);
  return fieldFinding({
    rule: 'cash-flow',
    ...(variant === '' ? {} : { variant }),
    severity: 'error',
    cell,
    expected: text,
    details: { label: row.label, year: year ?? '', found: cell.text, expected: text, ...more },
    effect: effectOf(value.minus(expected), unit),
    evidence,
  });
}
