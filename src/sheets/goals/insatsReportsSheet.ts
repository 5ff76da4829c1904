import { consumptionRate } from '../../finsam/consumptionRate';
import type { Decimal } from '../../finsam/decimal';
import type { GoalPlan, InsatsReport } from '../../finsam/goals/goals';
import { sameName } from '../../finsam/names';
import type { CellValue } from '../../workbook/snapshot';
import type { FormatName, SheetModel } from '../../workbook/sheetModel';
import { TABLES } from '../anchors';
import { dateCell, formulaValue, numberCell } from '../cellValues';
import { cellArea, SheetDraft } from '../draft';
import { budgetTitle, INSATS } from '../insatsTable';
import { amountFrom, EARLIEST_DATE, LARGEST, LATEST_DATE } from '../limits';
import { GOAL_TABLES, INSATS_REPORT_COLUMNS, INSATS_TERTIAL_COLUMNS, type GoalTabNames } from './anchors';
import { goalFooter } from './goalFooter';
import type { GrantedInYear } from './grantedInYear';
import { inRowOf } from './tableLookup';
import { columnRule, computedColumn, LONGEST_NAME, LONGEST_TEXT } from '../tableRules';
import { TERTIALS } from './tertialsSheet';

const R = INSATS_REPORT_COLUMNS;
const TITLES = Object.values(R);
const TABLE = GOAL_TABLES.insatsReports;
const T = INSATS_TERTIAL_COLUMNS;
const TERTIAL_TITLES = Object.values(T);
const TERTIAL_TABLE = GOAL_TABLES.insatsTertials;
const HEADER_ROW = 3;
const ROOM_UNDER_TABLE = 3;
const own = (title: string) => `${TABLE}[[#This Row],[${title}]]`;

/** The budget of the year: as told, or that of the budget's own table. In kronor. */
export function budgetOf(insats: InsatsReport, granted: GrantedInYear | null): Decimal | null {
  return insats.budget ?? granted?.amounts.find(({ name }) => sameName(name, insats.name))?.amount ?? null;
}

/** What is told of the insatser: the fields of the report's appendix, and what their steering groups report each tertial. */
export function buildInsatsReportsSheet(
  goals: GoalPlan,
  tabs: GoalTabNames,
  granted: GrantedInYear | null,
): SheetModel {
  const sheet = new SheetDraft(tabs.insatsReports);
  sheet.put(0, 0, { value: 'Insatsuppföljning', role: 'title' });
  sheet.defineName(
    'Finsam_Blad_Insatsuppföljning',
    cellArea(0, 0),
    'Bladet Insatsuppföljning i Finsamkalkyl',
  );
  sheet.put(1, 0, {
    value:
      'Kronor. En rad för varje insats, och under den insatsernas rapporter för varje tertial. Bladet Insatsblad skriver ut dem.',
    role: 'subtitle',
  });
  const insatser: readonly (InsatsReport | null)[] = goals.insatser.length === 0 ? [null] : goals.insatser;
  sheet.addTable(TABLE, HEADER_ROW, 0, TITLES, insatser.length);
  insatser.forEach((insats, index) => putInsats(sheet, HEADER_ROW + 1 + index, insats, granted));
  validateInsatser(sheet);
  putTertials(sheet, goals.insatser, HEADER_ROW + 1 + insatser.length + ROOM_UNDER_TABLE);
  return sheet.finish({
    columnWidths: [34, 26, 12, 12, 46, 46, 24, 26, 14, 14, 24, 34, 46, 46, 14, 16],
    protection: 'none',
    freeze: { rows: 0, columns: 1 },
    print: { orientation: 'landscape', footer: goalFooter(goals) },
  });
}

function putInsats(
  sheet: SheetDraft,
  row: number,
  insats: InsatsReport | null,
  granted: GrantedInYear | null,
): void {
  const input = (title: string, value: CellValue, format: FormatName = 'text') =>
    sheet.put(row, TITLES.indexOf(title as (typeof TITLES)[number]), {
      value,
      role: 'input',
      format,
      ...(format === 'text' ? { wrap: true } : {}),
    });
  const text = (
    title: string,
    key:
      | 'direction'
      | 'purpose'
      | 'goals'
      | 'registration'
      | 'targetGroup'
      | 'principal'
      | 'parties'
      | 'result'
      | 'comment',
  ) => input(title, insats?.[key] ?? null);
  input(R.name, insats?.name ?? null);
  text(R.direction, 'direction');
  input(R.start, dateCell(insats?.start ?? null), 'date');
  input(R.end, dateCell(insats?.end ?? null), 'date');
  text(R.purpose, 'purpose');
  text(R.goals, 'goals');
  text(R.registration, 'registration');
  text(R.targetGroup, 'targetGroup');
  input(R.budget, numberCell(insats?.budget ?? null), 'amount');
  input(R.outcome, numberCell(insats?.outcome ?? null), 'amount');
  text(R.principal, 'principal');
  text(R.parties, 'parties');
  text(R.result, 'result');
  text(R.comment, 'comment');
  const budget = insats === null ? null : budgetOf(insats, granted);
  sheet.put(row, TITLES.indexOf(R.budgetUsed), {
    value: formulaValue(budget),
    formula: `=IF(${own(R.budget)}<>"",${own(R.budget)},${linked(granted)})`,
    role: 'computed',
    format: 'amount',
  });
  const used = own(R.budgetUsed);
  sheet.put(row, TITLES.indexOf(R.rate), {
    value: formulaValue(rateOf(insats, granted)),
    formula: `=IF(OR(${own(R.outcome)}="",${used}=""),"",IF(${used}=0,"",${own(R.outcome)}/${used}))`,
    role: 'computed',
    format: 'percent',
  });
}

/** Outcome over budget; missing where either is, or where the budget is nil. */
export function rateOf(insats: InsatsReport | null, granted: GrantedInYear | null): Decimal | null {
  const budget = insats === null ? null : budgetOf(insats, granted);
  if (insats === null || budget === null || budget.isZero() || insats.outcome === null) return null;
  return consumptionRate(insats.outcome, budget);
}

/** A reference to a table that the workbook does not have would break the file, so it is only made where the budget is there. */
function linked(granted: GrantedInYear | null): string {
  if (granted === null) return '""';
  return `IFERROR(${inRowOf(own(R.name), TABLES.insatser, INSATS.name, budgetTitle(granted.year))},"")`;
}

function validateInsatser(sheet: SheetDraft): void {
  sheet.validate(
    columnRule(
      TABLE,
      R.name,
      LONGEST_NAME,
      'Insatsens namn, skrivet som på bladet Insatser om budgeten finns i arbetsboken.',
    ),
  );
  for (const title of [R.start, R.end])
    sheet.validate(
      columnRule(
        TABLE,
        title,
        { kind: 'date', min: EARLIEST_DATE, max: LATEST_DATE },
        'Datum som ÅÅÅÅ-MM-DD. Tomt när insatsen inte är tidsbegränsad.',
        'Skriv datumet som ÅÅÅÅ-MM-DD.',
      ),
    );
  for (const title of [R.direction, R.registration, R.targetGroup, R.principal])
    sheet.validate(columnRule(TABLE, title, LONGEST_TEXT, 'Skrivs ut på insatsens blad.'));
  for (const title of [R.purpose, R.goals, R.parties, R.result, R.comment])
    sheet.validate(
      columnRule(TABLE, title, LONGEST_TEXT, 'Skrivs ut på insatsens blad. Alt+Retur ger en ny rad.'),
    );
  sheet.validate(
    columnRule(
      TABLE,
      R.budget,
      amountFrom(-LARGEST),
      'Årets budget i kronor. Tomt: beloppet på bladet Insatser, om det finns.',
      'Skriv ett belopp i kronor.',
    ),
  );
  sheet.validate(
    columnRule(
      TABLE,
      R.outcome,
      amountFrom(-LARGEST),
      'Årets utfall i kronor.',
      'Skriv ett belopp i kronor.',
    ),
  );
  for (const title of [R.budgetUsed, R.rate])
    sheet.validate(computedColumn(TABLE, title, 'Skriv budget och utfall till vänster.'));
}

function putTertials(sheet: SheetDraft, insatser: readonly InsatsReport[], headerRow: number): void {
  const rows = insatser.flatMap((insats) =>
    TERTIALS.map((tertial) => ({ name: insats.name, tertial, ...insats.tertials[tertial - 1]! })),
  );
  sheet.addTable(TERTIAL_TABLE, headerRow, 0, TERTIAL_TITLES, Math.max(1, rows.length));
  (rows.length === 0 ? [null] : rows).forEach((item, index) => {
    const row = headerRow + 1 + index;
    sheet.put(row, 0, { value: item?.name ?? null, role: 'input', format: 'text', wrap: true });
    sheet.put(row, 1, { value: item?.tertial ?? null, role: 'input', format: 'general', align: 'left' });
    sheet.put(row, 2, { value: numberCell(item?.spent ?? null), role: 'input', format: 'amount' });
    sheet.put(row, 3, { value: item?.women ?? null, role: 'input', format: 'count' });
    sheet.put(row, 4, { value: item?.men ?? null, role: 'input', format: 'count', align: 'left' });
    sheet.put(row, 5, { value: item?.done ?? null, role: 'input', format: 'text', wrap: true });
    sheet.put(row, 6, { value: item?.deviations ?? null, role: 'input', format: 'text', wrap: true });
  });
  const rule = (
    title: string,
    ...rest: Parameters<typeof columnRule> extends [string, string, ...infer Rest] ? Rest : never
  ) => sheet.validate(columnRule(TERTIAL_TABLE, title, ...rest));
  rule(T.insats, LONGEST_NAME, 'Insatsens namn, som i tabellen ovanför.');
  rule(T.tertial, { kind: 'whole', min: 1, max: 3 }, '1, 2 eller 3.', 'Skriv 1, 2 eller 3.');
  rule(T.spent, amountFrom(-LARGEST), 'Kronor sedan den 1 januari.', 'Skriv ett belopp i kronor.');
  for (const title of [T.women, T.men])
    rule(
      title,
      { kind: 'whole', min: 0, max: 10_000_000 },
      'Deltagare sedan den 1 januari.',
      'Skriv ett antal, 0 eller mer.',
    );
  rule(T.done, LONGEST_TEXT, 'Vad som har gjorts.');
  rule(T.deviations, LONGEST_TEXT, 'Avvikelser och åtgärder.');
}
