import type {
  ActivityState,
  Breakdown,
  Comparison,
  Condition,
  Level,
  MeasureKind,
  Status,
} from '../../finsam/goals/goals';
import { CONDITION_WORDS } from '../../finsam/goals/conditionWords';
import { readStatusWord, STATUS_WORDS } from '../../finsam/goals/statusWords';
import { words } from '../words';

export const statusWords = { ...words<Status>(STATUS_WORDS), read: readStatusWord };

/** Beside the words, never in their place: one sign for each status that a black-and-white print shows too. */
export const STATUS_SYMBOLS: Readonly<Record<Status, string>> = {
  met: '●',
  mostlyMet: '◕',
  partlyMet: '◑',
  notMet: '○',
  notMeasurable: '–',
};

export const levelWords = words<Level>({ individ: 'Individ', struktur: 'Struktur', ekonomi: 'Ekonomi' });

export const measureKindWords = words<MeasureKind>({
  share: 'Andel',
  count: 'Antal',
  yesNo: 'Ja/nej',
  money: 'Kronor',
});

export const conditionWords = words<Condition>(CONDITION_WORDS);

export const comparisonWords = words<Comparison>({
  target: 'målvärdet',
  national: 'riket förra året',
  lastYear: 'förra året',
});

export const activityStateWords = words<ActivityState>({
  notStarted: 'Ej påbörjad',
  ongoing: 'Pågår',
  done: 'Klar',
  cancelled: 'Inställd',
});

export const breakdownWords = words<Breakdown>({
  all: 'Samtliga',
  age: 'Ålder',
  supportBefore: 'Försörjning före insats',
  timeInSupport: 'Tid i offentlig försörjning',
  afterwards: 'Efter insatsen',
});
