import { nameKey, sameName } from '../../finsam/names';
import { columnLetters, MAXIMUM_COLUMNS } from '../../workbook/addresses';
import type { SheetModel } from '../../workbook/sheetModel';
import type { Area, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import type { SheetDraft } from '../draft';
import { isBlank, Lookup, valueAt } from '../lookup';

/**
 * What a template that is sent out is known again by when it comes back, whatever the file is called: some words in locked cells at the end
 * of its sheet, and a checksum of everything that is locked. It tells mistakes, not forgeries: what is read is checked all the same.
 */

/** The cells of the identity, one above another. */
export const IDENTITY_NAME = 'Finsam_Mall';
/** Names of the cells that are filled in, and of blocks of them, begin so, and no others. ASCII, which every program takes in names. */
export const INPUT_PREFIX = 'Finsam_Mall_';
/** Names of locked cells that tell what the inputs of a row are about. */
export const ROW_PREFIX = 'Finsam_Mallrad_';

export interface TemplateIdentity {
  /** What template it is: 'insatsTertial', 'trisamHours'. */
  readonly kind: string;
  readonly association: string;
  /** Whom it is for: the name of an insats or of a member. */
  readonly key: string;
  /** As periods.ts writes it: "2025-T1". */
  readonly period: string;
  /** Of the template's form; another form is read otherwise. */
  readonly version: number;
}

export interface FoundIdentity {
  readonly identity: TemplateIdentity;
  /** The sheet that is filled in. */
  readonly sheet: SheetSnapshot;
  /** Nothing outside the inputs has been changed, added or taken away; empty rows do not count. */
  readonly isUnchanged: boolean;
}

const PIECES = ['kind', 'association', 'key', 'period', 'version', 'checksum'] as const;
/** Where the checksum stands among the pieces of a sheet that is being made. */
const CHECKSUM = PIECES.indexOf('checksum');
/** Rows may have been inserted between the pieces, but hardly more than these. */
const MOST_ROWS = 100;
/** So many cells of a template may be filled in. */
const MOST_INPUTS = 10_000;

/** Puts the identity, its label in one column and its pieces in the next, from a row on. The checksum comes with `sealed`. */
export function putIdentity(
  sheet: SheetDraft,
  row: number,
  column: number,
  identity: TemplateIdentity,
): void {
  sheet.put(row, column, { value: 'Mallens kod, ändra inte', role: 'text', top: true });
  PIECES.forEach((piece, index) =>
    sheet.put(row + index, column + 1, {
      value: piece === 'checksum' ? null : String(identity[piece]),
      role: 'text',
      format: 'text',
      wrap: true,
      align: 'left',
    }),
  );
  sheet.defineName(
    IDENTITY_NAME,
    { row, column: column + 1, rows: PIECES.length, columns: 1 },
    'Mallens kod, så att filen känns igen när den kommer tillbaka',
  );
}

/** The finished sheet of a template with the checksum of its structure in its place. Throws RangeError for a sheet without identity. */
export function sealed(model: SheetModel): SheetModel {
  const area = model.names.find(({ name }) => name === IDENTITY_NAME)?.area;
  if (area === undefined) throw new RangeError(`The sheet "${model.name}" has no identity`);
  const place = { row: area.row + CHECKSUM, column: area.column };
  const checksum = checksumOf(model.names, model.cells, place);
  return {
    ...model,
    cells: model.cells.map((cell) =>
      cell.row === place.row && cell.column === place.column ? { ...cell, value: checksum } : cell,
    ),
  };
}

/** The identity that a workbook bears, with the sheet that it stands on; null where it bears none. */
export function readIdentity(snapshot: WorkbookSnapshot): FoundIdentity | null {
  const found = new Lookup(snapshot).name(IDENTITY_NAME);
  if (found === null || found.area.columns !== 1 || found.area.rows > MOST_ROWS) return null;
  const { sheet, area } = found;
  const pieces = Array.from({ length: area.rows }, (_, index) => ({
    row: area.row + index,
    text: pieceText(valueAt(sheet, area.row + index, area.column)),
  })).filter(({ text }) => text !== '');
  if (pieces.length !== PIECES.length) return null;
  const [kind = '', association = '', key = '', period = '', version = '', told] = pieces.map(
    ({ text }) => text,
  );
  if (!/^\d{1,6}$/.test(version)) return null;
  const place = { row: pieces[CHECKSUM]!.row, column: area.column };
  return {
    identity: { kind, association, key, period, version: Number(version) },
    sheet,
    isUnchanged: told === checksumOf(namesOn(snapshot, sheet), cellsOf(sheet), place),
  };
}

function pieceText(value: CellValue): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** What stands in a cell, where anything does. */
interface StructureCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
}

interface StructureName {
  readonly name: string;
  readonly area: Area;
}

function namesOn(snapshot: WorkbookSnapshot, sheet: SheetSnapshot): StructureName[] {
  return snapshot.names.flatMap(({ name, scope, target }) =>
    scope === null && target !== null && sameName(target.sheet, sheet.name)
      ? [{ name, area: target.area }]
      : [],
  );
}

function cellsOf({ origin, values, formulas }: SheetSnapshot): StructureCell[] {
  const cells: StructureCell[] = [];
  values.forEach((line, r) =>
    line.forEach((value, c) => {
      const formula = formulas[r]?.[c] ?? null;
      if (value !== null || formula !== null)
        cells.push({
          row: origin.row + r,
          column: origin.column + c,
          value,
          ...(formula === null ? {} : { formula }),
        });
    }),
  );
  return cells;
}

/**
 * Of all that stands outside the inputs and where the names are, in reading order: rows may move down, columns may not. The same of a sheet
 * that is being made as of the file that it becomes.
 */
function checksumOf(
  names: readonly StructureName[],
  cells: readonly StructureCell[],
  checksumPlace: Pick<Area, 'row' | 'column'>,
): string {
  const own = names.flatMap(({ name, area }) => (isOfTemplate(name) ? [{ name: nameKey(name), area }] : []));
  const inputs = placesOf(own.filter(({ name }) => isOfInput(name)).map(({ area }) => area));
  const isLeftOut = (row: number, column: number) =>
    inputs.has(placeKey(row, column)) || (row === checksumPlace.row && column === checksumPlace.column);
  const items = own.map(({ name, area }) => ({
    row: area.row,
    column: area.column,
    // Rows that are inserted among the identity's pieces do no harm; a block of inputs is read by its size.
    text: isOfInput(name) ? `#${name}:${area.rows}x${area.columns}` : `#${name}`,
  }));
  for (const { row, column, value, formula } of cells) {
    if ((formula === undefined && isBlank(value)) || isLeftOut(row, column)) continue;
    // What a formula says is nothing that is read, and programs write the same formula in several ways.
    items.push({ row, column, text: formula === undefined ? `"${lockedText(value)}` : '=' });
  }
  items.sort((a, b) => a.row - b.row || a.column - b.column || (a.text < b.text ? -1 : 1));
  return checksum(
    items.map(({ row, column, text }, index) => {
      const isNewRow = items[index - 1]?.row !== row;
      return `${isNewRow ? '\n' : ''}${columnLetters(column)}${text}`;
    }),
  );
}

/** The cells of areas. Beyond as many as no template of ours has, they count as locked. */
function placesOf(areas: readonly Area[]): Set<number> {
  const places = new Set<number>();
  for (const { row, column, rows, columns } of areas) {
    if (places.size + rows * columns > MOST_INPUTS) continue;
    for (let index = 0; index < rows * columns; index += 1)
      places.add(placeKey(row + Math.floor(index / columns), column + (index % columns)));
  }
  return places;
}

/** One number for a cell of a sheet. */
function placeKey(row: number, column: number): number {
  return row * MAXIMUM_COLUMNS + column;
}

const IDENTITY_KEY = nameKey(IDENTITY_NAME);
const INPUT_KEY = nameKey(INPUT_PREFIX);

function isOfTemplate(name: string): boolean {
  return nameKey(name).startsWith(IDENTITY_KEY);
}

/** Of a name as `nameKey` gives it. */
function isOfInput(key: string): boolean {
  return key.startsWith(INPUT_KEY);
}

/** Blanks and line breaks as one blank: programs keep them each in their own way. */
function lockedText(value: CellValue): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'object' && value !== null) return value.error;
  return String(value).replace(/\s+/gu, ' ').trim();
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over the UTF-16 units, in eight hexadecimal digits. */
function checksum(texts: readonly string[]): string {
  let hash = FNV_START;
  for (const text of texts)
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
      hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
    }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
