import type { GoalEvaluation, MeasureResult } from '../../finsam/goals/evaluation';
import { countStatuses } from '../../finsam/goals/evaluate';
import type { GoalPlan, InsatsReport } from '../../finsam/goals/goals';
import { sameName } from '../../finsam/names';
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
import { countsFormula, countsText, type Counted } from './countsText';
import { outcomeText } from './figureText';
import { goalFooter } from './goalFooter';
import type { GrantedInYear } from './grantedInYear';
import { budgetOf, rateOf } from './insatsReportsSheet';
import { partFormula, textParts } from './longText';
import { placedMeasures, type PlacedMeasure } from './measuresSheet';
import { putStatus } from './statusCells';
import { inRowOf } from './tableLookup';

const LABEL = 0;
const VALUE = 1;
const SYMBOL = 2;
const STATUS = 3;
/** As narrow as an A4 page, since a sheet with page breaks is not shrunk to fit. */
const WIDTHS = [18, 39, 3, 12];
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
  const placed = placedMeasures(goals, evaluation);
  const pageBreaks: number[] = [];
  let row = FIRST_ROW;
  goals.insatser.forEach((insats, index) => {
    if (index > 0) pageBreaks.push(row);
    const page = new InsatsPage(sheet, row, goals);
    page.put(insats, measuresOf(insats, placed), granted);
    row = page.nextRow + 1;
  });
  if (goals.insatser.length === 0)
    sheet.put(FIRST_ROW, LABEL, {
      value: 'Det finns inga insatser. Fyll i bladet Insatsuppföljning och tryck på Uppdatera.',
      role: 'text',
    });
  return sheet.finish({
    columnWidths: WIDTHS,
    protection: 'sheet',
    print: { orientation: 'portrait', pageBreaks, footer: goalFooter(goals) },
  });
}

/** What an insats is measured by: its own goals, and the association's measures that are about it. */
interface InsatsMeasures {
  readonly own: readonly MeasureResult[];
  readonly ofAssociation: readonly MeasureResult[];
}

function measuresOf(insats: InsatsReport, placed: readonly PlacedMeasure[]): InsatsMeasures {
  const results = (isHere: (one: PlacedMeasure) => boolean) =>
    placed.filter(isHere).map(({ result }) => result);
  return {
    own: results((one) => one.insats === insats),
    ofAssociation: results(
      ({ insats: owner, result: { measure } }) =>
        owner === null && measure.insats !== null && sameName(measure.insats, insats.name),
    ),
  };
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

  put(insats: InsatsReport, measures: InsatsMeasures, granted: GrantedInYear | null): void {
    this.sheet.put(this.row, LABEL, { value: 'Insatsnamn', role: 'heading', format: 'text' });
    this.sheet.put(this.row, VALUE, { value: insats.name, role: 'heading', format: 'text', wrap: true });
    for (const column of [SYMBOL, STATUS]) this.sheet.put(this.row, column, { role: 'heading' });
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
    this.measures('Insatsens mål och utfall', measures.own, 'insatsGoal');
    this.measures('Förbundets mått om insatsen och utfall', measures.ofAssociation, 'measure');
  }

  private find(column: string): string {
    return inRowOf(this.key, GOAL_TABLES.insatsReports, R.name, column);
  }

  private label(text: string, formula?: string): void {
    this.sheet.put(this.row, LABEL, {
      value: text,
      role: 'label',
      top: true,
      ...(formula === undefined ? {} : { formula }),
    });
  }

  private text(label: string, column: string, value: string | null): void {
    this.label(label);
    this.parts(`(${this.find(column)}&"")`, value ?? '');
  }

  /** A text of any length under each other in the widest column, and goes to the row after it. */
  private parts(source: string, text: string): void {
    const parts = textParts(text, WIDTHS[VALUE]!);
    parts.forEach((part, index) =>
      this.sheet.put(this.row + index, VALUE, {
        value: part,
        formula: `=${partFormula(source, parts, index)}`,
        role: 'label',
        wrap: true,
        top: true,
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
      top: true,
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

  private measures(title: string, measures: readonly MeasureResult[], counted: Counted): void {
    if (measures.length === 0) return;
    ['Nr', title, '', 'Status'].forEach((value, column) =>
      this.sheet.put(this.row, column, { value, role: 'heading', format: 'text' }),
    );
    this.row += 1;
    const first = this.row;
    for (const result of measures) this.measure(result);
    const statuses = block(first, STATUS, this.row - first, 1);
    const counts = countStatuses(measures.map(({ status }) => status));
    this.sheet.put(this.row, LABEL, { value: 'Måluppfyllelse', role: 'total' });
    this.sheet.put(this.row, VALUE, {
      value: countsText(counts, counted),
      formula: `=${countsFormula(statuses, counts.total, counted)}`,
      role: 'total',
      wrap: true,
    });
    for (const column of [SYMBOL, STATUS]) this.sheet.put(this.row, column, { role: 'total' });
    this.row += 1;
  }

  private measure(result: MeasureResult): void {
    const { measure } = result;
    const number = this.sheet.put(this.row, LABEL, {
      value: measure.number,
      role: 'label',
      format: 'text',
      top: true,
    });
    const key = number.replace(/(\d+)/, '$$$1');
    const find = (column: string) =>
      `(${inRowOf(`$${key}`, GOAL_TABLES.measures, MEASURE_COLUMNS.number, column)}&"")`;
    putStatus(
      this.sheet,
      { row: this.row, symbol: SYMBOL, status: STATUS, role: 'computed' },
      result.status,
      `=${find(MEASURE_COLUMNS.status)}`,
    );
    this.parts(find(MEASURE_COLUMNS.text), measure.text);
    this.sheet.put(this.row, LABEL, { value: 'Utfall', role: 'sublabel', top: true });
    this.parts(find(MEASURE_COLUMNS.outcomeInWords), outcomeText(result, this.goals.rules));
  }
}
