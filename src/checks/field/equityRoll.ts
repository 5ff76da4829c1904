import { Decimal } from '../../finsam/decimal';
import type { Finding } from '../finding';
import type { CheckedDocument, FoundTable } from '../table';
import { amountsOfRow, asInCell, effectOf, stepOf, type Amount } from './amounts';
import { evidenceOf, fieldFinding } from './fieldFinding';
import type { RowMeaning } from './rowMeaning';
import { meaningOf, statements } from './statements';

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
    return closing
      .filter((amount) => !isToldElsewhere(document, amount, closing))
      .flatMap((amount) => [
        ...openingOf(amount, opening, closing, result),
        ...closingOf(table, amount, opening, closing, result),
      ]);
  });
}

/** Whether another statement has another equity for the year or the one before it: that is told of as such. */
function isToldElsewhere(document: CheckedDocument, closing: Amount, all: readonly Amount[]): boolean {
  const involved = all.filter((amount) => amount === closing || isNextYear(amount, closing));
  return statements(document).some(
    ({ table, amounts }) =>
      table !== closing.table &&
      (amounts.get('closingEquity') ?? []).some((other) =>
        involved.some(
          (amount) =>
            amount.year === other.year && isSameKind(amount, other) && !amount.value.equals(other.value),
        ),
      ),
  );
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
  if (rolls(before, result, closing)) return [];
  // An opening equity that is wrong is told of on its own: then the closing one before it gives this one.
  if (all.some((amount) => isNextYear(amount, closing) && rolls(amount, result, closing))) return [];
  const after = all.find((amount) => isNextYear(closing, amount));
  const nextResult = after && results.find(({ column }) => column === after.column);
  const ofNext = after && nextResult ? { after, nextResult } : null;
  // Where the equity before was the wrong one, this year rolls from what the year before should have closed with.
  const first = own === undefined ? all.find((amount) => isNextYear(amount, before)) : undefined;
  const resultBefore = results.find(({ column }) => column === before.column);
  if (first && resultBefore && rolls(first, { value: resultBefore.value.plus(result.value) }, closing))
    return [];
  // Where the next year rolls from this one, the result is what does not fit.
  const isResult = own === undefined && ofNext !== null && rolls(closing, ofNext.nextResult, ofNext.after);
  return [
    isResult
      ? wrongResult(before, result, closing)
      : wrongClosing(before, result, closing, own !== undefined),
  ];
}

/** Whether one equity and a result give the next; three rounded figures may be one step apart. */
function rolls(before: Amount, result: Pick<Amount, 'value'>, closing: Amount): boolean {
  const allowed = Decimal.max(stepOf(before.cell), stepOf(closing.cell));
  return before.value.plus(result.value).minus(closing.value).abs().lessThanOrEqualTo(allowed);
}

function wrongClosing(before: Amount, result: Amount, closing: Amount, hasOpening: boolean): Finding {
  const expected = before.value.plus(result.value);
  return fieldFinding({
    rule: 'equity-roll',
    variant: 'closing',
    severity: hasOpening ? 'error' : 'warning',
    cell: closing.cell,
    expected: asInCell(expected, closing.cell),
    details: {
      year: closing.year ?? closing.column.title,
      found: closing.cell.text,
      opening: before.cell.text,
      result: result.cell.text,
      expected: asInCell(expected, closing.cell),
    },
    effect: effectOf(expected.minus(closing.value), closing.unit),
    evidence: [
      evidenceOf(`${before.row.label} ${before.year ?? ''}`.trim(), before.cell),
      evidenceOf(result.row.label, result.cell),
    ],
  });
}

function wrongResult(before: Amount, result: Amount, closing: Amount): Finding {
  const expected = closing.value.minus(before.value);
  return fieldFinding({
    rule: 'equity-roll',
    variant: 'result',
    severity: 'warning',
    cell: result.cell,
    expected: asInCell(expected, result.cell),
    details: {
      year: result.year ?? result.column.title,
      found: result.cell.text,
      opening: before.cell.text,
      closing: closing.cell.text,
      expected: asInCell(expected, result.cell),
    },
    effect: effectOf(expected.minus(result.value), result.unit),
    evidence: [before, closing].map((amount) =>
      evidenceOf(`${amount.row.label} ${amount.year ?? ''}`.trim(), amount.cell),
    ),
  });
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
