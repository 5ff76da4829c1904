import { Decimal } from '../../finsam/decimal';
import { formatPercent } from '../../workbook/swedishNumbers';
import type { Finding } from '../finding';
import type { CheckedDocument, FoundCell, FoundTable } from '../table';
import { amountsOfRow, stepOf, type Amount } from './amounts';
import { columnMeaning } from './columnMeaning';
import { evidenceOf, fieldFinding } from './fieldFinding';
import { standingOf } from './standing';
import type { RowMeaning } from './rowMeaning';
import { meaningOf, statementOf, type Statement } from './statements';

const HUNDRED = new Decimal(100);
const MOST_ROWS = 400;

/** The printed equity ratio (soliditet) against equity and assets of the same year: of its own table, or else of the balance sheet. */
export function equityRatio(document: CheckedDocument): Finding[] {
  const balance = statementOf(document, 'balance');
  return document.tables.flatMap((table) => {
    const ratios = ratiosOf(table);
    if (ratios.length === 0) return [];
    const own = baseOf(table);
    const base = own ?? (balance === undefined ? null : baseOf(balance.table));
    if (base === null) return [];
    return ratios.flatMap((ratio) => ratioOf(ratio, base, own === null ? balance : undefined));
  });
}

interface Base {
  readonly equities: readonly Amount[];
  readonly assets: readonly Amount[];
}

function baseOf(table: FoundTable): Base | null {
  const amountsOf = (meaning: RowMeaning) => {
    const row = table.rows.find((one) => meaningOf(one) === meaning && amountsOfRow(table, one).length > 0);
    return row === undefined ? [] : amountsOfRow(table, row);
  };
  const [equities, assets] = [amountsOf('closingEquity'), amountsOf('totalAssets')];
  return equities.length === 0 || assets.length === 0 ? null : { equities, assets };
}

function ratioOf(
  { cell, year }: { readonly cell: FoundCell; readonly year: number },
  { equities, assets }: Base,
  balance: Statement | undefined,
): Finding[] {
  const equity = onlyOf(equities, year);
  const asset = onlyOf(assets, year);
  if (equity === undefined || asset === undefined || equity.unit !== asset.unit) return [];
  if (!asset.value.greaterThan(0) || isWithin(cell, equity, asset)) return [];
  // What does not add up in the balance sheet is told of there.
  if (balance && [equity, asset].some((amount) => standingOf(balance, amount) === -1)) return [];
  const expected = formatPercent(equity.value.dividedBy(asset.value), Math.min(2, cell.decimals));
  return [
    fieldFinding({
      rule: 'equity-ratio',
      severity: 'error',
      cell,
      expected,
      details: { year, found: cell.text, equity: equity.cell.text, assets: asset.cell.text, expected },
      evidence: [equity, asset].map((amount) =>
        evidenceOf(`${amount.row.label} ${amount.year ?? ''}`, amount.cell),
      ),
    }),
  ];
}

function onlyOf(amounts: readonly Amount[], year: number): Amount | undefined {
  const found = amounts.filter((amount) => amount.year === year && amount.meaning === 'outcome');
  return found.length === 1 ? found[0] : undefined;
}

function ratiosOf(table: FoundTable): { cell: FoundCell; year: number }[] {
  if (table.rows.length > MOST_ROWS) return [];
  return table.rows
    .filter((row) => meaningOf(row) === 'equityRatio')
    .flatMap((row) =>
      row.cells.flatMap((cell, index) => {
        const column = table.columns[index];
        const isFigure = column !== undefined && column.year !== null && cell.number !== null;
        const isOutcome =
          isFigure && !['budget', 'forecast', 'deviation', 'part'].includes(columnMeaning(column));
        return isOutcome ? [{ cell, year: column.year }] : [];
      }),
    );
}

/** Whether the printed percentage can come of the printed amounts, each of them rounded. */
function isWithin(cell: FoundCell, equity: Amount, asset: Amount): boolean {
  const [halfEquity, halfAsset] = [stepOf(equity.cell).dividedBy(2), stepOf(asset.cell).dividedBy(2)];
  const ratios = [
    equity.value.minus(halfEquity).dividedBy(asset.value.plus(halfAsset)),
    equity.value.plus(halfEquity).dividedBy(asset.value.plus(halfAsset)),
    equity.value.minus(halfEquity).dividedBy(Decimal.max(halfAsset, asset.value.minus(halfAsset))),
    equity.value.plus(halfEquity).dividedBy(Decimal.max(halfAsset, asset.value.minus(halfAsset))),
  ].map((ratio) => ratio.times(HUNDRED));
  const printed = cell.number ?? new Decimal(0);
  const half = stepOf(cell).dividedBy(2);
  return (
    printed.plus(half).greaterThanOrEqualTo(Decimal.min(...ratios)) &&
    printed.minus(half).lessThanOrEqualTo(Decimal.max(...ratios))
  );
}
