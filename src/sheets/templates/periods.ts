import { parsePeriod, periodCode, periodWords, type Period } from '../../finsam/periods';

export type Tertial = 1 | 2 | 3;

export function tertialOf(year: number, tertial: Tertial): Period {
  return { kind: 'tertial', year, number: tertial };
}

/** "2025-T1". */
export function tertialPeriod(year: number, tertial: Tertial): string {
  return periodCode(tertialOf(year, tertial));
}

/** "tertial 1 2025" of the code in a template's identity; a code of an unknown form as it stands. */
export function codeInWords(code: string): string {
  const period = parsePeriod(code);
  return period === null ? code : periodWords(period);
}
