import type { ExcelProblem } from '../excel/excelProblem';
import type { ReadWorkbook } from '../excel/read';
import type { SheetAnchor } from '../sheets';
import type { SheetModel } from '../workbook/sheetModel';
import { conflicts } from './conflicts';
import { commandMessage, type CommandMessageId } from './messages';
import type { CommandProblem, CommandResult, CommandStatus } from './types';

/** What of the user's own would clash with the sheets, as the outcome of the command; null where nothing does. */
export function clashOf(
  read: ReadWorkbook,
  anchors: readonly SheetAnchor[],
  models: readonly SheetModel[],
  modelsBefore: readonly SheetModel[] | null,
): CommandResult | null {
  const found = conflicts(read.capture, anchors, models, modelsBefore);
  return found.length === 0 ? null : result('failed', 'conflict', {}, found.map(problemOf));
}

/** An outcome with its sentence. */
export function result(
  status: CommandStatus,
  id: CommandMessageId,
  values: Readonly<Record<string, string | number>> = {},
  problems: readonly CommandProblem[] = [],
): CommandResult {
  return {
    status,
    message: commandMessage(id, values),
    problems: problems.map(({ message, sheet, cell }) => ({ message, sheet, cell })),
  };
}

export function problemOf(error: ExcelProblem): CommandProblem {
  return { message: error.message, ...error.place };
}
