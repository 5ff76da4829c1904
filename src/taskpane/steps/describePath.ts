import type { Draft } from '../draft';
import type { Texts } from '../texts/language';

/** What a person calls the place that a path names: "Insatser: Trisam processledare, Totalbelopp". */
export function describePath(path: string, draft: Draft, texts: Texts): string {
  const [first = '', ...rest] = path.split('.');
  const year = (index: string | undefined): string => {
    const budgetYear = Number(draft.budgetYear);
    return index === undefined || !Number.isInteger(budgetYear) || draft.budgetYear.trim() === ''
      ? ''
      : ` ${budgetYear + Number(index)}`;
  };
  const row = (
    rows: readonly unknown[],
    index: string | undefined,
    nameOf: (index: number) => string | undefined,
    kind: string,
    part: string,
  ): string => {
    if (index === undefined || rows[Number(index)] === undefined) return kind;
    const name = nameOf(Number(index))?.trim() || texts.fields.unnamed(Number(index) + 1);
    return part === '' ? `${kind}: ${name}` : `${kind}: ${name}, ${part}`;
  };
  switch (first) {
    case 'association':
      return rest[0] === 'organisationNumber' ? texts.association.number : texts.association.name;
    case 'budgetYear':
      return texts.association.year;
    case 'source':
      return texts.association.source;
    case 'contributions':
      return `${texts.contributions.totals}${year(rest[0])}`;
    case 'availableFunds':
      return `${texts.costs.available}${year(rest[0])}`;
    case 'groups':
      return row(draft.groups, rest[0], (index) => draft.groups[index]?.name, texts.insatser.groups, '');
    case 'lines':
      return row(
        draft.lines,
        rest[0],
        (index) => draft.lines[index]?.name,
        texts.costs.line,
        rest[1] === 'amounts' ? `${texts.costs.amounts}${year(rest[2])}` : '',
      );
    case 'insatser':
      return row(
        draft.insatser,
        rest[0],
        (index) => draft.insatser[index]?.name,
        texts.insatser.insats,
        insatsPart(rest, year, texts),
      );
    case 'trisamHours': {
      const parts: Record<string, string> = {
        hours: texts.insatser.hourCount,
        rate: texts.insatser.rate,
        fixedAmount: texts.insatser.fixedAmount,
        year: texts.insatser.year,
      };
      return row(
        draft.trisamHours,
        rest[0],
        (index) => draft.trisamHours[index]?.member,
        texts.insatser.hours,
        parts[rest[1] ?? ''] ?? '',
      );
    }
    case 'equity': {
      const parts: Record<string, string> = {
        opening: texts.costs.opening(draft.budgetYear),
        limitShare: texts.costs.limit,
        wishedClosing: `${texts.costs.wished}${year(rest[1])}`,
      };
      return parts[rest[0] ?? ''] ?? texts.costs.equity;
    }
    case 'members':
      return memberPlace(rest, draft, texts, row, year);
    default:
      return texts.steps.names.association;
  }
}

function insatsPart(
  rest: readonly string[],
  year: (index: string | undefined) => string,
  texts: Texts,
): string {
  const { insatser } = texts;
  if (rest[1] === 'funding')
    return rest[2] === 'amounts'
      ? `${insatser.amounts}${year(rest[3])}`
      : rest[2] === 'total'
        ? insatser.total
        : insatser.funding;
  const parts: Record<string, string> = {
    group: insatser.group,
    start: insatser.start,
    end: insatser.end,
    municipality: insatser.municipality,
    claimingOrganisation: insatser.claiming,
    comment: insatser.comment,
  };
  return parts[rest[1] ?? ''] ?? '';
}

function memberPlace(
  rest: readonly string[],
  draft: Draft,
  texts: Texts,
  row: (
    rows: readonly unknown[],
    index: string | undefined,
    nameOf: (index: number) => string | undefined,
    kind: string,
    part: string,
  ) => string,
  year: (index: string | undefined) => string,
): string {
  const { members } = texts;
  const { regions, municipalities } = draft.members;
  switch (rest[0]) {
    case 'state':
      return members.state;
    case 'regions':
      return row(
        regions,
        rest[1],
        (index) => regions[index]?.name,
        members.regions,
        rest[2] === 'weight' ? members.regionWeight : '',
      );
    case 'municipalities': {
      const parts: Record<string, string> = {
        weight: members.weight,
        trisamTeams: members.teams,
        amounts: `${members.agreed}${year(rest[3])}`,
      };
      return row(
        municipalities,
        rest[1],
        (index) => municipalities[index]?.name,
        members.municipalities,
        parts[rest[2] ?? ''] ?? '',
      );
    }
    default:
      return members.key;
  }
}
