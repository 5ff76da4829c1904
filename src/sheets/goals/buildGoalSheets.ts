import { evaluateGoals } from '../../finsam/goals/evaluate';
import type { GoalPlan } from '../../finsam/goals/goals';
import type { SheetModel } from '../../workbook/sheetModel';
import { DEFAULT_GOAL_TAB_NAMES, type GoalTabNames } from './anchors';
import { boardLayout } from './boardLayout';
import { buildBoardSummarySheet } from './boardSummarySheet';
import { buildGoalFulfilmentSheet } from './goalFulfilmentSheet';
import { buildGoalsSheet } from './goalsSheet';
import type { GrantedInYear } from './grantedInYear';
import { buildHistorySheet } from './historySheet';
import { buildInsatsPagesSheet } from './insatsPagesSheet';
import { buildInsatsReportsSheet } from './insatsReportsSheet';
import { buildMeasuresSheet } from './measuresSheet';
import { buildParticipantsSheet } from './participantsSheet';
import { buildTertialsSheet } from './tertialsSheet';

/**
 * The sheets of the goal fulfilment: one model a sheet, in the order of GOAL_SHEETS.
 * @param granted what the budget in the same workbook grants each insats in the year; null where there is none.
 */
export function buildGoalSheets(
  goals: GoalPlan,
  tabs: GoalTabNames = DEFAULT_GOAL_TAB_NAMES,
  granted: GrantedInYear | null = null,
): SheetModel[] {
  const evaluation = evaluateGoals(goals);
  const board = boardLayout(evaluation);
  const fulfilment = buildGoalFulfilmentSheet(goals, evaluation, board, tabs);
  return [
    buildGoalsSheet(goals, tabs),
    buildMeasuresSheet(goals, evaluation, tabs),
    fulfilment.model,
    buildBoardSummarySheet(goals, evaluation, board, fulfilment, tabs),
    buildTertialsSheet(goals, evaluation, tabs),
    buildHistorySheet(goals, evaluation, tabs),
    buildParticipantsSheet(goals, tabs),
    buildInsatsReportsSheet(goals, tabs, granted),
    buildInsatsPagesSheet(goals, evaluation, tabs, granted),
  ];
}
