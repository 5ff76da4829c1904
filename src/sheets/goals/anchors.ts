import type { SheetAnchor } from '../anchors';

/** The sheets of the goal fulfilment, found again as those of the budget are. */
export type GoalSheetId =
  | 'goals'
  | 'measures'
  | 'goalFulfilment'
  | 'tertials'
  | 'boardSummary'
  | 'history'
  | 'participants'
  | 'insatsReports'
  | 'insatsPages';

export const GOAL_NAMES = {
  association: 'Finsam_Målförbund',
  year: 'Finsam_Målår',
  source: 'Finsam_Målkälla',
  lowestResponseRate: 'Finsam_Lägsta_svarsfrekvens',
  lowestAnswers: 'Finsam_Lägsta_antal_svar',
  lowestAnswersBySex: 'Finsam_Lägsta_antal_per_kön',
  percentDecimals: 'Finsam_Procentdecimaler',
  mostlyShare: 'Finsam_Övervägande_del',
  lowestParticipants: 'Finsam_Lägsta_antal_deltagare',
  /** Two cells side by side: status and reason. */
  decision: 'Finsam_Samlad_bedömning',
  comment: 'Finsam_Samlad_kommentar',
} as const;

export const GOAL_TABLES = {
  goals: 'Mål',
  indicators: 'Indikatorer',
  activities: 'Aktiviteter',
  measures: 'Mått',
  tertials: 'Tertialutfall',
  history: 'TidigareÅr',
  participants: 'Deltagare',
  insatsReports: 'Insatsuppföljning',
  insatsTertials: 'Tertialrapporter',
} as const;

export const GOAL_COLUMNS = {
  number: 'Nr',
  level: 'Nivå',
  text: 'Mål',
  decided: 'Beslutad status',
  reason: 'Skäl',
  comment: 'Kommentar',
} as const;

export const INDICATOR_COLUMNS = {
  number: 'Nr',
  goal: 'Mål nr',
  text: 'Indikator',
  decided: 'Beslutad status',
  reason: 'Skäl',
  comment: 'Kommentar',
} as const;

export const ACTIVITY_COLUMNS = {
  number: 'Nr',
  goal: 'Mål nr',
  text: 'Aktivitet',
  state: 'Läge',
  date: 'Datum',
  responsible: 'Ansvarig',
  comment: 'Kommentar',
} as const;

/** One row a measure. An insats' own measure has no indicator. */
export const MEASURE_COLUMNS = {
  number: 'Nr',
  indicator: 'Indikator nr',
  text: 'Mått',
  kind: 'Slag',
  condition: 'Villkor',
  comparison: 'Jämförs med',
  bySex: 'Per kön',
  target: 'Målvärde',
  targetWomen: 'Målvärde kvinnor',
  targetMen: 'Målvärde män',
  national: 'Riket förra året',
  nationalWomen: 'Riket förra året kvinnor',
  nationalMen: 'Riket förra året män',
  lastYear: 'Förra året',
  lastYearWomen: 'Förra året kvinnor',
  lastYearMen: 'Förra året män',
  outcome: 'Utfall',
  outcomeWomen: 'Utfall kvinnor',
  outcomeMen: 'Utfall män',
  outcomeText: 'Utfall i ord',
  asked: 'Tillfrågade',
  answered: 'Svar',
  responseRate: 'Svarsfrekvens',
  nationalNow: 'Riket i år',
  nationalNowWomen: 'Riket i år kvinnor',
  nationalNowMen: 'Riket i år män',
  source: 'Källa',
  date: 'Datum',
  insats: 'Insats',
  decided: 'Beslutad status',
  reason: 'Skäl',
  comment: 'Kommentar',
  /** Computed: what the outcome is compared with. */
  limit: 'Jämförelsetal',
  limitWomen: 'Jämförelsetal kvinnor',
  limitMen: 'Jämförelsetal män',
  /** Computed by MÅLSTATUS. */
  proposed: 'Föreslagen status',
  /** Computed: the decided status, or the proposed one. */
  status: 'Status',
  /** Computed, for the sheets that are printed: "minst 43 % (kvinnor 40 %, män 47 %)". */
  limitInWords: 'Målet i text',
  outcomeInWords: 'Utfallet i text',
  commentInWords: 'Kommentaren i text',
} as const;

/** One row a measure and tertial; only those that have something. */
export const TERTIAL_COLUMNS = {
  number: 'Mått nr',
  tertial: 'Tertial',
  outcome: 'Utfall',
  comment: 'Kommentar',
  /** Computed. */
  text: 'Mått',
  status: 'Status',
} as const;

export const HISTORY_COLUMNS = { number: 'Mått nr', year: 'År', outcome: 'Utfall' } as const;

export const PARTICIPANT_COLUMNS = {
  insats: 'Insats',
  breakdown: 'Indelning',
  group: 'Grupp',
  women: 'Kvinnor',
  men: 'Män',
  total: 'Totalt enligt uppgift',
  /** Computed: women and men together, or the total as told. */
  sum: 'Totalt',
  /** Computed: whether the two agree, in words. */
  check: 'Kontroll',
} as const;

export const INSATS_REPORT_COLUMNS = {
  name: 'Insats',
  direction: 'Inriktning',
  start: 'Start',
  end: 'Slut',
  purpose: 'Syfte',
  goals: 'Mål',
  registration: 'Deltagarregistrering',
  targetGroup: 'Målgrupp',
  budget: 'Budget',
  outcome: 'Utfall',
  principal: 'Huvudman',
  parties: 'Samverkansparter',
  result: 'Resultat',
  comment: 'Kommentar',
  /** Computed: the budget as told, or that of the budget's own table. */
  budgetUsed: 'Årets budget',
  rate: 'Förbrukningsgrad',
} as const;

export const INSATS_TERTIAL_COLUMNS = {
  insats: 'Insats',
  tertial: 'Tertial',
  spent: 'Förbrukat',
  women: 'Kvinnor',
  men: 'Män',
  done: 'Genomfört',
  deviations: 'Avvikelser',
} as const;

const n = GOAL_NAMES;
const t = GOAL_TABLES;

/** In the order of the tabs, after those of the budget. */
export const GOAL_SHEETS: readonly SheetAnchor<GoalSheetId>[] = [
  {
    id: 'goals',
    name: 'Mål',
    anchor: 'Finsam_Blad_Mål',
    names: [
      n.association,
      n.year,
      n.source,
      n.lowestResponseRate,
      n.lowestAnswers,
      n.lowestAnswersBySex,
      n.percentDecimals,
      n.mostlyShare,
      n.lowestParticipants,
      n.decision,
      n.comment,
    ],
    tables: [t.goals, t.indicators, t.activities],
  },
  { id: 'measures', name: 'Mått', anchor: 'Finsam_Blad_Mått', names: [], tables: [t.measures] },
  {
    id: 'goalFulfilment',
    name: 'Måluppfyllelse',
    anchor: 'Finsam_Blad_Måluppfyllelse',
    names: [],
    tables: [],
    computed: true,
  },
  {
    id: 'boardSummary',
    name: 'Till styrelsen',
    anchor: 'Finsam_Blad_Styrelsen',
    names: [],
    tables: [],
    computed: true,
  },
  {
    id: 'tertials',
    name: 'Tertialuppföljning',
    anchor: 'Finsam_Blad_Tertial',
    names: [],
    tables: [t.tertials],
  },
  { id: 'history', name: 'Tidigare år', anchor: 'Finsam_Blad_Tidigare_år', names: [], tables: [t.history] },
  {
    id: 'participants',
    name: 'Deltagare',
    anchor: 'Finsam_Blad_Deltagare',
    names: [],
    tables: [t.participants],
  },
  {
    id: 'insatsReports',
    name: 'Insatsuppföljning',
    anchor: 'Finsam_Blad_Insatsuppföljning',
    names: [],
    tables: [t.insatsReports, t.insatsTertials],
  },
  {
    id: 'insatsPages',
    name: 'Insatsblad',
    anchor: 'Finsam_Blad_Insatsblad',
    names: [],
    tables: [],
    computed: true,
  },
];

export type GoalTabNames = Readonly<Record<GoalSheetId, string>>;

export const DEFAULT_GOAL_TAB_NAMES: GoalTabNames = Object.fromEntries(
  GOAL_SHEETS.map((sheet) => [sheet.id, sheet.name]),
) as Record<GoalSheetId, string>;
