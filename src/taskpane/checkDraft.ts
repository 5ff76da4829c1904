import type { Budget } from '../finsam/budget';
import type { Decimal } from '../finsam/decimal';
import type { PerYear, Plan } from '../finsam/plan';
import { parsePlan, planToJson } from '../finsam/planFile';
import { planProblemText } from '../finsam/planProblems';
import type { Language } from '../finsam/texts';
import { refusalSentence } from '../workbook/swedishNumbers';
import type { Draft, Texts3 } from './draft';
import { figuresOf } from './figures';
import { readNumber, type NumberKind } from './numbers';

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
  const wholeNumber = (path: string, text: string): number | null =>
    read(path, text, 'plain')?.toNumber() ?? null;

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
  if (parsed.ok && problems.length === 0)
    return { plan: parsed.plan, problems, figures: figuresOf(parsed.plan) };
  const unreadablePaths = new Set(problems.map(({ path }) => path));
  for (const { keys, code, details } of parsed.ok ? [] : parsed.problems) {
    const path = keys.join('.');
    // An unreadable amount was handed on as missing: it is told once, in the words for what was typed.
    if (!unreadablePaths.has(path))
      problems.push({ path, message: planProblemText(code, details, language) });
  }
  // Nothing can be worked out before the year and the limit are known.
  const isComputable = said.budgetYear !== null && said.equity.limitShare !== null;
  return {
    plan: null,
    problems,
    figures: isComputable ? figuresOf(withoutWrongRows(said as Plan, problems)) : null,
  };
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
      isWrong(`insatser.${index}`)
        ? { ...insats, funding: { by: 'years', amounts: [null, null, null] } }
        : insats,
    ),
    members:
      members.municipalKey === 'weights' && !hasWeights ? { ...members, municipalKey: 'none' } : members,
  };
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
