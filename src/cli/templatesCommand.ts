import { join } from 'node:path';
import { hoursMembers } from '../finsam/hours/hoursMembers';
import { periodCode } from '../finsam/periods';
import { buildHoursTemplate, hoursTemplateFiles } from '../sheets/hours/hoursTemplate';
import { writeMany } from '../xlsx';
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

/** `templates`: a template of Trisam hours for each member organisation, in a folder. */
export const templatesCommand: Command = {
  name: 'templates',
  summary: 'templatesSummary',
  arguments: 'buildArguments',
  output: 'templatesOutput',
  options: [
    { name: 'period', value: '<2025-T1>', help: 'periodOption', isRequired: true },
    { name: 'deadline', value: '<2025-05-15>', help: 'deadlineOption' },
  ],
  run: templates,
};

async function templates(context: CommandContext): Promise<ExitCode> {
  const { input, language, io, force } = context;
  const period = periodOption(context)!;
  const deadline = dateOption(context, 'deadline');
  const plan = await planOf(context, input);
  if (plan === null) return EXIT_PROBLEMS;
  const members = hoursMembers(plan, period.year);
  if (members.length === 0)
    throw new CommandFailure(text('noHours', language, { path: input, year: String(period.year) }));
  const folder = context.output ?? `trisamtimmar-${periodCode(period).toLowerCase()}`;
  const files = hoursTemplateFiles(members, period);
  // All or none: nothing is written before it is known that every file can be.
  for (const { fileName } of files) await requireFree(context, join(folder, fileName), force);
  const written = await writeMany(
    files.map(({ member, fileName }) => ({
      name: fileName,
      models: () => [
        buildHoursTemplate({ association: plan.association.name, member, period, deadline, book: null }),
      ],
    })),
  );
  try {
    await io.makeFolder(folder);
  } catch (cause) {
    throw new CommandFailure(
      text('fileUnwritable', language, { path: folder, reason: String((cause as { code?: string }).code) }),
      { cause },
    );
  }
  for (const { name, bytes } of written) await writeOutput(context, join(folder, name), bytes);
  return EXIT_OK;
}
