import { Decimal } from '../../finsam/decimal';
import { numberOf } from '../../finsam/numberOf';
import type { Finding } from '../finding';
import type { CheckedDocument, FoundTable } from '../table';
import { amountsOfRow, asInCell, effectOf, type Amount } from './amounts';
import { placeOfCells } from './contributionsSplit';
import { evidenceOf, fieldFinding } from './fieldFinding';

const MOST_ROWS = 2000;
const THOUSAND = new Decimal(1000);

/** Amounts that are about a thousand times, or a thousandth of, those of the other years, or the other months, in their row. */
export function thousandMixed(document: CheckedDocument): Finding[] {
  return document.tables.flatMap(mixedIn);
}

function mixedIn(table: FoundTable): Finding[] {
  if (table.rows.length > MOST_ROWS) return [];
  const rows = table.rows
    .flatMap((row) => periodAmounts(amountsOfRow(table, row)))
    .filter(({ length }) => length >= 2);
  const odd = rows.flatMap((amounts) => oddOf(amounts));
  const byColumn = new Map<Amount['column'], { amount: Amount; factor: Decimal }[]>();
  for (const one of odd) byColumn.set(one.amount.column, [...(byColumn.get(one.amount.column) ?? []), one]);
  return [...byColumn].flatMap(([column, found]): Finding[] => {
    const inColumn = rows.filter((amounts) =>
      amounts.some((amount) => amount.column === column && !amount.value.isZero()),
    );
    const isWhole = found.length >= 2 && found.length * 3 >= inColumn.length * 2;
    if (isWhole) return [columnFinding(found.map(({ amount }) => amount))];
    return found.map(({ amount, factor }) =>
      cellFinding(amount, factor, rows.find((row) => row.includes(amount)) ?? []),
    );
  });
}

const MONTH = /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[.\p{L}]{0,8}$/iu;

/** The amounts of whole years, and those of months, by unit: a block of kronor may stand beside one of thousands. */
function periodAmounts(amounts: readonly Amount[]): Amount[][] {
  const byUnit = new Map<string, Amount[]>();
  for (const amount of amounts) {
    const { column, meaning, year, unit, cell } = amount;
    const isMonth = MONTH.test(column.title);
    if (!isMonth && (meaning === 'deviation' || meaning === 'part' || year === null)) continue;
    const key = `${isMonth} ${unit} ${cell.unit}`;
    const block = byUnit.get(key);
    if (block === undefined) byUnit.set(key, [amount]);
    else block.push(amount);
  }
  // Two blocks of the same years are kronor beside thousands, whatever their headings say.
  return [...byUnit.values()].filter(
    (block) => new Set(block.map(({ column }) => column.title)).size === block.length,
  );
}

/** How near a thousand: the years of one line seldom differ by more than this. */
const LEAST_TIMES = 400;
const MOST_TIMES = 2500;
const MOST_BETWEEN_OTHERS = 4;
/** In thousands an amount of a krona or two is nothing strange. */
const LEAST_AMOUNT = 10;

function oddOf(amounts: readonly Amount[]): { amount: Amount; factor: Decimal }[] {
  const sized = amounts
    .map((amount) => ({ amount, size: Math.abs(numberOf(amount.value)) }))
    .filter(({ size }) => size > 0)
    .sort((one, other) => one.size - other.size);
  const [first, second] = sized;
  const [beforeLast, last] = sized.slice(-2);
  if (sized.length < 3 || !first || !second || !beforeLast || !last || first.size < LEAST_AMOUNT) return [];
  // Only the least or the most of a row can be the odd one out; how near the others are to each other says so.
  const isLeastOdd = isThousandTimes(first.size, second.size, last.size);
  const isMostOdd = isThousandTimes(1 / last.size, 1 / beforeLast.size, 1 / first.size);
  return [
    ...(isLeastOdd ? [{ amount: first.amount, factor: THOUSAND }] : []),
    ...(isMostOdd ? [{ amount: last.amount, factor: new Decimal(1).dividedBy(THOUSAND) }] : []),
  ];
}

/** Whether the others, from least to most, are near each other and about a thousand times the odd one. */
function isThousandTimes(odd: number, least: number, most: number): boolean {
  return most <= least * MOST_BETWEEN_OTHERS && least / odd > LEAST_TIMES && most / odd < MOST_TIMES;
}

function cellFinding(amount: Amount, factor: Decimal, row: readonly Amount[]): Finding {
  const { cell, column, unit, value } = amount;
  const meant = value.times(factor);
  const expected = asInCell(meant, cell);
  return fieldFinding({
    rule: 'thousand-mixed',
    severity: 'warning',
    cell,
    expected,
    details: { label: amount.row.label, column: column.title, found: cell.text, expected },
    effect: effectOf(value.minus(meant), unit),
    evidence: row
      .filter((other) => other !== amount)
      .map((other) => evidenceOf(`${other.row.label} ${other.column.title}`, other.cell)),
  });
}

function columnFinding(amounts: readonly Amount[]): Finding {
  const [first] = amounts;
  return {
    ...fieldFinding({
      rule: 'thousand-mixed',
      variant: 'column',
      severity: 'warning',
      cell: first!.cell,
      details: { column: first!.column.title },
      evidence: amounts.map(({ row, cell }) => evidenceOf(row.label, cell)),
    }),
    found: first!.column.title,
    place: placeOfCells(amounts.map(({ cell }) => cell)),
  };
}
