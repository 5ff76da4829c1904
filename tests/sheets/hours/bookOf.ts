import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Decimal } from '../../../src/finsam/decimal';
import type { HoursBook, HoursReport, HoursRow } from '../../../src/finsam/hours/hours';
import { bookPeriods } from '../../../src/finsam/hours/hoursFollowUp';
import type { PeriodKind } from '../../../src/finsam/periods';
import type { Plan } from '../../../src/finsam/plan';
import { parsePlan } from '../../../src/finsam/planFile';

/** The plan of Gävleborg 2025, with thirteen organisations that have Trisam hours. */
export const plan: Plan = planOf('gavleborg-2025');

function planOf(example: string): Plan {
  const file = path.join(__dirname, '../../../assets/examples', `${example}.json`);
  const parsed = parsePlan(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error('The example is no plan');
  return parsed.plan;
}

/** What is printed of 2025: hours of the municipalities' staff, and what they make at 419.39 kronor an hour. */
export const PRINTED: readonly (readonly [member: string, hours: number, kronor: number])[] = [
  ['Bollnäs kommun', 280, 117_429],
  ['Gävle kommun', 972.5, 407_857],
  ['Hofors kommun', 56, 23_486],
  ['Hudiksvall kommun', 344, 144_270],
  ['Ljusdal kommun', 121, 50_746],
  ['Nordanstig kommun', 44, 18_453],
  ['Ockelbo kommun', 44, 18_453],
  ['Ovanåker kommun', 140, 58_715],
  ['Sandviken kommun', 416, 174_466],
  ['Söderhamn kommun', 306, 128_333],
];

export function emptyBook(periodKind: PeriodKind, year = 2025): HoursBook {
  return {
    year,
    periodKind,
    checked: null,
    deadlines: bookPeriods({ periodKind, year }).map(() => null),
    reports: [],
  };
}

/** A row with hours in some months, by their numbers. */
export function rowOf(
  team: string,
  hours: Readonly<Record<number, number>>,
  role: string | null = null,
): HoursRow {
  const months = Array.from({ length: 12 }, (_, index) => hours[index + 1]);
  return {
    team,
    role,
    posts: null,
    months: months.map((one) => (one === undefined ? null : new Decimal(one))),
  };
}

export function reportOf(member: string, period: string, rows: readonly HoursRow[]): HoursReport {
  return {
    member,
    period,
    file: `${member} ${period}.xlsx`,
    saved: '2025-05-12T08:30:00Z',
    received: '2025-05-14',
    rate: new Decimal('419.39'),
    signedBy: 'Kim Ek',
    signedRole: 'Enhetschef',
    signedOn: '2025-05-12',
    comment: null,
    rows,
  };
}

/** A year in which some have reported in time, one late and one of whom the plan does not know, and others not at all. */
export const someReports: HoursBook = {
  ...emptyBook('tertial'),
  checked: '2025-06-01',
  deadlines: ['2025-05-15', '2025-09-15', null],
  reports: [
    reportOf('Bollnäs kommun', '2025-T1', [
      rowOf('Bollnäs hälsocentral', { 1: 30, 2: 45.25, 4: 12 }, 'Socialsekreterare'),
      rowOf('Bollnäs hälsocentral', { 3: 8.5 }, 'Arbetsterapeut'),
      rowOf('Team =1+1', { 4: 7.75 }),
    ]),
    {
      ...reportOf('Gävle kommun', '2025-T1', [rowOf('Söder', { 1: 250.5, 2: 250.25 })]),
      received: '2025-05-20',
    },
    { ...reportOf('Region Gävleborg', '2025-T1', [rowOf('Gävle', { 2: 16 })]), rate: null },
    reportOf('Okända kommunen', '2025-T1', [rowOf('Norr', { 2: 1 })]),
  ],
};
