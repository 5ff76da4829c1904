import type { GoalPlan, InsatsReport, Measure, MeasureKind } from '../../finsam/goals/goals';
import { sameName } from '../../finsam/names';
import { LARGEST } from '../limits';
import { INPUT_PREFIX, ROW_PREFIX } from '../templates/identity';
import {
  KRONOR_FROM_ZERO,
  LONG_TEXT,
  PEOPLE,
  SHORT_TEXT,
  type FieldRule,
  type InputField,
  type NumberRule,
} from '../templates/inputFields';
import { yesNoWords } from '../words';

/** What an insats' steering group fills in at the end of a tertial: the one list that the template is built from and read by. */

export const INSATS_TEMPLATE = { kind: 'insatsTertial', version: 1 } as const;

const NOT_A_COUNT = 'Skriv ett helt antal, 0 eller mer. Lämna tomt om uppgiften saknas.';
const NEW_LINE = 'Alt+Retur ger en ny rad. Högst 5 000 tecken.';
const TOO_LONG = 'Korta texten: högst 5 000 tecken får plats.';

const field = <Rule extends FieldRule>(one: InputField & { readonly rule: Rule }) => one;

export const TERTIAL_FIELDS = {
  spent: field({
    name: `${INPUT_PREFIX}Forbrukat`,
    label: 'Förbrukat sedan 1 januari, kr',
    rule: KRONOR_FROM_ZERO,
    prompt: 'Kronor sedan den 1 januari, utan minustecken.',
    refusal: 'Skriv ett belopp i kronor, 0 eller mer. Lämna tomt om uppgiften saknas.',
  }),
  women: field({
    name: `${INPUT_PREFIX}Kvinnor`,
    label: 'Kvinnor',
    rule: PEOPLE,
    prompt: 'Antal kvinnor som har deltagit sedan den 1 januari.',
    refusal: NOT_A_COUNT,
  }),
  men: field({
    name: `${INPUT_PREFIX}Man`,
    label: 'Män',
    rule: PEOPLE,
    prompt: 'Antal män som har deltagit sedan den 1 januari.',
    refusal: NOT_A_COUNT,
  }),
  done: field({
    name: `${INPUT_PREFIX}Genomfort`,
    label: 'Genomfört',
    rule: LONG_TEXT,
    prompt: `Vad som har gjorts sedan den 1 januari. Inga uppgifter om enskilda. ${NEW_LINE}`,
    refusal: TOO_LONG,
  }),
  deviations: field({
    name: `${INPUT_PREFIX}Avvikelser`,
    label: 'Avvikelser och åtgärder',
    rule: LONG_TEXT,
    prompt: `Vad som inte har gått som planerat, och vad ni gör åt det. ${NEW_LINE}`,
    refusal: TOO_LONG,
  }),
};

export const SIGNATURE_FIELDS = {
  name: field({
    name: `${INPUT_PREFIX}Namn`,
    label: 'Namn',
    rule: SHORT_TEXT,
    prompt: 'Den som lämnar rapporten för styrgruppen.',
    refusal: 'Korta texten: högst 255 tecken.',
  }),
  role: field({
    name: `${INPUT_PREFIX}Roll`,
    label: 'Roll',
    rule: SHORT_TEXT,
    prompt: 'Till exempel ordförande i styrgruppen.',
    refusal: 'Korta texten: högst 255 tecken.',
  }),
  date: field({
    name: `${INPUT_PREFIX}Datum`,
    label: 'Datum',
    rule: { kind: 'date' },
    prompt: 'Datum som ÅÅÅÅ-MM-DD.',
    refusal: 'Skriv datumet som ÅÅÅÅ-MM-DD.',
  }),
};

const OUTCOME_LABELS: Readonly<Record<MeasureKind, string>> = {
  share: 'Utfall, procent',
  count: 'Utfall, antal',
  money: 'Utfall, kr',
  yesNo: 'Utfall, ja eller nej',
};
const OUTCOME_PROMPTS: Readonly<Record<MeasureKind, string>> = {
  share: 'Andelen sedan den 1 januari, till exempel 43 %.',
  count: 'Antalet sedan den 1 januari.',
  money: 'Kronor sedan den 1 januari.',
  yesNo: 'Ja eller Nej.',
};

/** The names of the cells of the measure in a place, from 0. */
export function measureNames(place: number) {
  return {
    /** Locked, with the number of the measure. */
    row: `${ROW_PREFIX}${place + 1}`,
    outcome: `${INPUT_PREFIX}Utfall_${place + 1}`,
    comment: `${INPUT_PREFIX}Kommentar_${place + 1}`,
  };
}

/** The label beside the outcome, by which a template tells of what kind its measure was. */
export function outcomeLabel(kind: MeasureKind): string {
  return OUTCOME_LABELS[kind];
}

export interface OutcomeField extends InputField {
  readonly rule: NumberRule | { readonly kind: 'word'; readonly words: typeof yesNoWords };
}

/** The fields of the measure in a place, from 0. They are labelled by number, as it takes several to tell them apart. */
export function outcomeField(measure: Measure, place: number): OutcomeField {
  const { kind } = measure;
  const rule = outcomeRule(measure);
  return {
    name: measureNames(place).outcome,
    label: `Mått ${measure.number}, utfall`,
    rule,
    prompt: OUTCOME_PROMPTS[kind],
    refusal: refusalOf(kind, rule),
  };
}

export function commentField(measure: Measure, place: number) {
  return field({
    name: measureNames(place).comment,
    label: `Mått ${measure.number}, kommentar`,
    rule: LONG_TEXT,
    prompt: `Hur utfallet ska förstås. ${NEW_LINE}`,
    refusal: TOO_LONG,
  });
}

function outcomeRule(measure: Measure): OutcomeField['rule'] {
  const least = isChange(measure) ? -1 : 0;
  switch (measure.kind) {
    case 'share':
      return { kind: 'number', unit: 'share', min: least, max: 1, decimals: 6 };
    case 'count':
      return { kind: 'number', unit: 'count', min: least * LARGEST, max: LARGEST, decimals: 2 };
    case 'money':
      return { ...KRONOR_FROM_ZERO, min: -LARGEST };
    case 'yesNo':
      return { kind: 'word', words: yesNoWords };
  }
}

/** A fall is a negative figure ("har minskat"): there it is possible where what it is compared with is nil or less. */
function isChange({ comparison, target, lastYear, national }: Measure): boolean {
  const known = [lastYear.total, national.total].some((figure) => figure?.isNegative() === true);
  return known || (comparison === 'target' && target.total?.lte(0) === true);
}

function refusalOf(kind: MeasureKind, rule: OutcomeField['rule']): string {
  const isFall = rule.kind === 'number' && rule.min < 0;
  switch (kind) {
    case 'share':
      return `Skriv en andel mellan ${isFall ? '-100' : '0'} % och 100 %, till exempel 43 %.`;
    case 'count':
      return isFall ? 'Skriv ett antal.' : 'Skriv ett antal, 0 eller mer.';
    case 'money':
      return 'Skriv ett belopp i kronor.';
    case 'yesNo':
      return 'Välj Ja eller Nej.';
  }
}

/** The insats of a name, whatever its case and the blanks around it. */
export function insatsNamed(goals: GoalPlan, name: string): InsatsReport | null {
  return goals.insatser.find((insats) => sameName(insats.name.trim(), name.trim())) ?? null;
}

/** The measures that an insats reports: its own, then those of indicators that are about it. */
export function measuresOfInsats(goals: GoalPlan, insats: InsatsReport): Measure[] {
  return [
    ...insats.measures,
    ...goals.goals.flatMap(({ indicators }) =>
      indicators.flatMap(({ measures }) => measures.filter((measure) => isAbout(measure, insats))),
    ),
  ];
}

/** Whether an indicator's measure is about the insats. */
export function isAbout(measure: Measure, insats: InsatsReport): boolean {
  return measure.insats !== null && sameName(measure.insats.trim(), insats.name.trim());
}
