import { planProblemText } from '../finsam/planProblems';
import { parsePlanText } from '../finsam/planFile';
import { buildSheets } from '../sheets';
import { workbookCommand } from './workbookCommand';

/** `build`: a plan file becomes a workbook with live formulas. */
export const buildCommand = workbookCommand(
  { name: 'build', summary: 'buildSummary', arguments: 'buildArguments', output: 'buildOutput' },
  {
    parse: parsePlanText,
    problems: 'planProblems',
    problemText: planProblemText,
    sheets: (plan) => buildSheets(plan),
    title: (plan) => `${plan.association.name} · Budget ${plan.budgetYear}`,
  },
);
