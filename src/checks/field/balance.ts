import type { Finding } from '../finding';
import type { CheckedDocument } from '../table';
import { asInCell, effectOf } from './amounts';
import { evidenceOf, fieldFinding } from './fieldFinding';
import { isSumOfAbove } from './footing';
import { statementOf } from './statements';

/** The balance sheet: assets are as much as equity and liabilities together. The total that its own lines do not give is the wrong one. */
export function balance(document: CheckedDocument): Finding[] {
  const sheet = statementOf(document, 'balance');
  const totals = sheet?.amounts.get('totalEquityAndLiabilities') ?? [];
  const assets = sheet?.amounts.get('totalAssets') ?? [];
  return totals.flatMap((total): Finding[] => {
    const asset = assets.find(({ column }) => column === total.column);
    if (asset === undefined || asset.value.equals(total.value)) return [];
    const index = total.table.columns.indexOf(total.column);
    const isTotalSure = isSumOfAbove(total.table, total.row, index) === true;
    const isAssetSure = isSumOfAbove(asset.table, asset.row, index) === true;
    const [wrong, right] = isTotalSure && !isAssetSure ? [asset, total] : [total, asset];
    return [
      fieldFinding({
        rule: 'balance',
        severity: 'error',
        cell: wrong.cell,
        expected: asInCell(right.value, wrong.cell),
        details: {
          label: wrong.row.label,
          year: wrong.year ?? wrong.column.title,
          found: wrong.cell.text,
          other: right.row.label,
          expected: right.cell.text,
        },
        effect: effectOf(wrong.value.minus(right.value), wrong.unit),
        evidence: [evidenceOf(right.row.label, right.cell)],
      }),
    ];
  });
}
