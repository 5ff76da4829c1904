import { cellArea } from '../../workbook/addresses';
import { parseAmount } from '../../workbook/swedishNumbers';
import type { Finding } from '../finding';
import { MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { operandsOf } from './formula/operands';
import { memoOf } from './memo';
import { regionsOf } from './regions';
import { ERROR, formulaColumn, formulaRow, TEXT, textAt, type SheetIndex } from './sheetIndex';
import { addressOn, evidenceOf, sheetPlace, shortened, valueText } from './words';

/** Formulas that add, multiply or divide a cell that holds words. */
export const referenceToText: SpreadsheetCheck = {
  id: 'reference-to-text',
  run: (_workbook, index) =>
    index.sheets
      .flatMap((sheet) => {
        const own = textOperands(index).filter((one) => one.sheet === sheet);
        const byCell = new Map(own.map((one) => [`${one.row} ${one.column}`, one]));
        return regionsOf(
          own.map(({ row, column }) => ({ row, column, group: sheet.shapeAt(row, column) })),
        ).map(({ area }): Finding => {
          const one = byCell.get(`${area.row} ${area.column}`) as TextOperand;
          const { operand } = one;
          return {
            rule: 'reference-to-text',
            severity: 'error',
            place: sheetPlace(sheet, area),
            details: {
              formula: shortened(sheet.formulaAt(one.row, one.column) ?? ''),
              cell: addressOn(sheet, operand.sheet, cellArea(operand.row, operand.column)),
              text: valueText(operand.sheet.valueAt(operand.row, operand.column)),
            },
            found: valueText(sheet.valueAt(one.row, one.column)),
            expected: null,
            effect: null,
            evidence: [evidenceOf(operand.sheet, operand.row, operand.column)],
            fix: null,
          };
        });
      })
      .slice(0, MOST_FINDINGS),
};

interface TextOperand {
  readonly sheet: SheetIndex;
  readonly row: number;
  readonly column: number;
  readonly operand: { readonly sheet: SheetIndex; readonly row: number; readonly column: number };
}

/** The cells whose formula calculates with words: each with the first cell that holds them. Numbers stored as text are no words. */
export const textOperands = memoOf((index): TextOperand[] => {
  const operands = index.shapes.map(({ tree }) => (tree === null ? [] : operandsOf(tree)));
  const found: TextOperand[] = [];
  for (const sheet of index.sheets)
    for (const cell of sheet.formulaCells) {
      const [row, column] = [formulaRow(cell), formulaColumn(cell)];
      for (const reference of operands[sheet.shapeAt(row, column)] ?? []) {
        const place = index.resolve(reference, sheet, row, column);
        if (place === null || place.area.rows !== 1 || place.area.columns !== 1) continue;
        const operand = { sheet: place.sheet, row: place.area.row, column: place.area.column };
        if (operand.sheet.kindAt(operand.row, operand.column) !== TEXT) continue;
        const text = textAt(operand.sheet, operand.row, operand.column);
        // A formula that handles texts on its way (IFERROR) shows no error: what it shows is what is meant.
        const value = sheet.valueAt(row, column);
        const fails = sheet.kindAt(row, column) === ERROR || typeof value === 'number';
        if (!fails || parseAmount(text).kind === 'amount') continue;
        found.push({ sheet, row, column, operand });
        break;
      }
    }
  return found;
});
