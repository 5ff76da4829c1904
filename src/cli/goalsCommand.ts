import { goalProblemText } from '../finsam/goals/goalProblems';
import { parseGoalsText } from '../finsam/goals/goalFile';
import { buildGoalSheets } from '../sheets';
import { workbookCommand } from './workbookCommand';

/** `goals`: a file of goals becomes a workbook with the goal fulfilment. */
export const goalsCommand = workbookCommand(
  { name: 'goals', summary: 'goalsSummary', arguments: 'goalsArguments', output: 'goalsOutput' },
  {
    parse: parseGoalsText,
    problems: 'goalProblems',
    problemText: goalProblemText,
    sheets: (goals) => buildGoalSheets(goals),
    title: (goals) => `${goals.association.name} · Måluppfyllelse ${goals.year}`,
  },
);
