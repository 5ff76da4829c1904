import { Decimal } from '../../finsam/decimal';
import type { Finding } from '../finding';
import type { CheckedDocument, FoundTable } from '../table';
import { amountsOfRow, asInCell, effectOf, stepOf, type Amount } from './amounts';
import { evidenceOf, fieldFinding } from './fieldFinding';
import type { RowMeaning } from './rowMeaning';
import { meaningOf } from './statements';

const MOST_ROWS = 400;

/**
 * Equity from year to year in one table: the closing equity is the opening one and the result, and the opening equity is the closing one of the year before. Where a
 * table tells no opening equity, that of the year before is it.
 */
export function equityRoll(document: CheckedDocument): Finding[] {
  return document.tables.flatMap((table) => {
    const closing = amountsOf(table, 'closingEquity');
    if (closing.length === 0) return [];
    const opening = amountsOf(table, 'openingEquity');
    const result = amountsOf(table, 'result');
    return closing.flatMap((amount) => [
      ...openingOf(amount, opening, closing, result),
      ...closingOf(table, amount, opening, closing, result),
    ]);
  });
}

function amountsOf(table: FoundTable, meaning: RowMeaning): Amount[] {
  if (table.rows.length > MOST_ROWS) return [];
  const rows = table.rows.filter((row) => meaningOf(row) === meaning);
  const [amounts] = rows.map((row) => amountsOfRow(table, row)).filter((found) => found.length > 0);
  return (amounts ?? []).filter(({ meaning: column }) => column !== 'deviation' && column !== 'part');
}

/** The opening equity of the year after a closing one. */
function openingOf(
  closing: Amount,
  opening: readonly Amount[],
  all: readonly Amount[],
  results: readonly Amount[],
): Finding[] {
  const next = opening.find((amount) => isNextYear(closing, amount));
  const isOnly =
    all.filter((amount) => isSameKind(amount, closing) && amount.year === closing.year).length === 1;
  if (next === undefined || !isOnly || next.value.equals(closing.value)) return [];
  // Where the year before opens with what gives the next opening, its closing equity is the wrong one, and told of on its own.
  const own = opening.find(({ column }) => column === closing.column);
  const result = results.find(({ column }) => column === closing.column);
  if (own && result && own.value.plus(result.value).equals(next.value)) return [];
  return [
    fieldFinding({
      rule: 'equity-roll',
      variant: 'opening',
      severity: 'error',
      cell: next.cell,
      expected: asInCell(closing.value, next.cell),
      details: { year: next.year ?? '', found: next.cell.text, expected: closing.cell.text },
      effect: effectOf(next.value.minus(closing.value), next.unit),
      evidence: [evidenceOf(`${closing.row.label} ${closing.year}`, closing.cell)],
    }),
  ];
}

function closingOf(
  table: FoundTable,
  closing: Amount,
  opening: readonly Amount[],
  all: readonly Amount[],
  results: readonly Amount[],
): Finding[] {
  const inColumn = ({ column }: Amount) => column === closing.column;
  const own = opening.find(inColumn);
  const before = own ?? all.find((amount) => isNextYear(amount, closing));
  const result = results.find(inColumn);
  if (before === undefined || result === undefined || hasOtherChanges(table)) return [];
  const expected = before.value.plus(result.value);
  const off = expected.minus(closing.value).abs();
  // Three rounded figures may be one step apart.
  const allowed = Decimal.max(...[before, result, closing].map(({ cell }) => stepOf(cell)));
  const isWithin = (amount: Amount) =>
    amount.value.plus(result.value).minus(closing.value).abs().lessThanOrEqualTo(allowed);
  // An opening equity that is wrong is told of on its own: then the closing one before it gives this one.
  if (isWithin(before) || all.some((amount) => isNextYear(amount, closing) && isWithin(amount))) return [];
  return [
    fieldFinding({
      rule: 'equity-roll',
      variant: 'closing',
      severity: own === undefined ? 'warning' : 'error',
      cell: closing.cell,
      expected: asInCell(expected, closing.cell),
      details: {
        year: closing.year ?? closing.column.title,
        found: closing.cell.text,
        opening: before.cell.text,
        result: result.cell.text,
        expected: asInCell(expected, closing.cell),
      },
      effect: effectOf(off, closing.unit),
      evidence: [
        evidenceOf(`${before.row.label} ${before.year ?? ''}`.trim(), before.cell),
        evidenceOf(result.row.label, result.cell),
      ],
    }),
  ];
}

/** What changes equity beside the result: paid back to the members, corrections. */
function hasOtherChanges(table: FoundTable): boolean {
  return table.rows.some(
    (row) =>
      /återbetal|justering|rättelse|byte av redovisningsprincip|uttag|omklassificering|direktbokad/i.test(
        row.label,
      ) && row.cells.some(({ number }) => number !== null && !number.isZero()),
  );
}

function isNextYear(one: Amount, next: Amount): boolean {
  return one.year !== null && next.year === one.year + 1 && isSameKind(one, next);
}

/** Both outcome or both budget, in one unit: a table may have a block of kronor beside one of thousands. */
function isSameKind(one: Amount, other: Amount): boolean {
  return one.unit === other.unit && one.meaning === other.meaning;
}
