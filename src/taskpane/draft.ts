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
import { computeBudget, type Budget } from '../finsam/budget';
import type { Decimal } from '../finsam/decimal';
import { FinsamError } from '../finsam/errors';
import { parsePlan, planToJson } from '../finsam/planFile';
import { planProblemText, type Language } from '../finsam/planProblems';
import { refusalSentence } from '../workbook/swedishNumbers';
import { readNumber, showNumber, type NumberKind } from './numbers';

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

/** What is wrong in a draft; the path is that of the plan file, with dots: 'members.municipalities.3.weight'. */
export interface DraftProblem {
  readonly path: string;
  readonly message: string;
}

export interface CheckedDraft {
  /** The plan that the draft says, or null while it has problems. */
  readonly plan: Plan | null;
  readonly problems: readonly DraftProblem[];
  /** What follows from the draft as far as it is typed, for the figures beside the fields; null where nothing does. */
  readonly figures: Budget | null;
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

/** What the draft says: texts become numbers, and finsam's own rules for plan files judge the whole. */
export function checkDraft(draft: Draft, language: Language): CheckedDraft {
  const problems: DraftProblem[] = [];
  const read = (path: string, text: string, kind: NumberKind = 'amount'): Decimal | null => {
    const typed = readNumber(text, kind);
    if (typed.ok) return typed.value;
    problems.push({ path, message: refusalSentence(typed.reason, language) });
    return null;
  };
  const perYear = (path: string, texts: Texts3): PerYear => [
    read(`${path}.0`, texts[0]),
    read(`${path}.1`, texts[1]),
    read(`${path}.2`, texts[2]),
  ];
  const wholeNumber = (path: string, text: string): number | null => read(path, text, 'plain')?.toNumber() ?? null;

  const { members, equity } = draft;
  const municipalityNames = new Map(members.municipalities.map(({ id, name }) => [id, name.trim()]));
  const groupNames = new Map(draft.groups.map(({ id, name }) => [id, name.trim()]));
  // Not yet known to be a plan: missing numbers that a plan must have stand as null, for the judge to say so.
  const said = {
    association: {
      name: draft.association.name.trim(),
      organisationNumber: orNull(draft.association.organisationNumber),
    },
    source: orNull(draft.source),
    budgetYear: wholeNumber('budgetYear', draft.budgetYear),
    unit: draft.unit,
    layout: draft.layout,
    members: {
      state: { name: members.state.name.trim() },
      regions: members.regions.map(({ name, weight }, index) => ({
        name: name.trim(),
        weight: read(`members.regions.${index}.weight`, weight, 'plain'),
      })),
      municipalKey: members.municipalKey,
      municipalities: members.municipalities.map((municipality, index) => {
        const path = `members.municipalities.${index}`;
        return {
          name: municipality.name.trim(),
          weight:
            members.municipalKey === 'weights' ? read(`${path}.weight`, municipality.weight, 'plain') : null,
          amounts:
            members.municipalKey === 'amounts'
              ? perYear(`${path}.amounts`, municipality.amounts)
              : ([null, null, null] as const),
          trisamTeams: wholeNumber(`${path}.trisamTeams`, municipality.trisamTeams),
        };
      }),
    },
    contributions: perYear('contributions', draft.contributions),
    groups: draft.groups.map(({ name, includesTrisamHours }) => ({ name: name.trim(), includesTrisamHours })),
    insatser: draft.insatser.map((insats, index) => {
      const path = `insatser.${index}`;
      return {
        name: insats.name.trim(),
        group: groupNames.get(insats.group) ?? '',
        kind: insats.kind,
        municipality: municipalityNames.get(insats.municipality) ?? null,
        claimingOrganisation: orNull(insats.claimingOrganisation),
        start: orNull(insats.start),
        end: orNull(insats.end),
        funding:
          insats.fundingBy === 'years'
            ? { by: insats.fundingBy, amounts: perYear(`${path}.funding.amounts`, insats.amounts) }
            : { by: insats.fundingBy, total: read(`${path}.funding.total`, insats.total) },
        comment: orNull(insats.comment),
      };
    }),
    trisamHours: draft.trisamHours.map((row, index) => {
      const path = `trisamHours.${index}`;
      const byHours = row.by === 'hours';
      return {
        member: row.member.trim(),
        year: wholeNumber(`${path}.year`, row.year),
        hours: byHours ? read(`${path}.hours`, row.hours, 'plain') : null,
        rate: byHours ? read(`${path}.rate`, row.rate) : null,
        fixedAmount: byHours ? null : read(`${path}.fixedAmount`, row.fixedAmount),
      };
    }),
    availableFunds: perYear('availableFunds', draft.availableFunds),
    lines: draft.lines.map((line, index) => ({
      name: line.name.trim(),
      kind: line.kind,
      amounts: perYear(`lines.${index}.amounts`, line.amounts),
    })),
    equity: {
      opening: read('equity.opening', equity.opening),
      limitShare: read('equity.limitShare', equity.limitShare, 'percent'),
      denominator: equity.denominator,
      wishedClosing: perYear('equity.wishedClosing', equity.wishedClosing),
    },
  };

  // What is said so far has a plan's form, if not yet its values: finsam's own judge tells.
  const parsed = parsePlan(planToJson(said as Plan));
  if (parsed.ok && problems.length === 0) return { plan: parsed.plan, problems, figures: figuresOf(parsed.plan) };
  const unreadablePaths = new Set(problems.map(({ path }) => path));
  for (const { keys, code, details } of parsed.ok ? [] : parsed.problems) {
    const path = keys.join('.');
    // An unreadable amount was handed on as missing: it is told once, in the words for what was typed.
    if (!unreadablePaths.has(path)) problems.push({ path, message: planProblemText(code, details, language) });
  }
  return { plan: null, problems, figures: figuresOf(withoutWrongRows(said as Plan, problems)) };
}

/** All that follows from the plan; null where the rules refuse one of its figures. */
export function figuresOf(plan: Plan): Budget | null {
  try {
    return computeBudget(plan);
  } catch (error) {
    if (error instanceof FinsamError) return null;
    throw error;
  }
}

/** Rows that are wrong take no part in the figures yet, so that one of them does not hide the rest. */
function withoutWrongRows(plan: Plan, problems: readonly DraftProblem[]): Plan {
  const isWrong = (path: string): boolean =>
    problems.some((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
  const { members } = plan;
  const hasWeights = members.municipalities.some(({ weight }) => weight?.greaterThan(0));
  return {
    ...plan,
    insatser: plan.insatser.map((insats, index) =>
      isWrong(`insatser.${index}`) ? { ...insats, funding: { by: 'years', amounts: [null, null, null] } } : insats,
    ),
    members:
      members.municipalKey === 'weights' && !hasWeights ? { ...members, municipalKey: 'none' } : members,
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

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
