import type { Condition } from './goals';

/** The conditions as the sheets and MÅLSTATUS write them: "minst 43 %". */
export const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  atLeast: 'minst',
  atMost: 'högst',
  equal: 'lika',
  above: 'över',
  below: 'under',
};
