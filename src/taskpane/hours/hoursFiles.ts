import type { HoursBook } from '../../finsam/hours/hours';
import { hoursMembers } from '../../finsam/hours/hoursMembers';
import { periodCode, type Period } from '../../finsam/periods';
import type { Plan } from '../../finsam/plan';
import { collectHours, type CollectedHours } from '../../sheets/hours/collectHours';
import { buildHoursTemplate, hoursTemplateFiles } from '../../sheets/hours/hoursTemplate';
import type { FileToRead, ManyFiles, NamedFile } from '../../xlsx';

export interface HoursSending {
  readonly plan: Plan;
  readonly book: HoursBook;
  readonly period: Period;
  /** An ISO date, or null. */
  readonly deadline: string | null;
}

/** The files of a period's templates; of one organisation where it is named. Rejects where it is cancelled. */
export async function hoursTemplates(
  { plan, book, period, deadline }: HoursSending,
  how: ManyFiles,
  only: string | null = null,
): Promise<NamedFile[]> {
  // What writes files is fetched when it is needed.
  const { writeMany } = await import('../../xlsx');
  const association = plan.association.name;
  const files = hoursTemplateFiles(hoursMembers(plan, book.year, book), period);
  const books = files
    .filter(({ member }) => only === null || member.name === only)
    .map(({ member, fileName }) => ({
      name: fileName,
      models: () => [buildHoursTemplate({ association, member, period, deadline, book })],
    }));
  return writeMany(books, how);
}

/** The templates of a period as one zip. Rejects where it is cancelled. */
export async function hoursTemplateZip(sending: HoursSending, how: ManyFiles): Promise<NamedFile> {
  const [{ zipOf }, files] = await Promise.all([import('../../xlsx'), hoursTemplates(sending, how)]);
  return {
    name: `trisamtimmar-${periodCode(sending.period).toLowerCase()}.zip`,
    bytes: zipOf(files),
  };
}

/** What the returned files say, and the book as it becomes with it. Rejects where it is cancelled. */
export async function collectedHoursFrom(
  plan: Plan,
  book: HoursBook,
  files: readonly FileToRead[],
  today: string,
  how: ManyFiles,
): Promise<CollectedHours> {
  const { readMany } = await import('../../xlsx');
  return collectHours(plan, book, await readMany(files, how), { today });
}
