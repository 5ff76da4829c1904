import { isoDateOfSerial } from '../../finsam/dates';
import type { CheckedDocument, FoundCell, FoundRow, FoundTable } from '../table';
import { amountsOfRow, type Amount } from './amounts';
import { periodsInText, type WrittenPeriod } from './datesInText';
import { insatsName, type InsatsName } from './insatsName';
import { municipalityOf } from './municipalities';
import { plainLabel, withoutTags } from './plainLabel';
import { rowMeaning } from './rowMeaning';

/** One telling of an insats: a row of a list, a name in a matrix, a sheet of its own or a line of a text. */
export interface InsatsEntry {
  readonly name: InsatsName;
  /** As it stands. */
  readonly text: string;
  /** Where the name stands. */
  readonly cell: FoundCell;
  readonly period: InsatsPeriod | null;
  readonly amounts: readonly Amount[];
  /** Two tellings of one source are two insatser. */
  readonly source: object;
  readonly kind: 'list' | 'matrix' | 'sheet' | 'line';
}

export interface InsatsPeriod {
  readonly start: string;
  readonly end: string;
  /** As it stands. */
  readonly text: string;
  /** Where it stands. */
  readonly cell: FoundCell;
}

/** A document with more of them is no plan or report of an association. */
const MOST_ENTRIES = 2000;
const LONGEST_NAME = 90;
const entriesOfDocuments = new WeakMap<CheckedDocument, readonly InsatsEntry[]>();

/** All tellings of insatser in the document, in its order. Only those whose place says that they are insatser. */
export function insatsEntries(document: CheckedDocument): readonly InsatsEntry[] {
  const known = entriesOfDocuments.get(document);
  if (known !== undefined) return known;
  const entries: InsatsEntry[] = [];
  for (const table of document.tables) {
    if (entries.length > MOST_ENTRIES) break;
    entries.push(...entriesOfTable(table));
  }
  entries.push(...entriesOfLines(document));
  const kept = entries.length > MOST_ENTRIES ? [] : entries;
  entriesOfDocuments.set(document, kept);
  return kept;
}

function entriesOfTable(table: FoundTable): InsatsEntry[] {
  const [first] = table.columns;
  if (first === undefined || table.rows.length > MOST_ENTRIES) return [];
  const hasNames = isNameLabel(first.title);
  const isSheet = hasNames
    ? table.rows.some(isOfSheet)
    : table.columns.length <= 4 && table.rows.some(({ label }) => isNameLabel(label));
  if (isSheet) {
    const sheets = entriesOfSheets(table);
    if (sheets.length > 0) return sheets;
  }
  const titles = table.columns.map(({ title }) => plainLabel(title));
  const about = `${plainLabel(table.heading)} ${titles.join(' ')}`;
  if (!/insats/.test(about)) return [];
  const matrix = entriesOfMatrix(table);
  if (matrix.length > 0) return matrix;
  const isList =
    hasNames || /^(?:samverkans)?insats(?:er)?\b/.test(titles[0] ?? '') || titles.some(isPeriodTitle);
  return isList ? table.rows.flatMap((row) => entryOfRow(table, row, titles)) : [];
}

function isPeriodTitle(title: string): boolean {
  return /period|tidplan|^start|^från/.test(title);
}

function entryOfRow(table: FoundTable, row: FoundRow, titles: readonly string[]): InsatsEntry[] {
  const cell = nameCellOf(row, titles);
  const text = cell?.text.trim() ?? '';
  const isOther = row.looksLike === 'section' || row.looksLike === 'total' || rowMeaning(text) !== null;
  if (cell === undefined || text === '' || text.length > LONGEST_NAME || isOther) return [];
  if (/^(?:summa|totalt?|sammanlagt|varav|därav|delsumma|ej beviljade?|övrigt?)\b/.test(plainLabel(text)))
    return [];
  const place = titles.findIndex((title) => /^(?:kommun|ort|område)$/.test(title));
  const municipality = place < 0 ? null : municipalityOf(row.cells[place]?.text ?? '');
  return [
    {
      name: insatsName(text, municipality),
      text,
      cell,
      period: periodOfRow(row, titles),
      amounts: amountsOfRow(table, row),
      source: table,
      kind: 'list',
    },
  ];
}

/** The cell under "Insats", which may stand after the municipality; else the label of the row. */
function nameCellOf(row: FoundRow, titles: readonly string[]): FoundCell | undefined {
  const column = titles.findIndex(
    (title) => /^(?:samverkans)?insats(?:er)?$/.test(title) || isNameLabel(title),
  );
  if (column > 0) return row.cells[column];
  return row.cells.find(({ text }) => text === row.label) ?? row.cells[0];
}

function periodOfRow(row: FoundRow, titles: readonly string[]): InsatsPeriod | null {
  for (const [index, cell] of row.cells.entries()) {
    if (index === 0 || !isPeriodTitle(titles[index] ?? '')) continue;
    const [period, more] = periodsInText(cell.text);
    if (period !== undefined && more === undefined) return insatsPeriod(period, cell);
  }
  const at = (pattern: RegExp) => titles.findIndex((title) => pattern.test(title));
  const [from, to] = [at(/^(?:start|startdatum|från|fr\.?o\.?m)/), at(/^(?:slut|slutdatum|till|t\.?o\.?m)/)];
  const [first, last] = [row.cells[from], row.cells[to]];
  if (first === undefined || last === undefined) return null;
  const [start, end] = [dateOfCell(first), dateOfCell(last)];
  return start === null || end === null ? null : { start, end, text: `${start}--${end}`, cell: last };
}

/** The date of a cell: written in full, or a number of a sheet that is shown as a date. */
export function dateOfCell({ text, number, unit }: FoundCell): string | null {
  const written = /^\s*(\d{4}-\d{2}-\d{2})\s*$/.exec(text)?.[1];
  if (written !== undefined) return written;
  if (unit !== 'date' || number === null) return null;
  try {
    return isoDateOfSerial(number.toNumber());
  } catch {
    return null;
  }
}

function insatsPeriod({ start, end, text }: WrittenPeriod, cell: FoundCell): InsatsPeriod {
  return { start: start.iso, end: end.iso, text, cell };
}

/** Cells that hold names with their periods, "Dans för hälsa (230801-250630)", by municipality. */
function entriesOfMatrix(table: FoundTable): InsatsEntry[] {
  return table.rows.flatMap((row) =>
    row.cells.slice(1).flatMap((cell) => {
      const text = withoutTags(cell.text);
      let from = 0;
      return periodsInText(text).flatMap((period): InsatsEntry[] => {
        const before = text.slice(from, period.index);
        from = period.index + period.text.length;
        const name = before.replace(/^[\s),;]+/, '').replace(/[\s(,]+$/, '');
        const isName = before.trimEnd().endsWith('(') && /\p{L}/u.test(name) && name.length <= LONGEST_NAME;
        if (!isName) return [];
        return [
          {
            name: insatsName(name, municipalityOf(row.label)),
            text: name,
            cell,
            period: insatsPeriod(period, cell),
            amounts: [],
            source: table,
            kind: 'matrix',
          },
        ];
      });
    }),
  );
}

const OF_SHEET =
  /^(?:inriktning|syfte|mål|målgrupp|specifik målgrupp|deltagarregistrering|huvudman|samverkansparter|(?:total)?budget|utfall|resultat|kommentar|period|projekttid)(?!\p{L})/u;

/** Whether the row tells something of one insats; under "Insatsnamn" other rows are insatser of a list. */
function isOfSheet({ label }: FoundRow): boolean {
  return OF_SHEET.test(plainLabel(label));
}

function isNameLabel(label: string): boolean {
  return /^(?:insats(?:ens)? ?namn|namn på insats(?:en)?)$/.test(plainLabel(label));
}

/** Tables that are one insats each: rows of "Insatsnamn", "Syfte", "Totalbudget 2020", "Utfall ekonomi". Several may stand under one another. */
function entriesOfSheets(table: FoundTable): InsatsEntry[] {
  const entries: InsatsEntry[] = [];
  const [firstColumn, secondColumn] = table.columns;
  let rows: FoundRow[] = [];
  let nameCell: FoundCell | null =
    isNameLabel(firstColumn?.title ?? '') && secondColumn !== undefined
      ? {
          text: secondColumn.title,
          number: null,
          unit: 'text',
          decimals: 0,
          formula: null,
          place: table.place,
        }
      : null;
  const end = () => {
    if (nameCell !== null && nameCell.text.trim() !== '' && nameCell.text.length <= LONGEST_NAME)
      entries.push(entryOfSheet(table, nameCell, rows));
    rows = [];
  };
  for (const row of table.rows) {
    if (isNameLabel(row.label)) {
      end();
      nameCell = row.cells.slice(1).find(({ text }) => text.trim() !== '') ?? null;
    } else rows.push(row);
  }
  end();
  return entries;
}

function entryOfSheet(table: FoundTable, cell: FoundCell, rows: readonly FoundRow[]): InsatsEntry {
  const periods = rows
    .filter(({ label }) => /^(?:syfte|mål|period|projekttid)/.test(plainLabel(label)))
    .flatMap((row) =>
      row.cells.slice(1).flatMap((one) => periodsInText(one.text).map((period) => insatsPeriod(period, one))),
    );
  const name = insatsName(cell.text);
  return {
    name,
    text: cell.text,
    cell,
    period: periods.length === 1 ? (periods[0] ?? null) : null,
    amounts: rows.flatMap((row) => amountsOfRow(table, row)),
    source: cell,
    kind: 'sheet',
  };
}

const LONGEST_LINE = 150;

/** Lines of a list under a heading of insatser: "Trisam 2.0 2019-10-01 – 2021-12-31". */
function entriesOfLines(document: CheckedDocument): InsatsEntry[] {
  return document.sentences.flatMap(({ text, heading, place, placeAt }): InsatsEntry[] => {
    if (text.length > LONGEST_LINE || !/insats/i.test(heading)) return [];
    const [period, more] = periodsInText(text);
    if (period === undefined || more !== undefined) return [];
    const name = text
      .slice(0, period.index)
      .replace(/^[\s*•–-]+/, '')
      .replace(/[\s,(*:]+$/, '');
    const isNameAndPeriod = /^[\s).]*$/.test(text.slice(period.index + period.text.length));
    if (name === '' || name.length > LONGEST_NAME || !isNameAndPeriod) return [];
    const cell = (index: number, shown: string): FoundCell => ({
      text: shown,
      number: null,
      unit: 'text',
      decimals: 0,
      formula: null,
      place: index === 0 ? place : placeAt(index),
    });
    return [
      {
        name: insatsName(name),
        text: name,
        cell: cell(0, name),
        period: insatsPeriod(period, cell(period.index, period.text)),
        amounts: [],
        source: document.sentences,
        kind: 'line',
      },
    ];
  });
}
