import { isIsoDate } from '../finsam/dates';
import { parsePeriod, type Period } from '../finsam/periods';
import { CommandFailure, type CommandContext } from './command';
import { text } from './texts';

/** The period that is asked for with --period; null where none is. Throws CommandFailure for what is no period. */
export function periodOption({ options, language }: CommandContext): Period | null {
  const { period } = options;
  if (period === undefined) return null;
  const parsed = parsePeriod(period);
  if (parsed === null) throw new CommandFailure(text('notAPeriod', language, { period }));
  return parsed;
}

/** The ISO date of an option; null where it is not given. Throws CommandFailure for what is no date. */
export function dateOption({ options, language }: CommandContext, name: string): string | null {
  const date = options[name];
  if (date === undefined) return null;
  if (!isIsoDate(date)) throw new CommandFailure(text('notADate', language, { option: `--${name}`, date }));
  return date;
}
