import type { Finding } from './finding';
import type { CheckedDocument } from './table';

/** One check of figures and words, the same for sheets and texts. Pure: it sees all and changes nothing. */
export type DocumentCheck = (document: CheckedDocument) => readonly Finding[];

/** A check as the lists of checks have it. The id is for those who mend it. */
export interface NamedCheck<Check> {
  readonly id: string;
  readonly run: Check;
}
