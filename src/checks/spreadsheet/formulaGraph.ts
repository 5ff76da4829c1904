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
  const ranges = new Map<string, number>();
  const looked = index.shapes.map(lookedAt);
  let edges = 0;
  cells.forEach(({ sheet, cell }, node) => {
    const [row, column] = [formulaRow(cell), formulaColumn(cell)];
    for (const reference of index.shapeAt(sheet, row, column)?.references ?? []) {
      const place = index.resolve(reference, sheet, row, column);
      if (place === null || edges > MOST_EDGES || looked[sheet.shapeAt(row, column)]?.has(reference))
        continue;
      const { area } = place;
      if (area.rows === 1 && area.columns === 1) {
        const tree = columns.get(place.sheet.number)?.get(area.column);
        if (tree !== undefined) edges += tree.addSpan(area.row, area.row, targets[node] as number[]);
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

/** The references that a formula only asks where they are (ROW, COLUMNS): these do not depend on what stands there. */
function lookedAt({ tree }: FormulaShape): ReadonlySet<Reference> {
  const found = new Set<Reference>();
  if (tree === null) return found;
  for (const node of nodesOf(tree))
    if (node.kind === 'call' && PLACES.has(node.name))
      for (const value of node.values) addReference(value, found);
  return found;
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

/** Nodes come by rows, since cells do. */
function columnTree(
  column: number,
  nodes: readonly number[],
  cells: FormulaGraph['cells'],
  targets: number[][],
): ColumnTree {
  let size = 1;
  while (size < nodes.length) size *= 2;
  const first = targets.length;
  // Inner nodes 1 … size - 1 of the tree; its leaves are the cells themselves.
  for (let inner = 1; inner < size; inner++) targets.push([]);
  const nodeAt = (place: number): number | undefined =>
    place < size ? first + place - 1 : nodes[place - size];
  for (let inner = 1; inner < size; inner++)
    for (const half of [2 * inner, 2 * inner + 1]) {
      const node = nodeAt(half);
      if (node !== undefined) (targets[first + inner - 1] as number[]).push(node);
    }
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
      let [left, right] = [placeFrom(from) + size, placeFrom(to + 1) + size];
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
