import { formatAmount } from '../../workbook/swedishNumbers';
import type { Finding } from '../finding';
import type { FoundTable } from '../table';
import { rowLabel } from './rowLabel';
import type { PercentDisagreement, PercentKind } from './percentColumns';

const RULES: Readonly<Record<PercentKind, 'consumption-rate' | 'share' | 'change-rate'>> = {
  consumption: 'consumption-rate',
  share: 'share',
  change: 'change-rate',
};

/** The finding of a percentage that disagrees. One that is only cut off instead of rounded is a warning. */
export function percentFinding(table: FoundTable, disagreement: PercentDisagreement): Finding {
  const { row, column, kind, operands, isCut, decimals } = disagreement;
  const cell = table.rows[row]?.cells[column];
  const title = table.columns[column]?.title ?? '';
  const label = rowLabel(table.rows[row]);
  const expected = `${formatAmount(disagreement.expected, { decimals })}\u00a0%`;
  const cells = operands.flatMap((operand) => {
    const one = table.rows[operand.row]?.cells[operand.column];
    if (one === undefined) return [];
    const name = [rowLabel(table.rows[operand.row]), table.columns[operand.column]?.title ?? ''];
    return [{ label: name.filter((text) => text !== '').join(', '), value: one.text, place: one.place }];
  });
  return {
    rule: RULES[kind],
    severity: isCut ? 'warning' : 'error',
    place: cell?.place ?? table.place,
    details: {
      where: [label, title].filter((text) => text !== '').join(', '),
      found: cell?.text ?? '',
      expected,
      numerator: cells[0]?.value ?? '',
      denominator: cells[1]?.value ?? '',
    },
    found: cell?.text ?? '',
    expected,
    effect: null,
    evidence: cells,
    fix: null,
  };
}
