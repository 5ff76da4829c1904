import type { GoalEvaluation, MeasureResult } from '../../finsam/goals/evaluation';
import { countStatuses } from '../../finsam/goals/evaluate';
import type { GoalPlan, InsatsReport } from '../../finsam/goals/goals';
import { nameKey } from '../../finsam/names';
import type { CellValue } from '../../workbook/snapshot';
import type { FormatName, SheetModel } from '../../workbook/sheetModel';
import { formulaValue } from '../cellValues';
import { block, cellArea, SheetDraft } from '../draft';
import {
  GOAL_NAMES,
  GOAL_TABLES,
  INSATS_REPORT_COLUMNS,
  MEASURE_COLUMNS,
  type GoalTabNames,
} from './anchors';
import { countsFormula, countsText } from './countsText';
import { outcomeText } from './figureText';
import { goalFooter } from './goalFooter';
import type { GrantedInYear } from './grantedInYear';
import { budgetOf, rateOf } from './insatsReportsSheet';
import { partFormula, textParts } from './longText';
import { placedMeasures } from './measuresSheet';
import { putStatus } from './statusCells';

const LABEL = 0;
const VALUE = 1;
const OUTCOME = 2;
const SYMBOL = 3;
const STATUS = 4;
/** As narrow as an A4 page, since a sheet with page breaks is not shrunk to fit. */
const WIDTHS = [19, 34, 18, 3, 14];
const R = INSATS_REPORT_COLUMNS;
const FIRST_ROW = 3;

/** The appendix of the annual report: a page for each insats, with its fields, its money, its measures and how many of them are met. */
export function buildInsatsPagesSheet(
  goals: GoalPlan,
  evaluation: GoalEvaluation,
  tabs: GoalTabNames,
  granted: GrantedInYear | null,
): SheetModel {
  const sheet = new SheetDraft(tabs.insatsPages);
  sheet.put(0, LABEL, { value: 'Insatsblad', role: 'title' });
  sheet.defineName('Finsam_Blad_Insatsblad', cellArea(0, LABEL), 'Bladet Insatsblad i Finsamkalkyl');
  sheet.put(1, LABEL, {
    value: `${goals.association.name}, ${goals.year}`,
    formula: `=${GOAL_NAMES.association}&", "&${GOAL_NAMES.year}`,
    role: 'subtitle',
  });
  const measures = measuresByInsats(goals, evaluation);
  const pageBreaks: number[] = [];
  let row = FIRST_ROW;
  goals.insatser.forEach((insats, index) => {
    if (index > 0) pageBreaks.push(row);
    const page = new InsatsPage(sheet, row, goals);
    page.put(insats, measures.get(nameKey(insats.name)) ?? [], granted);
    row = page.nextRow + 1;
  });
  return sheet.finish({
    columnWidths: WIDTHS,
    protection: 'sheet',
    print: { orientation: 'portrait', pageBreaks, footer: goalFooter(goals) },
  });
}

/** The measures of the insatser's own goals and those of the association's that are about an insats. */
function measuresByInsats(goals: GoalPlan, evaluation: GoalEvaluation): Map<string, MeasureResult[]> {
  const found = new Map<string, MeasureResult[]>();
  for (const { result, insats } of placedMeasures(goals, evaluation)) {
    const name = result.measure.insats ?? insats?.name ?? null;
    if (name === null) continue;
    const key = nameKey(name);
    found.set(key, [...(found.get(key) ?? []), result]);
  }
  return found;
}

class InsatsPage {
  private row: number;
  private readonly key: string;

  constructor(
    private readonly sheet: SheetDraft,
    firstRow: number,
    private readonly goals: GoalPlan,
  ) {
    this.row = firstRow;
    this.key = `$B$${firstRow + 1}`;
  }

  get nextRow(): number {
    return this.row;
  }

  put(insats: InsatsReport, measures: readonly MeasureResult[], granted: GrantedInYear | null): void {
    this.sheet.put(this.row, LABEL, { value: 'Insatsnamn', role: 'heading', format: 'text' });
    this.sheet.put(this.row, VALUE, { value: insats.name, role: 'heading', format: 'text', wrap: true });
    for (const column of [OUTCOME, SYMBOL, STATUS]) this.sheet.put(this.row, column, { role: 'heading' });
    this.row += 1;
    this.text('Inriktning', R.direction, insats.direction);
    this.period(insats);
    this.text('Syfte', R.purpose, insats.purpose);
    this.text('Mål', R.goals, insats.goals);
    this.text('Deltagarregistrering', R.registration, insats.registration);
    this.text('Målgrupp', R.targetGroup, insats.targetGroup);
    this.figure(
      `Totalbudget ${this.goals.year}`,
      R.budgetUsed,
      formulaValue(budgetOf(insats, granted)),
      'amount',
      `="Totalbudget "&${GOAL_NAMES.year}`,
    );
    this.figure('Utfall ekonomi', R.outcome, formulaValue(insats.outcome), 'amount');
    this.figure('Förbrukningsgrad', R.rate, formulaValue(rateOf(insats, granted)), 'percent');
    this.text('Huvudman för insats', R.principal, insats.principal);
    this.text('Samverkansparter', R.parties, insats.parties);
    this.text('Resultat', R.result, insats.result);
    this.text('Kommentar', R.comment, insats.comment);
    if (measures.length > 0) this.measures(measures);
  }

  /** What stands in a column of the insats' row; blank gives the empty text. */
  private find(column: string): string {
    return `INDEX(${GOAL_TABLES.insatsReports}[${column}],MATCH(${this.key},${GOAL_TABLES.insatsReports}[${R.name}],0))`;
  }

  private label(text: string, formula?: string): void {
    this.sheet.put(this.row, LABEL, {
      value: text,
      role: 'label',
      ...(formula === undefined ? {} : { formula }),
    });
  }

  private text(label: string, column: string, value: string | null): void {
    this.label(label);
    const parts = textParts(value ?? '', WIDTHS[VALUE]!);
    const source = `(${this.find(column)}&"")`;
    parts.forEach((part, index) =>
      this.sheet.put(this.row + index, VALUE, {
        value: part,
        formula: `=${partFormula(source, parts, index)}`,
        role: 'label',
        wrap: true,
      }),
    );
    this.row += parts.length;
  }

  private figure(
    label: string,
    column: string,
    value: CellValue,
    format: FormatName,
    labelFormula?: string,
  ): void {
    this.label(label, labelFormula);
    this.sheet.put(this.row, VALUE, {
      value,
      formula: `=IF(${this.find(column)}="","",${this.find(column)})`,
      role: 'label',
      format,
      align: 'left',
    });
    this.row += 1;
  }

  private period({ start, end }: InsatsReport): void {
    this.label('Period');

    const [from, to] = [this.find(R.start), this.find(R.end)];
    // YEAR, MONTH and DAY, since the letters of TEXT's date formats are the region's own.
    const shown = (date: string) =>
      `IF(${date}="","",YEAR(${date})&"-"&RIGHT("0"&MONTH(${date}),2)&"-"&RIGHT("0"&DAY(${date}),2))`;
    this.sheet.put(this.row, VALUE, {
      value: start === null && end === null ? '' : `${start ?? ''} – ${end ?? 'ej tidsbegränsad'}`,
      formula: `=IF(AND(${from}="",${to}=""),"",${shown(from)}&" – "&IF(${to}="","ej tidsbegränsad",${shown(to)}))`,
      role: 'label',
    });
    this.row += 1;
  }

  private measures(measures: readonly MeasureResult[]): void {
    ['Nr', 'Mått', 'Utfall', '', 'Status'].forEach((value, column) =>
      this.sheet.put(this.row, column, { value, role: 'heading', format: 'text' }),
    );
    this.row += 1;
    const first = this.row;
    for (const result of measures) this.measure(result);
    const statuses = block(first, STATUS, this.row - first, 1);
    const counts = countStatuses(measures.map(({ status }) => status));
    this.sheet.put(this.row, LABEL, { value: 'Måluppfyllelse', role: 'total' });
    this.sheet.put(this.row, VALUE, {
      value: countsText(counts, 'measure'),
      formula: `=${countsFormula(statuses, counts.total, 'measure')}`,
      role: 'total',
      wrap: true,
    });
    for (const column of [OUTCOME, SYMBOL, STATUS]) this.sheet.put(this.row, column, { role: 'total' });
    this.row += 1;
  }

  private measure(result: MeasureResult): void {
    const { measure } = result;
    const first = this.row;
    this.sheet.put(first, LABEL, { value: measure.number, role: 'label', format: 'text', top: true });
    const find = (column: string) =>
      `(INDEX(${GOAL_TABLES.measures}[${column}],MATCH($A$${first + 1},${GOAL_TABLES.measures}[${MEASURE_COLUMNS.number}],0))&"")`;
    const put = (column: number, title: string, text: string) => {
      const parts = textParts(text, WIDTHS[column]!);
      parts.forEach((part, index) =>
        this.sheet.put(first + index, column, {
          value: part,
          formula: `=${partFormula(find(title), parts, index)}`,
          role: 'label',
          wrap: true,
          top: true,
        }),
      );
      return parts.length;
    };
    const height = Math.max(
      put(VALUE, MEASURE_COLUMNS.text, measure.text),
      put(OUTCOME, MEASURE_COLUMNS.outcomeInWords, outcomeText(result, this.goals.rules)),
    );
    putStatus(
      this.sheet,
      { row: first, symbol: SYMBOL, status: STATUS, role: 'computed' },
      result.status,
      `=${find(MEASURE_COLUMNS.status)}`,
    );
    this.row = first + height;
  }
}
