import { ExcelProblem } from '../excel/excelProblem';
import type { WorkbookCapture } from '../excel/capture';
import { nameKey } from '../finsam/names';
import type { SheetAnchor } from '../sheets';
import { parseReference } from '../workbook/addresses';
import type { SheetModel } from '../workbook/sheetModel';

/**
 * What in the workbook is the user's own and would clash with the sheets that are to be written, each with what to do about it. Empty when
 * they can be written. Sheets of ours that are there are no conflict.
 */
export function conflicts(
  capture: WorkbookCapture,
  anchors: readonly SheetAnchor[],
  models: readonly SheetModel[],
  modelsBefore: readonly SheetModel[] | null,
): ExcelProblem[] {
  const targets = models.map((model) => {
    const anchor = anchors.find((one) => model.names.some(({ name }) => name === one.anchor));
    return { model, sheet: capture.ours.find((sheet) => sheet.anchor === anchor?.id) ?? null };
  });
  const tabName = new Map(capture.tabs.map(({ id, name }) => [id, name]));
  const ourTabs = new Set(capture.ours.map(({ name }) => nameKey(name)));
  const problems: ExcelProblem[] = [];

  for (const { model, sheet } of targets) {
    if (sheet === null && capture.tabs.some(({ name }) => nameKey(name) === nameKey(model.name))) {
      problems.push(
        new ExcelProblem('sheetNotOurs', { sheet: model.name }, { sheet: model.name, cell: null }),
      );
    }
  }

  const wanted = new Map(
    targets.flatMap(({ model, sheet }) =>
      model.tables.map((table) => [nameKey(table.name), { table, sheet }] as const),
    ),
  );
  for (const table of capture.tables) {
    const name = tabName.get(table.sheetId) ?? '';
    const place = { sheet: name, cell: null };
    const ours = wanted.get(nameKey(table.name));
    if (ours === undefined) {
      const isInTheWay = targets.some(({ sheet }) => sheet?.id === table.sheetId);
      if (isInTheWay)
        problems.push(new ExcelProblem('foreignTable', { table: table.name, sheet: name }, place));
    } else if (ours.sheet === null || ours.sheet.id !== table.sheetId) {
      problems.push(new ExcelProblem('tableNotOurs', { table: table.name, sheet: name }, place));
    } else {
      const extra = extraColumn(
        table.columns,
        ours.table.columns,
        modelsBefore?.flatMap(({ tables }) => tables).find((one) => one.name === ours.table.name)?.columns,
      );
      if (extra !== null)
        problems.push(
          new ExcelProblem('extraColumn', { table: table.name, sheet: name, column: extra }, place),
        );
    }
  }

  const wantedNames = new Set(models.flatMap(({ names }) => names.map(({ name }) => nameKey(name))));
  for (const { name, formula } of capture.names) {
    const target = parseReference(formula)?.sheet ?? null;
    // A name that points at nothing any more, such as after a deleted sheet, may be pointed at something again.
    if (wantedNames.has(nameKey(name)) && target !== null && !ourTabs.has(nameKey(target))) {
      problems.push(new ExcelProblem('nameNotOurs', { name }, { sheet: target, cell: null }));
    }
  }
  return problems;
}

/** A column that the user has added to a table of ours: neither among those before nor those to come. Null when there is none. */
function extraColumn(
  now: readonly string[],
  next: readonly string[],
  before: readonly string[] | undefined,
): string | null {
  if (before === undefined)
    return now.length > next.length ? (now.find((column) => !next.includes(column)) ?? null) : null;
  return now.find((column) => !next.includes(column) && !before.includes(column)) ?? null;
}
