import { cellAddress, containsCell, MAXIMUM_ROWS } from '../../workbook/addresses';
import type { Area, TableSnapshot } from '../../workbook/snapshot';
import { parseAmount, type MoneyUnit } from '../../workbook/swedishNumbers';
import { Decimal } from '../../finsam/decimal';
import type { Finding, FixedCell } from '../finding';
import { MOST_EVIDENCE, MOST_FINDINGS, type SpreadsheetCheck } from './check';
import { countedReferences } from './formula/addends';
import { memoOf } from './memo';
import { regionsOf } from './regions';
import { formulaColumn, formulaRow, NO_FORMULA, NUMBER, TEXT, textAt, type SheetIndex } from './sheetIndex';
import { countOf } from './summedArea';
import {
  addressOn,
  columnHeading,
  effectOf,
  evidenceOf,
  looksLikeYear,
  rowLabel,
  shortened,
  sheetPlace,
} from './words';
import type { WorkbookIndex } from './workbookIndex';

/** Figures that Excel holds as text, so that sums pass them by. */
export const numberAsText: SpreadsheetCheck = {
  id: 'number-as-text',
  run: (_workbook, index) => index.sheets.flatMap((sheet) => findings(index, sheet)).slice(0, MOST_FINDINGS),
};

export interface TextNumber {
  readonly row: number;
  readonly column: number;
  readonly number: Decimal;
  readonly unit: MoneyUnit | null;
  /** The cell with the sum that passes it by; null where none does. */
  readonly sum: { readonly sheet: SheetIndex; readonly row: number; readonly column: number } | null;
}

/** All of them, by sheet. */
export const textNumbers = memoOf((index) => index.sheets.map((sheet) => textNumbersOn(index, sheet)));

function findings(index: WorkbookIndex, sheet: SheetIndex): Finding[] {
  const found = textNumbers(index)[sheet.number] ?? [];
  const byCell = new Map(found.map((one) => [`${one.row} ${one.column}`, one]));
  return regionsOf(
    found.map(({ row, column, sum }) => ({ row, column, group: sum === null ? 'beside' : 'summed' })),
  ).map(({ area }) => findingOf(sheet, area, byCell));
}

function textNumbersOn(index: WorkbookIndex, sheet: SheetIndex): TextNumber[] {
  const found: TextNumber[] = [];
  const { row: top, column: left, rows, columns } = sheet.used;
  for (let column = left; column < left + columns; column++)
    for (let row = top; row < top + rows; row++) {
      if (sheet.kindAt(row, column) !== TEXT || sheet.shapeAt(row, column) !== NO_FORMULA) continue;
      const parsed = parseAmount(textAt(sheet, row, column));
      if (parsed.kind !== 'amount') continue;
      const sum = sumOver(index, sheet, row, column);
      if (sum === null && !(parsed.unit === null && isNumberElsewhere(sheet, row, column))) continue;
      // A year over the figures of a whole column is their heading.
      if (isYear(parsed.value) && sheet.kindAt(row - 1, column) !== NUMBER) continue;
      found.push({ row, column, number: parsed.value, unit: parsed.unit, sum });
    }
  return found;
}

function isYear(value: Decimal): boolean {
  return value.isInteger() && value.gte(1900) && value.lte(2100);
}

/** Columns of what is called by a number and never counted with. */
const CALLED_BY_NUMBER =
  /(?:^|[^\p{L}])(?:nr|nummer|konto|kod|id|telefon|tel|mobil|org|postnr|postnummer|ver|period|tertial|år|mått|mål|indikator|rad|löpnr|not)(?:[^\p{L}]|$)|nr\.?$|nummer$/iu;

const LOOK_AROUND = 4;
const FEWEST_NUMBERS = 3;

function isNumberElsewhere(sheet: SheetIndex, row: number, column: number): boolean {
  const table = sheet.sheet.tables.find(({ area }) => containsCell(area, row, column));
  if (table !== undefined) return isAloneInTable(sheet, table, row, column);
  return standsAmongNumbers(sheet, row, column) || standsBetweenNumbers(sheet, row, column);
}

/** Whether the rest of the column of a table is numbers or blank. */
function isAloneInTable(sheet: SheetIndex, table: TableSnapshot, row: number, column: number): boolean {
  const { area, hasTotals } = table;
  const title = table.columns[column - area.column] ?? '';
  if (row === area.row || CALLED_BY_NUMBER.test(title)) return false;
  const data = { row: area.row + 1, column, rows: area.rows - (hasTotals ? 2 : 1), columns: 1 };
  const numbers = countOf(sheet, data, NUMBER);
  const texts = countOf(sheet, data, TEXT);
  return numbers >= 1 && texts <= 1 + numbers / FEWEST_NUMBERS;
}

/** Whether the figures beside it in its row are numbers, all with the same format, and its column holds no more of the kind. */
function standsBetweenNumbers(sheet: SheetIndex, row: number, column: number): boolean {
  const beside = [-1, 1].filter((step) => sheet.kindAt(row, column + step) === NUMBER);
  const beyond = [-2, 2].filter((step) => sheet.kindAt(row, column + step) === NUMBER);
  if (beside.length === 0 || beside.length + beyond.length < 2) return false;
  if (looksLikeYear(sheet, row, column + (beside[0] ?? 0))) return false;
  const format = (step: number): string => sheet.sheet.looks.at(row, column + step)?.numberFormat ?? '';
  if (new Set([...beside, ...beyond].map(format)).size > 1) return false;
  // Numbers that are texts all down the column, or stand among words, are what things are called.
  if ([-1, 1].some((step) => isTextNumber(sheet, row + step, column))) return false;
  const { numbers, texts } = around(sheet, row, column);
  if (texts > Math.max(1, numbers)) return false;
  const heading = columnHeading(sheet, row, column);
  const label = rowLabel(sheet, row, column);
  return label !== null && ![heading, label].some((words) => words !== null && CALLED_BY_NUMBER.test(words));
}

function isTextNumber(sheet: SheetIndex, row: number, column: number): boolean {
  return sheet.kindAt(row, column) === TEXT && parseAmount(textAt(sheet, row, column)).kind === 'amount';
}

/** Whether there is a number right above or below, and most of the figures around it in the column are numbers. */
function standsAmongNumbers(sheet: SheetIndex, row: number, column: number): boolean {
  const { numbers, texts } = around(sheet, row, column);
  if (numbers < FEWEST_NUMBERS || texts > 1) return false;
  if (sheet.kindAt(row - 1, column) !== NUMBER && sheet.kindAt(row + 1, column) !== NUMBER) return false;
  const heading = columnHeading(sheet, row, column);
  return heading === null || parseAmount(heading).kind === 'amount' || !CALLED_BY_NUMBER.test(heading);
}

/** How many numbers and texts stand near it in its column. */
function around(sheet: SheetIndex, row: number, column: number): { numbers: number; texts: number } {
  let [numbers, texts] = [0, 0];
  for (let step = -LOOK_AROUND; step <= LOOK_AROUND; step++) {
    const kind = sheet.kindAt(row + step, column);
    if (kind === NUMBER) numbers++;
    else if (kind === TEXT && step !== 0) texts++;
  }
  return { numbers, texts };
}

interface SummedSpan {
  readonly first: number;
  readonly last: number;
  readonly sum: NonNullable<TextNumber['sum']>;
}

/** For each column, spans of rows that sums count, longest reach first among those that begin alike: sorted by their first row. */
const summedSpans = memoOf((index) => {
  const byColumn = new Map<string, SummedSpan[]>();
  const seen = new Set<string>();
  const summed = index.shapes.map(({ tree }) => (tree === null ? [] : countedReferences(tree)));
  for (const sheet of index.sheets)
    for (const cell of sheet.formulaCells) {
      const [row, column] = [formulaRow(cell), formulaColumn(cell)];
      for (const reference of summed[sheet.shapeAt(row, column)] ?? []) {
        const place = index.resolve(reference, sheet, row, column);
        // A whole column holds its own heading: what is text there may be meant.
        if (place === null || place.area.rows === MAXIMUM_ROWS) continue;
        const { area } = place;
        const end = Math.min(area.column + area.columns, area.column + MOST_COLUMNS);
        for (let each = area.column; each < end; each++) {
          const key = `${place.sheet.number} ${each}`;
          const span = `${key} ${area.row} ${area.rows}`;
          if (seen.has(span)) continue;
          seen.add(span);
          const spans = byColumn.get(key) ?? [];
          if (spans.length === 0) byColumn.set(key, spans);
          spans.push({ first: area.row, last: area.row + area.rows - 1, sum: { sheet, row, column } });
        }
      }
    }
  return new Map([...byColumn].map(([key, spans]) => [key, reachOf(spans)]));
});

const MOST_COLUMNS = 200;

/** By first row, each with the span that reaches farthest of all that begin no later. */
function reachOf(spans: SummedSpan[]): { firsts: number[]; farthest: SummedSpan[] } {
  spans.sort((one, other) => one.first - other.first);
  const farthest: SummedSpan[] = [];
  for (const span of spans) {
    const before = farthest.at(-1);
    farthest.push(before !== undefined && before.last >= span.last ? before : span);
  }
  return { firsts: spans.map(({ first }) => first), farthest };
}

/** A sum whose range holds the cell. */
function sumOver(index: WorkbookIndex, sheet: SheetIndex, row: number, column: number): TextNumber['sum'] {
  const spans = summedSpans(index).get(`${sheet.number} ${column}`);
  if (spans === undefined) return null;
  let [low, high] = [0, spans.firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans.firsts[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  const span = spans.farthest[low - 1];
  return span !== undefined && span.last >= row ? span.sum : null;
}

function findingOf(sheet: SheetIndex, area: Area, byCell: ReadonlyMap<string, TextNumber>): Finding {
  const cells: TextNumber[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      cells.push(byCell.get(`${row} ${column}`) as TextNumber);
  const [first] = cells as [TextNumber];
  const text = textAt(sheet, first.row, first.column);
  const total = cells.reduce((sum, { number }) => sum.plus(number), new Decimal(0));
  const plain = cells.every(({ unit }) => unit === null);
  return {
    rule: 'number-as-text',
    severity: first.sum === null ? 'warning' : 'error',
    ...(first.sum === null ? {} : { variant: 'summed' }),
    place: sheetPlace(sheet, area),
    details: {
      value: shortened(text.trim()),
      count: cells.length,
      sum:
        first.sum === null
          ? ''
          : addressOn(sheet, first.sum.sheet, {
              row: first.sum.row,
              column: first.sum.column,
              rows: 1,
              columns: 1,
            }),
    },
    found: shortened(text),
    expected: plain ? first.number.toString().replace('.', ',') : null,
    effect: first.sum !== null && plain ? effectOf(sheet, first.row, first.column, total) : null,
    evidence: cells.slice(0, MOST_EVIDENCE).map(({ row, column }) => ({
      ...evidenceOf(sheet, row, column),
      label: evidenceOf(sheet, row, column).label || cellAddress(row, column),
    })),
    fix: plain
      ? {
          sheet: sheet.name,
          cells: cells.map(({ row, column, number }): FixedCell => ({
            row,
            column,
            formula: null,
            value: number.toNumber(),
          })),
        }
      : null,
  };
}
