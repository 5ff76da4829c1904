import type { Plan } from '../finsam/plan';
import { parsePlanText } from '../finsam/planFile';
import { planProblemText } from '../finsam/planProblems';
import { listProblems, readInput, type CommandContext } from './command';
import { text } from './texts';

/** The plan in a file; null where it has problems, which have then been listed. Throws CommandFailure. */
export async function planOf(context: CommandContext, path: string): Promise<Plan | null> {
  const { language } = context;
  const parsed = parsePlanText(new TextDecoder().decode(await readInput(context, path)));
  if (parsed.ok) return parsed.plan;
  await listProblems(
    context,
    text('planProblems', language, { path, count: parsed.problems.length }),
    parsed.problems.map(({ path: place, code, details }) => ({
      place: place === '' ? text('wholeFile', language) : place,
      message: planProblemText(code, details, language),
    })),
  );
  return null;
}
