/** Workbooks of some ten thousand cells for the checks. Bundled, since it needs modules of the add-in. */
import { checkedWorkbookOfContent } from '../../src/checks/checkedWorkbookOfContent';
import { LookGatherer } from '../../src/checks/checkedWorkbookData';
import { parsePlanText } from '../../src/finsam/planFile';
import { buildSheets } from '../../src/sheets';
import { contentOfModels } from '../../src/workbook/contentOfModels';

const COPIES = 10;

/**
 * The sheets of the add-in itself, as many times over as make a workbook of some ten thousand cells.
 * @param {string} planText a plan file
 */
export function ownWorkbook(planText) {
  const content = contentOfModels(buildSheets(parsePlanText(planText).plan));
  const sheets = Array.from({ length: COPIES }, (_, copy) =>
    content.sheets.map((sheet) => (copy === 0 ? sheet : copyOf(sheet, copy + 1))),
  ).flat();
  const cells = sheets.flatMap((sheet) => sheet.cells);
  return {
    name: "the add-in's sheets",
    content: { ...content, sheets },
    cells: cells.length,
    formulas: cells.filter(({ formula }) => formula !== undefined).length,
  };
}

function copyOf(sheet, number) {
  const tables = sheet.tables.map((table) => ({ ...table, name: `${table.name}_${number}` }));
  return { ...sheet, name: `${sheet.name} ${number}`, tables };
}

/** A workbook as the pane hands it to the thread of the checks. */
export function dataOfContent(content) {
  const { sheets, names, nameFormulas } = checkedWorkbookOfContent(content);
  return { sheets: sheets.map(dataOfSheet), names, nameFormulas };
}

function dataOfSheet({ looks, ...snapshot }) {
  const { values, origin } = snapshot;
  const gatherer = new LookGatherer(values.length, values[0]?.length ?? 0);
  values.forEach((row, line) =>
    row.forEach((_, place) => {
      const look = looks.at(origin.row + line, origin.column + place);
      if (look !== undefined) gatherer.add(line, place, look);
    }),
  );
  const { hiddenRows, hiddenColumns, merges } = looks;
  return {
    ...snapshot,
    hiddenRows: [...hiddenRows],
    hiddenColumns: [...hiddenColumns],
    merges,
    ...gatherer.finish(),
  };
}
