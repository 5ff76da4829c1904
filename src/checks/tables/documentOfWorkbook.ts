import type { Area } from '../../workbook/snapshot';
import type { CheckedSheet, CheckedWorkbook } from '../checkInput';
import type { CheckedDocument, FigureUnit, FoundSentence, FoundTable } from '../table';
import { isRunningText, sentencesOf } from '../text/sentencesOf';
import { blocksOfSheet, type SheetBlock } from './blocksOfSheet';
import { isStatedUnitAlone, statedMoneyUnit } from './figureUnits';
import type { GridCell } from './grid';
import { runningCells } from './runningCells';
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

/** What stands over a table is looked for among so many blocks before it. */
const BLOCKS_LOOKED_AT = 16;

/** Texts over or between tables. */
interface TextsBlock {
  readonly area: Area;
  readonly texts: readonly string[];
}

function documentOfSheet(sheet: CheckedSheet, number: number): CheckedDocument {
  const tables: FoundTable[] = [];
  const sentences: FoundSentence[] = [];
  const textBlocks: TextsBlock[] = [];
  const tableAreas: Area[] = [];
  let sheetUnit: FigureUnit = null;
  for (const block of blocksOfSheet(sheet)) {
    const { area } = block;
    const rows = gridRows(sheet, block);
    const above = textBlocks.slice(-BLOCKS_LOOKED_AT).filter((other) => isOver(other.area, area));
    const heading =
      above
        .map(({ texts }) => texts.find(isHeading))
        .filter((text) => text !== undefined)
        .at(-1) ?? sheet.name;
    if (isTexts(block, rows)) {
      const texts = rows.flatMap((row) => row.filter(({ text }) => text !== '').map(({ text }) => text));
      textBlocks.push({ area, texts });
      // Before any table: what is said at the top holds for the whole sheet.
      if (tables.length === 0) sheetUnit ??= texts.map(statedMoneyUnit).find((unit) => unit !== null) ?? null;
    } else {
      const last = tableAreas.slice(-BLOCKS_LOOKED_AT).filter((other) => isOver(other, area));
      const bottom = Math.max(0, ...last.map((other) => other.row + other.rows));
      const grid = {
        rows,
        heading,
        captions: above
          .filter((other) => other.area.row >= bottom)
          .flatMap(({ texts }) => texts.slice(0, MOST_CAPTIONS)),
        headerRows: block.table === null ? null : 1,
        hasTotals: block.table !== null && sheet.tables[block.table]?.hasTotals === true,
        sheet: number,
        defaultUnit: sheetUnit,
      };
      for (const table of tablesOfGrid(grid)) tables.push(table);
      tableAreas.push(area);
    }
    for (const row of rows) for (const cell of runningCells(row)) addSentences(sentences, cell, heading);
  }
  return { tables, sentences };
}

const MOST_CAPTIONS = 8;
/** A heading is no longer than this. */
const LONGEST_HEADING = 120;

function isHeading(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING && !isStatedUnitAlone(text) && (!isRunningText(text) || isTitle(text))
  );
}

const CALLED_BY = /^(?:\p{L}{3,8} )?\d{1,2}(?:\.\d{1,2}){0,3}[.:)]?\s/u;
const YEARS = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** Words that say something of their subject, as titles do not, but for "insatser som pågår". */
const SAYS =
  /(?<!som )(?<!\p{L})(?:är|har|ska|skall|kan|blir|avser|gäller|pågår|uppgår|visar|ingår|anges)(?!\p{L})/iu;

/** Some words with no figures but years and the number that they are called by: "Not 1. Medlemsavgifter, intäkter och bidrag". */
function isTitle(text: string): boolean {
  const words = text.replace(CALLED_BY, '').replace(YEARS, '');
  return !/\d|[.!?](?:\s|$)/.test(words) && !SAYS.test(words);
}

/** Whether one block ends above another and begins where it begins, or left of it. */
function isOver(one: Area, other: Area): boolean {
  return (
    one.row + one.rows <= other.row &&
    one.column <= other.column + 1 &&
    one.column < other.column + other.columns &&
    one.column + one.columns > other.column
  );
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
