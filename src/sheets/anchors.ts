/**
 * How our sheets are found again in a workbook, whatever the user has renamed, moved, sorted or inserted: each has an
 * anchor (a defined name on its first cell), and what is read back stands under names and in tables.
 */
export type SheetId = 'assumptions' | 'contributions' | 'insatser' | 'trisamHours' | 'budget' | 'equity';

export interface SheetAnchor<Id extends string = string> {
  readonly id: Id;
  /** The tab's name when we make it. */
  readonly name: string;
  readonly anchor: string;
  /** Names and tables that must be there for the sheet to be whole. */
  readonly names: readonly string[];
  readonly tables: readonly string[];
  /** Nothing is typed on it: a missing one is made anew without anything being lost. */
  readonly computed?: true;
}

export const NAMES = {
  association: 'Finsam_Förbund',
  organisationNumber: 'Finsam_Organisationsnummer',
  budgetYear: 'Finsam_Budgetår',
  unit: 'Finsam_Enhet',
  rounding: 'Finsam_Avrundning',
  layout: 'Finsam_Uppställning',
  source: 'Finsam_Källa',
  contributions: 'Finsam_Medlemsbidrag',
  state: 'Finsam_Staten',
  municipalKey: 'Finsam_Kommunnyckel',
  openingEquity: 'Finsam_Ingående_kapital',
  limitShare: 'Finsam_Kapitaltak',
  denominator: 'Finsam_Kapitalunderlag',
  wishedClosing: 'Finsam_Önskat_kapital',
  granted: 'Finsam_Beviljat',
  availableFunds: 'Finsam_Ej_beviljat',
  incomeLines: 'Finsam_Intäktsrader',
  administrationLines: 'Finsam_Kostnadsrader',
  financialLines: 'Finsam_Finansrader',
  result: 'Finsam_Resultat',
  contributionChecks: 'Finsam_Bidragskontroll',
  grantedChecks: 'Finsam_Insatskontroll',
  budgetChecks: 'Finsam_Budgetkontroll',
  equityStatus: 'Finsam_Kapitalstatus',
} as const;

export const TABLES = {
  groups: 'Insatsgrupper',
  regions: 'Regioner',
  municipalities: 'Kommuner',
  insatser: 'Insatser',
  trisamHours: 'Trisamtimmar',
} as const;

/** In the order of the tabs. */
export const SHEETS: readonly SheetAnchor<SheetId>[] = [
  {
    id: 'assumptions',
    name: 'Förutsättningar',
    anchor: 'Finsam_Blad_Förutsättningar',
    names: [
      NAMES.association,
      NAMES.organisationNumber,
      NAMES.budgetYear,
      NAMES.unit,
      NAMES.rounding,
      NAMES.layout,
      NAMES.source,
      NAMES.contributions,
      NAMES.state,
      NAMES.municipalKey,
      NAMES.openingEquity,
      NAMES.limitShare,
      NAMES.denominator,
      NAMES.wishedClosing,
    ],
    tables: [TABLES.groups, TABLES.regions, TABLES.municipalities],
  },
  {
    id: 'contributions',
    name: 'Medlemsbidrag',
    anchor: 'Finsam_Blad_Medlemsbidrag',
    names: [NAMES.contributionChecks],
    tables: [],
    computed: true,
  },
  {
    id: 'insatser',
    name: 'Insatser',
    anchor: 'Finsam_Blad_Insatser',
    names: [NAMES.granted, NAMES.availableFunds, NAMES.grantedChecks],
    tables: [TABLES.insatser],
  },
  {
    id: 'trisamHours',
    name: 'Trisamtimmar',
    anchor: 'Finsam_Blad_Trisamtimmar',
    names: [],
    tables: [TABLES.trisamHours],
  },
  {
    id: 'budget',
    name: 'Budget',
    anchor: 'Finsam_Blad_Budget',
    names: [
      NAMES.incomeLines,
      NAMES.administrationLines,
      NAMES.financialLines,
      NAMES.result,
      NAMES.budgetChecks,
    ],
    tables: [],
  },
  {
    id: 'equity',
    name: 'Eget kapital',
    anchor: 'Finsam_Blad_Eget_kapital',
    names: [NAMES.equityStatus],
    tables: [],
    computed: true,
  },
];

/** The tabs' names by sheet: the user may have renamed them. */
export type TabNames = Readonly<Record<SheetId, string>>;

export const DEFAULT_TAB_NAMES: TabNames = Object.fromEntries(
  SHEETS.map((sheet) => [sheet.id, sheet.name]),
) as Record<SheetId, string>;
