import type { Area, NameSnapshot, SheetSnapshot } from '../workbook/snapshot';
import type { CellLook, CheckedWorkbook, SheetLooks } from './checkInput';

/** A checked workbook as nothing but data: what one thread can hand to another. */
export interface CheckedWorkbookData {
  readonly sheets: readonly CheckedSheetData[];
  readonly names: readonly NameSnapshot[];
  readonly nameFormulas: ReadonlyMap<string, string>;
}

export interface CheckedSheetData extends SheetSnapshot {
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Area[];
  /** The different looks of the sheet; the first is that of a cell without any. */
  readonly looks: readonly (CellLook | undefined)[];
  /** Of each cell of the used range, by rows, the number of its look. */
  readonly lookNumbers: Uint32Array;
}

/** The workbook as the checks take it. */
export function checkedWorkbookOfData({ sheets, names, nameFormulas }: CheckedWorkbookData): CheckedWorkbook {
  return {
    sheets: sheets.map(({ hiddenRows, hiddenColumns, merges, looks, lookNumbers, ...snapshot }) => ({
      ...snapshot,
      looks: {
        hiddenRows: new Set(hiddenRows),
        hiddenColumns: new Set(hiddenColumns),
        merges,
        at: looksAt(snapshot, looks, lookNumbers),
      },
    })),
    names,
    nameFormulas,
  };
}

function looksAt(
  { origin, values }: SheetSnapshot,
  looks: CheckedSheetData['looks'],
  numbers: Uint32Array,
): SheetLooks['at'] {
  const columns = values[0]?.length ?? 0;
  return (row, column) => {
    const line = row - origin.row;
    const place = column - origin.column;
    if (line < 0 || line >= values.length || place < 0 || place >= columns) return undefined;
    return looks[numbers[line * columns + place] ?? 0];
  };
}

/** Gathers the looks of a sheet while they are read: each different one is kept once. */
export class LookGatherer {
  private readonly numberOf = new Map<string, number>([['{}', 0]]);
  private readonly looks: (CellLook | undefined)[] = [undefined];
  private readonly numbers: Uint32Array;

  /** @param columns of the used range, which has that many rows. */
  constructor(
    rows: number,
    private readonly columns: number,
  ) {
    this.numbers = new Uint32Array(rows * columns);
  }

  /** Adds to the look of a cell of the used range, counted from its first. */
  add(line: number, place: number, part: CellLook): void {
    const index = line * this.columns + place;
    const look: CellLook = { ...this.looks[this.numbers[index] ?? 0], ...part };
    const key = JSON.stringify(look);
    let number = this.numberOf.get(key);
    if (number === undefined) {
      number = this.looks.push(look) - 1;
      this.numberOf.set(key, number);
    }
    this.numbers[index] = number;
  }

  /** What has been gathered. */
  finish(): Pick<CheckedSheetData, 'looks' | 'lookNumbers'> {
    return { looks: this.looks, lookNumbers: this.numbers };
  }
}
