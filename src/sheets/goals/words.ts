import type {
  ActivityState,
  Breakdown,
  Comparison,
  Condition,
  Level,
  MeasureKind,
  Status,
} from '../../finsam/goals/goals';
import { words } from '../words';

export const statusWords = words<Status>({
  met: 'Uppfylld',
  mostlyMet: 'Uppfylld till övervägande del',
  partlyMet: 'Delvis uppfylld',
  notMet: 'Ej uppfylld',
  notMeasurable: 'Ej mätbart',
});

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

/** The same words as MÅLSTATUS takes for its riktning. */
export const conditionWords = words<Condition>({
  atLeast: 'minst',
  atMost: 'högst',
  equal: 'lika',
  above: 'över',
  below: 'under',
});

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
