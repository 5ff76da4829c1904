import type { Rule } from '../rules';

/** What the checks of spreadsheet say. Ids are short, lower-case, with hyphens: they stand in JSON, SARIF and the handbook. */
export const SPREADSHEET_RULES = {} as const satisfies Record<string, Rule>;
