import type { CheckedWorkbook } from './checkInput';
import type { Finding } from './finding';
import type { CheckedDocument } from './table';

/** One check of figures and words, the same for sheets and texts. Pure: it sees all and changes nothing. */
export type DocumentCheck = (document: CheckedDocument) => readonly Finding[];

/** One check of formulas and cells. Pure: it sees all and changes nothing. */
export type WorkbookCheck = (workbook: CheckedWorkbook) => readonly Finding[];
