import { sameName } from '../finsam/names';
import type { BudgetLayout, EquityDenominator, Insats, Members, Unit } from '../finsam/plan';

/** The words that stand in cells for the plan's choices, both ways. */
export function words<T extends string>(pairs: Readonly<Record<T, string>>) {
  const choices = Object.entries(pairs) as [T, string][];
  return {
    list: choices.map(([, word]) => word),
    of: (value: T): string => pairs[value],
    read: (word: string): T | null => choices.find(([, text]) => sameName(text, word.trim()))?.[0] ?? null,
  };
}

export const layoutWords = words<BudgetLayout>({
  availableFunds: 'Beviljade och tillgängliga medel',
  grantsAndAdministration: 'Insatsbidrag samt förvaltning och samverkan',
});

export const unitWords = words<Unit>({ kr: 'kr', tkr: 'tkr' });

export const municipalKeyWords = words<Members['municipalKey']>({
  weights: 'Vikter',
  amounts: 'Fasta belopp',
  none: 'Ingen nyckel',
});

export const denominatorWords = words<EquityDenominator>({
  budgetedIncome: 'Budgeterade intäkter',
  memberContributions: 'Medlemsbidrag',
});

export const kindWords = words<NonNullable<Insats['kind']>>({ individ: 'Individ', struktur: 'Struktur' });

export const fundingWords = words<Insats['funding']['by']>({ years: 'per år', day: 'dag', month: 'månad' });

export const yesNoWords = words<'yes' | 'no'>({ yes: 'Ja', no: 'Nej' });
