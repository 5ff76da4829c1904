import type { Rule } from '../rules';

/** What the checks of arithmetic say. Ids are short, lower-case, with hyphens: they stand in JSON, SARIF and the handbook. */
export const ARITHMETIC_RULES = {} as const satisfies Record<string, Rule>;
