import type { Finding } from '../finding';
import { MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { cellArea } from '../../workbook/addresses';
import { NO_FORMULA, NUMBER, type SheetIndex } from './sheetIndex';
import { evidenceOf, sheetPlace, shortened } from './words';
import type { WorkbookIndex } from './workbookIndex';

/** A lone formula in a long column of typed numbers, in a table: an input that is none. Only worth knowing. */
export const formulaAmongConstants: SpreadsheetCheck = {
  id: 'formula-among-constants',
  run: (_workbook, index) => index.sheets.flatMap((sheet) => findings(index, sheet)).slice(0, MOST_FINDINGS),
};

const FEWEST_ROWS = 10;
const FEWEST_BESIDE = 3;

function findings(index: WorkbookIndex, sheet: SheetIndex): Finding[] {
  const found: Finding[] = [];
  for (const { area, hasTotals } of sheet.sheet.tables)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const first = area.row + 1;
      const last = area.row + area.rows - (hasTotals ? 2 : 1);
      const formulas: number[] = [];
      let numbers = 0;
      for (let row = first; row <= last; row++)
        if (sheet.shapeAt(row, column) !== NO_FORMULA) formulas.push(row);
        else if (sheet.kindAt(row, column) === NUMBER) numbers++;
      const [row] = formulas;
      if (row === undefined || formulas.length > 1 || numbers < FEWEST_ROWS) continue;
      const isInside = row - first >= FEWEST_BESIDE && last - row >= FEWEST_BESIDE;
      if (!isInside || (index.shapeAt(sheet, row, column)?.references.length ?? 0) === 0) continue;
      found.push(findingOf(sheet, row, column));
    }
  return found;
}

function findingOf(sheet: SheetIndex, row: number, column: number): Finding {
  const formula = shortened(sheet.formulaAt(row, column) ?? '');
  return {
    rule: 'formula-among-constants',
    severity: 'note',
    place: sheetPlace(sheet, cellArea(row, column)),
    details: { formula },
    found: formula,
    expected: null,
    effect: null,
    evidence: [row - 1, row + 1].map((beside) => evidenceOf(sheet, beside, column)),
    fix: null,
  };
}
