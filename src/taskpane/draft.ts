import type {
  BudgetLayout,
  BudgetLine,
  EquityDenominator,
  Funding,
  Insats,
  Members,
  PerYear,
  Plan,
  Unit,
} from '../finsam/plan';
import { showNumber } from './numbers';

/**
 * A plan while somebody types it: every number is the text that stands in its field, so that nothing typed is lost,
 * however wrong. Plain JSON, kept between visits. Rows carry an id that survives moving and renaming.
 */
export interface Draft {
  readonly association: { readonly name: string; readonly organisationNumber: string };
  readonly source: string;
  readonly budgetYear: string;
  readonly unit: Unit;
  readonly layout: BudgetLayout;
  readonly members: {
    readonly state: { readonly name: string };
    readonly regions: readonly DraftRegion[];
    readonly municipalKey: Members['municipalKey'];
    readonly municipalities: readonly DraftMunicipality[];
  };
  readonly contributions: Texts3;
  readonly groups: readonly DraftGroup[];
  readonly insatser: readonly DraftInsats[];
  readonly trisamHours: readonly DraftHours[];
  readonly availableFunds: Texts3;
  readonly lines: readonly DraftLine[];
  readonly equity: {
    readonly opening: string;
    /** In per cent: "20" or "20 %". */
    readonly limitShare: string;
    readonly denominator: EquityDenominator;
    readonly wishedClosing: Texts3;
  };
}

export type Texts3 = readonly [string, string, string];

export interface DraftRegion {
  readonly id: string;
  readonly name: string;
  readonly weight: string;
}
export interface DraftMunicipality {
  readonly id: string;
  readonly name: string;
  readonly weight: string;
  readonly amounts: Texts3;
  readonly trisamTeams: string;
}
export interface DraftGroup {
  readonly id: string;
  readonly name: string;
  readonly includesTrisamHours: boolean;
}
export interface DraftInsats {
  readonly id: string;
  readonly name: string;
  /** The id of a group, so that a group can be renamed. */
  readonly group: string;
  readonly kind: Insats['kind'];
  /** The id of a municipality; '' for the whole area. */
  readonly municipality: string;
  readonly claimingOrganisation: string;
  readonly start: string;
  readonly end: string;
  readonly fundingBy: Funding['by'];
  readonly amounts: Texts3;
  readonly total: string;
  readonly comment: string;
}
export interface DraftHours {
  readonly id: string;
  readonly member: string;
  readonly year: string;
  /** Hours and a rate, or one amount where those are not known. */
  readonly by: 'hours' | 'amount';
  readonly hours: string;
  readonly rate: string;
  readonly fixedAmount: string;
}
export interface DraftLine {
  readonly id: string;
  readonly name: string;
  readonly kind: BudgetLine['kind'];
  readonly amounts: Texts3;
}

const noTexts: Texts3 = ['', '', ''];

let lastId = 0;
/** An id that no other row has, in this visit or an earlier one. */
export function newId(): string {
  lastId += 1;
  return `${Date.now().toString(36)}-${lastId}`;
}

export const newRegion = (): DraftRegion => ({ id: newId(), name: '', weight: '' });
export const newMunicipality = (): DraftMunicipality => ({
  id: newId(),
  name: '',
  weight: '',
  amounts: noTexts,
  trisamTeams: '',
});
export const newGroup = (): DraftGroup => ({ id: newId(), name: '', includesTrisamHours: false });
export const newInsats = (group: string): DraftInsats => ({
  id: newId(),
  name: '',
  group,
  kind: null,
  municipality: '',
  claimingOrganisation: '',
  start: '',
  end: '',
  fundingBy: 'years',
  amounts: noTexts,
  total: '',
  comment: '',
});
export const newHours = (year: string, rate: string): DraftHours => ({
  id: newId(),
  member: '',
  year,
  by: 'hours',
  hours: '',
  rate,
  fixedAmount: '',
});
export const newLine = (kind: BudgetLine['kind'] = 'administration'): DraftLine => ({
  id: newId(),
  name: '',
  kind,
  amounts: noTexts,
});

/** A draft with nothing in it but what nearly every association has; the names are the field's own words. */
export function emptyDraft(budgetYear: number): Draft {
  return {
    association: { name: '', organisationNumber: '' },
    source: '',
    budgetYear: String(budgetYear),
    unit: 'tkr',
    layout: 'availableFunds',
    members: {
      state: { name: 'Försäkringskassan/Arbetsförmedlingen' },
      regions: [newRegion()],
      municipalKey: 'weights',
      municipalities: [newMunicipality()],
    },
    contributions: noTexts,
    groups: [{ ...newGroup(), name: 'Insatser' }],
    insatser: [],
    trisamHours: [],
    availableFunds: noTexts,
    lines: [
      { ...newLine(), name: 'Övriga externa kostnader' },
      { ...newLine(), name: 'Personalkostnader' },
    ],
    equity: { opening: '', limitShare: '20', denominator: 'budgetedIncome', wishedClosing: noTexts },
  };
}

/** The draft that says the plan; checkDraft gives the plan back. */
export function draftOfPlan(plan: Plan): Draft {
  const groups = plan.groups.map((group) => ({ ...newGroup(), ...group }));
  const municipalities = plan.members.municipalities.map((municipality) => ({
    id: newId(),
    name: municipality.name,
    weight: showNumber(municipality.weight),
    amounts: showPerYear(municipality.amounts),
    trisamTeams: municipality.trisamTeams === null ? '' : String(municipality.trisamTeams),
  }));
  const idOf = (rows: readonly { id: string; name: string }[], name: string | null): string =>
    rows.find((row) => row.name === name)?.id ?? '';
  return {
    association: {
      name: plan.association.name,
      organisationNumber: plan.association.organisationNumber ?? '',
    },
    source: plan.source ?? '',
    budgetYear: String(plan.budgetYear),
    unit: plan.unit,
    layout: plan.layout,
    members: {
      state: { name: plan.members.state.name },
      regions: plan.members.regions.map(({ name, weight }) => ({
        id: newId(),
        name,
        weight: showNumber(weight),
      })),
      municipalKey: plan.members.municipalKey,
      municipalities,
    },
    contributions: showPerYear(plan.contributions),
    groups,
    insatser: plan.insatser.map((insats) => ({
      id: newId(),
      name: insats.name,
      group: idOf(groups, insats.group),
      kind: insats.kind,
      municipality: idOf(municipalities, insats.municipality),
      claimingOrganisation: insats.claimingOrganisation ?? '',
      start: insats.start ?? '',
      end: insats.end ?? '',
      fundingBy: insats.funding.by,
      amounts: insats.funding.by === 'years' ? showPerYear(insats.funding.amounts) : noTexts,
      total: insats.funding.by === 'years' ? '' : showNumber(insats.funding.total),
      comment: insats.comment ?? '',
    })),
    trisamHours: plan.trisamHours.map((row) => ({
      id: newId(),
      member: row.member,
      year: String(row.year),
      by: row.fixedAmount === null ? 'hours' : 'amount',
      hours: showNumber(row.hours),
      rate: showNumber(row.rate),
      fixedAmount: showNumber(row.fixedAmount),
    })),
    availableFunds: showPerYear(plan.availableFunds),
    lines: plan.lines.map((line) => ({
      id: newId(),
      name: line.name,
      kind: line.kind,
      amounts: showPerYear(line.amounts),
    })),
    equity: {
      opening: showNumber(plan.equity.opening),
      limitShare: showNumber(plan.equity.limitShare.times(100)),
      denominator: plan.equity.denominator,
      wishedClosing: showPerYear(plan.equity.wishedClosing),
    },
  };
}

export const stepNames = ['association', 'members', 'contributions', 'insatser', 'costs', 'review'] as const;
export type StepName = (typeof stepNames)[number];

/** The step of the pane where what the path names is typed. */
export function stepOf(path: string): StepName {
  const first = path.split('.')[0] ?? '';
  if (first === 'members') return 'members';
  if (first === 'contributions') return 'contributions';
  if (['groups', 'insatser', 'trisamHours'].includes(first)) return 'insatser';
  if (['availableFunds', 'lines', 'equity'].includes(first)) return 'costs';
  return 'association';
}

/** The list with the row at an index changed, or moved by one step, or taken away. */
export const withRow = <Row>(rows: readonly Row[], index: number, row: Row): readonly Row[] =>
  rows.map((old, at) => (at === index ? row : old));
export const withoutRow = <Row>(rows: readonly Row[], index: number): readonly Row[] =>
  rows.filter((_, at) => at !== index);
export function withMovedRow<Row>(rows: readonly Row[], index: number, by: -1 | 1): readonly Row[] {
  const row = rows[index];
  const other = rows[index + by];
  if (row === undefined || other === undefined) return rows;
  return rows.map((old, at) => (at === index ? other : at === index + by ? row : old));
}

function showPerYear(amounts: PerYear): Texts3 {
  return [showNumber(amounts[0]), showNumber(amounts[1]), showNumber(amounts[2])];
}
