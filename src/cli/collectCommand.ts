import { join } from 'node:path';
import { localDay } from '../finsam/dates';
import { claimAmount, reportHours } from '../finsam/hours/hoursFollowUp';
import { parsePeriod, periodWords } from '../finsam/periods';
import { sumOfPresent } from '../finsam/sum';
import { buildHoursSheets, buildSheets, withHoursChange } from '../sheets';
import { bookOfFiles } from '../sheets/hours/bookOfFiles';
import {
  collectedHoursSentence,
  collectHours,
  leavesNothingToDo,
  missingMembers,
  type CollectedHoursFile,
} from '../sheets/hours/collectHours';
import { inputProblemText } from '../sheets/templates/inputProblems';
import { VERDICT_SYMBOLS, verdictWord } from '../sheets/templates/verdicts';
import type { Language } from '../finsam/texts';
import { formatAmount } from '../workbook/swedishNumbers';
import { readMany, writeModels, type FileToRead } from '../xlsx';
import {
  CommandFailure,
  EXIT_OK,
  EXIT_PROBLEMS,
  requireFree,
  writeOutput,
  type Command,
  type CommandContext,
  type ExitCode,
} from './command';
import { dateOption, periodOption } from './periodOption';
import { planOf } from './planOf';
import { text } from './texts';

/** `collect`: what has come back from the member organisations becomes a workbook with the budget and the reported hours. */
export const collectCommand: Command = {
  name: 'collect',
  summary: 'collectSummary',
  arguments: 'collectArguments',
  output: 'collectOutput',
  options: [
    { name: 'plan', short: 'p', value: '<plan.json>', help: 'planOption', isRequired: true },
    { name: 'period', value: '<2025-T1>', help: 'onlyPeriodOption' },
    { name: 'deadline', value: '<2025-05-15>', help: 'collectDeadlineOption' },
    { name: 'date', value: '<2025-05-20>', help: 'dateOption' },
  ],
  run: collect,
};

async function collect(context: CommandContext): Promise<ExitCode> {
  const { input: folder, language, force, io, options } = context;
  const output = context.output ?? `${folder.replace(/[/\\]+$/, '')}.xlsx`;
  const [period, deadline] = [periodOption(context), dateOption(context, 'deadline')];
  if (deadline !== null && period === null) throw new CommandFailure(text('deadlineNeedsPeriod', language));
  const today = dateOption(context, 'date') ?? localDay(new Date());
  await requireFree(context, output, force);
  const plan = await planOf(context, options.plan!);
  if (plan === null) return EXIT_PROBLEMS;
  const files = await readMany(await filesIn(context, folder));
  const started = bookOfFiles(plan, files, period);
  const empty =
    started !== null && period !== null && deadline !== null
      ? withHoursChange(started, { kind: 'deadline', period, date: deadline })
      : started;
  if (empty === null) throw new CommandFailure(text('nothingToCollect', language, { folder }));
  const { book, rows } = collectHours(plan, empty, files, { today, period });
  for (const row of rows) await io.standardError(`${rowText(row, language)}\n`);
  for (const one of [...new Set(book.reports.map((report) => report.period))].sort()) {
    const told = parsePeriod(one)!;
    const missing = missingMembers(plan, book, told);
    const ofPeriod = book.reports.filter((report) => report.period === one);
    await io.standardError(
      `${text('collected', language, {
        period: periodWords(told, language),
        count: ofPeriod.length,
        hours: formatAmount(sumOfPresent(ofPeriod.map(reportHours)), { decimals: 2 }),
        amount: formatAmount(sumOfPresent(ofPeriod.map(claimAmount))),
        missing: missing.length === 0 ? text('noneMissing', language) : missing.join(', '),
      })}\n`,
    );
  }
  if (book.reports.length === 0) throw new CommandFailure(text('nothingToCollect', language, { folder }));
  const sheets = [...buildSheets(plan), ...buildHoursSheets(book, plan)];
  const title = `${plan.association.name} · Trisamtimmar ${book.year}`;
  await writeOutput(context, output, await writeModels(sheets, { title }));
  return rows.every(({ verdict }) => leavesNothingToDo(verdict.kind)) ? EXIT_OK : EXIT_PROBLEMS;
}

/** Every file of the folder but hidden ones and those that Excel leaves while a workbook is open. */
async function filesIn({ io, language }: CommandContext, folder: string): Promise<FileToRead[]> {
  try {
    const files = await io.list(folder);
    return files
      .filter(({ name }) => !/^(?:\.|~\$)/.test(name))
      .map(({ name, size, modified }) => ({
        name,
        size,
        lastModified: modified,
        arrayBuffer: async () => Uint8Array.from(await io.read(join(folder, name))).buffer,
      }));
  } catch (cause) {
    throw new CommandFailure(text('folderUnreadable', language, { folder }), { cause });
  }
}

function rowText(row: CollectedHoursFile, language: Language): string {
  const { verdict } = row;
  const problems = verdict.problems.map((problem) => `    ${inputProblemText(problem, language)}`);
  const first = `${VERDICT_SYMBOLS[verdict.kind]} ${row.file}: ${verdictWord(verdict.kind, language)}. ${collectedHoursSentence(row, language)}`;
  return [first, ...problems].join('\n');
}
