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
export { GOAL_SHEETS } from './goals/anchors';
export { buildGoalSheets } from './goals/buildGoalSheets';
export { goalsOwnCells } from './goals/goalsOwnCells';
export { grantedInYear } from './goals/grantedInYear';
export { HOURS_SHEETS } from './hours/anchors';
export { buildHoursSheets } from './hours/buildHoursSheets';
export { hoursOwnCells } from './hours/hoursOwnCells';
export { hasHours, readHours, type ReadHours } from './hours/readHours';
export { hasGoals, readGoals, type ReadGoals } from './goals/readGoals';
export { hasBudget, tabNames, tabNamesOf } from './lookup';
export { ownCells, type OwnCell } from './ownCells';
export { overview, statusOfSheets, type SheetStatus } from './overview';
export { sheetProblem, type SheetProblem } from './problems';
export { readPlan, type ReadPlan } from './readPlan';
export { withHoursChange, type HoursChange } from './hours/hoursChange';
