import { areaAddress, containsCell, parseAddress } from '../workbook/addresses';
import type { Area } from '../workbook/snapshot';

/** The longest address that `getRanges` takes. */
const LONGEST_ADDRESS = 8192;

export interface MergeOptions {
  /** May cells side by side become one area? */
  readonly across?: boolean;
  /** May cells on top of each other become one area? */
  readonly down?: boolean;
}

/** Cells as few rectangles: runs along rows, and runs of the same width on top of each other, merged. Order: by row and column. */
export function mergeCells(
  cells: readonly { readonly row: number; readonly column: number }[],
  options: MergeOptions = {},
): Area[] {
  const { across = true, down = true } = options;
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (across && last && last.row === row && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else {
      runs.push({ row, column, rows: 1, columns: 1 });
    }
  }
  if (!down) return runs;
  const merged: Area[] = [];
  const openBySpan = new Map<string, number>();
  for (const run of runs) {
    const span = `${run.column}:${run.columns}`;
    const index = openBySpan.get(span);
    const above = index === undefined ? undefined : merged[index];
    if (index !== undefined && above && above.row + above.rows === run.row) {
      merged[index] = { ...above, rows: above.rows + 1 };
    } else {
      openBySpan.set(span, merged.push(run) - 1);
    }
  }
  return merged;
}

/** The addresses of areas joined by commas, in as few texts as the longest address allows. */
export function addressLists(areas: readonly Area[], longest = LONGEST_ADDRESS): string[] {
  const lists: string[] = [];
  let list = '';
  for (const area of areas) {
    const address = areaAddress(area);
    if (list !== '' && list.length + 1 + address.length > longest) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  return list === '' ? lists : [...lists, list];
}

/** The areas of "Budget!A1:B2,Budget!D4" or "'Eget kapital'!A1"; what is no address is left out. */
export function parseAddressList(text: string): Area[] {
  return splitOutsideQuotes(text)
    .map((part) => parseAddress(part.slice(part.lastIndexOf('!') + 1).trim()))
    .filter((area): area is Area => area !== null);
}

/** Whether a cell lies in one of the areas. */
export function anyContains(areas: readonly Area[], row: number, column: number): boolean {
  return areas.some((area) => containsCell(area, row, column));
}

function splitOutsideQuotes(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
