import { Decimal, ZERO } from '../../finsam/decimal';
import { formatAmount } from '../../workbook/swedishNumbers';
import type { Finding } from '../finding';
import type { CheckedDocument, FoundRow, FoundTable } from '../table';
import { amountsOfRow, effectOf, kronorOf, stepOf } from './amounts';
import { columnMeaning } from './columnMeaning';
import { placeOfCells } from './contributionsSplit';
import { evidenceOf, fieldFinding } from './fieldFinding';
import { partyRows } from './partyRows';
import { plainLabel } from './plainLabel';
import { meaningOf } from './statements';

const FEWEST_MUNICIPALITIES = 3;
const HALF = new Decimal('0.5');

/** Shares of municipalities that are not 100 % together, and amounts of municipalities that are not the amount of them all in another table. */
export function municipalShares(document: CheckedDocument): Finding[] {
  return [...document.tables.flatMap(sharesOf), ...totalsOf(document)];
}

const HUNDRED = new Decimal(100);
/** What is further off is no share of a whole. */
const FURTHEST_OFF = new Decimal(15);

function sharesOf(table: FoundTable): Finding[] {
  const rows = table.rows.filter((row) => meaningOf(row) === 'municipality');
  if (rows.length < FEWEST_MUNICIPALITIES) return [];
  return table.columns.flatMap((column, index): Finding[] => {
    const title = plainLabel(column.title);
    const isShare = column.kind === 'figures' && columnMeaning(column) === 'share';
    if (!isShare || !/andel|fördelning|nyckel|^%$|^procent$/.test(title)) return [];
    if (/förbruk|kvinn|män|utfall|budget|svar|anställ|befolkning/.test(title)) return [];
    const cells = rows.flatMap((row) => row.cells[index] ?? []);
    // A printed total is summed by the checks of arithmetic; a share of another party is none of the municipalities'.
    const isOnly = table.rows.every(
      (row) => meaningOf(row) === 'municipality' || (row.cells[index]?.number ?? null) === null,
    );
    if (!isOnly || cells.some(({ number, unit }) => number === null || (unit !== 'percent' && unit !== null)))
      return [];
    const sum = cells.reduce<Decimal>((total, { number }) => total.plus(number ?? ZERO), ZERO);
    const off = sum.minus(HUNDRED).abs();
    const allowed = cells.reduce<Decimal>((total, cell) => total.plus(stepOf(cell).times(HALF)), ZERO);
    if (off.lessThanOrEqualTo(allowed) || off.greaterThan(FURTHEST_OFF)) return [];
    const found = `${formatAmount(sum, { decimals: Math.min(2, cells[0]?.decimals ?? 0) })} %`;
    return [
      {
        ...fieldFinding({
          rule: 'municipal-shares',
          variant: 'percent',
          severity: 'warning',
          cell: cells[0]!,
          expected: '100 %',
          details: { column: column.title, found },
          evidence: rows.map((row, at) => evidenceOf(row.label, cells[at]!)),
        }),
        found,
        place: placeOfCells(cells),
      },
    ];
  });
}

/** The amounts of each municipality in one table against those of all of them in another. */
function totalsOf(document: CheckedDocument): Finding[] {
  const runs = document.tables.flatMap(partyRows);
  const together = runs.filter(({ municipalities }) => isTogether(municipalities));
  const each = runs.filter(({ municipalities }) => !isTogether(municipalities));
  const [total] = together;
  const [parts] = each;
  // Where there are several, nothing says which ones belong together.
  if (total === undefined || parts === undefined || together.length > 1 || each.length > 1) return [];
  const totals = total.municipalities.flatMap((row) => amountsOfRow(total.table, row));
  return totals.flatMap((amount): Finding[] => {
    if (amount.year === null) return [];
    const amounts = parts.municipalities.flatMap(
      (row) => amountsOfRow(parts.table, row).find(({ year }) => year === amount.year) ?? [],
    );
    const first = amounts[0];
    if (first === undefined || amounts.length !== parts.municipalities.length) return [];
    const kronor = amounts.map(kronorOf);
    const expected = kronorOf(amount);
    if (expected === null || kronor.some((value) => value === null)) return [];
    const sum = kronor.reduce<Decimal>((whole, value) => whole.plus(value ?? ZERO), ZERO);
    const allowed = [amount, ...amounts].reduce<Decimal>(
      (whole, one) => whole.plus(kronorOf({ value: stepOf(one.cell), unit: one.unit })?.times(HALF) ?? ZERO),
      ZERO,
    );
    const off = sum.minus(expected);
    if (off.abs().lessThanOrEqualTo(allowed)) return [];
    const unit = first.unit ?? 'kr';
    const found = formatAmount(sum.dividedBy(unit === 'tkr' ? 1000 : unit === 'mkr' ? 1_000_000 : 1), {
      decimals: Math.min(2, first.cell.decimals),
    });
    return [
      {
        ...fieldFinding({
          rule: 'municipal-shares',
          variant: 'total',
          severity: 'warning',
          cell: first.cell,
          expected: amount.cell.text,
          details: {
            year: amount.year,
            found,
            expected: amount.cell.text,
            heading: total.table.heading,
          },
          effect: effectOf(off, 'kr'),
          evidence: [amount, ...amounts].map(({ row, cell }) => evidenceOf(row.label, cell)),
        }),
        found,
        place: placeOfCells(amounts.map(({ cell }) => cell)),
      },
    ];
  });
}

function isTogether(rows: readonly FoundRow[]): boolean {
  const [row] = rows;
  return rows.length === 1 && row !== undefined && meaningOf(row) === 'municipalities';
}
