import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from '../../workbook/addresses';
import {
  placeOf,
  relativeKey,
  relativeTokens,
  type Corner,
  type RelativeToken,
} from '../../workbook/relativeFormula';
import type { Area, NameSnapshot, TableSnapshot } from '../../workbook/snapshot';
import type { CheckedWorkbook } from '../checkInput';
import { parseFormula } from './formula/parse';
import { nodesOf, type FormulaNode, type Reference } from './formula/tree';
import { indexSheet, type SheetIndex } from './sheetIndex';
import { tableArea } from './tableReferences';

/** A formula, the same for all cells that hold a copy of it. */
export interface FormulaShape {
  readonly number: number;
  /** In R1C1 form, in upper case. */
  readonly key: string;
  /** Null of what is no formula, or too long for one. */
  readonly tree: FormulaNode | null;
  readonly references: readonly Reference[];
  /** As the first of the cells has them, without "="; none of what is too long for a formula. */
  readonly tokens: readonly RelativeToken[];
}

/** An area of a sheet of the workbook. */
export interface Place {
  readonly sheet: SheetIndex;
  readonly area: Area;
}

/** What all checks of formulas look things up in, made once of a workbook. */
export interface WorkbookIndex {
  readonly workbook: CheckedWorkbook;
  readonly sheets: readonly SheetIndex[];
  readonly shapes: readonly FormulaShape[];
  /** The formula of a cell; undefined where it holds none. */
  readonly shapeAt: (sheet: SheetIndex, row: number, column: number) => FormulaShape | undefined;
  /** In either case, as formulas may have it. */
  readonly sheetNamed: (name: string) => SheetIndex | undefined;
  /** Null for a reference that leads nowhere, to several places, or out of the workbook. */
  readonly resolve: (reference: Reference, sheet: SheetIndex, row: number, column: number) => Place | null;
  /** The name as a formula on a sheet means it: the sheet's own before the workbook's. */
  readonly nameNamed: (name: string, sheet: string) => NameSnapshot | undefined;
}

/** Excel takes no longer formula: longer text is none, and is not cut up. */
const LONGEST_FORMULA = 8192;

const indexes = new WeakMap<CheckedWorkbook, WorkbookIndex>();

/** The index of a workbook. Made at the first call; the workbook is never changed afterwards. */
export function indexOf(workbook: CheckedWorkbook): WorkbookIndex {
  const known = indexes.get(workbook);
  if (known !== undefined) return known;
  const made = indexWorkbook(workbook);
  indexes.set(workbook, made);
  return made;
}

function indexWorkbook(workbook: CheckedWorkbook): WorkbookIndex {
  const shapes: FormulaShape[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (formula: string, row: number, column: number): number => {
    const tokens =
      formula.length > LONGEST_FORMULA ? [] : relativeTokens(formula.replace(/^=/, ''), row, column);
    const key = tokens.length === 0 ? formula : relativeKey(tokens);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const tree = parseFormula(tokens);
    const references: Reference[] = [];
    if (tree !== null)
      for (const node of nodesOf(tree)) if (node.kind === 'reference') references.push(node.reference);
    numbers.set(key, shapes.length);
    return shapes.push({ number: shapes.length, key, tree, references, tokens }) - 1;
  };
  // Sheets are often copies of one another, with the same text in the same cell.
  const numbersByText = new Map<string, number>();
  const shapeOf = (formula: string, row: number, column: number): number => {
    const text = `${row} ${column} ${formula}`;
    let number = numbersByText.get(text);
    if (number === undefined) numbersByText.set(text, (number = numberOf(formula, row, column)));
    return number;
  };
  const sheets = workbook.sheets.map((sheet, number) => indexSheet(sheet, number, shapeOf));
  const sheetsByName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const tables = new Map<string, { sheet: SheetIndex; table: TableSnapshot }>();
  for (const sheet of sheets)
    for (const table of sheet.sheet.tables) tables.set(table.name.toLowerCase(), { sheet, table });
  const names = new Map<string, NameSnapshot>();
  for (const name of workbook.names) names.set(nameKey(name.name, name.scope), name);

  const sheetNamed = (name: string): SheetIndex | undefined => sheetsByName.get(name.toLowerCase());
  const nameNamed = (name: string, sheet: string): NameSnapshot | undefined =>
    names.get(nameKey(name, sheet)) ?? names.get(nameKey(name, null));
  const tableOf = (table: string | null, sheet: SheetIndex, row: number, column: number) => {
    if (table !== null) return tables.get(table.toLowerCase());
    const around = sheet.sheet.tables.find(({ area }) => isInside(area, row, column));
    return around === undefined ? undefined : { sheet, table: around };
  };

  return {
    workbook,
    sheets,
    shapes,
    shapeAt: (sheet, row, column) => shapes[sheet.shapeAt(row, column)],
    sheetNamed,
    nameNamed,
    resolve: (reference, sheet, row, column) => {
      switch (reference.kind) {
        case 'area': {
          const target = reference.sheet === null ? sheet : sheetNamed(reference.sheet);
          const area = areaOf(reference.first, reference.last, row, column);
          return target === undefined || area === null ? null : { sheet: target, area };
        }
        case 'table': {
          const found = tableOf(reference.table, sheet, row, column);
          if (found === undefined) return null;
          const area = tableArea(found.table, reference.brackets, row);
          return area === null ? null : { sheet: found.sheet, area };
        }
        case 'name': {
          const target = nameNamed(reference.name, reference.sheet ?? sheet.name)?.target ?? null;
          const targetSheet = target === null ? undefined : sheetNamed(target.sheet);
          if (target !== null && targetSheet !== undefined) return { sheet: targetSheet, area: target.area };
          // The name of a table alone is its data.
          const table = tables.get(reference.name.toLowerCase());
          const area = table === undefined ? null : tableArea(table.table, '[]', row);
          return table === undefined || area === null ? null : { sheet: table.sheet, area };
        }
        default:
          return null;
      }
    },
  };
}

function nameKey(name: string, scope: string | null): string {
  return `${scope?.toLowerCase() ?? ''}\u0000${name.toLowerCase()}`;
}

function isInside(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

function areaOf(first: Corner, last: Corner, row: number, column: number): Area | null {
  // Whole columns and rows reach over all.
  const isWholeColumns = first.row === null || last.row === null;
  const isWholeRows = first.column === null || last.column === null;
  const oneRow = isWholeColumns ? 0 : placeOf(first.row, row);
  const otherRow = isWholeColumns ? MAXIMUM_ROWS - 1 : placeOf(last.row, row);
  const oneColumn = isWholeRows ? 0 : placeOf(first.column, column);
  const otherColumn = isWholeRows ? MAXIMUM_COLUMNS - 1 : placeOf(last.column, column);
  const [top, bottom] = oneRow <= otherRow ? [oneRow, otherRow] : [otherRow, oneRow];
  const [left, right] = oneColumn <= otherColumn ? [oneColumn, otherColumn] : [otherColumn, oneColumn];
  if (top < 0 || left < 0 || bottom >= MAXIMUM_ROWS || right >= MAXIMUM_COLUMNS) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
