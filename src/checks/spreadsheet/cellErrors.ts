import type { Area } from '../../workbook/snapshot';
import type { Finding } from '../finding';
import { brokenNames } from './brokenNames';
import { cellErrorVariant, type CellErrorKind } from './cellErrorSentences';
import { MOST_EVIDENCE, MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { overwritten } from './constantsAmongFormulas';
import { isInCircle } from './circularReferences';
import { missingFunctions } from './customFunctions';
import { operandsOf } from './formula/operands';
import { namesLostPlace, nodesOf } from './formula/tree';
import { memoOf } from './memo';
import { textNumbers } from './numbersAsText';
import { textOperands } from './referencesToText';
import { regionsOf } from './regions';
import { ERROR, formulaCell, formulaColumn, formulaRow, NO_FORMULA, type SheetIndex } from './sheetIndex';
import { countOf } from './summedArea';
import { evidenceOf, sheetPlace, shortened, valueText } from './words';
import type { WorkbookIndex } from './workbookIndex';

/** Errors where they begin: those that only follow from them are counted, not told. */
export const cellError: SpreadsheetCheck = {
  id: 'cell-error',
  run: (_workbook, index) => {
    const { roots, followers } = rootsOf(index);
    return index.sheets
      .flatMap((sheet) => {
        const own = roots.filter((root) => root.sheet === sheet);
        return errorsAlike(index, sheet, own).map((areas) => findingOf(index, sheet, areas, followers));
      })
      .slice(0, MOST_FINDINGS);
  },
};

/** The blocks of cells with formulas of one kind and the same error, which is one cause; typed errors have each their own. */
function errorsAlike(index: WorkbookIndex, sheet: SheetIndex, cells: readonly Cell[]): Area[][] {
  const byGroup = new Map<string, Area[]>();
  for (const { area, group } of regionsOf(
    cells.map(({ row, column }) => ({ row, column, group: groupOf(index, sheet, row, column) })),
  )) {
    const key = isTyped(sheet, area) ? `${area.row} ${area.column}` : group;
    byGroup.set(key, [...(byGroup.get(key) ?? []), area]);
  }
  return [...byGroup.values()];
}

function isTyped(
  sheet: SheetIndex,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  return sheet.shapeAt(row, column) === NO_FORMULA;
}

interface Cell {
  readonly sheet: SheetIndex;
  readonly row: number;
  readonly column: number;
}

const rootsOf = memoOf((index) => {
  const cells = errorCells(index);
  const parents = new Map<string, Cell | null>();
  for (const cell of cells) {
    const cause = (): Cell | null => (beginsHere(index, cell) ? null : causeOf(index, cell));
    parents.set(keyOf(cell), isTyped(cell.sheet, cell) ? arrayOf(cell, parents) : cause());
  }
  const roots = cells.filter((cell) => parents.get(keyOf(cell)) === null);
  const told = new Set([...elsewhere(index)]);
  const followers = new Map<string, Cell[]>();
  const rootOf = new Map<string, string>();
  for (const cell of cells) {
    const path: string[] = [];
    let key = keyOf(cell);
    const seen = new Set<string>();
    for (;;) {
      const known = rootOf.get(key);
      const parent = parents.get(key);
      if (known !== undefined || parent === null || parent === undefined || seen.has(key)) {
        key = known ?? key;
        break;
      }
      seen.add(key);
      path.push(key);
      key = keyOf(parent);
    }
    for (const one of path) rootOf.set(one, key);
    if (path.length === 0) continue;
    const following = followers.get(key);
    if (following === undefined) followers.set(key, [cell]);
    else following.push(cell);
  }
  const isToldHere = (root: Cell): boolean =>
    !told.has(keyOf(root)) && (!isMeant(index, root) || followers.has(keyOf(root)));
  return { roots: roots.filter(isToldHere), followers };
});

function errorCells(index: WorkbookIndex): Cell[] {
  const cells: Cell[] = [];
  for (const sheet of index.sheets) {
    const { row, column, rows, columns } = sheet.used;
    if (countOf(sheet, sheet.used, ERROR) === 0) continue;
    for (let line = row; line < row + rows; line++)
      for (let place = column; place < column + columns; place++)
        if (sheet.kindAt(line, place) === ERROR) cells.push({ sheet, row: line, column: place });
  }
  return cells;
}

function keyOf({ sheet, row, column }: Cell): string {
  return `${sheet.number} ${row} ${column}`;
}

/** The formula above or to the left whose answer of several cells the cell may be part of: such cells hold no formula of their own. */
function arrayOf({ sheet, row, column }: Cell, parents: ReadonlyMap<string, Cell | null>): Cell | null {
  const error = valueText(sheet.valueAt(row, column));
  for (const beside of [
    { sheet, row: row - 1, column },
    { sheet, row, column: column - 1 },
  ]) {
    if (sheet.kindAt(beside.row, beside.column) !== ERROR) continue;
    if (valueText(sheet.valueAt(beside.row, beside.column)) !== error) continue;
    if (sheet.shapeAt(beside.row, beside.column) !== NO_FORMULA) return beside;
    const origin = parents.get(keyOf(beside));
    if (origin) return origin;
  }
  return null;
}

/** A formula that itself names a lost place is the cause, whatever its other cells show. */
function beginsHere(index: WorkbookIndex, { sheet, row, column }: Cell): boolean {
  const shape = index.shapeAt(sheet, row, column);
  return !shape?.tree || namesLostPlace(shape.tree);
}

/** The first cell with an error among those that the formula reads. */
function causeOf(index: WorkbookIndex, cell: Cell): Cell | null {
  for (const reference of index.shapeAt(cell.sheet, cell.row, cell.column)?.references ?? []) {
    const place = index.resolve(reference, cell.sheet, cell.row, cell.column);
    if (place === null) continue;
    const found = firstError(place.sheet, place.area, cell);
    if (found !== null) return found;
  }
  return null;
}

/** By halves: each step asks for the number of errors, which takes constant time. */
function firstError(sheet: SheetIndex, area: Area, but: Cell): Cell | null {
  const own =
    sheet === but.sheet &&
    but.row >= area.row &&
    but.row < area.row + area.rows &&
    but.column >= area.column &&
    but.column < area.column + area.columns;
  if (countOf(sheet, area, ERROR) - (own ? 1 : 0) <= 0) return null;
  if (area.rows === 1 && area.columns === 1) return { sheet, row: area.row, column: area.column };
  const [one, other] = halves(area);
  return firstError(sheet, one, but) ?? firstError(sheet, other, but);
}

function halves(area: Area): [Area, Area] {
  if (area.rows > 1) {
    const rows = Math.floor(area.rows / 2);
    return [
      { ...area, rows },
      { ...area, row: area.row + rows, rows: area.rows - rows },
    ];
  }
  const columns = Math.floor(area.columns / 2);
  return [
    { ...area, columns },
    { ...area, column: area.column + columns, columns: area.columns - columns },
  ];
}

/** NA() is there to say that there is no figure. */
function isMeant(index: WorkbookIndex, { sheet, row, column }: Cell): boolean {
  const isMissing = valueText(sheet.valueAt(row, column)) === MISSING;
  return isMissing && callsOf(index, sheet, row, column).includes('NA');
}

const MISSING = '#N/A';
const SEARCHES = new Set(['VLOOKUP', 'HLOOKUP', 'LOOKUP', 'MATCH', 'XLOOKUP', 'XMATCH']);

function callsOf(index: WorkbookIndex, sheet: SheetIndex, row: number, column: number): string[] {
  const tree = index.shapeAt(sheet, row, column)?.tree;
  return tree ? [...nodesOf(tree)].flatMap((node) => (node.kind === 'call' ? [node.name] : [])) : [];
}

/** What other rules tell of: circles, functions that are not loaded, names that are broken, texts among figures, figures typed over formulas. */
function* elsewhere(index: WorkbookIndex): Generator<string> {
  for (const cells of missingFunctions(index).values())
    for (const { sheet, cell } of cells)
      yield keyOf({ sheet, row: formulaRow(cell), column: formulaColumn(cell) });
  const broken = new Set(brokenNames(index).map((name) => name.toLowerCase()));
  if (broken.size > 0)
    for (const sheet of index.sheets)
      for (const cell of sheet.formulaCells) {
        const [row, column] = [formulaRow(cell), formulaColumn(cell)];
        const references = index.shapeAt(sheet, row, column)?.references ?? [];
        if (references.some((one) => one.kind === 'name' && broken.has(one.name.toLowerCase())))
          yield keyOf({ sheet, row, column });
      }
  // Excel shows noughts where formulas go round in a circle, LibreOffice an error.
  for (const cell of errorCells(index))
    if (!beginsHere(index, cell) && isInCircle(index)(cell.sheet, formulaCell(cell.row, cell.column)))
      yield keyOf(cell);
  for (const { sheet, row, column } of textOperands(index)) yield keyOf({ sheet, row, column });
  yield* readersOf(index, '#VALUE!', textNumbers(index), () => true);
  yield* readersOf(
    index,
    '#DIV/0!',
    overwritten(index).map(({ found }) => found),
    ({ sheet, row, column }) => sheet.valueAt(row, column) === 0,
  );
}

/** Formulas that show the error and calculate with one of the cells, given by sheet. */
function* readersOf(
  index: WorkbookIndex,
  error: string,
  cells: readonly (readonly { readonly row: number; readonly column: number }[])[],
  isAtFault: (cell: Cell) => boolean,
): Generator<string> {
  const faulty = new Set(
    index.sheets.flatMap((sheet) =>
      (cells[sheet.number] ?? [])
        .map(({ row, column }) => ({ sheet, row, column }))
        .filter(isAtFault)
        .map(keyOf),
    ),
  );
  if (faulty.size === 0) return;
  const operands = index.shapes.map(({ tree }) => (tree === null ? [] : operandsOf(tree)));
  for (const { sheet, row, column } of errorCells(index)) {
    if (valueText(sheet.valueAt(row, column)) !== error) continue;
    const reads = (operands[sheet.shapeAt(row, column)] ?? []).some((reference) => {
      const place = index.resolve(reference, sheet, row, column);
      return place !== null && faulty.has(keyOf({ sheet: place.sheet, ...place.area }));
    });
    if (reads) yield keyOf({ sheet, row, column });
  }
}

/** Formulas that have lost a place have lost it at once, when it was deleted, wherever their other addresses point. */
function groupOf(index: WorkbookIndex, sheet: SheetIndex, row: number, column: number): string {
  const error = valueText(sheet.valueAt(row, column));
  const shape = index.shapeAt(sheet, row, column);
  if (!shape?.tree || !namesLostPlace(shape.tree)) return `${sheet.shapeAt(row, column)} ${error}`;
  return `${shape.tokens.map(({ text, reference }) => (reference === null ? text : ADDRESS)).join(' ')} ${error}`;
}

const ADDRESS = 'A1';

const KINDS: Readonly<Record<string, CellErrorKind>> = {
  '#DIV/0!': 'division',
  '#VALUE!': 'value',
  '#NAME?': 'name',
  '#NUM!': 'number',
  '#SPILL!': 'spill',
};

function kindOf(index: WorkbookIndex, sheet: SheetIndex, row: number, column: number): CellErrorKind {
  const shape = index.shapeAt(sheet, row, column);
  if (shape === undefined) return 'typed';
  const error = valueText(sheet.valueAt(row, column));
  if (error === MISSING)
    return callsOf(index, sheet, row, column).some((name) => SEARCHES.has(name)) ? 'missing' : '';
  if (error === '#REF!') return shape.tree && !namesLostPlace(shape.tree) ? 'outside' : 'reference';
  return KINDS[error] ?? '';
}

function findingOf(
  index: WorkbookIndex,
  sheet: SheetIndex,
  areas: readonly Area[],
  followers: ReadonlyMap<string, readonly Cell[]>,
): Finding {
  const [area] = areas;
  if (area === undefined) throw new Error('An error in no cell');
  const { row, column } = area;
  const error = valueText(sheet.valueAt(row, column));
  const cells = areas.map((each) => cellsIn(sheet, each));
  const others = cells.slice(1).flat();
  const following = [...others, ...cells.flat().flatMap((cell) => followers.get(keyOf(cell)) ?? [])];
  const formula = sheet.formulaAt(row, column);
  const kind = kindOf(index, sheet, row, column);
  // A typed error that nothing reads harms nothing, and #N/A says that there is no figure: charts leave it out.
  return {
    rule: 'cell-error',
    severity: kind === 'typed' && following.length === 0 ? (error === MISSING ? 'note' : 'warning') : 'error',
    variant: cellErrorVariant(kind, following.length),
    place: sheetPlace(sheet, area),
    details: { error, followers: following.length, formula: shortened(formula ?? '') },
    found: error,
    expected: null,
    effect: null,
    evidence: following.slice(0, MOST_EVIDENCE).map((cell) => evidenceOf(cell.sheet, cell.row, cell.column)),
    fix: null,
  };
}

function cellsIn(sheet: SheetIndex, area: Area): Cell[] {
  return Array.from({ length: area.rows * area.columns }, (_, number) => ({
    sheet,
    row: area.row + Math.floor(number / area.columns),
    column: area.column + (number % area.columns),
  }));
}
