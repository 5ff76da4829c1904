import { cellArea } from '../../workbook/addresses';
import type { Finding } from '../finding';
import { MOST_EVIDENCE, MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { formulaColumn, formulaRow, type SheetIndex } from './sheetIndex';
import { cellsWhere } from './shapeCells';
import { evidenceOf, sheetPlace, shortened } from './words';
import type { WorkbookIndex } from './workbookIndex';

/** Formulas that read another workbook: one finding for each such workbook and sheet. */
export const externalLink: SpreadsheetCheck = {
  id: 'external-link',
  run: (_workbook, index) => {
    const bySheetAndBook = new Map<string, { book: string; sheet: SheetIndex; cells: number[] }>();
    for (const { sheet, cell } of cellsWhere(index, ({ references }) =>
      references.some(({ kind }) => kind === 'external'),
    ))
      for (const book of booksOf(index, sheet, cell)) {
        const key = `${sheet.number} ${book}`;
        const known = bySheetAndBook.get(key);
        if (known === undefined) bySheetAndBook.set(key, { book, sheet, cells: [cell] });
        else known.cells.push(cell);
      }
    return [...bySheetAndBook.values()]
      .slice(0, MOST_FINDINGS)
      .map(({ book, sheet, cells }) => findingOf(book, sheet, cells));
  },
};

function booksOf(index: WorkbookIndex, sheet: SheetIndex, cell: number): Set<string> {
  const references = index.shapeAt(sheet, formulaRow(cell), formulaColumn(cell))?.references ?? [];
  return new Set(references.flatMap((reference) => (reference.kind === 'external' ? [reference.book] : [])));
}

function findingOf(book: string, sheet: SheetIndex, cells: readonly number[]): Finding {
  const [first = 0] = cells;
  const [row, column] = [formulaRow(first), formulaColumn(first)];
  return {
    rule: 'external-link',
    severity: 'warning',
    place: sheetPlace(sheet, cellArea(row, column)),
    details: { book: shortened(book), count: cells.length },
    found: shortened(sheet.formulaAt(row, column) ?? ''),
    expected: null,
    effect: null,
    evidence: cells
      .slice(0, MOST_EVIDENCE)
      .map((cell) => evidenceOf(sheet, formulaRow(cell), formulaColumn(cell))),
    fix: null,
  };
}
