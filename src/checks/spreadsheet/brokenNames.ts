import { cellArea, parseReference, quoteSheet } from '../../workbook/addresses';
import type { Finding } from '../finding';
import { MOST_EVIDENCE, type SpreadsheetCheck } from './check';
import { memoOf } from './memo';
import { formulaColumn, formulaRow, type SheetIndex } from './sheetIndex';
import { cellsWhere } from './shapeCells';
import { evidenceOf, sheetPlace, shortened } from './words';
import type { WorkbookIndex } from './workbookIndex';

/** Names that point at cells that are no more. One that no formula uses is only worth knowing. */
export const brokenName: SpreadsheetCheck = {
  id: 'broken-name',
  run: (_workbook, index) => brokenNames(index).flatMap((name) => findingOf(index, name) ?? []),
};

/** The names that stand for "#REF!" or for an area of it. Names that Excel itself makes (_xlnm.…, _FilterDatabase) are nobody's. */
export const brokenNames = memoOf((index) =>
  index.workbook.names
    .filter(({ name, scope, target }) => {
      if (target !== null || name.startsWith('_')) return false;
      const { nameFormulas } = index.workbook;
      const formula = nameFormulas.get(name) ?? nameFormulas.get(`${quoteSheet(scope ?? '')}!${name}`) ?? '';
      return /#REF!/i.test(formula) && parseReference(formula) === null;
    })
    .map(({ name }) => name),
);

/** The cells whose formulas use a name, whatever sheet it belongs to. */
export function cellsWithName(index: WorkbookIndex, name: string): { sheet: SheetIndex; cell: number }[] {
  const wanted = name.toLowerCase();
  return cellsWhere(index, ({ references }) =>
    references.some((reference) => reference.kind === 'name' && reference.name.toLowerCase() === wanted),
  );
}

function findingOf(index: WorkbookIndex, name: string): Finding | null {
  const cells = cellsWithName(index, name);
  const [first] = cells;
  const [sheet] = index.sheets;
  if (sheet === undefined) return null;
  const place =
    first === undefined
      ? sheetPlace(sheet, cellArea(0, 0))
      : sheetPlace(first.sheet, cellArea(formulaRow(first.cell), formulaColumn(first.cell)));
  return {
    rule: 'broken-name',
    severity: first === undefined ? 'note' : 'error',
    ...(first === undefined ? { variant: 'unused' } : {}),
    place,
    details: { name, count: cells.length },
    found: shortened(index.workbook.nameFormulas.get(name) ?? '#REF!'),
    expected: null,
    effect: null,
    evidence: cells
      .slice(0, MOST_EVIDENCE)
      .map((one) => evidenceOf(one.sheet, formulaRow(one.cell), formulaColumn(one.cell))),
    fix: null,
  };
}
