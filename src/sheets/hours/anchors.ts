import { shortMonth } from '../../finsam/periods';
import type { SheetAnchor } from '../anchors';

/** The sheets of the reported Trisam hours, beside those of a budget. */
export type HoursSheetId = 'hoursFollowUp' | 'hoursReports' | 'hoursByTeam' | 'hoursClaims';

export const HOURS_NAMES = {
  year: 'Finsam_Trisamår',
  periodKind: 'Finsam_Trisamperiod',
  checked: 'Finsam_Trisam_avstämd',
  deadlines: 'Finsam_Trisam_sista_dag',
} as const;

export const HOURS_TABLES = { reports: 'Trisamrapporter', rows: 'Trisamteam' } as const;

/** In the order of the tabs. */
export const HOURS_SHEETS: readonly SheetAnchor<HoursSheetId>[] = [
  {
    id: 'hoursFollowUp',
    name: 'Trisamuppföljning',
    anchor: 'Finsam_Blad_Trisamuppföljning',
    names: Object.values(HOURS_NAMES),
    tables: [],
  },
  {
    id: 'hoursReports',
    name: 'Trisamrapporter',
    anchor: 'Finsam_Blad_Trisamrapporter',
    names: [],
    tables: [HOURS_TABLES.reports],
  },
  {
    id: 'hoursByTeam',
    name: 'Trisam per team',
    anchor: 'Finsam_Blad_Trisam_per_team',
    names: [],
    tables: [HOURS_TABLES.rows],
  },
  {
    id: 'hoursClaims',
    name: 'Rekvisitioner',
    anchor: 'Finsam_Blad_Rekvisitioner',
    names: [],
    tables: [],
    computed: true,
  },
];

export type HoursTabNames = Readonly<Record<HoursSheetId, string>>;

export const DEFAULT_HOURS_TAB_NAMES: HoursTabNames = Object.fromEntries(
  HOURS_SHEETS.map((sheet) => [sheet.id, sheet.name]),
) as Record<HoursSheetId, string>;

/** One row is one organisation's report for a period. */
export const REPORT_COLUMNS = {
  member: 'Medlem',
  period: 'Period',
  hours: 'Timmar',
  rate: 'Timpris',
  amount: 'Belopp',
  received: 'Mottagen',
  file: 'Fil',
  saved: 'Filen sparad',
  signedBy: 'Undertecknad av',
  signedRole: 'Befattning',
  signedOn: 'Datum',
  comment: 'Kommentar',
} as const;

/** The titles of the months, January first. */
export const MONTH_COLUMNS: readonly string[] = Array.from({ length: 12 }, (_, index) =>
  shortMonth(index + 1),
);

/** One row is what a role has worked in a team, in the months of a report's period. */
export const ROW_COLUMNS = {
  member: 'Medlem',
  period: 'Period',
  team: 'Team',
  role: 'Roll',
  posts: 'Tjänster',
  sum: 'Summa',
} as const;
