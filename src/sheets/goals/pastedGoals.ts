import type { GoalPlan } from '../../finsam/goals/goals';
import { LONGEST_PASTE, pastedTables, type PastedTable } from '../../workbook/pastedTable';
import { GoalReader, lineStyle } from './goalReader';
import { finishGoals } from './goalsBeingRead';
import { PastedNotes } from './pastedNotes';
import { isGoalTable, readGoalTable, readOtherTable } from './pastedRows';

/** A plan of two hundred pages has less of both: what has more is something else. */
const MOST_ROWS = 10_000;
const LONGEST_PLAN = 1_000_000;

export interface PastedGoals {
  readonly goals: GoalPlan;
  /** Swedish sentences: what was not sure, and what was not taken along. */
  readonly notes: readonly string[];
}

/**
 * The goals in what was pasted from a plan or a report: tables with headings such as Mål, Indikator, Måttbeskrivning and Utfall, headings ("Mål 1.
 * …", "6.1 …") with lists of indicators or activities under them, or simply one goal a line. Targets, national figures, outcomes and
 * statuses are read from the sentences where that is sure; what is not stays as text, in a comment where it has no other place, and the notes
 * say so. The result always passes parseGoals; never throws. `html` is the clipboard's other form of the same, where there is one.
 */
export function goalsFromPasted(
  text: string,
  html: string | null,
  start: { readonly association: string; readonly year: number },
): PastedGoals {
  const notes = new PastedNotes();
  const pasted = pastedTables(text, html);
  if (!pasted.ok) notes.tell('tooLong', { length: pasted.length, longest: LONGEST_PASTE });
  const tables = pasted.ok ? pasted.tables : [];
  const rowCount = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const isPlan = rowCount <= MOST_ROWS && lengthOf(tables) <= LONGEST_PLAN;
  if (!isPlan) notes.tell('tooMuch', { rows: MOST_ROWS, longest: LONGEST_PLAN });
  const parts = isPlan ? withoutFootnoteMarks(tables).map(asLines) : [];
  const isTable = parts.map((part) => part.kind === 'table');
  const lines = parts.flatMap(({ kind, rows }) => (kind === 'lines' ? rows.flat() : []));
  const hasTable = parts.some(({ kind, rows }) => kind === 'table' && isGoalTable(rows));
  const reader = new GoalReader(lineStyle(lines, hasTable || isTable.includes(true)), notes);
  for (const { kind, rows } of parts)
    if (kind === 'table' && hasTable && !isGoalTable(rows)) readOtherTable(rows, reader);
    else if (kind === 'table') readGoalTable(rows, reader, notes);
    else
      rows.flat().forEach((line) => {
        reader.line(line);
      });
  const read = reader.finish();
  if (pasted.ok && isPlan && read.goals.length === 0) notes.tell('nothing');
  const goals = finishGoals(read, start, notes);
  return { goals, notes: notes.all() };
}

function lengthOf(tables: readonly PastedTable[]): number {
  return tables.reduce(
    (sum, { rows }) =>
      sum +
      rows.reduce((length, row) => length + row.reduce((part, cell) => part + cell.length, row.length), 0),
    0,
  );
}

/** A table of one column is no table: in mail and on web pages it is what holds the text. */
function asLines(table: PastedTable): PastedTable {
  if (table.kind === 'lines' || table.rows.some((row) => row.slice(1).some((cell) => cell !== '')))
    return table;
  const lines = table.rows.flatMap(([cell = '']) => cell.split('\n')).filter((line) => line !== '');
  return { kind: 'lines', rows: lines.map((line) => [line]) };
}

const FOOTNOTE = /^[¹²³⁰⁴-⁹]+\s*\p{L}/u;
const MARK = /(?<=[\p{L}.,;:?!)])[¹²³⁰⁴-⁹]+/gu;

/** Marks of footnotes are left out of the texts where the notes themselves were pasted too. */
function withoutFootnoteMarks(tables: readonly PastedTable[]): readonly PastedTable[] {
  const hasNotes = tables.some(
    ({ kind, rows }) => kind === 'lines' && rows.some(([line = '']) => FOOTNOTE.test(line)),
  );
  if (!hasNotes) return tables;
  return tables.map(({ kind, rows }) => ({
    kind,
    rows: rows.map((row) => row.map((cell) => cell.replace(MARK, ''))),
  }));
}
