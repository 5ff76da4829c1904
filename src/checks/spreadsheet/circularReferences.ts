import { cellAddress, cellArea, containsCell } from '../../workbook/addresses';
import type { Finding } from '../finding';
import { MOST_EVIDENCE, MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { cyclesOf } from './cycles';
import { formulaGraph } from './formulaGraph';
import { formulaColumn, formulaRow, type SheetIndex } from './sheetIndex';
import { memoOf } from './memo';
import { evidenceOf, sheetPlace, shortened, valueText } from './words';
import type { WorkbookIndex } from './workbookIndex';

/** Formulas that depend on themselves, alone or through others: each circle once. */
export const circularReference: SpreadsheetCheck = {
  id: 'circular-reference',
  run: (_workbook, index) =>
    slips(index)
      .slice(0, MOST_FINDINGS)
      .map((cells) => findingOf(index, cells)),
};

/** The cells of each circle. */
const circles = memoOf((index): FormulaAt[][] => {
  const graph = formulaGraph(index);
  return cyclesOf(graph)
    .map((nodes) =>
      nodes.filter((node) => node < graph.cells.length).map((node) => graph.cells[node] as FormulaAt),
    )
    .filter((cells) => cells.length > 0);
});

/** The circles, where a formula that reads itself and was filled down or along is one slip. */
function slips(index: WorkbookIndex): FormulaAt[][] {
  const found = new Map<string, FormulaAt[]>();
  circles(index).forEach((cells, number) => {
    const [only] = cells;
    const shape = only?.sheet.shapeAt(formulaRow(only.cell), formulaColumn(only.cell));
    const key = cells.length === 1 ? `${only?.sheet.number} ${shape}` : `circle ${number}`;
    found.set(key, [...(found.get(key) ?? []), ...cells]);
  });
  return [...found.values()];
}

/** Whether a cell is in a circle: asked of a few, answered from a set. */
export const isInCircle = memoOf((index) => {
  const keys = new Set(
    circles(index).flatMap((cells) => cells.map(({ sheet, cell }) => `${sheet.number} ${cell}`)),
  );
  return (sheet: SheetIndex, cell: number): boolean => keys.has(`${sheet.number} ${cell}`);
});

interface FormulaAt {
  readonly sheet: SheetIndex;
  readonly cell: number;
}

function findingOf(index: WorkbookIndex, unsorted: readonly FormulaAt[]): Finding {
  const cells = [...unsorted].sort(
    (one, other) => one.sheet.number - other.sheet.number || one.cell - other.cell,
  );
  // The one that holds itself in its range is the slip; the others only read it.
  const slip = cells.find((one) => readsItself(index, one)) ?? cells[0];
  if (slip === undefined) throw new Error('A circle of no cells');
  const { sheet, cell } = slip;
  const [row, column] = [formulaRow(cell), formulaColumn(cell)];
  const isSelf = readsItself(index, { sheet, cell });
  return {
    rule: 'circular-reference',
    severity: 'error',
    ...(isSelf ? { variant: 'self' } : {}),
    place: sheetPlace(sheet, cellArea(row, column)),
    details: {
      cells: cellAddress(row, column),
      count: cells.length,
      formula: shortened(sheet.formulaAt(row, column) ?? ''),
    },
    found: valueText(sheet.valueAt(row, column)),
    expected: null,
    effect: null,
    evidence: cells
      .slice(0, MOST_EVIDENCE)
      .map((one) => evidenceOf(one.sheet, formulaRow(one.cell), formulaColumn(one.cell))),
    fix: null,
  };
}

/** Whether the formula's own cell is among those that it reads. */
export function readsItself(index: WorkbookIndex, { sheet, cell }: FormulaAt): boolean {
  const [row, column] = [formulaRow(cell), formulaColumn(cell)];
  return (index.shapeAt(sheet, row, column)?.references ?? []).some((reference) => {
    const place = index.resolve(reference, sheet, row, column);
    return place?.sheet === sheet && containsCell(place.area, row, column);
  });
}
