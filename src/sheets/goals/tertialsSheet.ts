import type { GoalEvaluation } from '../../finsam/goals/evaluation';
import { countStatuses, evaluateMeasure } from '../../finsam/goals/evaluate';
import type { GoalPlan, GoalRules, Measure, Status, TertialOutcome } from '../../finsam/goals/goals';
import type { SheetModel } from '../../workbook/sheetModel';
import { cellArea, SheetDraft } from '../draft';
import { GOAL_NAMES, GOAL_TABLES, MEASURE_COLUMNS, TERTIAL_COLUMNS, type GoalTabNames } from './anchors';
import { figureCell, FIGURE_FORMATS, placedMeasures } from './measuresSheet';
import { goalFooter } from './goalFooter';
import { inRowOf } from './tableLookup';
import { columnRule, computedColumn, LONGEST_NUMBER, LONGEST_TEXT } from '../tableRules';
import { statusWord } from './statusCells';
import { measureKindWords, statusWords } from './words';

export const TERTIALS = [1, 2, 3] as const;

const C = TERTIAL_COLUMNS;
const TITLES = Object.values(C);
const TABLE = GOAL_TABLES.tertials;
const SUMMARY_ROW = 3;
const HEADER_ROW = SUMMARY_ROW + 6;
const NO_SUCH_MEASURE = 'Numret finns inte på bladet Mått.';
const own = (title: string) => `${TABLE}[[#This Row],[${title}]]`;

/** The follow-up through the year: for each measure the outcome since 1 January at the end of each tertial, with its status. */
export function buildTertialsSheet(
  goals: GoalPlan,
  evaluation: GoalEvaluation,
  tabs: GoalTabNames,
): SheetModel {
  const sheet = new SheetDraft(tabs.tertials);
  sheet.put(0, 0, { value: 'Tertialuppföljning', role: 'title' });
  sheet.defineName('Finsam_Blad_Tertial', cellArea(0, 0), 'Bladet Tertialuppföljning i Finsamkalkyl');
  sheet.put(1, 0, {
    value:
      'Utfallet sedan den 1 januari vid slutet av varje tertial: 1 januari–april, 2 januari–augusti, 3 hela året.',
    role: 'subtitle',
  });
  const rows = placedMeasures(goals, evaluation).flatMap(({ result: { measure } }) =>
    TERTIALS.map((tertial) => ({ measure, tertial, ...measure.tertials[tertial - 1]! })),
  );
  putSummary(sheet, rows, goals.rules);
  sheet.addTable(TABLE, HEADER_ROW, 0, TITLES, Math.max(1, rows.length));
  (rows.length === 0 ? [null] : rows).forEach((row, index) =>
    putRow(sheet, HEADER_ROW + 1 + index, row, goals.rules),
  );
  sheet.validate(columnRule(TABLE, C.number, LONGEST_NUMBER, 'Måttets nummer på bladet Mått.'));
  sheet.validate(
    columnRule(TABLE, C.tertial, { kind: 'whole', min: 1, max: 3 }, '1, 2 eller 3.', 'Skriv 1, 2 eller 3.'),
  );
  sheet.validate(
    columnRule(
      TABLE,
      C.outcome,
      { kind: 'any' },
      'Utfallet sedan den 1 januari, skrivet som på bladet Mått.',
    ),
  );
  sheet.validate(columnRule(TABLE, C.comment, LONGEST_TEXT, 'Vad som har hänt och vad som görs.'));
  for (const title of [C.text, C.status])
    sheet.validate(computedColumn(TABLE, title, 'Skriv utfall och kommentar till vänster.'));
  return sheet.finish({
    columnWidths: [14, 14, 14, 50, 60, 22],
    protection: 'none',
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    print: {
      orientation: 'landscape',
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      footer: goalFooter(goals),
    },
  });
}

interface TertialRow extends TertialOutcome {
  readonly measure: Measure;
  readonly tertial: number;
}

/** What the figures say of a tertial; decisions are of the year. */
function tertialStatus({ measure, outcome }: TertialRow, rules: GoalRules): Status | null {
  const tertial = {
    ...measure,
    outcome: { total: outcome, women: null, men: null },
    asked: null,
    answered: null,
    responseRate: null,
  };
  return evaluateMeasure(tertial, rules).proposed;
}

function putSummary(sheet: SheetDraft, rows: readonly TertialRow[], rules: GoalRules): void {
  ['Tertial', 'Med utfall', 'Uppfyllda', '', '', ''].forEach((value, column) =>
    sheet.put(SUMMARY_ROW, column, { value, role: 'heading', format: 'text' }),
  );
  TERTIALS.forEach((tertial, index) => {
    const row = SUMMARY_ROW + 1 + index;
    const ofTertial = rows.filter((one) => one.tertial === tertial);
    const counts = countStatuses(ofTertial.map((one) => tertialStatus(one, rules)));
    sheet.put(row, 0, { value: tertial, role: 'label', format: 'count', align: 'left' });
    sheet.put(row, 1, {
      value: ofTertial.filter(({ outcome }) => outcome !== null).length,
      formula: `=COUNTIFS(${TABLE}[${C.tertial}],${tertial},${TABLE}[${C.outcome}],"<>")`,
      role: 'computed',
      format: 'count',
    });
    sheet.put(row, 2, {
      value: counts.met,
      formula: `=COUNTIFS(${TABLE}[${C.tertial}],${tertial},${TABLE}[${C.status}],"${statusWords.of('met')}")`,
      role: 'computed',
      format: 'count',
    });
  });
}

function putRow(sheet: SheetDraft, row: number, item: TertialRow | null, rules: GoalRules): void {
  const kind = item?.measure.kind ?? 'share';
  sheet.put(row, 0, { value: item?.measure.number ?? null, role: 'input', format: 'text' });
  sheet.put(row, 1, { value: item?.tertial ?? null, role: 'input', format: 'general' });
  sheet.put(row, 2, {
    value: figureCell(item?.outcome ?? null, kind),
    role: 'input',
    format: FIGURE_FORMATS[kind],
  });
  sheet.put(row, 3, { value: item?.comment ?? null, role: 'input', format: 'text', wrap: true });
  const find = (title: string) => inRowOf(own(C.number), GOAL_TABLES.measures, MEASURE_COLUMNS.number, title);
  sheet.put(row, 4, {
    value: item?.measure.text ?? '',
    formula: `=IF(${own(C.number)}="","",IFERROR(${find(MEASURE_COLUMNS.text)}&"","${NO_SUCH_MEASURE}"))`,
    role: 'computed',
    wrap: true,
  });
  const isShare = `${find(MEASURE_COLUMNS.kind)}="${measureKindWords.of('share')}"`;
  const rounded = (value: string) =>
    `IF(${isShare},ROUND(${value},2+${GOAL_NAMES.percentDecimals}),${value})`;
  const limit = find(MEASURE_COLUMNS.limit);
  const status = `FINSAM.MÅLSTATUS(${rounded(own(C.outcome))},${rounded(limit)},${find(MEASURE_COLUMNS.condition)})`;
  sheet.put(row, 5, {
    value: item === null ? '' : statusWord(tertialStatus(item, rules)),
    formula: `=IF(OR(${own(C.outcome)}="",IFERROR(${limit},"")=""),"",${status})`,
    role: 'computed',
  });
}
