import type { Univer } from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import '@univerjs/ui/facade';
import '@univerjs/docs-ui/facade';
import '@univerjs/sheets-ui/facade';
import designTexts from '@univerjs/design/locale/en-US';
import docsUiTexts from '@univerjs/docs-ui/locale/en-US';
import dataValidationUiTexts from '@univerjs/sheets-data-validation-ui/locale/en-US';
import formulaUiTexts from '@univerjs/sheets-formula-ui/locale/en-US';
import numfmtUiTexts from '@univerjs/sheets-numfmt-ui/locale/en-US';
import sheetsUiTexts from '@univerjs/sheets-ui/locale/en-US';
import uiTexts from '@univerjs/ui/locale/en-US';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import type { GridPlugins } from './boot';

/** The visible grid in `container`: cells, formula bar and sheet tabs; the ribbon is the page's own, made from the manifest. */
export function gridPlugins(container: HTMLElement): GridPlugins {
  return {
    texts: [designTexts, uiTexts, docsUiTexts, sheetsUiTexts, formulaUiTexts, numfmtUiTexts, dataValidationUiTexts],
    registerRendering(univer: Univer): void {
      univer.registerPlugin(UniverRenderEnginePlugin);
      univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: false, headerMenu: false, footer: true, contextMenu: true, disableAutoFocus: true });
      univer.registerPlugin(UniverDocsPlugin);
      univer.registerPlugin(UniverDocsUIPlugin);
    },
    registerSheets(univer: Univer): void {
      univer.registerPlugin(UniverSheetsPlugin);
      univer.registerPlugin(UniverSheetsUIPlugin, { formulaBar: true, footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true }, disableForceStringAlert: true, disableForceStringMark: true });
      univer.registerPlugin(UniverSheetsFormulaPlugin);
      univer.registerPlugin(UniverSheetsFormulaUIPlugin);
      univer.registerPlugin(UniverSheetsNumfmtPlugin);
      univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
    },
    registerDataValidation(univer: Univer): void {
      univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false });
    },
  };
}
