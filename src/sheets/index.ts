export {
  DEFAULT_TAB_NAMES,
  NAMES,
  SHEETS,
  TABLES,
  type SheetAnchor,
  type SheetId,
  type TabNames,
} from './anchors';
export { buildSheets } from './buildSheets';
export { hasBudget, tabNames } from './lookup';
export { ownCells, type OwnCell } from './ownCells';
export { overview, type SheetStatus } from './overview';
export { sheetProblem, type SheetProblem } from './problems';
export { readPlan, type ReadPlan } from './readPlan';
