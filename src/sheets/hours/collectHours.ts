import { Decimal } from '../../finsam/decimal';
import type { HoursBook, HoursReport } from '../../finsam/hours/hours';
import {
  bookPeriods,
  hoursFollowUp,
  missingReports,
  reportHours,
  type MemberFollowUp,
} from '../../finsam/hours/hoursFollowUp';
import { hoursMembers } from '../../finsam/hours/hoursMembers';
import { nameKey, sameName } from '../../finsam/names';
import { dayInWords, periodCode, type Period } from '../../finsam/periods';
import type { Plan } from '../../finsam/plan';
import type { Language } from '../../finsam/texts';
import { plainText } from '../../workbook/plainText';
import { formatAmount } from '../../workbook/swedishNumbers';
import { inputProblem, type InputProblem } from '../templates/inputProblems';
import { newestFirst, type ReturnedFile } from '../templates/returnedFiles';
import { verdictSentence, type VerdictKind } from '../templates/verdicts';
import { readHoursTemplate, type HoursVerdict } from './readHoursTemplate';

/** What became of one file. */
export interface CollectedHoursFile {
  readonly file: string;
  readonly verdict: HoursVerdict;
  /** What is wrong with a file that cannot be opened, in its own words. */
  readonly fileProblem: ReturnedFile['problem'];
  /** What it puts into the book; null where it changes nothing. */
  readonly report: HoursReport | null;
}

export interface CollectedHours {
  /** With what the received files say in the place of what stood for the same organisation and period. */
  readonly book: HoursBook;
  /** In the order of the files. */
  readonly rows: readonly CollectedHoursFile[];
}

export interface CollectOptions {
  /** The day of the collecting, an ISO date. */
  readonly today: string;
  /** Only this period of the book; null is any. */
  readonly period?: Period | null;
}

/**
 * The book with what the files report. Of several received reports of one organisation for one period the newest holds, whatever order they come
 * in, and the book's own counts among them; a report replaces what stood there, so that nothing is added twice and the same files once
 * more change nothing. A file that is not received changes nothing.
 */
export function collectHours(
  plan: Plan,
  book: HoursBook,
  files: readonly ReturnedFile[],
  { today, period = null }: CollectOptions,
): CollectedHours {
  const members = hoursMembers(plan, book.year, book);
  const expected = {
    association: plan.association.name,
    year: book.year,
    members,
    periods: period === null ? bookPeriods(book) : [period],
  };
  const read = files.map((file) => ({
    file,
    verdict: file.snapshot === null ? UNREAD : readHoursTemplate(file.snapshot, expected),
  }));
  const holding = new Map<string, ReturnedFile>();
  for (const { file, verdict } of [...read].sort((one, other) => newestFirst(one.file, other.file)))
    if (verdict.answer !== null && !holding.has(keyOf(verdict))) holding.set(keyOf(verdict), file);

  const judged = read.map(({ file, verdict }) => {
    if (verdict.answer === null) return { file, verdict, report: null };
    const newest = holding.get(keyOf(verdict));
    if (newest !== undefined && newest !== file)
      return { file, verdict: double(verdict, newest.name), report: null };
    return { file, ...againstBook(file, verdict, book, today) };
  });
  const reports = judged.flatMap(({ report }) => (report === null ? [] : [report]));
  const collected = withReports(book, reports, today);
  const received = new Set(reports.map(({ member }) => nameKey(member)));
  const reporting = members.filter(({ name }) => received.has(nameKey(name)));
  const years = new Map(hoursFollowUp(collected, reporting).map((year) => [nameKey(year.member.name), year]));
  const rows = judged.map(({ file, verdict, report }): CollectedHoursFile => ({
    file: file.name,
    fileProblem: file.problem,
    report,
    verdict:
      report === null ? verdict : withDoubts(verdict, report, collected, years.get(nameKey(report.member))),
  }));
  return { book: collected, rows };
}

const UNREAD: HoursVerdict = {
  kind: 'damaged',
  member: null,
  period: null,
  details: {},
  problems: [],
  answer: null,
};

function keyOf({ member, period }: Pick<HoursVerdict, 'member' | 'period'>): string {
  return `${nameKey(member ?? '')}\n${period === null ? '' : periodCode(period)}`;
}

function double(verdict: HoursVerdict, newer: string): HoursVerdict {
  return { ...verdict, kind: 'double', details: { ...verdict.details, newer }, answer: null };
}

/** The report that a file makes, held against the one that the book has of the same organisation and period. */
function againstBook(
  file: ReturnedFile,
  verdict: HoursVerdict,
  book: HoursBook,
  today: string,
): { readonly verdict: HoursVerdict; readonly report: HoursReport | null } {
  const { member, period, answer } = verdict;
  if (member === null || period === null || answer === null) return { verdict, report: null };
  const report: HoursReport = {
    member,
    period: periodCode(period),
    file: plainText(plainText(file.name).slice(0, LONGEST_FILE_NAME)),
    saved: new Date(file.modified).toISOString().replace(/\.\d+Z$/, 'Z'),
    received: today,
    ...answer,
  };
  const before = book.reports.find(
    (one) => one.period === report.period && sameName(one.member, report.member),
  );
  if (before === undefined) return { verdict, report };
  if (saysTheSame(before, report)) return { verdict: { ...verdict, kind: 'already', answer: null }, report: null };
  if (before.saved > report.saved) return { verdict: double(verdict, before.file), report: null };
  const replaces = inputProblem('replacesReport', {
    file: before.file,
    received: dayInWords(before.received),
    before: shownHours(reportHours(before)),
    hours: shownHours(reportHours(report)),
  });
  return { verdict: { ...verdict, problems: [...verdict.problems, replaces] }, report };
} // prettier-ignore

const LONGEST_FILE_NAME = 255;

function shownHours(hours: Decimal | null): string {
  return hours === null ? '–' : formatAmount(hours, { decimals: hours.decimalPlaces() });
}

/** Whether two reports differ in nothing but the file that they came in. */
function saysTheSame(one: HoursReport, other: HoursReport): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf({ rate, signedBy, signedRole, signedOn, comment, rows }: HoursReport): string {
  return JSON.stringify([
    rate?.toFixed() ?? null,
    signedBy,
    signedRole,
    signedOn,
    comment,
    rows.map(({ team, role, posts, months }) => [
      team,
      role,
      posts?.toFixed() ?? null,
      months.map((hours) => hours?.toFixed() ?? null),
    ]),
  ]);
}

/** The book with reports in the place of those of the same organisation and period, new ones last; checked on a day. */
export function withReports(book: HoursBook, reports: readonly HoursReport[], today: string): HoursBook {
  const byKey = new Map(book.reports.map((report) => [reportKey(report), report]));
  // What is there keeps its place, and what is new comes last.
  for (const report of reports) byKey.set(reportKey(report), report);
  return { ...book, checked: today, reports: [...byKey.values()] };
}

function reportKey({ member, period }: Pick<HoursReport, 'member' | 'period'>): string {
  return `${nameKey(member)}\n${period}`;
}

/** The book without an organisation's report for a period. */
export function withoutReport(book: HoursBook, { member, period }: Pick<HoursReport, 'member' | 'period'>): HoursBook {
  return {
    ...book,
    reports: book.reports.filter((one) => one.period !== period || !sameName(one.member, member)),
  };
} // prettier-ignore

/** What is worth a look in a report that is received: the kind that tells the most, and every reason. */
function withDoubts(
  verdict: HoursVerdict,
  report: HoursReport,
  book: HoursBook,
  year: MemberFollowUp | undefined,
): HoursVerdict {
  const deadline = deadlineOf(book, report);
  const doubts: InputProblem[] = [];
  const over: InputProblem[] = [];
  const budget = year?.member;
  if (year !== undefined && year.remainingHours?.isNegative())
    over.push(
      inputProblem('hoursOverBudget', {
        hours: shownHours(year.hours),
        budget: shownHours(budget?.budgetHours ?? null),
      }),
    );
  else if (year?.remainingAmount?.plus(roundings(book, report.member)).isNegative())
    over.push(
      inputProblem('amountOverBudget', {
        amount: formatAmount(year.amount ?? new Decimal(0)),
        budget: formatAmount(budget?.budgetAmount ?? new Decimal(0)),
      }),
    );
  const isLate = deadline !== null && report.received > deadline;
  const late = deadline === null ? '' : dayInWords(deadline);
  if (isLate && over.length > 0) doubts.push(inputProblem('cameLate', { deadline: late }));
  if (report.signedBy === null) doubts.push(inputProblem('unsigned'));
  return {
    ...verdict,
    kind: over.length > 0 ? 'overBudget' : isLate ? 'late' : 'received',
    details: { ...verdict.details, deadline: late },
    problems: [...verdict.problems, ...over, ...doubts],
  };
}

/** What rounding the budget and each claim of an organisation to whole kronor can make of nothing. */
function roundings({ reports }: HoursBook, member: string): number {
  return (reports.filter((one) => sameName(one.member, member)).length + 1) / 2;
}

function deadlineOf(book: HoursBook, { period }: HoursReport): string | null {
  const index = bookPeriods(book).findIndex((one) => periodCode(one) === period);
  return book.deadlines[index] ?? null;
}

/** What is told of a file as a whole, in a language. */
export function collectedHoursSentence(
  { verdict, fileProblem }: CollectedHoursFile,
  language: Language,
): string {
  return fileProblem === null
    ? verdictSentence(verdict.kind, verdict.details, language)
    : fileProblem.text(language);
}

const RECEIVED: readonly VerdictKind[] = ['received', 'late', 'overBudget'];

/** The kinds that put something into the book. */
export function isReceived(kind: VerdictKind): boolean {
  return RECEIVED.includes(kind);
}

/** The kinds that leave nothing to do for the ekonom. */
export function leavesNothingToDo(kind: VerdictKind): boolean {
  return isReceived(kind) || kind === 'already' || kind === 'double';
}

/** The organisations that have not reported for a period, by name, in the order of the plan. */
export function missingMembers(plan: Plan, book: HoursBook, period: Period): string[] {
  return missingReports(book, hoursMembers(plan, book.year, book), period).map(({ name }) => name);
}
