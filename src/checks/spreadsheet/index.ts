import { brokenName } from './brokenNames';
import { cellError } from './cellErrors';
import type { SpreadsheetCheck } from './check';
import { customFunctionMissing } from './customFunctions';
import { externalLink } from './externalLinks';
import { numberAsText } from './numbersAsText';
import { referenceToText } from './referencesToText';
import { staleValue } from './staleValues';
import { sumCountsTwice } from './sumCountsTwice';
import { sumMissesRow } from './sumMissesRow';

export type { SpreadsheetCheck } from './check';
export { indexOf, type WorkbookIndex } from './workbookIndex';

/** The checks of formulas and cells: each is given the workbook and its index (`indexOf`), which all share. */
export const SPREADSHEET_CHECKS: readonly SpreadsheetCheck[] = [
  sumMissesRow,
  sumCountsTwice,
  numberAsText,
  referenceToText,
  cellError,
  brokenName,
  customFunctionMissing,
  externalLink,
  staleValue,
];
