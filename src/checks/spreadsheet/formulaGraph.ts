import { containsCell } from '../../workbook/addresses';
import { nodesOf, type FormulaNode, type Reference } from './formula/tree';
import { formulaColumn, formulaRow, type SheetIndex } from './sheetIndex';
import type { Graph } from './cycles';
import type { FormulaShape, WorkbookIndex } from './workbookIndex';

/** What formula depends on what formula: the first nodes are the cells, the others stand for spans of cells of a column. */
export interface FormulaGraph extends Graph {
  readonly cells: readonly { readonly sheet: SheetIndex; readonly cell: number }[];
}

/** References of more distinct columns than this in all are not followed: no workbook of people has so many, and nobody waits for them. */
const MOST_EDGES = 20_000_000;

/**
 * A range of a hundred thousand rows is not a hundred thousand arrows: over the formula cells of each column stands a tree of halves, and a
 * range points at the few nodes that make it up. So the graph of n formulas has some n log n arrows, however long their ranges are.
 */
export function formulaGraph(index: WorkbookIndex): FormulaGraph {
  const cells = index.sheets.flatMap((sheet) => Array.from(sheet.formulaCells, (cell) => ({ sheet, cell })));
  const targets: number[][] = cells.map(() => []);
  const columns = columnTrees(cells, targets);
  const nodeAt = nodesOfCells(index);
  const ranges = new Map<string, number>();
  const followed = index.shapes.map(followedReferences);
  let edges = 0;
  cells.forEach(({ sheet, cell }, node) => {
    const [row, column] = [formulaRow(cell), formulaColumn(cell)];
    for (const reference of followed[sheet.shapeAt(row, column)] ?? []) {
      const place = index.resolve(reference, sheet, row, column);
      if (place === null || edges > MOST_EDGES) continue;
      const { area } = place;
      if (area.rows === 1 && area.columns === 1) {
        const target = nodeAt(place.sheet, area.row, area.column);
        if (target < 0) continue;
        (targets[node] as number[]).push(target);
        edges++;
        continue;
      }
      // What many formulas refer to (a whole table) is one node for all of them.
      const key = `${place.sheet.number} ${area.row} ${area.column} ${area.rows} ${area.columns}`;
      let range = ranges.get(key);
      if (range === undefined) {
        range = targets.push([]) - 1;
        ranges.set(key, range);
        const own = targets[range] as number[];
        for (const tree of columns.get(place.sheet.number)?.values() ?? [])
          if (tree.column >= area.column && tree.column < area.column + area.columns)
            edges += tree.addSpan(area.row, area.row + area.rows - 1, own);
      }
      (targets[node] as number[]).push(range);
    }
  });
  return { cells, targets };
}

/** Of a cell the number of its node; -1 of one without a formula. */
function nodesOfCells({ sheets }: WorkbookIndex): (sheet: SheetIndex, row: number, column: number) => number {
  let count = 0;
  const numbers = sheets.map(({ used, formulaCells }) => {
    const ofSheet = new Int32Array(used.rows * used.columns).fill(-1);
    for (const cell of formulaCells)
      ofSheet[(formulaRow(cell) - used.row) * used.columns + formulaColumn(cell) - used.column] = count++;
    return ofSheet;
  });
  return (sheet, row, column) => {
    const { used } = sheet;
    return containsCell(used, row, column)
      ? (numbers[sheet.number]?.[(row - used.row) * used.columns + column - used.column] ?? -1)
      : -1;
  };
}

/** The references of a formula without those that it only asks where they are (ROW, COLUMNS): it does not depend on what stands there. */
function followedReferences({ tree, references }: FormulaShape): readonly Reference[] {
  const found = new Set<Reference>();
  if (tree === null) return references;
  for (const node of nodesOf(tree))
    if (node.kind === 'call' && PLACES.has(node.name))
      for (const value of node.values) addReference(value, found);
  return found.size === 0 ? references : references.filter((reference) => !found.has(reference));
}

const PLACES = new Set([
  'ROW',
  'ROWS',
  'COLUMN',
  'COLUMNS',
  'CELL',
  'AREAS',
  'ISFORMULA',
  'FORMULATEXT',
  'SHEET',
]);

function addReference(node: FormulaNode | null, found: Set<Reference>): void {
  if (node?.kind === 'reference') found.add(node.reference);
}

interface ColumnTree {
  readonly column: number;
  /** Adds arrows to the nodes that make up rows; gives how many. */
  readonly addSpan: (first: number, last: number, to: number[]) => number;
}

function columnTrees(
  cells: FormulaGraph['cells'],
  targets: number[][],
): ReadonlyMap<number, ReadonlyMap<number, ColumnTree>> {
  const byColumn = new Map<string, { sheet: number; column: number; nodes: number[] }>();
  cells.forEach(({ sheet, cell }, node) => {
    const key = `${sheet.number} ${formulaColumn(cell)}`;
    const known = byColumn.get(key);
    if (known === undefined)
      byColumn.set(key, { sheet: sheet.number, column: formulaColumn(cell), nodes: [node] });
    else known.nodes.push(node);
  });
  const bySheet = new Map<number, Map<number, ColumnTree>>();
  for (const { sheet, column, nodes } of byColumn.values()) {
    const trees = bySheet.get(sheet) ?? new Map<number, ColumnTree>();
    bySheet.set(sheet, trees);
    trees.set(column, columnTree(column, nodes, cells, targets));
  }
  return bySheet;
}

/** So few cells are pointed at one by one. */
const FEW = 8;

/** Nodes come by rows, since cells do. The tree is made when a range first needs it. */
function columnTree(
  column: number,
  nodes: readonly number[],
  cells: FormulaGraph['cells'],
  targets: number[][],
): ColumnTree {
  let size = 1;
  while (size < nodes.length) size *= 2;
  let first = -1;
  const nodeAt = (place: number): number | undefined =>
    place < size ? first + place - 1 : nodes[place - size];
  const grow = (): void => {
    first = targets.length;
    // Inner nodes 1 … size - 1 of the tree; its leaves are the cells themselves.
    for (let inner = 1; inner < size; inner++) targets.push([]);
    for (let inner = 1; inner < size; inner++)
      for (const half of [2 * inner, 2 * inner + 1]) {
        const node = nodeAt(half);
        if (node !== undefined) (targets[first + inner - 1] as number[]).push(node);
      }
  };
  const rowOf = (place: number): number =>
    formulaRow((cells[nodes[place] as number] as { cell: number }).cell);
  const placeFrom = (row: number): number => {
    let [low, high] = [0, nodes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rowOf(middle) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    column,
    addSpan: (from, to, own) => {
      const start = placeFrom(from);
      let end = start;
      while (end < nodes.length && end - start <= FEW && rowOf(end) <= to) end++;
      if (end - start <= FEW) {
        for (let place = start; place < end; place++) own.push(nodes[place] as number);
        return end - start;
      }
      if (first < 0) grow();
      let [left, right] = [start + size, placeFrom(to + 1) + size];
      let count = 0;
      const add = (place: number): void => {
        const node = nodeAt(place);
        if (node === undefined) return;
        own.push(node);
        count++;
      };
      for (; left < right; left >>= 1, right >>= 1) {
        if (left & 1) add(left++);
        if (right & 1) add(--right);
      }
      return count;
    },
  };
}
