import { quoteSheet } from '../workbook/addresses';
import type { CellContent, CellStyle, NameContent, SheetContent, WorkbookContent } from '../workbook/content';
import type { SheetSnapshot } from '../workbook/snapshot';
import { snapshotOfContent } from '../workbook/snapshotOfContent';
import type { CellLook, CheckedSheet, CheckedWorkbook, SheetLooks } from './checkInput';

/** What the checks read of a workbook's content: its snapshot, with the looks that tell of meaning. */
export function checkedWorkbookOfContent(content: WorkbookContent): CheckedWorkbook {
  const { sheets, names } = snapshotOfContent(content);
  return {
    sheets: sheets.map((snapshot, index) => checkedSheet(snapshot, content.sheets[index])),
    names,
    nameFormulas: nameFormulas(content.names),
  };
}

function checkedSheet(snapshot: SheetSnapshot, content: SheetContent | undefined): CheckedSheet {
  return {
    ...snapshot,
    looks: {
      hiddenRows: new Set(content?.hiddenRows),
      hiddenColumns: new Set(content?.hiddenColumns),
      merges: content?.merges ?? [],
      at: looksAt(snapshot, content?.cells ?? []),
    },
  };
}

/** Names of the workbook as they are called; those of a sheet as "Budget!Summa", and by the name alone where the workbook has no such name. */
export function nameFormulas(
  names: readonly Pick<NameContent, 'name' | 'scope' | 'formula'>[],
): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  for (const { name, scope, formula } of names)
    if (scope !== null) {
      formulas.set(`${quoteSheet(scope)}!${name}`, formula);
      if (!formulas.has(name)) formulas.set(name, formula);
    }
  for (const { name, scope, formula } of names) if (scope === null) formulas.set(name, formula);
  return formulas;
}

/**
 * The looks of cells. A sheet of a million cells has a few dozen different looks: each is kept once, and for each cell of the used
 * area its number, worked out when first asked for.
 */
function looksAt({ origin, values }: SheetSnapshot, cells: readonly CellContent[]): SheetLooks['at'] {
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  let palette: LookPalette | null = null;
  return (row, column) => {
    const line = row - origin.row;
    const place = column - origin.column;
    if (line < 0 || line >= rows || place < 0 || place >= columns) return undefined;
    palette ??= paletteOf(cells, origin, rows, columns);
    return palette.looks[palette.numbers[line * columns + place] ?? 0];
  };
}

interface LookPalette {
  /** The first is that of a cell without any look. */
  readonly looks: readonly (CellLook | undefined)[];
  readonly numbers: Uint32Array;
}

function paletteOf(
  cells: readonly CellContent[],
  origin: { readonly row: number; readonly column: number },
  rows: number,
  columns: number,
): LookPalette {
  const numbers = new Uint32Array(rows * columns);
  const looks: (CellLook | undefined)[] = [undefined];
  const numberOfLook = new Map<string, number>();
  const numberOf = (look: CellLook): number => {
    const key = JSON.stringify(look);
    const known = numberOfLook.get(key);
    if (known !== undefined) return known;
    if (key === '{}') return 0;
    numberOfLook.set(key, looks.length);
    return looks.push(look) - 1;
  };
  // The readers give many cells one and the same style: what it looks like is asked once.
  const numberOfStyle = new Map<CellStyle, number>();
  const numberOfStyled = (style: CellStyle): number => {
    let number = numberOfStyle.get(style);
    if (number === undefined) numberOfStyle.set(style, (number = numberOf(lookOf(style))));
    return number;
  };
  const isWithin = (line: number, place: number): boolean =>
    line >= 0 && line < rows && place >= 0 && place < columns;
  for (const { row, column, style } of cells) {
    if (style === undefined) continue;
    const line = row - origin.row;
    const place = column - origin.column;
    if (isWithin(line, place)) numbers[line * columns + place] = numberOfStyled(style);
  }
  // A line under a cell is the line over the one below it.
  for (const { row, column, style } of cells) {
    if (style?.borders?.bottom === undefined) continue;
    const line = row + 1 - origin.row;
    const place = column - origin.column;
    if (!isWithin(line, place)) continue;
    const index = line * columns + place;
    numbers[index] = numberOf({ ...looks[numbers[index] ?? 0], topBorder: true });
  }
  return { looks, numbers };
}

function lookOf({ bold, italic, indent, numberFormat, borders }: CellStyle): CellLook {
  return {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(indent ? { indent } : {}),
    ...(numberFormat === undefined || numberFormat === 'General' ? {} : { numberFormat }),
    ...(borders?.top === undefined ? {} : { topBorder: true }),
  };
}
