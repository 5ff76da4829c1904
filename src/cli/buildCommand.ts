import { basename, dirname, extname, join } from 'node:path';
import { planProblemText } from '../finsam/planProblems';
import { parsePlanText } from '../finsam/planFile';
import { buildSheets } from '../sheets';
import { FileProblem, writeModels } from '../xlsx';
import {
  CommandFailure,
  EXIT_OK,
  listProblems,
  readInput,
  requireFree,
  writeOutput,
  type Command,
  type CommandContext,
  type ExitCode,
} from './command';
import { text } from './texts';

/** `build`: a plan file becomes a workbook with live formulas. */
export const buildCommand: Command = {
  name: 'build',
  summary: 'buildSummary',
  arguments: 'buildArguments',
  output: 'buildOutput',
  run: build,
};

async function build(context: CommandContext): Promise<ExitCode> {
  const { input, language } = context;
  const output = context.output ?? besideInput(input);
  await requireFree(context, output, context.force);
  const parsed = parsePlanText(new TextDecoder().decode(await readInput(context)));
  if (!parsed.ok) {
    const heading = text('planProblems', language, { path: input, count: parsed.problems.length });
    const problems = parsed.problems.map(({ path, code, details }) => ({
      place: path === '' ? text('wholeFile', language) : path,
      message: planProblemText(code, details, language),
    }));
    return listProblems(context, heading, problems);
  }
  const { plan } = parsed;
  const title = `${plan.association.name} · Budget ${plan.budgetYear}`;
  const bytes = await writeModels(buildSheets(plan), { title }).catch((problem: unknown) => {
    throw problem instanceof FileProblem
      ? new CommandFailure(problem.text(language), { cause: problem })
      : problem;
  });
  await writeOutput(context, output, bytes);
  return EXIT_OK;
}

/** Standard input has no name to go by. */
function besideInput(input: string): string {
  return input === '-' ? '-' : join(dirname(input), `${basename(input, extname(input))}.xlsx`);
}
