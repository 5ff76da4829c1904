import type {
  GoalEvaluation,
  GoalResult,
  IndicatorResult,
  MeasureResult,
} from '../../finsam/goals/evaluation';
import { countStatuses, limitsOf } from '../../finsam/goals/evaluate';
import type { GoalPlan, GoalRules } from '../../finsam/goals/goals';
import { cellAddress, sheetReference } from '../../workbook/addresses';
import type { CellRole, SheetModel } from '../../workbook/sheetModel';
import { block, cellArea, SheetDraft } from '../draft';
import {
  ACTIVITY_COLUMNS,
  GOAL_COLUMNS,
  GOAL_NAMES,
  GOAL_TABLES,
  INDICATOR_COLUMNS,
  MEASURE_COLUMNS,
  type GoalTabNames,
} from './anchors';
import { BOARD, partCount, type BoardLayout } from './boardLayout';
import { countsFormula, countsText } from './countsText';
import { limitText, outcomeText } from './figureText';
import { goalFooter } from './goalFooter';
import { partFormula, textParts } from './longText';
import { measureComment } from './measuresSheet';
import {
  combined,
  commentFormula,
  commentText,
  decidedOr,
  lines,
  putStatus,
  statusWord,
} from './statusCells';
import { activityStateWords, statusWords } from './words';

const COLUMN = {
  number: 0,
  indicator: 1,
  measure: 2,
  outcome: 3,
  symbol: 4,
  status: 5,
  comment: 6,
  proposed: 7,
} as const;
const WIDTHS = [8, 32, 38, 34, 4, 17, 40, 17];
/** What a heading that runs over the whole width has room for. */
const HEADING_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0) - WIDTHS[0]! - 10;
const HEADER_ROW = 3;

export interface GoalFulfilmentSheet {
  readonly model: SheetModel;
  /** Reference from other sheets to the status of a goal's part: its indicator, or its activity where it has no indicators. */
  readonly partCell: (goal: number, part: number) => string;
}

/**
 * The goal fulfilment in the form of the annual report: under each goal its indicators with measures, outcomes, statuses and comments. All
 * of it follows from the sheets where things are typed, found by number, so that those can be sorted. Long texts go over several rows,
 * since Excel prints no more of a cell than a row can be high.
 */
export function buildGoalFulfilmentSheet(
  goals: GoalPlan,
  evaluation: GoalEvaluation,
  board: BoardLayout,
  tabs: GoalTabNames,
): GoalFulfilmentSheet {
  const sheet = new SheetDraft(tabs.goalFulfilment);
  sheet.put(0, 0, { value: 'Måluppfyllelse', role: 'title' });
  sheet.defineName('Finsam_Blad_Måluppfyllelse', cellArea(0, 0), 'Bladet Måluppfyllelse i Finsamkalkyl');
  sheet.put(1, 0, {
    value: `${goals.association.name}, ${goals.year}`,
    formula: `=${GOAL_NAMES.association}&", "&${GOAL_NAMES.year}`,
    role: 'subtitle',
  });
  ['Nr', 'Indikator', 'Måttbeskrivning', 'Utfall', '', 'Status', 'Kommentar', 'Förslag'].forEach(
    (value, column) => sheet.put(HEADER_ROW, column, { value, role: 'heading', format: 'text' }),
  );
  const partRows: number[][] = [];
  let row = HEADER_ROW + 1;
  evaluation.goals.forEach((goal, index) => {
    const onBoard = (column: number) =>
      sheetReference(tabs.boardSummary, cellArea(board.firstGoalRow + index, column));
    const put = new GoalBlock(sheet, goals.rules, row);
    partRows.push(
      put.goal(goal, {
        counts: onBoard(BOARD.counts),
        status: onBoard(BOARD.status),
        proposed: onBoard(BOARD.proposed),
      }),
    );
    row = put.nextRow + 1;
  });
  return {
    model: sheet.finish({
      columnWidths: WIDTHS,
      protection: 'sheet',
      freeze: { rows: HEADER_ROW + 1, columns: 0 },
      print: {
        orientation: 'landscape',
        titleRows: { first: HEADER_ROW, last: HEADER_ROW },
        footer: goalFooter(goals),
      },
    }),
    partCell: (goal, part) =>
      sheetReference(tabs.goalFulfilment, cellArea(partRows[goal]![part]!, COLUMN.status)),
  };
}

/** A text that stands in a column: the expression that gives it in the workbook, and what it is. */
interface ColumnText {
  readonly source: string;
  readonly text: string;
}

/** Writes one goal from a row on. */
class GoalBlock {
  private row: number;

  constructor(
    private readonly sheet: SheetDraft,
    private readonly rules: GoalRules,
    firstRow: number,
  ) {
    this.row = firstRow;
  }

  get nextRow(): number {
    return this.row;
  }

  /** @returns the rows with the statuses of the goal's parts. */
  goal(
    result: GoalResult,
    board: { readonly counts: string; readonly status: string; readonly proposed: string },
  ): number[] {
    const { goal } = result;
    const keyRow = this.row;
    const find = this.finder(GOAL_TABLES.goals, GOAL_COLUMNS.number, keyRow);
    this.heading(goal.number, { source: find(GOAL_COLUMNS.text), text: goal.text });
    const indicators = result.indicators.map((indicator) => this.indicator(indicator));
    const activities = result.activities.map(({ activity, status }) => {
      const at = this.row;
      const findActivity = this.finder(GOAL_TABLES.activities, ACTIVITY_COLUMNS.number, at);
      const state = findActivity(ACTIVITY_COLUMNS.state);
      const stateWord = activity.state === null ? '' : activityStateWords.of(activity.state);
      this.texts('label', activity.number, {
        [COLUMN.measure]: { source: findActivity(ACTIVITY_COLUMNS.text), text: activity.text },
        [COLUMN.outcome]: {
          source: lines(state, findActivity(ACTIVITY_COLUMNS.responsible)),
          text: [stateWord, activity.responsible ?? ''].filter((line) => line !== '').join('\n'),
        },
        [COLUMN.comment]: { source: findActivity(ACTIVITY_COLUMNS.comment), text: activity.comment ?? '' },
      });
      this.status(at, 'computed', status, `=${activityStatusFormula(state)}`);
      return at;
    });
    const own = this.row;
    const findHere = this.finder(GOAL_TABLES.goals, GOAL_COLUMNS.number, own);
    this.texts('total', goal.number, {
      [COLUMN.indicator]: { source: '"Samlat för målet"', text: 'Samlat för målet' },
      [COLUMN.outcome]: { source: board.counts, text: countsText(result.counts, partWord(result)) },
      [COLUMN.comment]: {
        source: commentFormula({
          decided: findHere(GOAL_COLUMNS.decided),
          proposed: cellAddress(own, COLUMN.proposed),
          reason: findHere(GOAL_COLUMNS.reason),
          comment: findHere(GOAL_COLUMNS.comment),
        }),
        text: commentText(result, goal.decision?.reason ?? null, goal.comment),
      },
    });
    this.status(own, 'total', result.status, `=${board.status}`);
    this.proposed(own, 'total', result.proposed, `=${board.proposed}&""`);
    return indicators.length > 0 ? indicators : activities;
  }

  /** @returns the row with the indicator's status. */
  private indicator(result: IndicatorResult): number {
    const { indicator } = result;
    const first = this.row;
    result.measures.forEach((measure, index) =>
      this.measure(measure, index === 0 ? { number: indicator.number, text: indicator.text } : null),
    );
    const at = this.row;
    const find = this.finder(GOAL_TABLES.indicators, INDICATOR_COLUMNS.number, at);
    const hasMeasures = result.measures.length > 0;
    const statuses = hasMeasures ? block(first, COLUMN.status, at - first, 1) : '';
    const proposed = cellAddress(at, COLUMN.proposed);
    const counts = countStatuses(result.measures.map(({ status }) => status));
    this.texts('subtotal', indicator.number, {
      // An indicator without measures has its text here, since there is no row of a measure to have it.
      [COLUMN.indicator]: hasMeasures
        ? { source: '"Sammanfattning"', text: 'Sammanfattning' }
        : { source: find(INDICATOR_COLUMNS.text), text: indicator.text },
      ...(hasMeasures
        ? {
            [COLUMN.outcome]: {
              source: countsFormula(statuses, counts.total, 'measure'),
              text: countsText(counts, 'measure'),
            },
          }
        : {}),
      [COLUMN.comment]: {
        source: commentFormula({
          decided: find(INDICATOR_COLUMNS.decided),
          proposed,
          reason: find(INDICATOR_COLUMNS.reason),
          comment: find(INDICATOR_COLUMNS.comment),
        }),
        text: commentText(result, indicator.decision?.reason ?? null, indicator.comment),
      },
    });
    this.status(at, 'subtotal', result.status, decidedOr(find(INDICATOR_COLUMNS.decided), proposed));
    this.proposed(at, 'subtotal', result.proposed, `=${hasMeasures ? combined(statuses) : '""'}`);
    return at;
  }

  private measure(
    result: MeasureResult,
    indicator: { readonly number: string; readonly text: string } | null,
  ): void {
    const { measure } = result;
    const at = this.row;
    const find = this.finder(GOAL_TABLES.measures, MEASURE_COLUMNS.number, at);
    const limit = limitText(limitsOf(measure), measure, this.rules);
    const target = limit === '' ? '' : `Mål: ${limit}`;
    this.texts('label', measure.number, {
      ...(indicator === null
        ? {}
        : {
            [COLUMN.indicator]: {
              source: `INDEX(${GOAL_TABLES.indicators}[${INDICATOR_COLUMNS.text}],MATCH(INDEX(${GOAL_TABLES.measures}[${MEASURE_COLUMNS.indicator}],MATCH($A$${at + 1},${GOAL_TABLES.measures}[${MEASURE_COLUMNS.number}],0)),${GOAL_TABLES.indicators}[${INDICATOR_COLUMNS.number}],0))&""`,
              text: indicator.text,
            },
          }),
      [COLUMN.measure]: {
        source: lines(
          find(MEASURE_COLUMNS.text),
          `IF(${find(MEASURE_COLUMNS.limitInWords)}="","","Mål: "&${find(MEASURE_COLUMNS.limitInWords)})`,
        ),
        text: [measure.text, target].filter((line) => line !== '').join('\n'),
      },
      [COLUMN.outcome]: {
        source: find(MEASURE_COLUMNS.outcomeInWords),
        text: outcomeText(result, this.rules),
      },
      [COLUMN.comment]: { source: find(MEASURE_COLUMNS.commentInWords), text: measureComment(result) },
    });
    this.status(at, 'computed', result.status, `=${find(MEASURE_COLUMNS.status)}`);
    this.proposed(at, 'computed', result.proposed, `=${find(MEASURE_COLUMNS.proposed)}`);
  }

  /** Expressions for what stands in a table, in the row whose number stands in column A of a row here. Blank cells give the empty text. */
  private finder(table: string, key: string, row: number): (column: string) => string {
    return (column) => `(INDEX(${table}[${column}],MATCH($A$${row + 1},${table}[${key}],0))&"")`;
  }

  private heading(number: string, goal: ColumnText): void {
    const first = this.row;
    this.sheet.put(first, COLUMN.number, { value: number, role: 'heading', format: 'text' });
    const parts = textParts(goal.text, HEADING_WIDTH, 1);
    parts.forEach((part, index) => {
      const row = first + index;
      if (index > 0) this.sheet.put(row, COLUMN.number, { role: 'heading' });
      this.sheet.put(row, COLUMN.indicator, {
        value: part,
        formula: `=${partFormula(goal.source, parts, index)}`,
        role: 'heading',
      });
      for (let column = COLUMN.measure; column <= COLUMN.proposed; column += 1)
        this.sheet.put(row, column, { role: 'heading' });
    });
    this.row = first + parts.length;
  }

  /** Puts texts side by side, each over as many rows as it needs; the number stands in the first. */
  private texts(
    role: CellRole,
    number: string,
    columns: Readonly<Partial<Record<number, ColumnText>>>,
  ): void {
    const first = this.row;
    this.sheet.put(first, COLUMN.number, { value: number, role, format: 'text', top: true });
    let height = 1;
    for (const [key, columnText] of Object.entries(columns)) {
      if (columnText === undefined) continue;
      const { source, text } = columnText;
      const column = Number(key);
      const parts = textParts(text, WIDTHS[column]!);
      parts.forEach((part, index) =>
        this.sheet.put(first + index, column, {
          value: part,
          formula: `=${partFormula(source, parts, index)}`,
          role,
          wrap: true,
          top: true,
        }),
      );
      height = Math.max(height, parts.length);
    }
    for (const column of [COLUMN.indicator, COLUMN.measure, COLUMN.outcome, COLUMN.comment])
      if (columns[column] === undefined) this.sheet.put(first, column, { role });
    this.row = first + height;
  }

  /** What the rule proposes stands in a cell of its own: a custom function inside another formula would show an error without the add-in. */
  private proposed(
    row: number,
    role: 'computed' | 'subtotal' | 'total',
    status: GoalResult['proposed'],
    formula: string,
  ): void {
    this.sheet.put(row, COLUMN.proposed, { value: statusWord(status), formula, role, wrap: true, top: true });
  }

  private status(
    row: number,
    role: 'computed' | 'subtotal' | 'total',
    status: GoalResult['status'],
    formula: string,
  ): void {
    putStatus(this.sheet, { row, symbol: COLUMN.symbol, status: COLUMN.status, role }, status, formula);
  }
}

function partWord(goal: GoalResult): 'indicator' | 'activity' {
  return goal.indicators.length > 0 || partCount(goal) === 0 ? 'indicator' : 'activity';
}

function activityStatusFormula(state: string): string {
  const cases = [
    ['', ''],
    [activityStateWords.of('done'), statusWords.of('met')],
    [activityStateWords.of('ongoing'), statusWords.of('partlyMet')],
  ] as const;
  return cases.reduceRight(
    (rest, [from, to]) => `IF(${state}="${from}","${to}",${rest})`,
    `"${statusWord('notMet')}"`,
  );
}
