import type { Severity } from '../../checks/finding';

/** A severity is told by a word and a sign: never by colour alone. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Fel',
  warning: 'Varning',
  note: 'Att notera',
};

export const SEVERITY_SIGNS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', note: '○' };
