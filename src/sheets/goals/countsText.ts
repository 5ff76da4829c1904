import type { StatusCounts } from '../../finsam/goals/evaluation';
import type { Status } from '../../finsam/goals/goals';
import { statusWords } from './words';

/** What is counted, in the singular and the plural of what is met. */
const WORDS = {
  measure: ['mått uppfyllt', 'mått uppfyllda'],
  indicator: ['indikator uppfylld', 'indikatorer uppfyllda'],
  activity: ['aktivitet klar', 'aktiviteter klara'],
  goal: ['mål uppfyllt', 'mål uppfyllda'],
  insatsGoal: ['mål har uppnåtts', 'mål har uppnåtts'],
} as const;

export type Counted = keyof typeof WORDS;

const PARTLY = ', delvis: ';
const NOT_MEASURABLE = ', ej mätbart: ';
const PENDING = ', inte följt upp: ';

/**
 * "4 av 6 indikatorer uppfyllda (varav 1 till övervägande del), ej mätbart: 1". What is met for the most part counts as met and is told, so that
 * the sentence is right whichever way it is read.
 */
export function countsText(counts: StatusCounts, counted: Counted): string {
  const mostly = counts.mostlyMet > 0 ? ` (varav ${counts.mostlyMet} till övervägande del)` : '';
  const told = (words: string, count: number) => (count > 0 ? `${words}${count}` : '');
  return [
    `${counts.met + counts.mostlyMet} av ${counts.total} ${wordOf(counted, counts.total)}${mostly}`,
    told(PARTLY, counts.partlyMet),
    told(NOT_MEASURABLE, counts.notMeasurable),
    told(PENDING, counts.pending),
  ].join('');
}

/** The formula of `countsText`, without "=", over a range of status words in which `total` things stand. */
export function countsFormula(range: string, total: number, counted: Counted): string {
  const count = (status: Status) => `COUNTIF(${range},"${statusWords.of(status)}")`;
  const told = (words: string, expression: string) => `IF(${expression}>0,"${words}"&${expression},"")`;
  const pending = `(${total}-${(['met', 'mostlyMet', 'partlyMet', 'notMet', 'notMeasurable'] as const).map(count).join('-')})`;
  return [
    `(${count('met')}+${count('mostlyMet')})`,
    `" av ${total} ${wordOf(counted, total)}"`,
    `IF(${count('mostlyMet')}>0," (varav "&${count('mostlyMet')}&" till övervägande del)","")`,
    told(PARTLY, count('partlyMet')),
    told(NOT_MEASURABLE, count('notMeasurable')),
    told(PENDING, pending),
  ].join('&');
}

function wordOf(counted: Counted, total: number): string {
  return WORDS[counted][total === 1 ? 0 : 1];
}
