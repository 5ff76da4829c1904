import type { CheckedSheetData, CheckedWorkbookData } from '../../checks/checkedWorkbookData';
import type { Finding } from '../../checks/finding';
import { parseAmount } from '../../workbook/swedishNumbers';

/** What a cell is, as a switch of the pane colours it. */
export const CELL_KINDS = ['constant', 'computed', 'textNumber', 'flagged'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** The cells of a sheet by what they are; cells without a figure are left out. */
export interface SheetKinds {
  readonly sheet: string;
  readonly cells: Readonly<Record<CellKind, readonly KindCell[]>>;
}

export interface KindCell {
  readonly row: number;
  readonly column: number;
}

/**
 * Of each sheet: figures that are typed, cells that are worked out, texts that look like amounts, and on top of that what the findings
 * are about. A cell that is flagged is of its own kind too.
 */
export function cellKinds(workbook: CheckedWorkbookData, findings: readonly Finding[]): SheetKinds[] {
  return workbook.sheets.map((sheet) => ({
    sheet: sheet.name,
    cells: { ...kindsOf(sheet), flagged: flaggedOn(sheet, findings) },
  }));
}

function kindsOf({ origin, values, formulas }: CheckedSheetData): Omit<SheetKinds['cells'], 'flagged'> {
  const found = { constant: [] as KindCell[], computed: [] as KindCell[], textNumber: [] as KindCell[] };
  values.forEach((line, r) =>
    line.forEach((value, c) => {
      const cell = { row: origin.row + r, column: origin.column + c };
      if (formulas[r]?.[c]) found.computed.push(cell);
      else if (typeof value === 'number') found.constant.push(cell);
      else if (typeof value === 'string' && isAmount(value)) found.textNumber.push(cell);
    }),
  );
  return found;
}

/** "1 234" is an amount that no formula sees; "2025 års budget", "Mål 3" and the year of a heading are not. */
function isAmount(text: string): boolean {
  if (/^\s*(?:19|20)\d\d\s*$/.test(text)) return false;
  return /^[-+−–]?\s*\d/.test(text) && parseAmount(text).kind === 'amount';
}

function flaggedOn({ name, origin, values }: CheckedSheetData, findings: readonly Finding[]): KindCell[] {
  const cells = new Map<string, KindCell>();
  for (const { place } of findings) {
    if (place.kind !== 'sheet' || place.sheet !== name) continue;
    const { row, column, rows, columns } = place.area;
    // A place may be whole columns: only what is used is coloured.
    const lastRow = Math.min(row + rows, origin.row + values.length);
    const lastColumn = Math.min(column + columns, origin.column + (values[0]?.length ?? 0));
    for (let r = Math.max(row, origin.row); r < lastRow; r += 1)
      for (let c = Math.max(column, origin.column); c < lastColumn; c += 1)
        cells.set(`${r},${c}`, { row: r, column: c });
  }
  return [...cells.values()];
}
