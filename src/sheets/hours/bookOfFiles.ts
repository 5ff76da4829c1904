import type { HoursBook } from '../../finsam/hours/hours';
import { parsePeriod, type Period, type PeriodKind } from '../../finsam/periods';
import type { Plan } from '../../finsam/plan';
import { sameName } from '../../finsam/names';
import { readIdentity } from '../templates/identity';
import type { ReturnedFile } from '../templates/returnedFiles';
import { emptyHoursBook } from './hoursChange';
import { HOURS_TEMPLATE } from './hoursTemplateFields';

/**
 * An empty book of the year and of how often the organisations report, as most of the files tell. Of the period where one is given. Null where
 * no file tells.
 */
export function bookOfFiles(
  plan: Plan,
  files: readonly ReturnedFile[],
  period: Period | null,
): HoursBook | null {
  if (period !== null) return emptyHoursBook(period.year, period.kind);
  const told = files.flatMap((file) => {
    const identity = file.snapshot === null ? null : readIdentity(file.snapshot)?.identity;
    if (identity?.kind !== HOURS_TEMPLATE.kind) return [];
    if (!sameName(identity.association, plan.association.name.trim())) return [];
    return parsePeriod(identity.period) ?? [];
  });
  const most = mostCommon(told.map(({ year, kind }) => `${year} ${kind}`));
  if (most === null) return null;
  const [year, kind] = most.split(' ');
  return emptyHoursBook(Number(year), kind as PeriodKind);
}

/** Of those that are equally common, the first. */
function mostCommon(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce<readonly [string | null, number]>(
    (most, one) => (one[1] > most[1] ? one : most),
    [null, 0],
  )[0];
}
