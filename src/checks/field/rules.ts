import type { Rule } from '../rules';

/** What the checks of field say. Ids are short, lower-case, with hyphens: they stand in JSON, SARIF and the handbook. */
export const FIELD_RULES = {} as const satisfies Record<string, Rule>;
