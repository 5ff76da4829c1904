import { fillIn, type Language } from '../finsam/texts';
import type { Finding, Severity } from './finding';
import { ARITHMETIC_RULES } from './arithmetic/rules';
import { FIELD_RULES } from './field/rules';
import { RUN_RULES } from './runRules';
import { SPREADSHEET_RULES } from './spreadsheet/rules';

type Words = Readonly<Record<Language, string>>;

/** What a rule is called and says. The handbook explains each at more length under its id. */
export interface Rule {
  /** In a few words: the heading of its findings. */
  readonly title: Words;
  /** The sentences, by variant, with placeholders; '' where there is only one. Says what is wrong and what to do. */
  readonly sentences: Readonly<Record<string, Words>>;
  /** The usual severity; a finding may be milder. */
  readonly severity: Severity;
}

/** All rules, by id. The one catalogue of texts of the checks. */
export const RULES = { ...ARITHMETIC_RULES, ...FIELD_RULES, ...SPREADSHEET_RULES, ...RUN_RULES } as const;

export type RuleId = keyof typeof RULES;

export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

export function ruleTitle(rule: RuleId, language: Language): string {
  return RULES[rule].title[language];
}

/** The sentence of a finding. */
export function findingMessage({ rule, variant = '', details }: Finding, language: Language): string {
  const sentences: Readonly<Record<string, Words>> = RULES[rule].sentences;
  return fillIn(sentences[variant]?.[language] ?? RULES[rule].title[language], details);
}
