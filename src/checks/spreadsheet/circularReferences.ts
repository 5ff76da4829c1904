import { cellAddress, cellArea, containsCell } from '../../workbook/addresses';
import type { Finding } from '../finding';
import { MOST_EVIDENCE, MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { cyclesOf } from './cycles';
import { evaluate } from './evaluate';
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
      .map((circle) => findingOf(index, circle)),
};

/** The cells of each circle. */
export const circles = memoOf((index): FormulaAt[][] => {
  const graph = formulaGraph(index);
  return cyclesOf(graph)
    .map((nodes) =>
      nodes.filter((node) => node < graph.cells.length).map((node) => graph.cells[node] as FormulaAt),
    )
    .filter((cells) => cells.length > 0);
});

/** Circles that are one slip: the first of them, and the cells of all. */
interface Slip {
  readonly first: readonly FormulaAt[];
  readonly cells: readonly FormulaAt[];
}

/** The circles, those of a formula that was filled down or along as one. */
function slips(index: WorkbookIndex): Slip[] {
  const found = new Map<string, Slip>();
  for (const circle of circles(index)) {
    const cells = [...circle].sort(
      (one, other) => one.sheet.number - other.sheet.number || one.cell - other.cell,
    );
    const { sheet, cell } = slipOf(index, cells);
    const key = `${sheet.number} ${sheet.shapeAt(formulaRow(cell), formulaColumn(cell))} ${cells.length}`;
    const before = found.get(key);
    found.set(key, { first: before?.first ?? cells, cells: [...(before?.cells ?? []), ...cells] });
  }
  return [...found.values()];
}

/** Of the cells of a circle the one that is the slip: the one that holds itself in its range, which the others only read. */
function slipOf(index: WorkbookIndex, cells: readonly FormulaAt[]): FormulaAt {
  const slip = cells.find((one) => readsItself(index, one)) ?? cells[0];
  if (slip === undefined) throw new Error('A circle of no cells');
  return slip;
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

function findingOf(index: WorkbookIndex, { first, cells }: Slip): Finding {
  const slip = slipOf(index, first);
  const { sheet, cell } = slip;
  const [row, column] = [formulaRow(cell), formulaColumn(cell)];
  const isSelf = readsItself(index, slip);
  const isIterated = !isSelf && isSettled(index, first);
  return {
    rule: 'circular-reference',
    severity: isIterated ? 'warning' : 'error',
    ...(isSelf ? { variant: 'self' } : isIterated ? { variant: 'iterated' } : {}),
    place: sheetPlace(sheet, cellArea(row, column)),
    details: {
      cells: cellAddress(row, column),
      count: first.length,
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

/** What Excel leaves when it goes round a circle, there and in what follows: it stops when no figure changes by more than 0.001. */
export const SETTLED = 0.01;

/**
 * Whether the figures of a circle agree with each other and are not all nought: then Excel has gone round until they stood still, or a condition
 * breaks the circle. Else it leaves noughts, or what was there before.
 */
function isSettled(index: WorkbookIndex, cells: readonly FormulaAt[]): boolean {
  let figures = 0;
  for (const { sheet, cell } of cells) {
    const [row, column] = [formulaRow(cell), formulaColumn(cell)];
    const tree = index.shapeAt(sheet, row, column)?.tree;
    const value = sheet.valueAt(row, column);
    const result = tree ? evaluate(index, tree, { sheet, row, column }) : null;
    if (typeof value !== 'number' || (result !== null && result.minus(value).abs().gt(SETTLED))) return false;
    if (value !== 0) figures++;
  }
  return figures > 1;
}

/** Whether the formula's own cell is among those that it reads. */
export function readsItself(index: WorkbookIndex, { sheet, cell }: FormulaAt): boolean {
  const [row, column] = [formulaRow(cell), formulaColumn(cell)];
  return (index.shapeAt(sheet, row, column)?.references ?? []).some((reference) => {
    const place = index.resolve(reference, sheet, row, column);
    return place?.sheet === sheet && containsCell(place.area, row, column);
  });
}
