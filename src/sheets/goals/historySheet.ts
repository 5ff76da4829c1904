import type { GoalEvaluation } from '../../finsam/goals/evaluation';
import type { GoalPlan, Measure } from '../../finsam/goals/goals';
import type { Decimal } from '../../finsam/decimal';
import { cellAddress } from '../../workbook/addresses';
import type { SheetModel } from '../../workbook/sheetModel';
import { numberCell } from '../cellValues';
import { cellArea, SheetDraft } from '../draft';
import { yesNoWords } from '../words';
import { GOAL_NAMES, GOAL_TABLES, HISTORY_COLUMNS, MEASURE_COLUMNS, type GoalTabNames } from './anchors';
import { goalFooter } from './goalFooter';
import { wholeBeginning } from './longText';
import { FIGURE_FORMATS, figureCell, placedMeasures } from './measuresSheet';
import { inRowOf } from './tableLookup';
import { columnRule, LONGEST_NUMBER } from '../tableRules';

const TITLES = Object.values(HISTORY_COLUMNS);
const TABLE = GOAL_TABLES.history;
/** How many years the picture goes back, this one with them. */
const YEARS = 6;
/** More lines than so cannot be told apart. */
const MOST_LINES = 6;
const FIRST_YEAR = 2;
const FIRST_ROW = 4;
const CHART_ROWS = 16;

/** The outcomes of earlier years, a table and a picture of how they have gone. */
export function buildHistorySheet(
  goals: GoalPlan,
  evaluation: GoalEvaluation,
  tabs: GoalTabNames,
): SheetModel {
  const sheet = new SheetDraft(tabs.history);
  sheet.put(0, 0, { value: 'Tidigare år', role: 'title' });
  sheet.defineName('Finsam_Blad_Tidigare_år', cellArea(0, 0), 'Bladet Tidigare år i Finsamkalkyl');
  sheet.put(1, 0, {
    value:
      'Måttens utfall år för år. Förra året och årets utfall kommer från bladet Mått, tidigare år från tabellen nederst.',
    role: 'subtitle',
  });
  sheet.put(2, 0, {
    value: 'Mått med utfall för minst två år visas. Tryck på Uppdatera när ett år eller mått har tillkommit.',
    role: 'text',
  });
  const measures = placedMeasures(goals, evaluation).map(({ result }) => result.measure);
  const pictured = measures.filter(
    (measure) => yearsOf(measure, goals.year).filter((value) => value !== null).length > 1,
  );
  const afterPicture = pictured.length === 0 ? FIRST_ROW : putPicture(sheet, goals, pictured);
  putTable(sheet, measures, afterPicture);
  return sheet.finish({
    columnWidths: [14, 50, ...Array.from({ length: YEARS }, () => 12)],
    protection: 'none',
    print: { orientation: 'landscape', footer: goalFooter(goals) },
  });
}

/** The outcomes of the years that the picture shows, the earliest first. */
function yearsOf(measure: Measure, year: number): (Decimal | null)[] {
  return Array.from({ length: YEARS }, (_, index) => {
    const wanted = year - YEARS + 1 + index;
    if (wanted === year) return measure.outcome.total;
    if (wanted === year - 1) return measure.lastYear.total;
    return measure.history.find((one) => one.year === wanted)?.outcome ?? null;
  });
}

/**
 * The chart stands above the years: what is inserted and removed below it when measures come and go leaves it as large as it is.
 * @returns the row after the picture.
 */
function putPicture(sheet: SheetDraft, goals: GoalPlan, measures: readonly Measure[]): number {
  const shares = measures
    .flatMap((measure, index) => (measure.kind === 'share' ? [{ measure, index }] : []))
    .slice(0, MOST_LINES);
  const headingRow = shares.length === 0 ? FIRST_ROW : FIRST_ROW + CHART_ROWS + 1;
  sheet.put(headingRow, 0, { value: 'Mått nr', role: 'heading', format: 'text' });
  sheet.put(headingRow, 1, { value: 'Mått', role: 'heading', format: 'text' });
  for (let index = 0; index < YEARS; index += 1) {
    const back = YEARS - 1 - index;
    sheet.put(headingRow, FIRST_YEAR + index, {
      value: goals.year - back,
      formula: back === 0 ? `=${GOAL_NAMES.year}` : `=${GOAL_NAMES.year}-${back}`,
      role: 'heading',
      format: 'year',
      align: 'right',
    });
  }
  measures.forEach((measure, index) =>
    putYears(sheet, { row: headingRow + 1 + index, headingRow }, measure, goals.year),
  );
  const after = headingRow + 1 + measures.length + 1;
  if (shares.length === 0) return after;
  sheet.addChart({
    name: 'Finsam_Trend',
    title: 'Andelar år för år',
    series: shares.map(({ measure, index }) => ({
      title: measure.number,
      values: { row: headingRow + 1 + index, column: FIRST_YEAR, rows: 1, columns: YEARS },
      kind: 'line',
    })),
    categories: { row: headingRow, column: FIRST_YEAR, rows: 1, columns: YEARS },
    place: { row: FIRST_ROW, column: 0, rows: CHART_ROWS, columns: FIRST_YEAR + YEARS },
    altText: `Linjer med andelarna för ${shares.map(({ measure }) => measure.number).join(', ')} från ${goals.year - YEARS + 1} till ${goals.year}. Talen står under bilden.`,
  });
  return after;
}

/** A year without an outcome is an empty cell and no formula: a chart would draw an empty text as zero. */
function putYears(
  sheet: SheetDraft,
  { row, headingRow }: { readonly row: number; readonly headingRow: number },
  measure: Measure,
  year: number,
): void {
  const key = `$${sheet.put(row, 0, { value: measure.number, role: 'label', format: 'text' })}`;
  const find = (title: string) => inRowOf(key, GOAL_TABLES.measures, MEASURE_COLUMNS.number, title);
  const length = wholeBeginning(measure.text, LONGEST_LABEL);
  sheet.put(row, 1, {
    value: measure.text.slice(0, length),
    formula: `=LEFT(${find(MEASURE_COLUMNS.text)},${length})`,
    role: 'computed',
  });
  yearsOf(measure, year).forEach((value, index) => {
    const back = YEARS - 1 - index;
    const yearCell = cellAddress(headingRow, FIRST_YEAR + index).replace(/\d+/, '$$$&');
    const shown = (expression: string) => `=IF(${expression}="","",${expression})`;
    const formulas = [
      shown(find(MEASURE_COLUMNS.outcome)),
      shown(find(MEASURE_COLUMNS.lastYear)),
      earlierFormula(key, yearCell, measure.kind),
    ];
    sheet.put(row, FIRST_YEAR + index, {
      ...(value === null
        ? {}
        : { value: figureCell(value, measure.kind), formula: formulas[Math.min(back, 2)]! }),
      role: 'computed',
      format: FIGURE_FORMATS[measure.kind],
      align: 'right',
    });
  });
}

/** What the table has for a measure and a year. A criterion of SUMIFS would take "1.1" and "1.10" for the same number. */
function earlierFormula(key: string, year: string, kind: Measure['kind']): string {
  const here = `(${TABLE}[${HISTORY_COLUMNS.number}]&""=${key})*(${TABLE}[${HISTORY_COLUMNS.year}]=${year})`;
  const outcome = `SUMPRODUCT(${here},${TABLE}[${HISTORY_COLUMNS.outcome}])`;
  const [yes, no] = [yesNoWords.of('yes'), yesNoWords.of('no')];
  const shown = kind === 'yesNo' ? `IF(${outcome}=0,"${no}","${yes}")` : outcome;
  return `=IF(SUMPRODUCT(${here}*(${TABLE}[${HISTORY_COLUMNS.outcome}]<>""))=0,"",${shown})`;
}

const LONGEST_LABEL = 80;

function putTable(sheet: SheetDraft, measures: readonly Measure[], headerRow: number): void {
  const rows = measures.flatMap((measure) => measure.history.map((one) => ({ measure, ...one })));
  sheet.addTable(TABLE, headerRow, 0, TITLES, Math.max(1, rows.length));
  (rows.length === 0 ? [null] : rows).forEach((item, index) => {
    const row = headerRow + 1 + index;
    sheet.put(row, 0, { value: item?.measure.number ?? null, role: 'input', format: 'text' });
    sheet.put(row, 1, { value: item?.year ?? null, role: 'input', format: 'year', align: 'left' });
    sheet.put(row, 2, {
      value: numberCell(item?.outcome ?? null),
      role: 'input',
      format: FIGURE_FORMATS[item?.measure.kind ?? 'share'],
    });
  });
  sheet.validate(columnRule(TABLE, HISTORY_COLUMNS.number, LONGEST_NUMBER, 'Måttets nummer på bladet Mått.'));
  sheet.validate(
    columnRule(
      TABLE,
      HISTORY_COLUMNS.year,
      { kind: 'whole', min: 1990, max: 2099 },
      'Ett år före förra året.',
      'Skriv ett årtal.',
    ),
  );
  sheet.validate(
    columnRule(
      TABLE,
      HISTORY_COLUMNS.outcome,
      { kind: 'decimal', min: -999_999_999_999, max: 999_999_999_999 },
      'Det årets utfall. Andelar som procent; ja är 1 och nej är 0.',
      'Skriv ett tal.',
    ),
  );
}
