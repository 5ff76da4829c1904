import { isBlankCell, isFigure, type GridCell } from './grid';

type Row = readonly GridCell[];

/** No table of people's has more rows of headings than this. */
const MOST_HEADER_ROWS = 4;

/** How the rows at the top of a table are parted. */
export interface TableTop {
  /** Rows with one text that say what the table is: captions. */
  readonly captions: number;
  /** Rows of headings that come after them. */
  readonly headers: number;
}

/**
 * Which rows at the top hold captions and headings. Headings are texts, years, dates and units, never amounts; a row with nothing but a label is a
 * caption where a row of headings follows, and else the first section of the table.
 */
export function topOfTable(rows: readonly Row[]): TableTop {
  let captions = 0;
  while (captions < Math.min(rows.length, MOST_HEADER_ROWS) && isLabelOnly(rows[captions])) captions += 1;
  // A list of texts has no headings.
  if (captions > 0 && !isHeader(rows[captions])) return { captions: 0, headers: 0 };
  let headers = 0;
  while (headers < MOST_HEADER_ROWS && continuesHeader(rows, captions, headers)) headers += 1;
  return { captions, headers };
}

function continuesHeader(rows: readonly Row[], captions: number, headers: number): boolean {
  const row = rows[captions + headers];
  if (row === undefined || !isHeader(row)) return false;
  if (headers === 0) return rows.length > captions + 1;
  const [label, ...others] = row;
  const words = others.filter((cell) => !isBlankCell(cell));
  const isUnderHeading = words.length > 0 && words.every(isHeadingWord);
  const above = rows[captions + headers - 1] ?? [];
  // A row of texts under headings is the first item of a table of texts, unless its words are those of headings.
  return isUnderHeading && (isBlankCell(label) || isBlankCell(above[0]) || words.every(isSureHeadingWord));
}

/** Whether a row can hold headings: something besides the label, and no amount. */
export function isHeader(row: Row | undefined): boolean {
  if (row === undefined || row.some(isFigure)) return false;
  return row.slice(1).some((cell) => !isBlankCell(cell));
}

/** Whether only one cell is filled, with a text, among the first ones. */
export function isLabelOnly(row: Row | undefined): boolean {
  if (row === undefined) return false;
  const filled = row.filter((cell) => !isBlankCell(cell));
  return filled.length === 1 && row.length > 1 && filled[0]?.kind === 'text' && !isBlankCell(row[0]);
}

/** So long is no heading of a column under another. */
const LONGEST_HEADING = 60;
const LONGEST_SURE_HEADING = 40;

function isHeadingWord(cell: GridCell): boolean {
  return cell.kind === 'year' || cell.kind === 'date' || cell.text.length <= LONGEST_HEADING;
}

const HEADING_WORDS =
  /^[\s(]*(?:budget(?:erat|era[dt]e)?|utfall|prognos|avvikelse|differens|diff|skillnad|förändring|plan|bokslut|beslutad|not(?:er)?|andel|antal|kvinnor?|män|man|flickor|pojkar|totalt?|summa|belopp|tkr|kr|mkr|sek|kronor|%|procent|timmar|helår|ack(?:umulerat)?|period(?:en)?|start(?:datum)?|slut(?:datum)?|från|till|fr\.?o\.?m\.?|t\.?o\.?m\.?|år|(?:jan|feb|mars?|apr|maj|juni?|juli?|aug|sept?|okt|nov|dec)[.\p{L}]*|[tqk]\d|föregående år|19\d\d|20\d\d)(?![\p{L}\d])/iu;

/** Whether the words are those of the heading of a column. */
export function isSureTitle(cell: GridCell | undefined): boolean {
  return cell !== undefined && isSureHeadingWord(cell);
}

function isSureHeadingWord(cell: GridCell): boolean {
  if (cell.kind === 'year' || cell.kind === 'date') return true;
  const isSentence = cell.text.length > LONGEST_SURE_HEADING || /[.!?;]$|\d ?%/.test(cell.text);
  return !isSentence && HEADING_WORDS.test(cell.text);
}

/** Whether all titles of the row are words that only headings have. */
export function isSureHeading(row: Row | undefined): boolean {
  const titles = row?.slice(1).filter((cell) => !isBlankCell(cell)) ?? [];
  return titles.length > 1 && titles.every(isSureHeadingWord);
}
