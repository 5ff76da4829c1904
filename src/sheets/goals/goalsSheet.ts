import type { Decision, GoalPlan } from '../../finsam/goals/goals';
import type { CellValue } from '../../workbook/snapshot';
import type { FormatName, SheetModel, ValidationRule } from '../../workbook/sheetModel';
import { dateCell, numberOf } from '../cellValues';
import { cellArea, SheetDraft } from '../draft';
import { EARLIEST_DATE, LATEST_DATE } from '../limits';
import {
  ACTIVITY_COLUMNS,
  GOAL_COLUMNS,
  GOAL_NAMES,
  GOAL_TABLES,
  INDICATOR_COLUMNS,
  type GoalTabNames,
} from './anchors';
import { goalFooter } from './goalFooter';
import { columnRule, LONGEST_NAME, LONGEST_NUMBER, LONGEST_TEXT } from '../tableRules';
import { activityStateWords, levelWords, statusWords } from './words';

const LABEL = 0;
const VALUE = 3;
const WIDE = 4;
const COLUMNS = 7;
/** Rows left under a table, so that it can grow without running into the next. */
const ROOM_UNDER_TABLE = 2;

/** The sheet where the goals are: the year, the rules of judging, the goals, their indicators and activities, and what has been decided. */
export function buildGoalsSheet(goals: GoalPlan, tabs: GoalTabNames): SheetModel {
  const sheet = new SheetDraft(tabs.goals);
  sheet.put(0, LABEL, { value: 'Mål', role: 'title' });
  sheet.defineName('Finsam_Blad_Mål', cellArea(0, LABEL), 'Bladet Mål i Finsamkalkyl');
  sheet.put(1, LABEL, {
    value: `${goals.association.name}, måluppfyllelse ${goals.year}`,
    formula: `=${GOAL_NAMES.association}&", måluppfyllelse "&${GOAL_NAMES.year}`,
    role: 'subtitle',
  });
  sheet.put(2, LABEL, {
    value: 'Gula fält fylls i. Måtten och deras utfall står på bladet Mått.',
    role: 'text',
  });
  let row = putSettings(sheet, goals, 4);
  row = putGoals(sheet, goals, row + 1) + ROOM_UNDER_TABLE;
  row = putIndicators(sheet, goals, row) + ROOM_UNDER_TABLE;
  putActivities(sheet, goals, row);
  return sheet.finish({
    columnWidths: [8, 10, 62, 26, 36, 26, 40],
    protection: 'none',
    print: { orientation: 'landscape', footer: goalFooter(goals) },
  });
}

function heading(sheet: SheetDraft, row: number, text: string): void {
  sheet.put(row, LABEL, { value: text, role: 'heading' });
  for (let column = 1; column < COLUMNS; column += 1) sheet.put(row, column, { role: 'heading' });
}

/** @returns the row after the settings. */
function putSettings(sheet: SheetDraft, goals: GoalPlan, firstRow: number): number {
  let row = firstRow;
  const setting = (field: {
    label: string;
    name: string;
    value: CellValue;
    format: FormatName;
    rule: ValidationRule;
    meaning: string;
    refusal: string;
  }) => {
    sheet.put(row, LABEL, { value: field.label, role: 'label' });
    sheet.put(row, VALUE, {
      value: field.value,
      role: 'input',
      format: field.format,
      align: field.format === 'text' ? 'left' : 'right',
      ...(field.format === 'text' ? { wrap: true } : {}),
    });
    sheet.put(row, WIDE, { value: field.meaning, role: 'text' });
    sheet.defineName(field.name, cellArea(row, VALUE), field.label);
    sheet.validate({
      target: { name: field.name },
      rule: field.rule,
      prompt: { title: field.label.slice(0, 32), text: field.meaning },
      error: { title: 'Stämmer inte', text: field.refusal, style: 'stop' },
    });
    row += 1;
  };
  const wideText = (label: string, name: string, value: string | null, meaning: string) => {
    sheet.put(row, LABEL, { value: label, role: 'label' });
    sheet.put(row, WIDE, { value, role: 'input', format: 'text', wrap: true });
    sheet.defineName(name, cellArea(row, WIDE), label);
    sheet.validate({
      target: { name },
      rule: LONGEST_TEXT,
      prompt: { title: label.slice(0, 32), text: meaning },
    });
    row += 1;
  };

  heading(sheet, row, 'Uppföljningen');
  row += 1;
  setting({
    label: 'Samordningsförbund',
    name: GOAL_NAMES.association,
    value: goals.association.name,
    format: 'text',
    rule: LONGEST_NAME,
    meaning: 'Förbundets namn, som det ska stå i rubriker och sidfötter.',
    refusal: 'Namnet får ha högst 255 tecken.',
  });
  setting({
    label: 'År',
    name: GOAL_NAMES.year,
    value: goals.year,
    format: 'year',
    rule: { kind: 'whole', min: 2004, max: 2099 },
    meaning: 'Året som följs upp. Nästa års blad görs med Nästa år i panelen.',
    refusal: 'Skriv ett årtal mellan 2004 och 2099.',
  });
  sheet.put(row, LABEL, { value: 'Samlad bedömning, om styrelsen har beslutat en', role: 'label' });
  putDecision(sheet, row, VALUE, goals.decision);
  sheet.defineName(
    GOAL_NAMES.decision,
    { row, column: VALUE, rows: 1, columns: 2 },
    'Beslutad samlad bedömning och skälet till den',
  );
  row += 1;
  wideText(
    'Kommentar till den samlade bedömningen',
    GOAL_NAMES.comment,
    goals.comment,
    'Skrivs ut under bedömningen.',
  );
  wideText(
    'Källa och antaganden',
    GOAL_NAMES.source,
    goals.source,
    'Varifrån uppgifterna kommer och vad som är antaget. Påverkar inga beräkningar.',
  );
  row += 1;

  heading(sheet, row, 'Regler för förslagen till status');
  row += 1;
  const { rules } = goals;
  const share = { kind: 'decimal', min: 0, max: 1 } as const;
  const count = { kind: 'whole', min: 0, max: 1_000_000 } as const;
  const notAShare = 'Skriv en andel, till exempel 50 %.';
  const notACount = 'Skriv ett antal, 0 eller mer.';
  setting({
    label: 'Lägsta svarsfrekvens',
    name: GOAL_NAMES.lowestResponseRate,
    value: numberOf(rules.lowestResponseRate),
    format: 'percent',
    rule: share,
    meaning: 'Har en mindre andel svarat är måttet Ej mätbart. 0 % är ingen gräns.',
    refusal: notAShare,
  });
  setting({
    label: 'Lägsta antal svar',
    name: GOAL_NAMES.lowestAnswers,
    value: rules.lowestAnswers,
    format: 'count',
    rule: count,
    meaning: 'Med färre svar är måttet Ej mätbart. 0 är ingen gräns.',
    refusal: notACount,
  });
  setting({
    label: 'Lägsta antal svar för kvinnor och män var för sig',
    name: GOAL_NAMES.lowestAnswersBySex,
    value: rules.lowestAnswersBySex,
    format: 'count',
    rule: count,
    meaning: 'Med färre svar visas inte kvinnor och män var för sig.',
    refusal: notACount,
  });
  setting({
    label: 'Decimaler i procent',
    name: GOAL_NAMES.percentDecimals,
    value: rules.percentDecimals,
    format: 'count',
    rule: { kind: 'whole', min: 0, max: 4 },
    meaning: 'Andelar avrundas så innan de jämförs. 0 är hela procent.',
    refusal: 'Skriv 0, 1, 2, 3 eller 4.',
  });
  setting({
    label: 'Till övervägande del, mer än',
    name: GOAL_NAMES.mostlyShare,
    value: numberOf(rules.mostlyShare),
    format: 'percent',
    rule: share,
    meaning: 'Är en större andel av delarna uppfyllda är helheten Uppfylld till övervägande del.',
    refusal: notAShare,
  });
  setting({
    label: 'Lägsta antal deltagare som visas',
    name: GOAL_NAMES.lowestParticipants,
    value: rules.lowestParticipants,
    format: 'count',
    rule: count,
    meaning: 'Färre deltagare än så visas inte på bladet Deltagare. 0 visar alla.',
    refusal: notACount,
  });
  return row;
}

/** Status and reason side by side. */
function putDecision(sheet: SheetDraft, row: number, column: number, decision: Decision | null): void {
  sheet.put(row, column, {
    value: decision === null ? null : statusWords.of(decision.status),
    role: 'input',
    format: 'text',
    wrap: true,
  });
  sheet.put(row, column + 1, { value: decision?.reason ?? null, role: 'input', format: 'text', wrap: true });
}

function putTextRow(sheet: SheetDraft, row: number, values: readonly (string | null)[]): void {
  values.forEach((value, column) =>
    sheet.put(row, column, { value, role: 'input', format: 'text', wrap: true }),
  );
}

const DECIDED = 'Lämna tomt för förslaget. Ett beslut gäller före förslaget och skrivs aldrig över.';
const REASON = 'Varför statusen är beslutad. Skrivs ut när den avviker från förslaget.';
const NO_STATUS = 'Välj en status i listan, eller lämna tomt.';
const COMMENT = 'Skrivs ut på bladet Måluppfyllelse.';

/** @returns the row after the table. */
function putGoals(sheet: SheetDraft, { goals }: GoalPlan, headerRow: number): number {
  const table = GOAL_TABLES.goals;
  const columns = GOAL_COLUMNS;
  const rows = goals.length === 0 ? [null] : goals;
  sheet.addTable(table, headerRow, 0, Object.values(columns), rows.length);
  rows.forEach((goal, index) => {
    const row = headerRow + 1 + index;
    putTextRow(sheet, row, [
      goal?.number ?? null,
      goal?.level ? levelWords.of(goal.level) : null,
      goal?.text ?? null,
    ]);
    putDecision(sheet, row, 3, goal?.decision ?? null);
    sheet.put(row, 5, { value: goal?.comment ?? null, role: 'input', format: 'text', wrap: true });
  });
  sheet.validate(
    columnRule(table, columns.number, LONGEST_NUMBER, 'Målets nummer, som 1. Indikatorerna visar till det.'),
  );
  sheet.validate(
    columnRule(
      table,
      columns.level,
      { kind: 'list', values: levelWords.list },
      'Individ, struktur eller ekonomi. Får lämnas tomt.',
      'Välj Individ, Struktur eller Ekonomi.',
    ),
  );
  sheet.validate(columnRule(table, columns.text, LONGEST_TEXT, 'Målet, som i verksamhetsplanen.'));
  putDecisionRules(sheet, table);
  return headerRow + 1 + rows.length;
}

function putIndicators(sheet: SheetDraft, { goals }: GoalPlan, headerRow: number): number {
  const table = GOAL_TABLES.indicators;
  const columns = INDICATOR_COLUMNS;
  const indicators = goals.flatMap((goal) => goal.indicators.map((indicator) => ({ goal, indicator })));
  const rows = indicators.length === 0 ? [null] : indicators;
  sheet.addTable(table, headerRow, 0, Object.values(columns), rows.length);
  rows.forEach((item, index) => {
    const row = headerRow + 1 + index;
    putTextRow(sheet, row, [
      item?.indicator.number ?? null,
      item?.goal.number ?? null,
      item?.indicator.text ?? null,
    ]);
    putDecision(sheet, row, 3, item?.indicator.decision ?? null);
    sheet.put(row, 5, { value: item?.indicator.comment ?? null, role: 'input', format: 'text', wrap: true });
  });
  sheet.validate(
    columnRule(table, columns.number, LONGEST_NUMBER, 'Indikatorns nummer, som 1.2. Måtten visar till det.'),
  );
  sheet.validate(columnRule(table, columns.goal, LONGEST_NUMBER, 'Numret på målet som indikatorn hör till.'));
  sheet.validate(columnRule(table, columns.text, LONGEST_TEXT, 'Indikatorn, som i verksamhetsplanen.'));
  putDecisionRules(sheet, table);
  return headerRow + 1 + rows.length;
}

function putDecisionRules(sheet: SheetDraft, table: string): void {
  sheet.validate(
    columnRule(table, GOAL_COLUMNS.decided, { kind: 'list', values: statusWords.list }, DECIDED, NO_STATUS),
  );
  sheet.validate(columnRule(table, GOAL_COLUMNS.reason, LONGEST_TEXT, REASON));
  sheet.validate(columnRule(table, GOAL_COLUMNS.comment, LONGEST_TEXT, COMMENT));
}

function putActivities(sheet: SheetDraft, { goals }: GoalPlan, headerRow: number): void {
  const table = GOAL_TABLES.activities;
  const columns = ACTIVITY_COLUMNS;
  const activities = goals.flatMap((goal) => goal.activities.map((activity) => ({ goal, activity })));
  const rows = activities.length === 0 ? [null] : activities;
  sheet.addTable(table, headerRow, 0, Object.values(columns), rows.length);
  rows.forEach((item, index) => {
    const row = headerRow + 1 + index;
    const state = item?.activity.state ?? null;
    putTextRow(sheet, row, [
      item?.activity.number ?? null,
      item?.goal.number ?? null,
      item?.activity.text ?? null,
      state === null ? null : activityStateWords.of(state),
    ]);
    sheet.put(row, 4, {
      value: dateCell(item?.activity.date ?? null),
      role: 'input',
      format: 'date',
      align: 'left',
    });
    sheet.put(row, 5, {
      value: item?.activity.responsible ?? null,
      role: 'input',
      format: 'text',
      wrap: true,
    });
    sheet.put(row, 6, { value: item?.activity.comment ?? null, role: 'input', format: 'text', wrap: true });
  });
  sheet.validate(columnRule(table, columns.number, LONGEST_NUMBER, 'Aktivitetens nummer, som 1a.'));
  sheet.validate(
    columnRule(table, columns.goal, LONGEST_NUMBER, 'Numret på målet som aktiviteten hör till.'),
  );
  sheet.validate(columnRule(table, columns.text, LONGEST_TEXT, 'Vad som ska göras.'));
  sheet.validate(
    columnRule(
      table,
      columns.state,
      { kind: 'list', values: activityStateWords.list },
      'Hur långt aktiviteten har kommit.',
      'Välj ett läge i listan, eller lämna tomt.',
    ),
  );
  sheet.validate(
    columnRule(
      table,
      columns.date,
      { kind: 'date', min: EARLIEST_DATE, max: LATEST_DATE },
      'När det ska vara eller blev gjort, som ÅÅÅÅ-MM-DD.',
      'Skriv datumet som ÅÅÅÅ-MM-DD.',
    ),
  );
  sheet.validate(columnRule(table, columns.responsible, LONGEST_NAME, 'Den funktion som ansvarar.'));
  sheet.validate(columnRule(table, columns.comment, LONGEST_TEXT, COMMENT));
}
