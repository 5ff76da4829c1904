import { monthName, weekdaysIn } from '../../finsam/periods';
import type { Area } from '../../workbook/snapshot';
import { INPUT_PREFIX, ROW_PREFIX } from '../templates/identity';
import { SHORT_TEXT, type InputField, type NumberRule } from '../templates/inputFields';

/** What a member organisation fills in about its hours: the one list that the template is built from and read by. */

export const HOURS_TEMPLATE = { kind: 'trisamHours', version: 1 } as const;

/** The locked cell with the rate, where the plan has one. */
export const RATE_NAME = `${ROW_PREFIX}Timpris`;
const FULL_TIME_HOURS = 8;
const HOURS: NumberRule = { kind: 'number', unit: 'hours', min: 0, max: 0, decimals: 2 };
const TOO_LONG = 'Korta texten: högst 255 tecken.';

type TextField = InputField & { readonly rule: typeof SHORT_TEXT };
type NumberField = InputField & { readonly rule: NumberRule };

export const TEAM_FIELD: TextField = {
  name: `${INPUT_PREFIX}Team`,
  label: 'Team',
  rule: SHORT_TEXT,
  prompt: 'Teamet eller hälsocentralen.',
  refusal: TOO_LONG,
};
export const ROLE_FIELD: TextField = {
  name: `${INPUT_PREFIX}Roll`,
  label: 'Roll',
  rule: SHORT_TEXT,
  prompt: 'Till exempel socialsekreterare. Inga namn på personer.',
  refusal: TOO_LONG,
};
export const POSTS_FIELD: NumberField = {
  name: `${INPUT_PREFIX}Tjanster`,
  label: 'Tjänster',
  rule: { kind: 'number', unit: 'count', min: 0, max: 999, decimals: 2 },
  prompt: 'Hur många tjänster rollen har i teamet: 1 är heltid, 0,5 är halvtid. Tomt räknas som 1.',
  refusal: 'Skriv ett antal tjänster, till exempel 1 eller 0,5.',
};
export const HOURS_FIELD: NumberField = {
  name: `${INPUT_PREFIX}Timmar`,
  label: 'Timmar',
  rule: HOURS,
  prompt: 'Hela, halva eller kvarts timmar: 7,5 eller 7,25. Lämna tomt där inget är gjort.',
  refusal:
    'Skriv timmar som 7, 7,25, 7,5 eller 7,75, högst månadens arbetstid för tjänsterna på raden. Är tjänsterna fler än en, fyll i Tjänster först.',
};
export const RATE_FIELD: NumberField = {
  name: `${INPUT_PREFIX}Timpris`,
  label: 'Timpris, kr',
  rule: { kind: 'number', unit: 'kronor', min: 0, max: 100_000, decimals: 2 },
  prompt: 'Kronor per timme, enligt er överenskommelse med förbundet.',
  refusal: 'Skriv ett timpris i kronor.',
};
export const COMMENT_FIELD: InputField & { readonly rule: { readonly kind: 'text'; readonly max: number } } =
  {
    name: `${INPUT_PREFIX}Kommentar`,
    label: 'Kommentar',
    rule: { kind: 'text', max: 1000 },
    prompt: 'Det som förbundet behöver veta. Inga uppgifter om enskilda. Högst 1 000 tecken.',
    refusal: 'Korta texten: högst 1 000 tecken får plats.',
  };
export const SIGNED_BY_FIELD: TextField = {
  name: `${INPUT_PREFIX}Namn`,
  label: 'Namn',
  rule: SHORT_TEXT,
  prompt: 'Den som lämnar uppgifterna för organisationen.',
  refusal: TOO_LONG,
};
export const SIGNED_ROLE_FIELD: TextField = {
  name: `${INPUT_PREFIX}Befattning`,
  label: 'Befattning',
  rule: SHORT_TEXT,
  prompt: 'Till exempel enhetschef.',
  refusal: TOO_LONG,
};
export const SIGNED_ON_FIELD: InputField & { readonly rule: { readonly kind: 'date' } } = {
  name: `${INPUT_PREFIX}Datum`,
  label: 'Datum',
  rule: { kind: 'date' },
  prompt: 'Datum som ÅÅÅÅ-MM-DD.',
  refusal: 'Skriv datumet som ÅÅÅÅ-MM-DD.',
};

/** The working hours of a month for a full-time post: eight on every weekday. Holidays count, since a bound must not refuse what is right. */
export function fullTimeHours(year: number, month: number): number {
  return weekdaysIn(year, month) * FULL_TIME_HOURS;
}

/** A field of the block of a name, in a row of it. */
export function inRow<Field extends InputField>(field: Field, row: number, rows: number): Field {
  return at(field, { row, column: 0, rows, columns: 1 }, `${field.label}, rad ${row + 1}`);
}

/** The field of a month's hours in a row. @param max what the posts of the row may work. */
export function hoursField(place: Area, month: number, max: number): NumberField {
  return {
    ...HOURS_FIELD,
    label: `Timmar i ${monthName(month)}, rad ${place.row + 1}`,
    inBlock: place,
    rule: { ...HOURS, max },
  };
}

function at<Field extends InputField>(field: Field, inBlock: Area, label: string): Field {
  return { ...field, label, inBlock };
}
