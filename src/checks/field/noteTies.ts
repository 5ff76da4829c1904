import { Decimal } from '../../finsam/decimal';
import type { Finding } from '../finding';
import type { CheckedDocument, FoundRow, FoundTable } from '../table';
import { amountsOfRow, asInCell, effectOf, kronorOf, stepOf, type Amount } from './amounts';
import { evidenceOf, fieldFinding, shortened } from './fieldFinding';
import { isSumOfAbove } from './footing';
import { plainLabel } from './plainLabel';
import { standingOf } from './standing';
import { statements, type Statement } from './statements';
import { noteNumber } from './tableMeaning';

/** Lines of statements against the notes that they refer to. */
export function noteTies(document: CheckedDocument): Finding[] {
  const notes = notesOf(document);
  if (notes.size === 0) return [];
  return document.tables
    .filter((table) => noteNumber(table) === null)
    .flatMap((table) => {
      const statement = statements(document).find((one) => one.table === table) ?? null;
      const column = table.columns.findIndex(({ title }) => /^not(?:er)?$/.test(plainLabel(title)));
      return column < 0 ? [] : table.rows.flatMap((row) => lineOf(table, row, column, notes, statement));
    });
}

/** The notes by number, of those that only one table is. */
function notesOf(document: CheckedDocument): Map<string, FoundTable> {
  const notes = new Map<string, FoundTable>();
  const repeated = new Set<string>();
  for (const table of document.tables) {
    const number = noteNumber(table);
    if (number === null) continue;
    if (notes.has(number)) repeated.add(number);
    notes.set(number, table);
  }
  repeated.forEach((number) => notes.delete(number));
  return notes;
}

function lineOf(
  table: FoundTable,
  row: FoundRow,
  column: number,
  notes: ReadonlyMap<string, FoundTable>,
  statement: Statement | null,
): Finding[] {
  const reference = row.cells[column]?.text.trim() ?? '';
  if (!/^\d{1,2}(?: ?[,;&] ?\d{1,2}| och \d{1,2}){0,3}$/.test(reference)) return [];
  const numbers = reference.match(/\d+/g) ?? [];
  const found = numbers.flatMap((number) => notes.get(number) ?? []);
  if (found.length !== numbers.length) return [];
  const findings = amountsOfRow(table, row).flatMap((line) => tieOf(line, numbers, found, statement));
  // Notes that are a part of the line are so in every year: that is one cause.
  return findings.every(({ variant }) => variant === 'part') ? findings.slice(0, 1) : findings;
}

function tieOf(
  line: Amount,
  numbers: readonly string[],
  notes: readonly FoundTable[],
  statement: Statement | null,
): Finding[] {
  if (line.year === null || !['outcome', 'budget'].includes(line.meaning)) return [];
  const totals = notes.map((note) => inUnitOf(line, totalOf(note, line.year!)));
  // One of several notes may tell more of a part of the line; then one of them, or all together, are the line.
  const present = totals.flatMap((total) => total ?? []);
  const [first] = present;
  if (first === undefined || present.length !== notes.length) return [];
  if (present.some((total) => isSame(total, line))) return [];
  const sum = present.reduce<Decimal>((whole, { value }) => whole.plus(value.abs()), new Decimal(0));
  const isSumOfNotes =
    present.every(({ unit }) => unit === line.unit) &&
    sum.minus(line.value.abs()).abs().lessThanOrEqualTo(stepOf(line.cell));
  if (present.length > 1 && isSumOfNotes) return [];
  const note = present.length > 1 ? largest(present) : first;
  const at = present.indexOf(note);
  // A total that its own rows do not give is told of there.
  const isOfTheLine = sharesWord(note.table.heading, line.row.label);
  const isPart = !isOfTheLine && note.value.abs().lessThan(line.value.abs());
  if (!isOfTheLine && !isPart) return [];
  const foots = isSumOfAbove(note.table, note.row, note.table.columns.indexOf(note.column));
  if (!isPart && foots === false) return [];
  // A line that its own statement contradicts is the wrong one where the note adds up.
  const isLineWrong = !isPart && foots === true && statement !== null && standingOf(statement, line) === -1;
  if (isLineWrong) return [wrongLine(line, note, numbers[at] ?? '')];
  const expected = line.value.abs().times(note.value.isNegative() ? -1 : 1);
  return [
    fieldFinding({
      rule: 'note-tie',
      ...(isPart ? { variant: 'part' } : {}),
      severity: isPart ? 'note' : 'error',
      cell: note.cell,
      expected: isPart || note.unit !== line.unit ? null : asInCell(expected, note.cell),
      details: {
        note: numbers[at] ?? '',
        year: line.year,
        found: note.cell.text,
        label: line.row.label,
        expected: line.cell.text,
      },
      effect:
        isPart || note.unit !== line.unit
          ? null
          : effectOf(note.value.abs().minus(line.value.abs()), note.unit),
      evidence: [evidenceOf(line.row.label, line.cell)],
    }),
  ];
}

function wrongLine(line: Amount, note: Amount, number: string): Finding {
  const expected = note.value.abs().times(line.value.isNegative() ? -1 : 1);
  const isSameUnit = note.unit === line.unit;
  return fieldFinding({
    rule: 'note-tie',
    variant: 'line',
    severity: 'error',
    cell: line.cell,
    expected: isSameUnit ? asInCell(expected, line.cell) : null,
    details: {
      note: number,
      year: line.year ?? '',
      found: line.cell.text,
      label: line.row.label,
      expected: note.cell.text,
    },
    effect: isSameUnit ? effectOf(line.value.abs().minus(note.value.abs()), line.unit) : null,
    evidence: [evidenceOf(shortened(note.table.heading), note.cell)],
  });
}

function largest(amounts: readonly Amount[]): Amount {
  return amounts.reduce((most, amount) => (amount.value.abs().greaterThan(most.value.abs()) ? amount : most));
}

/** The last total of a note in the year. */
function totalOf(note: FoundTable, year: number): Amount | null {
  const row = [...note.rows]
    .reverse()
    .find(({ label, looksLike }) => looksLike === 'total' || /^(?:summa|totalt?)\b/.test(plainLabel(label)));
  if (row === undefined) return null;
  const amounts = amountsOfRow(note, row).filter((amount) => amount.year === year);
  return amounts.length === 1 ? (amounts[0] ?? null) : null;
}

/** Two amounts of one thing are in one unit, where they are no more than so many times as large. */
const MOST_TIMES = 10;

/** A total of a note that says no unit, in the unit of its line where their sizes leave no other. */
function inUnitOf(line: Amount, total: Amount | null): Amount | null {
  if (total === null || total.unit !== null || line.unit === null) return total;
  const [value, whole] = [total.value.abs(), line.value.abs()];
  const isNear = value.times(MOST_TIMES).greaterThan(whole) && whole.times(MOST_TIMES).greaterThan(value);
  return isNear ? { ...total, unit: line.unit } : total;
}

/** Whether both tell the same but for their signs; in different units, but for what the coarser one is rounded to. */
function isSame(one: Amount, other: Amount): boolean {
  if (one.unit === other.unit) return one.value.abs().equals(other.value.abs());
  const [first, second] = [kronorOf(one), kronorOf(other)];
  if (first === null || second === null) return true;
  const steps = [one, other].map(
    ({ cell, unit }) => kronorOf({ value: stepOf(cell), unit }) ?? new Decimal(0),
  );
  return first
    .abs()
    .minus(second.abs())
    .abs()
    .lessThanOrEqualTo(Decimal.max(...steps).dividedBy(2));
}

const FILLERS: ReadonlySet<string> = new Set([
  'och',
  'not',
  'summa',
  'övriga',
  'verksamhetens',
  'kortfristiga',
  'årets',
]);

/** Whether the heading of a note and the label of a line have a word in common that tells something: "fordringar", "intäkter". */
function sharesWord(heading: string, label: string): boolean {
  const wordsOf = (text: string) =>
    new Set(
      plainLabel(text)
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length >= 4 && !FILLERS.has(word)),
    );
  const ofLabel = wordsOf(label);
  return [...wordsOf(heading)].some((word) => ofLabel.has(word));
}
