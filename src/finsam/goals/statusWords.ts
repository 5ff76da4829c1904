import { sameName } from '../names';
import { STATUSES, type Status } from './goals';

/** The statuses as the sheets and the functions write them. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  met: 'Uppfylld',
  mostlyMet: 'Uppfylld till övervägande del',
  partlyMet: 'Delvis uppfylld',
  notMet: 'Ej uppfylld',
  notMeasurable: 'Ej mätbart',
};

/** The other gender of each word, which reports use as well: of a goal (ett mål), and of an indicator (en indikator) in the last. */
const OTHER_FORMS: Readonly<Record<Status, string>> = {
  met: 'Uppfyllt',
  mostlyMet: 'Uppfyllt till övervägande del',
  partlyMet: 'Delvis uppfyllt',
  notMet: 'Ej uppfyllt',
  notMeasurable: 'Ej mätbar',
};

/** The status of a word in either gender, whatever its case and the blanks in and around it; null for other words. */
export function readStatusWord(word: string): Status | null {
  const plain = word.trim().replace(/\s+/g, ' ');
  return (
    STATUSES.find(
      (status) => sameName(STATUS_WORDS[status], plain) || sameName(OTHER_FORMS[status], plain),
    ) ?? null
  );
}
