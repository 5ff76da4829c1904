import type { GoalEvaluation, GoalResult, StatusResult } from '../../finsam/goals/evaluation';
import type { GoalPlan, Status } from '../../finsam/goals/goals';
import { cellAddress } from '../../workbook/addresses';
import type { CellRole, SheetModel } from '../../workbook/sheetModel';
import { block, cellArea, SheetDraft } from '../draft';
import {
  ACTIVITY_COLUMNS,
  GOAL_COLUMNS,
  GOAL_NAMES,
  GOAL_TABLES,
  INDICATOR_COLUMNS,
  type GoalTabNames,
} from './anchors';
import { BOARD, partCount, type BoardLayout } from './boardLayout';
import { countsFormula, countsText } from './countsText';
import { goalFooter } from './goalFooter';
import type { GoalFulfilmentSheet } from './goalFulfilmentSheet';
import { wholeBeginning } from './longText';
import { combined, decidedOr, putStatus, statusWord } from './statusCells';
import { statusWords } from './words';

const WIDTHS = [8, 58, 32, 4, 18, 18, 12];
/** A goal is told so far on the page: it stands whole on Måluppfyllelse. */
const LONGEST_TEXT = 220;

/** The board's page: the judgement in a sentence, the goals with their counts, and what they are judged by; on one sheet of paper. */
export function buildBoardSummarySheet(
  goals: GoalPlan,
  evaluation: GoalEvaluation,
  layout: BoardLayout,
  fulfilment: GoalFulfilmentSheet,
  tabs: GoalTabNames,
): SheetModel {
  const sheet = new SheetDraft(tabs.boardSummary);
  sheet.put(0, 0, { value: 'Måluppfyllelse', role: 'title' });
  sheet.defineName('Finsam_Blad_Styrelsen', cellArea(0, 0), 'Bladet Till styrelsen i Finsamkalkyl');
  sheet.put(1, 0, {
    value: `${goals.association.name}, ${goals.year}`,
    formula: `=${GOAL_NAMES.association}&", "&${GOAL_NAMES.year}`,
    role: 'subtitle',
  });
  const count = evaluation.goals.length;
  const statuses = block(layout.firstGoalRow, BOARD.status, Math.max(1, count), 1);
  putOverall(sheet, goals, evaluation, layout, statuses);
  headings(sheet, layout.firstGoalRow - 1, ['Nr', 'Mål', 'Uppfyllt', '', 'Status', 'Förslag', '']);
  evaluation.goals.forEach((goal, index) => {
    const row = layout.firstGoalRow + index;
    const find = finder(GOAL_TABLES.goals, GOAL_COLUMNS.number, row);
    const parts = layout.parts[index] ?? null;
    const range = parts === null ? null : block(parts.first, BOARD.status, parts.last - parts.first + 1, 1);
    sheet.put(row, BOARD.number, { value: goal.goal.number, role: 'label', format: 'text', top: true });
    putText(sheet, row, 'label', find(GOAL_COLUMNS.text), goal.goal.text);
    const counted = goal.indicators.length > 0 || partCount(goal) === 0 ? 'indicator' : 'activity';
    sheet.put(row, BOARD.counts, {
      value: countsText(goal.counts, counted),
      formula:
        range === null
          ? `="${countsText(goal.counts, counted)}"`
          : `=${countsFormula(range, goal.counts.total, counted)}`,
      role: 'computed',
      wrap: true,
      top: true,
    });
    putJudged(
      sheet,
      row,
      goal,
      find(GOAL_COLUMNS.decided),
      range === null ? '""' : combined(range),
      'computed',
    );
  });
  if (count === 0)
    for (let column = 0; column < WIDTHS.length; column += 1)
      sheet.put(layout.firstGoalRow, column, { role: 'label' });
  evaluation.goals.forEach((goal, index) => {
    const parts = layout.parts[index];
    if (parts === null || parts === undefined) return;
    const isActivities = goal.indicators.length === 0;
    headings(
      sheet,
      parts.first - 1,
      [isActivities ? 'Aktiviteter' : 'Indikatorer', '', '', 'Status', '', ''],
      BOARD.text,
    );
    sheet.put(parts.first - 1, BOARD.number, {
      value: goal.goal.number,
      formula: `=${cellAddress(layout.firstGoalRow + index, BOARD.number)}`,
      role: 'heading',
    });
    partsOf(goal).forEach((part, place) => {
      const row = parts.first + place;
      const find = isActivities
        ? finder(GOAL_TABLES.activities, ACTIVITY_COLUMNS.number, row)(ACTIVITY_COLUMNS.text)
        : finder(GOAL_TABLES.indicators, INDICATOR_COLUMNS.number, row)(INDICATOR_COLUMNS.text);
      sheet.put(row, BOARD.number, { value: part.number, role: 'label', format: 'text', top: true });
      putText(sheet, row, 'label', find, part.text);
      putStatus(
        sheet,
        { row, symbol: BOARD.symbol, status: BOARD.status, role: 'computed' },
        part.status,
        `=${fulfilment.partCell(index, place)}`,
      );
    });
  });
  return sheet.finish({
    columnWidths: WIDTHS,
    protection: 'sheet',
    print: { orientation: 'portrait', onePage: true, footer: goalFooter(goals) },
  });
}

function partsOf(
  goal: GoalResult,
): { readonly number: string; readonly text: string; readonly status: Status | null }[] {
  return goal.indicators.length > 0
    ? goal.indicators.map(({ indicator, status }) => ({
        number: indicator.number,
        text: indicator.text,
        status,
      }))
    : goal.activities.map(({ activity, status }) => ({
        number: activity.number,
        text: activity.text,
        status,
      }));
}

function headings(sheet: SheetDraft, row: number, titles: readonly string[], firstColumn = 0): void {
  titles.forEach((value, index) =>
    sheet.put(row, firstColumn + index, { value, role: 'heading', format: 'text' }),
  );
}

function putOverall(
  sheet: SheetDraft,
  goals: GoalPlan,
  evaluation: GoalEvaluation,
  { overallRow }: BoardLayout,
  statuses: string,
): void {
  headings(sheet, overallRow - 1, ['Samlad bedömning', '', '', '', 'Status', 'Förslag', '']);
  const count = evaluation.goals.length;
  const decided = `(INDEX(${GOAL_NAMES.decision},1,1)&"")`;
  const reason = `(INDEX(${GOAL_NAMES.decision},1,2)&"")`;
  const proposed = count === 0 ? '""' : combined(statuses);
  const status = putJudged(sheet, overallRow, evaluation, decided, proposed, 'total');
  sheet.put(overallRow, 0, {
    value: overallSentence(evaluation.status, count),
    formula: `=${overallFormula(status, count)}`,
    role: 'total',
  });
  for (const column of [BOARD.text, BOARD.counts]) sheet.put(overallRow, column, { role: 'total' });
  sheet.put(overallRow + 1, 0, {
    value: `${countsText(evaluation.counts, 'goal')}.`,
    formula:
      count === 0
        ? `="${countsText(evaluation.counts, 'goal')}."`
        : `=${countsFormula(statuses, count, 'goal')}&"."`,
    role: 'label',
  });
  sheet.put(overallRow + 2, 0, {
    value: shortened(goals.decision?.reason ?? ''),
    formula: `=${shortFormula(reason, goals.decision?.reason ?? '')}`,
    role: 'text',
  });
  sheet.put(overallRow + 3, 0, {
    value: shortened(goals.comment ?? ''),
    formula: `=${shortFormula(`(${GOAL_NAMES.comment}&"")`, goals.comment ?? '')}`,
    role: 'text',
  });
}

const SENTENCES: readonly (readonly [Status, string, string])[] = [
  ['met', 'Målet bedöms vara uppfyllt.', 'Målen bedöms vara uppfyllda.'],
  [
    'mostlyMet',
    'Målet bedöms till övervägande del vara uppfyllt.',
    'Målen bedöms till övervägande del vara uppfyllda.',
  ],
  ['partlyMet', 'Målet bedöms vara delvis uppfyllt.', 'Målen bedöms vara delvis uppfyllda.'],
  ['notMet', 'Målet bedöms inte vara uppfyllt.', 'Målen bedöms inte vara uppfyllda.'],
  [
    'notMeasurable',
    'Måluppfyllelsen går inte att bedöma, eftersom målet inte är mätbart.',
    'Måluppfyllelsen går inte att bedöma, eftersom inget mål är mätbart.',
  ],
];
const PENDING_SENTENCE = 'Måluppfyllelsen är inte följd upp ännu.';

/** The judgement of all goals as a sentence. */
export function overallSentence(status: Status | null, goals: number): string {
  const found = SENTENCES.find(([one]) => one === status);
  return found === undefined ? PENDING_SENTENCE : found[goals === 1 ? 1 : 2];
}

function overallFormula(statusCell: string, goals: number): string {
  return SENTENCES.reduceRight(
    (rest, [status]) =>
      `IF(${statusCell}="${statusWords.of(status)}","${overallSentence(status, goals)}",${rest})`,
    `"${PENDING_SENTENCE}"`,
  );
}

/** The status that holds, the one that the rule proposes, and a mark where they differ. @returns the cell of the status. */
function putJudged(
  sheet: SheetDraft,
  row: number,
  result: StatusResult,
  decided: string,
  proposed: string,
  role: 'computed' | 'total',
): string {
  const proposal = sheet.put(row, BOARD.proposed, {
    value: statusWord(result.proposed),
    formula: `=${proposed}`,
    role,
    wrap: true,
    top: true,
  });
  sheet.put(row, BOARD.differs, {
    value: result.differs ? DIFFERS : '',
    formula: `=IF(AND(${decided}<>"",${proposal}<>"",${decided}<>${proposal}),"${DIFFERS}","")`,
    role,
  });
  return putStatus(
    sheet,
    { row, symbol: BOARD.symbol, status: BOARD.status, role },
    result.status,
    decidedOr(decided, proposal),
  );
}

const DIFFERS = '≠ beslutat';

function putText(sheet: SheetDraft, row: number, role: CellRole, source: string, text: string): void {
  sheet.put(row, BOARD.text, {
    value: shortened(text),
    formula: `=${shortFormula(source, text)}`,
    role,
    wrap: true,
    top: true,
  });
}

function finder(table: string, key: string, row: number): (column: string) => string {
  const number = cellAddress(row, BOARD.number);
  return (column) => `(INDEX(${table}[${column}],MATCH($${number},${table}[${key}],0))&"")`;
}

/** What fits on the page, on one line, with a sign where something is left out. */
function shortened(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > LONGEST_TEXT ? `${line.slice(0, wholeBeginning(line, LONGEST_TEXT - 1))}…` : line;
}

function shortFormula(source: string, text: string): string {
  const line = `SUBSTITUTE(${source},CHAR(10)," ")`;
  return `IF(LEN(${source})>${LONGEST_TEXT},LEFT(${line},${wholeBeginning(text, LONGEST_TEXT - 1)})&"…",${line})`;
}
