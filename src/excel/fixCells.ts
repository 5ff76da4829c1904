import type { Fix, FixedCell } from '../checks/finding';
import { cellAddress } from '../workbook/addresses';
import type { Area } from '../workbook/snapshot';
import { mergeCells } from './areaLists';
import { constantInput, type CellInput } from './cellInput';
import { changeCells, readAreas, type AreaNow, type CellChange, type ChangeOptions } from './changeCells';
import { ExcelProblem, throwIfCancelled } from './excelProblem';

/** A cell with this number format makes a text of whatever is written into it. */
const TEXT_FORMAT = '@';

/**
 * Makes the change that a finding suggests: one sync to read, one to write, all or nothing. Refused where a cell no longer holds what was
 * checked.
 * @param checked what a cell held when it was checked, as it would be written.
 * @returns what was changed, for `takeBackChanges`.
 * @throws ExcelProblem changedSinceCheck, sheetGone, nothingChanged, putBack or notPutBack; Cancelled.
 */
export async function fixCells(
  fix: Fix,
  checked: (row: number, column: number) => CellInput,
  { signal }: ChangeOptions = {},
): Promise<CellChange[]> {
  throwIfCancelled(signal);
  const fixed = new Map(fix.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  const areas = mergeCells(fix.cells);
  const now = await readAreas(areas.map((area) => ({ sheetId: fix.sheet, area })));
  throwIfCancelled(signal);
  const changes = areas.map((area, index) => {
    const state = now[index] ?? null;
    if (state === null) throw new ExcelProblem('sheetGone', { sheet: fix.sheet });
    return changeOf(area, state, checked, (row, column) => fixed.get(cellAddress(row, column)));
  });
  await changeCells(changes, { signal });
  return changes;
}

function changeOf(
  area: Area,
  { sheetId, name, inputs, numberFormats, protection }: AreaNow,
  checked: (row: number, column: number) => CellInput,
  fixed: (row: number, column: number) => FixedCell | undefined,
): CellChange {
  const after = inputs.map((line, r) =>
    line.map((input, c) => {
      const [row, column] = [area.row + r, area.column + c];
      if (!Object.is(input, checked(row, column))) {
        const cell = cellAddress(row, column);
        throw new ExcelProblem('changedSinceCheck', { sheet: name, cell }, { sheet: name, cell });
      }
      const cell = fixed(row, column);
      return cell === undefined ? input : (cell.formula ?? constantInput(cell.value));
    }),
  );
  const formatsAfter = numberFormats.map((line, r) =>
    line.map((format, c) => (format === TEXT_FORMAT && !isText(after[r]?.[c]) ? 'General' : format)),
  );
  const change: CellChange = { sheetId, sheet: name, area, before: inputs, after, protection };
  return JSON.stringify(formatsAfter) === JSON.stringify(numberFormats)
    ? change
    : { ...change, formats: { before: numberFormats, after: formatsAfter } };
}

function isText(input: CellInput | undefined): boolean {
  return typeof input === 'string' && !input.startsWith('=');
}
