import { basename, dirname, extname, join } from 'node:path';
import type { Language, TextValues } from '../finsam/texts';
import type { SheetModel } from '../workbook/sheetModel';
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
import { text, type TextName } from './texts';

interface FileContentProblem<Code extends string> {
  readonly path: string;
  readonly code: Code;
  readonly details: TextValues;
}

type Parsed<Plan, Code extends string> =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly FileContentProblem<Code>[] };

/** How one kind of file becomes a workbook. */
export interface WorkbookRecipe<Plan, Code extends string> {
  readonly parse: (text: string) => Parsed<Plan, Code>;
  /** The heading over the problems; says `path` and `count`. */
  readonly problems: TextName;
  readonly problemText: (code: Code, details: TextValues, language: Language) => string;
  readonly sheets: (plan: Plan) => SheetModel[];
  /** The title in the workbook's properties. */
  readonly title: (plan: Plan) => string;
}

/** A command that makes a workbook of a JSON file, beside it unless told otherwise. */
export function workbookCommand<Plan, Code extends string>(
  texts: Omit<Command, 'run'>,
  recipe: WorkbookRecipe<Plan, Code>,
): Command {
  return { ...texts, run: async (context) => build(context, recipe) };
}

async function build<Plan, Code extends string>(
  context: CommandContext,
  recipe: WorkbookRecipe<Plan, Code>,
): Promise<ExitCode> {
  const { input, language } = context;
  const output = context.output ?? besideInput(input);
  await requireFree(context, output, context.force);
  const parsed = recipe.parse(new TextDecoder().decode(await readInput(context)));
  if (!parsed.ok) {
    const heading = text(recipe.problems, language, { path: input, count: parsed.problems.length });
    const problems = parsed.problems.map(({ path, code, details }) => ({
      place: path === '' ? text('wholeFile', language) : path,
      message: recipe.problemText(code, details, language),
    }));
    return listProblems(context, heading, problems);
  }
  const { plan } = parsed;
  const bytes = await writeModels(recipe.sheets(plan), { title: recipe.title(plan) }).catch(
    (problem: unknown) => {
      throw problem instanceof FileProblem
        ? new CommandFailure(problem.text(language), { cause: problem })
        : problem;
    },
  );
  await writeOutput(context, output, bytes);
  return EXIT_OK;
}

/** Standard input has no name to go by. */
function besideInput(input: string): string {
  return input === '-' ? '-' : join(dirname(input), `${basename(input, extname(input))}.xlsx`);
}
