import { planToJson } from '../finsam/planFile';
import { readPlan } from '../sheets';
import { FileProblem, readSnapshot } from '../xlsx';
import {
  CommandFailure,
  EXIT_OK,
  listProblems,
  readInput,
  writeOutput,
  type Command,
  type CommandContext,
  type ExitCode,
} from './command';
import { text } from './texts';

/** `read`: the plan in a workbook, with what the user has changed there, becomes a plan file again. */
export const readCommand: Command = {
  name: 'read',
  summary: 'readSummary',
  arguments: 'readArguments',
  output: 'readOutput',
  run: read,
};

async function read(context: CommandContext): Promise<ExitCode> {
  const { input, language } = context;
  const bytes = await readInput(context);
  const snapshot = await readSnapshot(bytes).catch((problem: unknown) => {
    if (!(problem instanceof FileProblem)) throw problem;
    throw new CommandFailure(`${input}: ${problem.text(language)}`, { cause: problem });
  });
  const { plan, problems } = readPlan(snapshot);
  if (plan === null) {
    const heading = text('sheetProblems', language, { path: input, count: problems.length });
    return listProblems(
      context,
      heading,
      problems.map(({ sheet, cell, message }) => ({
        place: cell === null ? sheet : `${sheet}!${cell}`,
        message,
      })),
    );
  }
  const json = `${JSON.stringify(planToJson(plan), null, 2)}\n`;
  await writeOutput(context, context.output ?? '-', new TextEncoder().encode(json));
  return EXIT_OK;
}
