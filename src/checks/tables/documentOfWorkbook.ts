import type { CheckedSheet, CheckedWorkbook } from '../checkInput';
import type { CheckedDocument, FigureUnit, FoundSentence, FoundTable } from '../table';
import { isRunningText, sentencesOf } from '../text/sentencesOf';
import { blocksOfSheet, type SheetBlock } from './blocksOfSheet';
import { isStatedUnitAlone, statedMoneyUnit } from './figureUnits';
import type { GridCell } from './grid';
import { gridRows } from './sheetGrid';
import { tablesOfGrid } from './tablesOfGrid';

/**
 * The tables of all sheets, and the sentences of cells that hold running text, in the order of the tabs and of reading. What stands over a table is its
 * heading, or else the name of its sheet. Never throws; time grows with the number of cells.
 */
export function documentOfWorkbook(workbook: CheckedWorkbook): CheckedDocument {
  const tables: FoundTable[] = [];
  const sentences: FoundSentence[] = [];
  workbook.sheets.forEach((sheet, number) => {
    const found = documentOfSheet(sheet, number);
    for (const table of found.tables) tables.push(table);
    for (const sentence of found.sentences) sentences.push(sentence);
  });
  return { tables, sentences };
}

/** A heading is no longer than this. */
const LONGEST_HEADING = 120;

function documentOfSheet(sheet: CheckedSheet, number: number): CheckedDocument {
  const tables: FoundTable[] = [];
  const sentences: FoundSentence[] = [];
  let heading = sheet.name;
  let headingColumn = 0;
  let captions: string[] = [];
  let unit: FigureUnit = null;
  for (const block of blocksOfSheet(sheet)) {
    const rows = gridRows(sheet, block.area);
    if (isTexts(block, rows)) {
      const texts = rows.flat().filter((cell) => cell.text !== '');
      captions = texts.map(({ text }) => text);
      const title = texts.find(
        ({ text }) => text.length <= LONGEST_HEADING && !isStatedUnitAlone(text) && !isRunningText(text),
      );
      if (title !== undefined) {
        heading = title.text;
        headingColumn = block.area.column;
      }
      // Before any table: what is said at the top holds for the whole sheet.
      if (tables.length === 0)
        unit ??= captions.map(statedMoneyUnit).find((stated) => stated !== null) ?? null;
    } else {
      const grid = {
        rows,
        heading: block.area.column >= headingColumn ? heading : sheet.name,
        captions,
        headerRows: block.table === null ? null : 1,
        hasTotals: block.table !== null && sheet.tables[block.table]?.hasTotals === true,
        sheet: number,
        defaultUnit: unit,
      };
      for (const table of tablesOfGrid(grid)) tables.push(table);
    }
    for (const row of rows)
      for (const cell of row)
        if (cell.kind === 'text' && isRunningText(cell.text)) addSentences(sentences, cell, heading);
  }
  return { tables, sentences };
}

/** Texts under one another, or a single cell: no table, but what stands over or under one. */
function isTexts({ area, table }: SheetBlock, rows: readonly (readonly GridCell[])[]): boolean {
  if (table !== null) return false;
  return area.columns === 1 || rows.every((row) => row.filter((cell) => cell.text !== '').length <= 1);
}

function addSentences(sentences: FoundSentence[], { text, place }: GridCell, heading: string): void {
  const placeAt = () => place;
  for (const { text: sentence } of sentencesOf({ text, pieces: [] }))
    sentences.push({ text: sentence, heading, place, placeAt });
}
