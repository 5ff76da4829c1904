import type { Finding, FindingPlace } from '../checks/finding';
import type { Language } from '../finsam/texts';
import { areaAddress } from '../workbook/addresses';

/** A file with what was found in it, or the sentence that says why it could not be read. */
export interface CheckedFile {
  readonly file: string;
  /** The most valuable first. */
  readonly findings: readonly Finding[];
  readonly problem: string | null;
}

/** One form of the report. Ends with a line break. */
export type Report = (files: readonly CheckedFile[], language: Language) => string;

/** The sheet, or in a text the heading of the table or section. */
export function sheetOf(place: FindingPlace): string {
  return place.kind === 'sheet' ? place.sheet : place.heading;
}

/** "B7" or "B2:B7"; in a text line and column: "12:30". */
export function cellOf(place: FindingPlace): string {
  return place.kind === 'sheet' ? areaAddress(place.area) : `${place.line}:${place.column}`;
}
