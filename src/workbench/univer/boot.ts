import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
// Each facade adds its methods to the API object by being imported; bundlers drop those that are re-exported elsewhere.
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-sort/facade';
import sheetsTexts from '@univerjs/sheets/locale/en-US';
import formulaTexts from '@univerjs/sheets-formula/locale/en-US';
import { swedishTexts } from './texts';

/** The plugins of the visible grid stand apart (gridPlugins.ts), so that the engine also runs with no page to draw on. */
export interface GridPlugins {
  readonly texts: readonly object[];
  /** Called first: rendering comes before the formula engine, as Univer's own order has it. */
  registerRendering(univer: Univer): void;
  registerSheets(univer: Univer): void;
  registerDataValidation(univer: Univer): void;
}

export interface UniverHandle {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Starts Univer: the calculation alone, or with a grid to see and type in. */
export function bootUniver(grid?: GridPlugins): UniverHandle {
  const texts = mergeLocales(sheetsTexts, formulaTexts, ...((grid?.texts ?? []) as never[]), swedishTexts);
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: texts }, logLevel: LogLevel.ERROR });
  grid?.registerRendering(univer);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  if (grid === undefined) {
    univer.registerPlugin(UniverSheetsPlugin);
    univer.registerPlugin(UniverSheetsFormulaPlugin);
    univer.registerPlugin(UniverSheetsNumfmtPlugin);
  } else {
    grid.registerSheets(univer);
  }
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  grid?.registerDataValidation(univer);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  return { univer, api: FUniver.newAPI(univer) };
}
