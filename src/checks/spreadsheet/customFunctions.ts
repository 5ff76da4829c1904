import { cellArea } from '../../workbook/addresses';
import type { CellValue } from '../../workbook/snapshot';
import type { Finding } from '../finding';
import { MOST_EVIDENCE, type SpreadsheetCheck } from './check';
import { nodesOf } from './formula/tree';
import { memoOf } from './memo';
import { ERROR, formulaColumn, formulaRow, type SheetIndex } from './sheetIndex';
import { cellsWhere } from './shapeCells';
import { evidenceOf, sheetPlace, valueText } from './words';
import type { FormulaShape } from './workbookIndex';

/** Functions of an add-in that is not there: their cells show #NAME?. Told once for all cells of the function. */
export const customFunctionMissing: SpreadsheetCheck = {
  id: 'custom-function-missing',
  run: (_workbook, index) => [...missingFunctions(index)].map(([name, cells]) => findingOf(name, cells)),
};

type Cells = readonly { readonly sheet: SheetIndex; readonly cell: number }[];

/** The cells that show #NAME? for a function of an add-in, by the name of the function. */
export const missingFunctions = memoOf((index) => {
  const byName = new Map<string, { sheet: SheetIndex; cell: number }[]>();
  for (const one of cellsWhere(index, (shape) => customFunctionOf(shape) !== null)) {
    const [row, column] = [formulaRow(one.cell), formulaColumn(one.cell)];
    if (!showsName(one.sheet.valueAt(row, column)) || one.sheet.kindAt(row, column) !== ERROR) continue;
    const shape = index.shapeAt(one.sheet, row, column);
    const name = (shape && customFunctionOf(shape)) ?? '';
    const cells = byName.get(name);
    if (cells === undefined) byName.set(name, [one]);
    else cells.push(one);
  }
  return byName;
});

function showsName(value: CellValue): boolean {
  return typeof value === 'object' && value?.error === '#NAME?';
}

/** "FINSAM.FÖRDELA", or "BOK.KURS" that a file holds as _xldudf_BOK_KURS. Excel's own functions with a point are none. */
function customFunctionOf({ tree }: FormulaShape): string | null {
  if (tree === null) return null;
  for (const node of nodesOf(tree)) {
    if (node.kind !== 'call') continue;
    if (node.name.startsWith('FINSAM.')) return node.name;
    const inFile = /^_XLDUDF_(.+)$/.exec(node.name)?.[1];
    if (inFile !== undefined) return inFile.replace('_', '.');
  }
  return null;
}

function findingOf(name: string, cells: Cells): Finding {
  const [first] = cells;
  if (first === undefined) throw new Error('A function is missing in no cell');
  const [row, column] = [formulaRow(first.cell), formulaColumn(first.cell)];
  return {
    rule: 'custom-function-missing',
    severity: 'warning',
    place: sheetPlace(first.sheet, cellArea(row, column)),
    details: { function: name, count: cells.length, error: '#NAME?' },
    found: valueText(first.sheet.valueAt(row, column)),
    expected: null,
    effect: null,
    evidence: cells
      .slice(0, MOST_EVIDENCE)
      .map((one) => evidenceOf(one.sheet, formulaRow(one.cell), formulaColumn(one.cell))),
    fix: null,
  };
}
