import type { GoalPlan, Measure, TertialOutcome } from '../../finsam/goals/goals';
import { nameKey } from '../../finsam/names';
import type { Language } from '../../finsam/texts';
import { newestFirst, type ReturnedFile } from '../templates/returnedFiles';
import { verdictSentence, type VerdictKind } from '../templates/verdicts';
import { insatserReporting } from './insatsTemplate';
import { isAbout } from './insatsTemplateFields';
import {
  readInsatsTemplate,
  type ExpectedReport,
  type InsatsAnswer,
  type InsatsVerdict,
} from './readInsatsTemplate';

/** What became of one file. */
export interface CollectedFile {
  readonly file: string;
  readonly verdict: InsatsVerdict;
  /** What is wrong with a file that cannot be opened, in its own words. */
  readonly fileProblem: ReturnedFile['problem'];
}

export interface CollectedReports {
  /** With what the received reports say in the place of what stood for the tertial before. */
  readonly goals: GoalPlan;
  /** In the order of the files. */
  readonly rows: readonly CollectedFile[];
  /** The insatser that should report and have not, neither now nor before. */
  readonly missing: readonly string[];
}

/**
 * The goals with what the files report. Of several received reports of one insats the newest holds, whatever order they come in; a report replaces
 * what stood for the tertial, so that the same files once more change nothing. A file that is not received changes nothing.
 */
export function collectInsatsReports(
  goals: GoalPlan,
  files: readonly ReturnedFile[],
  expected: ExpectedReport,
): CollectedReports {
  const read = files.map((file) => ({ file, verdict: verdictOf(file, goals, expected) }));
  const holding = new Map<string, ReturnedFile>();
  for (const { file, verdict } of [...read].sort((one, other) => newestFirst(one.file, other.file)))
    if (verdict.kind === 'received' && verdict.insats !== null && !holding.has(nameKey(verdict.insats)))
      holding.set(nameKey(verdict.insats), file);
  const rows = read.map(({ file, verdict }): CollectedFile => {
    const newer = verdict.kind === 'received' ? holding.get(nameKey(verdict.insats ?? '')) : file;
    return {
      file: file.name,
      fileProblem: file.problem,
      verdict:
        newer === undefined || newer === file
          ? verdict
          : { ...verdict, kind: 'double', details: { ...verdict.details, newer: newer.name }, answer: null },
    };
  });
  const collected = rows.reduce(
    (now, { verdict: { insats, answer } }) =>
      insats === null || answer === null ? now : withInsatsAnswer(now, insats, expected, answer),
    goals,
  );
  const missing = insatserReporting(goals, expected.tertial).filter(
    (insats) => !holding.has(nameKey(insats.name)) && !hasReported(goals, insats.name, expected),
  );
  return { goals: collected, rows, missing: missing.map(({ name }) => name) };
}

function verdictOf(file: ReturnedFile, goals: GoalPlan, expected: ExpectedReport): InsatsVerdict {
  return file.snapshot === null
    ? { kind: 'damaged', insats: null, details: {}, problems: [], answer: null }
    : readInsatsTemplate(file.snapshot, goals, expected);
}

/** The goals with one insats' report of a tertial in the place of what stood there. */
export function withInsatsAnswer(
  goals: GoalPlan,
  insatsName: string,
  { tertial }: Pick<ExpectedReport, 'tertial'>,
  answer: InsatsAnswer,
): GoalPlan {
  const at = tertial - 1;
  const answers = new Map(
    answer.measures.map(({ number, outcome, comment }) => [nameKey(number), { outcome, comment }]),
  );
  const told = (measure: Measure): Measure => {
    const one: TertialOutcome | undefined = answers.get(nameKey(measure.number));
    return one === undefined ? measure : { ...measure, tertials: replaced(measure.tertials, at, one) };
  };
  const reporting = goals.insatser.find(({ name }) => nameKey(name) === nameKey(insatsName));
  if (reporting === undefined) return goals;
  return {
    ...goals,
    goals: goals.goals.map((goal) => ({
      ...goal,
      indicators: goal.indicators.map((indicator) => ({
        ...indicator,
        measures: indicator.measures.map((measure) =>
          isAbout(measure, reporting) ? told(measure) : measure,
        ),
      })),
    })),
    insatser: goals.insatser.map((insats) =>
      insats === reporting
        ? {
            ...insats,
            measures: insats.measures.map(told),
            tertials: replaced(insats.tertials, at, answer.report),
          }
        : insats,
    ),
  };
}

function replaced<T>(three: readonly [T, T, T], at: number, one: T): readonly [T, T, T] {
  const [first, second, third] = three.map((now, index) => (index === at ? one : now));
  return [first!, second!, third!];
}

function hasReported(goals: GoalPlan, name: string, { tertial }: ExpectedReport): boolean {
  const told = goals.insatser.find((insats) => nameKey(insats.name) === nameKey(name))?.tertials[tertial - 1];
  return told !== undefined && Object.values(told).some((value) => value !== null);
}

/** What is told of a file as a whole, in a language. */
export function collectedSentence({ verdict, fileProblem }: CollectedFile, language: Language): string {
  return fileProblem === null
    ? verdictSentence(verdict.kind, verdict.details, language)
    : fileProblem.text(language);
}

/** The kinds that leave nothing to do. */
export function isSettled(kind: VerdictKind): boolean {
  return kind === 'received' || kind === 'double';
}
