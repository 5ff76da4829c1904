import { anchoredReference } from './anchoredReferences';
import { approximateLookup } from './approximateLookups';
import { brokenName } from './brokenNames';
import { cellError } from './cellErrors';
import type { SpreadsheetCheck } from './check';
import { circularReference } from './circularReferences';
import { constantAmongFormulas } from './constantsAmongFormulas';
import { customFunctionMissing } from './customFunctions';
import { externalLink } from './externalLinks';
import { formulaAmongConstants } from './formulasAmongConstants';
import { hiddenInSum } from './hiddenInSums';
import { numberAsText } from './numbersAsText';
import { numberInFormula } from './numbersInFormulas';
import { referenceToBlank } from './referencesToBlank';
import { referenceToText } from './referencesToText';
import { staleValue } from './staleValues';
import { sumCountsTwice } from './sumCountsTwice';
import { sumMissesRow } from './sumMissesRow';
import { formulaUnlikeNeighbours } from './unlikeNeighbours';

export type { SpreadsheetCheck } from './check';
export { indexOf, type WorkbookIndex } from './workbookIndex';

/** The checks of formulas and cells: each is given the workbook and its index (`indexOf`), which all share. */
export const SPREADSHEET_CHECKS: readonly SpreadsheetCheck[] = [
  sumMissesRow,
  sumCountsTwice,
  formulaUnlikeNeighbours,
  anchoredReference,
  constantAmongFormulas,
  formulaAmongConstants,
  numberAsText,
  numberInFormula,
  referenceToBlank,
  referenceToText,
  cellError,
  circularReference,
  brokenName,
  customFunctionMissing,
  approximateLookup,
  hiddenInSum,
  externalLink,
  staleValue,
];
