import { isLeftOut } from './jsonFields';
import { planProblem, type PlanProblem } from './planProblems';
import { keyOf, listAt, objectAt, repeated, textOf, type Raw } from './rawJson';

/**
 * What must hold between the fields of a plan. Works on the raw JSON and looks only at what has the right type, so
 * that one wrong field does not hide what is wrong elsewhere.
 */
export function crossCheck(raw: Record<string, unknown>): PlanProblem[] {
  const members = objectAt(raw, 'members');
  const groups = listAt(raw, 'groups');
  const municipalities = listAt(members, 'municipalities');
  return [
    ...duplicates(['members', 'regions'], listAt(members, 'regions')),
    ...regionWeights(listAt(members, 'regions')),
    ...duplicates(['members', 'municipalities'], municipalities),
    ...municipalKey(members, municipalities),
    ...duplicates(['groups'], groups),
    ...trisamGroup(groups, listAt(raw, 'trisamHours')),
    ...listAt(raw, 'insatser').flatMap((insats, index) =>
      insatsProblems(insats, index, names(groups), names(municipalities)),
    ),
    ...listAt(raw, 'trisamHours').flatMap((row, index) => trisamProblems(row, index, raw['budgetYear'])),
  ];
}

const LONGEST_PERIOD_IN_YEARS = 20;

function names(list: readonly Raw[]): Set<string> {
  return new Set(list.flatMap((item) => (typeof item['name'] === 'string' ? [keyOf(item['name'])] : [])));
}

function duplicates(path: readonly string[], list: readonly Raw[]): PlanProblem[] {
  return repeated([...list.entries()], ([, item]) => item['name']).map(([index, item]) =>
    planProblem([...path, index, 'name'], 'duplicateName', { name: textOf(item['name']) ?? '' }),
  );
}

function regionWeights(regions: readonly Raw[]): PlanProblem[] {
  const complete =
    regions.every((region) => !isLeftOut(region['weight'])) &&
    regions.some((region) => Number(region['weight']) > 0);
  return regions.length < 2 || complete ? [] : [planProblem(['members', 'regions'], 'regionWeights')];
}

function municipalKey(members: Raw, municipalities: readonly Raw[]): PlanProblem[] {
  const key = members['municipalKey'];
  if (key !== 'weights' && key !== 'amounts') return [];
  if (municipalities.length === 0) return [planProblem(['members', 'municipalKey'], 'noMunicipalities')];
  if (key === 'weights' && !municipalities.some((one) => Number(one['weight']) > 0)) {
    return [planProblem(['members', 'municipalities'], 'noWeights')];
  }
  return [];
}

function trisamGroup(groups: readonly Raw[], hours: readonly Raw[]): PlanProblem[] {
  const holding = groups.flatMap((group, index) => (group['includesTrisamHours'] === true ? [index] : []));
  return [
    ...(groups.length === 0 ? [planProblem(['groups'], 'noGroups')] : []),
    ...holding
      .slice(1)
      .map((index) => planProblem(['groups', index, 'includesTrisamHours'], 'twoTrisamGroups')),
    ...(holding.length === 0 && hours.length > 0 && groups.length > 0
      ? [planProblem(['groups'], 'noTrisamGroup')]
      : []),
  ];
}

function insatsProblems(
  insats: Raw,
  index: number,
  groups: Set<string>,
  municipalities: Set<string>,
): PlanProblem[] {
  const at = (...keys: (string | number)[]) => ['insatser', index, ...keys];
  const group = textOf(insats['group']);
  const municipality = textOf(insats['municipality']);
  const start = textOf(insats['start']);
  const end = textOf(insats['end']);
  const by = objectAt(insats, 'funding')['by'];
  return [
    ...(group !== null && !groups.has(keyOf(group))
      ? [planProblem(at('group'), 'unknownGroup', { name: group })]
      : []),
    ...(municipality !== null && !municipalities.has(keyOf(municipality))
      ? [planProblem(at('municipality'), 'unknownMunicipality', { name: municipality })]
      : []),
    ...(start !== null && end !== null && end < start
      ? [planProblem(at('end'), 'endBeforeStart', { start, end })]
      : []),
    ...(start !== null &&
    end !== null &&
    Number(end.slice(0, 4)) - Number(start.slice(0, 4)) > LONGEST_PERIOD_IN_YEARS
      ? [planProblem(at('end'), 'periodTooLong', { max: LONGEST_PERIOD_IN_YEARS })]
      : []),
    ...((by === 'day' || by === 'month') && (start === null || end === null)
      ? [planProblem(at('funding'), 'periodNeeded')]
      : []),
  ];
}

function trisamProblems(row: Raw, index: number, budgetYear: unknown): PlanProblem[] {
  const year = row['year'];
  const outside =
    typeof year === 'number' &&
    typeof budgetYear === 'number' &&
    (year < budgetYear || year > budgetYear + 2);
  const byHours = !isLeftOut(row['hours']) && !isLeftOut(row['rate']);
  const anyHours = !isLeftOut(row['hours']) || !isLeftOut(row['rate']);
  const fixed = !isLeftOut(row['fixedAmount']);
  return [
    ...(outside
      ? [
          planProblem(['trisamHours', index, 'year'], 'yearOutsidePlan', {
            year,
            first: budgetYear,
            last: budgetYear + 2,
          }),
        ]
      : []),
    ...((fixed ? !anyHours : byHours) ? [] : [planProblem(['trisamHours', index], 'hoursOrAmount')]),
  ];
}
