import type { GoalPlan } from '../../finsam/goals/goals';
import { collectInsatsReports, type CollectedReports } from '../../sheets/goals/collectInsatsReports';
import type { GrantedInYear } from '../../sheets/goals/grantedInYear';
import { buildInsatsTemplate, insatsTemplateFiles } from '../../sheets/goals/insatsTemplate';
import type { ExpectedReport } from '../../sheets/goals/readInsatsTemplate';
import { tertialPeriod, type Tertial } from '../../sheets/templates/periods';
import type { FileToRead, ManyFiles, NamedFile } from '../../xlsx';

/** A zip with the template of each insats that reports for a tertial. Rejects where it is cancelled. */
export async function insatsReportFiles(
  goals: GoalPlan,
  tertial: Tertial,
  granted: GrantedInYear | null,
  how: ManyFiles,
): Promise<NamedFile> {
  // What writes files is fetched when it is needed.
  const { writeMany, zipOf } = await import('../../xlsx');
  const books = insatsTemplateFiles(goals, tertial).map(({ insats, fileName }) => ({
    name: fileName,
    models: () => [buildInsatsTemplate(goals, insats, tertial, granted)],
  }));
  const files = await writeMany(books, how);
  const name = `tertialrapporter-${tertialPeriod(goals.year, tertial).toLowerCase()}.zip`;
  return { name, bytes: zipOf(files) };
}

/** What the returned files say, and the goals as they become with it. Rejects where it is cancelled. */
export async function collectedFrom(
  goals: GoalPlan,
  files: readonly FileToRead[],
  expected: ExpectedReport,
  how: ManyFiles,
): Promise<CollectedReports> {
  const { readMany } = await import('../../xlsx');
  return collectInsatsReports(goals, await readMany(files, how), expected);
}
