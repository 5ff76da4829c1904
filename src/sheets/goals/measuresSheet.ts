import type { GoalEvaluation, MeasureResult } from '../../finsam/goals/evaluation';
import { evaluateMeasure, limitsOf } from '../../finsam/goals/evaluate';
import type { BySex, GoalPlan, Indicator, InsatsReport, MeasureKind } from '../../finsam/goals/goals';
import type { Decimal } from '../../finsam/decimal';
import type { CellValue } from '../../workbook/snapshot';
import type { FormatName, SheetModel } from '../../workbook/sheetModel';
import { columnLetters } from '../../workbook/addresses';
import { dateCell, numberCell } from '../cellValues';
import { cellArea, SheetDraft } from '../draft';
import { EARLIEST_DATE, LATEST_DATE } from '../limits';
import { yesNoWords } from '../words';
import { GOAL_NAMES, GOAL_TABLES, MEASURE_COLUMNS, type GoalTabNames } from './anchors';
import { figureFormula, limitText, outcomeText, sexesFormula } from './figureText';
import { goalFooter } from './goalFooter';
import { commentFormula, commentText, decidedOr } from './statusCells';
import { columnRule, computedColumn, LONGEST_NAME, LONGEST_NUMBER, LONGEST_TEXT } from '../tableRules';
import { comparisonWords, conditionWords, measureKindWords, statusWords } from './words';

/** A measure with where it belongs: an indicator, or an insats of its own. */
export interface PlacedMeasure {
  readonly result: MeasureResult;
  readonly indicator: Indicator | null;
  readonly insats: InsatsReport | null;
}

/** All measures in the order of the sheet: those of the indicators, then the insatser's own. */
export function placedMeasures(goals: GoalPlan, evaluation: GoalEvaluation): PlacedMeasure[] {
  return [
    ...evaluation.goals.flatMap((goal) =>
      goal.indicators.flatMap(({ indicator, measures }) =>
        measures.map((result) => ({ result, indicator, insats: null })),
      ),
    ),
    ...goals.insatser.flatMap((insats) =>
      insats.measures.map((measure) => ({
        result: evaluateMeasure(measure, goals.rules),
        indicator: null,
        insats,
      })),
    ),
  ];
}

const C = MEASURE_COLUMNS;
const TITLES = Object.values(C);
const TABLE = GOAL_TABLES.measures;
const HEADER_ROW = 3;

/** What the columns of one row say of the row itself, in formulas. */
const own = (title: string) => `${TABLE}[[#This Row],[${title}]]`;

/** The sheet of all measures: what is aimed at, what came out, what follows from it and what has been decided. */
export function buildMeasuresSheet(
  goals: GoalPlan,
  evaluation: GoalEvaluation,
  tabs: GoalTabNames,
): SheetModel {
  const sheet = new SheetDraft(tabs.measures);
  sheet.put(0, 0, { value: 'Mått', role: 'title' });
  sheet.defineName('Finsam_Blad_Mått', cellArea(0, 0), 'Bladet Mått i Finsamkalkyl');
  sheet.put(1, 0, {
    value:
      'En rad för varje mått. Andelar skrivs som procent, belopp i kronor, ja/nej som Ja eller Nej. Kolumnerna längst till höger beräknas.',
    role: 'subtitle',
  });
  const measures = placedMeasures(goals, evaluation);
  const rows: readonly (PlacedMeasure | null)[] = measures.length === 0 ? [null] : measures;
  sheet.addTable(TABLE, HEADER_ROW, 0, TITLES, rows.length);
  rows.forEach((placed, index) => putMeasure(sheet, HEADER_ROW + 1 + index, placed, goals));
  validateTable(sheet);
  for (const [look, word] of [
    ['good', 'met'],
    ['warning', 'partlyMet'],
    ['bad', 'notMet'],
  ] as const) {
    const first = TITLES.indexOf(C.status);
    sheet.highlight({
      target: { table: TABLE, column: C.status },
      formula: `=$${columnLetters(first)}${HEADER_ROW + 2}="${statusWords.of(word)}"`,
      look,
    });
  }
  return sheet.finish({
    columnWidths: TITLES.map(widthOf),
    protection: 'none',
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    print: {
      orientation: 'landscape',
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      footer: goalFooter(goals),
    },
  });
}

const WIDE = new Set<string>([
  C.text,
  C.outcomeText,
  C.comment,
  C.reason,
  C.limitInWords,
  C.outcomeInWords,
  C.commentInWords,
]);
const MIDDLE = new Set<string>([C.comparison, C.insats, C.source, C.decided, C.proposed, C.status]);

function widthOf(title: string): number {
  if (WIDE.has(title)) return 40;
  return MIDDLE.has(title) ? 22 : 12;
}

function putMeasure(sheet: SheetDraft, row: number, placed: PlacedMeasure | null, goals: GoalPlan): void {
  const measure = placed?.result.measure ?? null;
  const kind = measure?.kind ?? 'share';
  const input = (title: string, value: CellValue, format: FormatName = 'text') =>
    sheet.put(row, TITLES.indexOf(title as (typeof TITLES)[number]), {
      value,
      role: 'input',
      format,
      ...(format === 'text' ? { wrap: true } : {}),
    });
  const figures = (titles: readonly [string, string, string], figure: BySex | undefined) => {
    const values = figure === undefined ? [null, null, null] : [figure.total, figure.women, figure.men];
    titles.forEach((title, index) =>
      input(title, figureCell(values[index] ?? null, kind), FIGURE_FORMATS[kind]),
    );
  };
  input(C.number, measure?.number ?? null);
  input(C.indicator, placed?.indicator?.number ?? null);
  input(C.text, measure?.text ?? null);
  input(C.kind, measureKindWords.of(kind));
  input(C.condition, conditionWords.of(measure?.condition ?? 'atLeast'));
  input(C.comparison, comparisonWords.of(measure?.comparison ?? 'target'));
  input(C.bySex, yesNoWords.of(measure?.bySex === true ? 'yes' : 'no'));
  figures([C.target, C.targetWomen, C.targetMen], measure?.target);
  figures([C.national, C.nationalWomen, C.nationalMen], measure?.national);
  figures([C.lastYear, C.lastYearWomen, C.lastYearMen], measure?.lastYear);
  figures([C.outcome, C.outcomeWomen, C.outcomeMen], measure?.outcome);
  input(C.outcomeText, measure?.outcomeText ?? null);
  input(C.asked, measure?.asked ?? null, 'count');
  input(C.answered, measure?.answered ?? null, 'count');
  input(C.responseRate, numberCell(measure?.responseRate ?? null), 'percent');
  figures([C.nationalNow, C.nationalNowWomen, C.nationalNowMen], measure?.nationalNow);
  input(C.source, measure?.source ?? null);
  input(C.date, dateCell(measure?.date ?? null), 'date');
  input(C.insats, measure?.insats ?? placed?.insats?.name ?? null);
  input(C.decided, measure?.decision ? statusWords.of(measure.decision.status) : null);
  input(C.reason, measure?.decision?.reason ?? null);
  input(C.comment, measure?.comment ?? null);
  putComputed(sheet, row, placed, goals);
}

/** The number formats of figures by the kind of their measure. */
export const FIGURE_FORMATS: Readonly<Record<MeasureKind, FormatName>> = {
  share: 'percent',
  count: 'general',
  yesNo: 'general',
  money: 'amount',
};

/** A figure as a cell holds it: yes and no in words. */
export function figureCell(value: Decimal | null, kind: MeasureKind): CellValue {
  if (value === null || kind !== 'yesNo') return numberCell(value);
  return yesNoWords.of(value.isZero() ? 'no' : 'yes');
}

function putComputed(sheet: SheetDraft, row: number, placed: PlacedMeasure | null, goals: GoalPlan): void {
  const kind = placed?.result.measure.kind ?? 'share';
  const computed = (
    title: string,
    value: CellValue,
    formula: string,
    format: FormatName = 'general',
    wrap = false,
  ) =>
    sheet.put(row, TITLES.indexOf(title as (typeof TITLES)[number]), {
      value,
      formula: `=${formula}`,
      role: 'computed',
      format,
      ...(wrap ? { wrap: true } : {}),
    });
  const limits = placed === null ? null : limitsOf(placed.result.measure);
  const limitValue = (value: Decimal | null | undefined): CellValue =>
    value === null || value === undefined ? '' : (figureCell(value, kind) ?? '');
  computed(
    C.limit,
    limitValue(limits?.total),
    limitFormula(C.national, C.lastYear, C.target),
    FIGURE_FORMATS[kind],
  );
  computed(
    C.limitWomen,
    limitValue(limits?.women),
    limitFormula(C.nationalWomen, C.lastYearWomen, C.targetWomen),
    FIGURE_FORMATS[kind],
  );
  computed(
    C.limitMen,
    limitValue(limits?.men),
    limitFormula(C.nationalMen, C.lastYearMen, C.targetMen),
    FIGURE_FORMATS[kind],
  );
  const word = (status: MeasureResult['status'] | undefined) => (status ? statusWords.of(status) : '');
  computed(C.proposed, word(placed?.result.proposed), PROPOSED);
  computed(C.status, word(placed?.result.status), decidedOr(own(C.decided), own(C.proposed)).slice(1));
  const { rules } = goals;
  computed(
    C.limitInWords,
    placed === null || limits === null ? '' : limitText(limits, placed.result.measure, rules),
    LIMIT_IN_WORDS,
    'general',
    true,
  );
  computed(
    C.outcomeInWords,
    placed === null ? '' : outcomeText(placed.result, rules),
    OUTCOME_IN_WORDS,
    'general',
    true,
  );
  computed(
    C.commentInWords,
    placed === null ? '' : measureComment(placed.result),
    COMMENT_IN_WORDS,
    'general',
    true,
  );
}

/** What is said of a measure's status: a decision that differs, its reason, and the comment. */
export function measureComment(result: MeasureResult): string {
  const { decision, comment } = result.measure;
  return commentText(result, decision?.reason ?? null, comment);
}

function limitFormula(national: string, lastYear: string, target: string): string {
  const blank = (title: string) => `IF(${isBlank(title)},"",${own(title)})`;
  const compared = own(C.comparison);
  return `IF(${compared}="${comparisonWords.of('national')}",${blank(national)},IF(${compared}="${comparisonWords.of('lastYear')}",${blank(lastYear)},${blank(target)}))`;
}

/** Not a comparison with "", which spreadsheets other than Excel take to hold for nought too. */
const isBlank = (title: string) => `LEN(${own(title)})=0`;

const SHARE = `${own(C.kind)}="${measureKindWords.of('share')}"`;
const forComparison = (title: string) =>
  `IF(${isBlank(title)},"",IF(${SHARE},ROUND(${own(title)},2+${GOAL_NAMES.percentDecimals}),${own(title)}))`;

/** Where only the response rate is known it stands for answers of one asked, and the number of answers says nothing. */
const PROPOSED = `IF(OR(${isBlank(C.outcome)},${isBlank(C.limit)}),"",FINSAM.MÅLSTATUS(${[
  forComparison(C.outcome),
  forComparison(C.limit),
  own(C.condition),
  `IF(${own(C.answered)}<>"",${own(C.answered)},IF(${own(C.responseRate)}="","",${own(C.responseRate)}))`,
  `IF(${own(C.answered)}="",1,IF(${own(C.asked)}="","",${own(C.asked)}))`,
  GOAL_NAMES.lowestResponseRate,
  `IF(${own(C.answered)}<>"",${GOAL_NAMES.lowestAnswers},0)`,
].join(',')}))`;

const BY_SEX = `${own(C.bySex)}="${yesNoWords.of('yes')}"`;

const LIMIT_IN_WORDS = `IF(${isBlank(C.limit)},"",IF(${own(C.kind)}="${measureKindWords.of('yesNo')}","",${own(C.condition)}&" ")&${figureFormula(own(C.limit), own(C.kind))}&${sexesFormula(own(C.limitWomen), own(C.limitMen), BY_SEX, own(C.kind))}&IF(${own(C.comparison)}="${comparisonWords.of('national')}",", riket förra året",IF(${own(C.comparison)}="${comparisonWords.of('lastYear')}",", förra året","")))`;

/** The sexes are shown where they are asked for, enough have answered and the figure counts. */
const SHOWS_SEXES = `AND(${BY_SEX},OR(${own(C.answered)}="",${own(C.answered)}>=${GOAL_NAMES.lowestAnswersBySex}),${own(C.proposed)}<>"${statusWords.of('notMeasurable')}")`;

const RATE = `IF(AND(${own(C.answered)}<>"",${own(C.asked)}<>""),", svarsfrekvens "&ROUND(100*${own(C.answered)}/${own(C.asked)},${GOAL_NAMES.percentDecimals})&" %",IF(${own(C.responseRate)}="","",", svarsfrekvens "&ROUND(100*${own(C.responseRate)},${GOAL_NAMES.percentDecimals})&" %"))`;

const OUTCOME_FIGURE = `IF(${isBlank(C.outcome)},"",${figureFormula(own(C.outcome), own(C.kind))}&${sexesFormula(own(C.outcomeWomen), own(C.outcomeMen), SHOWS_SEXES, own(C.kind))}&${RATE})`;

const OUTCOME_IN_WORDS = `${OUTCOME_FIGURE}&IF(OR(${isBlank(C.outcome)},${own(C.outcomeText)}=""),"",CHAR(10))&${own(C.outcomeText)}`;

const COMMENT_IN_WORDS = commentFormula({
  decided: own(C.decided),
  proposed: own(C.proposed),
  reason: own(C.reason),
  comment: own(C.comment),
});

function validateTable(sheet: SheetDraft): void {
  const rule = (...args: Parameters<typeof columnRule> extends [string, ...infer Rest] ? Rest : never) =>
    sheet.validate(columnRule(TABLE, ...args));
  rule(
    C.number,
    LONGEST_NUMBER,
    'Måttets nummer, som 1.2.1. Lämna tomt, så får det ett eget när bladen uppdateras.',
  );
  rule(C.indicator, LONGEST_NUMBER, 'Numret på indikatorn. Tomt för ett mått som bara hör till en insats.');
  rule(C.text, LONGEST_TEXT, 'Enkätfrågan eller definitionen.');
  rule(
    C.kind,
    { kind: 'list', values: measureKindWords.list },
    'Andel, antal, ja/nej eller kronor.',
    'Välj i listan.',
  );
  rule(
    C.condition,
    { kind: 'list', values: conditionWords.list },
    'Hur utfallet ska stå till jämförelsetalet. över och under är strikt: bättre än förra året.',
    'Välj i listan.',
  );
  rule(
    C.comparison,
    { kind: 'list', values: comparisonWords.list },
    'Vad utfallet jämförs med: målvärdet, riket förra året eller det egna utfallet förra året.',
    'Välj i listan.',
  );
  rule(
    C.bySex,
    { kind: 'list', values: yesNoWords.list },
    'Om måttet redovisas för kvinnor och män.',
    'Välj Ja eller Nej.',
  );
  rule(
    C.target,
    { kind: 'any' },
    'Andel som 43 %, antal, kronor eller Ja. Gäller när måttet jämförs med målvärdet.',
  );
  rule(
    C.outcome,
    { kind: 'any' },
    'Andel som 43 %, antal, kronor eller Ja/Nej. Tomt betyder att måttet inte är följt upp.',
  );
  rule(C.outcomeText, LONGEST_TEXT, 'Utfallet i ord, bredvid eller i stället för en siffra.');
  const count = { kind: 'whole', min: 0, max: 10_000_000 } as const;
  rule(C.asked, count, 'Hur många som fick frågan.', 'Skriv ett antal, 0 eller mer.');
  rule(C.answered, count, 'Hur många som svarade.', 'Skriv ett antal, 0 eller mer.');
  rule(
    C.responseRate,
    { kind: 'decimal', min: 0, max: 1 },
    'Andelen som svarade, när antalen inte är kända.',
    'Skriv en andel, till exempel 25 %.',
  );
  rule(C.source, LONGEST_NAME, 'Var utfallet är hämtat, till exempel Enkät till deltagare.');
  rule(
    C.date,
    { kind: 'date', min: EARLIEST_DATE, max: LATEST_DATE },
    'När det mättes, som ÅÅÅÅ-MM-DD.',
    'Skriv datumet som ÅÅÅÅ-MM-DD.',
  );
  rule(C.insats, LONGEST_NAME, 'Insatsen som måttet gäller, skriven som på bladet Insatsuppföljning.');
  rule(
    C.decided,
    { kind: 'list', values: statusWords.list },
    'Lämna tomt för förslaget. Ett beslut gäller före förslaget och skrivs aldrig över.',
    'Välj en status i listan, eller lämna tomt.',
  );
  rule(C.reason, LONGEST_TEXT, 'Varför statusen är beslutad. Skrivs ut när den avviker från förslaget.');
  rule(C.comment, LONGEST_TEXT, 'Skrivs ut på bladet Måluppfyllelse.');
  for (const title of [
    C.limit,
    C.limitWomen,
    C.limitMen,
    C.proposed,
    C.status,
    C.limitInWords,
    C.outcomeInWords,
    C.commentInWords,
  ])
    sheet.validate(computedColumn(TABLE, title, 'Skriv utfall, målvärden och beslutad status till vänster.'));
}
