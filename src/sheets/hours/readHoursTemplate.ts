import { Decimal } from '../../finsam/decimal';
import type { HoursMember, HoursRow } from '../../finsam/hours/hours';
import { nameKey, sameName } from '../../finsam/names';
import { monthsOf, parsePeriod, periodCode, periodWords, type Period } from '../../finsam/periods';
import { sumOrNull } from '../../finsam/sum';
import type { TextValues } from '../../finsam/texts';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { Lookup, valueAt } from '../lookup';
import { readIdentity, type FoundIdentity } from '../templates/identity';
import { inputProblem, severityOf, type InputProblem } from '../templates/inputProblems';
import { InputReader } from '../templates/inputReader';
import { codeInWords } from '../templates/periods';
import type { VerdictKind } from '../templates/verdicts';
import {
  COMMENT_FIELD,
  fullTimeHours,
  HOURS_FIELD,
  HOURS_TEMPLATE,
  hoursField,
  inRow,
  POSTS_FIELD,
  RATE_FIELD,
  RATE_NAME,
  ROLE_FIELD,
  SIGNED_BY_FIELD,
  SIGNED_ON_FIELD,
  SIGNED_ROLE_FIELD,
  TEAM_FIELD,
} from './hoursTemplateFields';

/** What an organisation has filled in. What it left blank is null. */
export interface HoursAnswer {
  readonly rate: Decimal | null;
  readonly signedBy: string | null;
  readonly signedRole: string | null;
  readonly signedOn: string | null;
  readonly comment: string | null;
  readonly rows: readonly HoursRow[];
}

export interface HoursVerdict {
  readonly kind: VerdictKind;
  /** As the plan names it; null where the file is of no organisation in it. */
  readonly member: string | null;
  /** Null where the file tells none. */
  readonly period: Period | null;
  /** For the sentence of the kind. */
  readonly details: TextValues;
  readonly problems: readonly InputProblem[];
  /** Only of a report that is received. */
  readonly answer: HoursAnswer | null;
}

/** What is collected. */
export interface ExpectedHours {
  readonly association: string;
  readonly year: number;
  readonly members: readonly HoursMember[];
  /** The periods that may be reported for. */
  readonly periods: readonly Period[];
}

/** More rows than any template of ours has. */
const MOST_ROWS = 500;

/**
 * What a file is and what it says. Only constants in the cells of the inputs are taken, and only where everything in the file can be: a report
 * is received whole, or not at all with every reason.
 */
export function readHoursTemplate(snapshot: WorkbookSnapshot, expected: ExpectedHours): HoursVerdict {
  const found = readIdentity(snapshot);
  if (found === null || found.identity.kind !== HOURS_TEMPLATE.kind) return verdict('notATemplate');
  const { association, key, period: code, version } = found.identity;
  if (version !== HOURS_TEMPLATE.version) return verdict('otherVersion');
  if (!sameName(association, expected.association.trim()))
    return verdict('otherAssociation', { found: association, association: expected.association });
  const member = expected.members.find(({ name }) => sameName(name.trim(), key));
  if (member === undefined) return verdict('unknownMember', { key, year: String(expected.year) });
  const period = parsePeriod(code);
  const details = {
    key: member.name,
    period: codeInWords(code),
    found: codeInWords(code),
  };
  const told = (
    kind: VerdictKind,
    problems: readonly InputProblem[] = [],
    answer: HoursAnswer | null = null,
    values: TextValues = details,
  ): HoursVerdict => ({ kind, member: member.name, period, details: values, problems, answer });
  if (period === null || !expected.periods.some((one) => periodCode(one) === periodCode(period)))
    return told('wrongPeriod', [], null, { ...details, period: periodsInWords(expected.periods) });
  if (!found.isUnchanged) return told('changedStructure');
  const inputs = new InputReader(snapshot, found.sheet);
  const answer = readAnswer(inputs, snapshot, found, period, member);
  if (answer === null || inputs.missing.length > 0) return told('changedStructure');
  if (inputs.isStopped) return told(stoppedKind(inputs.problems), inputs.problems);
  if (answer.rows.length === 0) return told('empty');
  return told('received', inputs.problems, answer);
}

function verdict(kind: VerdictKind, details: TextValues = {}): HoursVerdict {
  return { kind, member: null, period: null, details, problems: [], answer: null };
}

function periodsInWords(periods: readonly Period[]): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? periodWords(first) : `${periodWords(first)} – ${periodWords(last)}`;
}

function stoppedKind(problems: readonly InputProblem[]): VerdictKind {
  return problems.some((problem) => severityOf(problem) === 'unreadable') ? 'unreadable' : 'outOfBounds';
}

/** Null where the blocks of inputs are not those of a template for the period. */
function readAnswer(
  inputs: InputReader,
  snapshot: WorkbookSnapshot,
  found: FoundIdentity,
  period: Period,
  member: HoursMember,
): HoursAnswer | null {
  const lookup = new Lookup(snapshot);
  const area = lookup.name(HOURS_FIELD.name)?.area;
  if (area === undefined || area.rows > MOST_ROWS || area.columns !== monthsOf(period).length) return null;
  const months = monthsOf(period).map((month) => ({ month, fullTime: fullTimeHours(period.year, month) }));
  const rows = Array.from({ length: area.rows }, (_, row) => readRow(inputs, months, row, area.rows));
  return {
    rate: readRate(inputs, lookup, found, member),
    signedBy: inputs.text(SIGNED_BY_FIELD),
    signedRole: inputs.text(SIGNED_ROLE_FIELD),
    signedOn: inputs.date(SIGNED_ON_FIELD),
    comment: inputs.text(COMMENT_FIELD),
    rows: together(inputs, rows.filter((row) => row !== null)), // prettier-ignore
  };
}

/** Null where no hours are written. */
function readRow(
  inputs: InputReader,
  own: readonly { readonly month: number; readonly fullTime: number }[],
  row: number,
  rows: number,
): HoursRow | null {
  const told = inputs.problems.length;
  const team = inputs.text(inRow(TEAM_FIELD, row, rows));
  const isTeamBlank = team === null && inputs.problems.length === told;
  const role = inputs.text(inRow(ROLE_FIELD, row, rows));
  const posts = inputs.number(inRow(POSTS_FIELD, row, rows));
  const months = Array.from({ length: 12 }, (): Decimal | null => null);
  const bound = posts === null || posts.isZero() ? 1 : posts.toNumber();
  own.forEach(({ month, fullTime }, column) => {
    const place = { row, column, rows, columns: own.length };
    months[month - 1] = inputs.number(hoursField(place, month, fullTime * bound));
  });
  if (months.every((hours) => hours === null)) return null;
  if (isTeamBlank) inputs.problems.push(inputProblem('noTeam', { row: row + 1, team: unnamed(row) }));
  return { team: team ?? unnamed(row), role, posts, months };
}

function unnamed(row: number): string {
  return `Rad ${row + 1}`;
}

/** Rows of one team and role as one, with their hours and posts added. */
function together(inputs: InputReader, rows: readonly HoursRow[]): HoursRow[] {
  const joined = new Map<string, HoursRow>();
  for (const row of rows) {
    const key = `${nameKey(row.team)}\n${nameKey(row.role ?? '')}`;
    const before = joined.get(key);
    if (before !== undefined) inputs.problems.push(inputProblem('sameRow', { team: row.team }));
    joined.set(key, before === undefined ? row : sumOfRows(before, row));
  }
  return [...joined.values()];
}

function sumOfRows(one: HoursRow, other: HoursRow): HoursRow {
  return {
    ...one,
    posts: sumOrNull([one.posts, other.posts]),
    months: one.months.map((hours, month) => sumOrNull([hours, other.months[month] ?? null])),
  };
}

/** The plan's rate holds; an organisation writes its own only where the plan has none. */
function readRate(
  inputs: InputReader,
  lookup: Lookup,
  { sheet }: FoundIdentity,
  { rate }: HoursMember,
): Decimal | null {
  const locked = lookup.name(RATE_NAME);
  const value =
    locked === null || !sameName(locked.sheet.name, sheet.name)
      ? null
      : valueAt(sheet, locked.area.row, locked.area.column);
  const written =
    locked === null
      ? inputs.number(RATE_FIELD)
      : typeof value === 'number'
        ? new Decimal(value.toPrecision(15))
        : null;
  if (rate !== null) {
    if (written !== null && !written.eq(rate))
      inputs.problems.push(inputProblem('rateDiffers', { found: shown(written), rate: shown(rate) }));
    return rate;
  }
  if (written === null) inputs.problems.push(inputProblem('noRate'));
  return written;
}

function shown(value: Decimal): string {
  return value.toFixed().replace('.', ',');
}
