import { planYears, type PerYear, type Plan } from '../finsam/plan';
import { roundingUnit } from '../finsam/budget';
import { sheetReference } from '../workbook/addresses';
import type { CellValue } from '../workbook/snapshot';
import type { FormatName, SheetModel, ValidationRule } from '../workbook/sheetModel';
import { NAMES, TABLES, type TabNames } from './anchors';
import { numberCell, numberOf } from './cellValues';
import { cellArea, SheetDraft } from './draft';
import { LARGEST, amountFrom } from './limits';
import { printFooter } from './printFooter';
import { denominatorWords, layoutWords, municipalKeyWords, unitWords, yesNoWords } from './words';
import { budgetSubtitle, yearFormula } from './years';

const LABEL = 0;
const VALUE = 1;
const MEANING = 6;
const YEARS = 3;
/** Rows left under a table, so that it can grow without running into the next. */
const ROOM_UNDER_TABLE = 2;

export interface AssumptionsSheet {
  readonly model: SheetModel;
  /** The total contributions of a year, by its place in the plan, for formulas on other sheets. */
  readonly contributionsCell: (year: number) => string;
  readonly wishedClosingCell: (year: number) => string;
}

/** Column titles of the municipalities' agreed amounts. */
export function fixedAmountTitle(year: number): string {
  return `Fast ${year}`;
}

/** The sheet of all inputs that are not lists of their own: association, contributions, equity rule, groups, members. */
export function buildAssumptionsSheet(plan: Plan, tabs: TabNames): AssumptionsSheet {
  const sheet = new SheetDraft(tabs.assumptions);
  const years = planYears(plan);
  let row = 0;

  sheet.put(row, LABEL, { value: 'Förutsättningar', role: 'title' });
  sheet.defineName(
    'Finsam_Blad_Förutsättningar',
    cellArea(row, LABEL),
    'Bladet Förutsättningar i Finsamkalkyl',
  );
  row += 1;
  sheet.put(row, LABEL, budgetSubtitle(plan));
  row += 1;
  sheet.put(row, LABEL, {
    value: 'Gula fält fylls i. Övriga fält beräknas eller är rubriker. Alla belopp skrivs i kronor.',
    role: 'text',
  });
  row += 2;

  const heading = (text: string, withYears: boolean) => {
    sheet.put(row, LABEL, { value: text, role: 'heading' });
    for (let year = 0; year < YEARS; year += 1) {
      sheet.put(
        row,
        VALUE + year,
        withYears
          ? {
              value: years[year]!,
              formula: yearFormula(year),
              role: 'heading',
              format: 'year',
              align: 'right',
            }
          : { role: 'heading' },
      );
    }
    for (let column = VALUE + YEARS; column < MEANING; column += 1)
      sheet.put(row, column, { role: 'heading' });
    sheet.put(row, MEANING, { value: 'Vad det betyder', role: 'heading' });
    row += 1;
  };

  const input = (field: {
    label: string;
    name: string;
    values: readonly CellValue[];
    format: FormatName;
    rule: ValidationRule;
    meaning: string;
    wrap?: boolean;
    refusal?: string;
  }) => {
    sheet.put(row, LABEL, { value: field.label, role: 'label' });
    field.values.forEach((value, index) =>
      sheet.put(row, VALUE + index, {
        value,
        role: 'input',
        format: field.format,
        ...(field.wrap ? { wrap: true } : {}),
        align: field.format === 'text' ? 'left' : 'right',
      }),
    );
    sheet.put(row, MEANING, { value: field.meaning, role: 'text' });
    sheet.defineName(field.name, { row, column: VALUE, rows: 1, columns: field.values.length }, field.label);
    sheet.validate({
      target: { name: field.name },
      rule: field.rule,
      prompt: { title: field.label.slice(0, 32), text: field.meaning.slice(0, 255) },
      ...(field.refusal === undefined
        ? {}
        : { error: { title: 'Stämmer inte', text: field.refusal, style: 'stop' } }),
    });
    row += 1;
    return row - 1;
  };
  const amounts = (values: PerYear) => values.map(numberCell);
  const notANumber = 'Skriv ett belopp i kronor, till exempel 18920000. Lämna tomt om beloppet saknas.';

  heading('Förbundet', false);
  input({
    label: 'Samordningsförbund',
    name: NAMES.association,
    values: [plan.association.name],
    format: 'text',
    wrap: true,
    rule: { kind: 'textLength', max: 255 },
    meaning: 'Förbundets namn, som det ska stå i rubriker och sidfötter.',
    refusal: 'Namnet får ha högst 255 tecken.',
  });
  input({
    label: 'Organisationsnummer',
    name: NAMES.organisationNumber,
    values: [plan.association.organisationNumber],
    format: 'text',
    rule: { kind: 'textLength', max: 255 },
    meaning: 'Får lämnas tomt.',
  });
  input({
    label: 'Budgetår',
    name: NAMES.budgetYear,
    values: [years[0]],
    format: 'year',
    rule: { kind: 'whole', min: 2004, max: 2097 },
    meaning: 'Första året. Byt år med Ny budget i panelen: kolumnerna i listorna hör till sina år.',
    refusal: 'Skriv ett årtal mellan 2004 och 2097.',
  });
  input({
    label: 'Enhet i tabeller',
    name: NAMES.unit,
    values: [unitWords.of(plan.unit)],
    format: 'text',
    rule: { kind: 'list', values: unitWords.list },
    meaning: 'Medlemsbidragen avrundas till hela tusental (tkr) eller hela kronor (kr).',
    refusal: 'Välj kr eller tkr.',
  });
  sheet.put(row, LABEL, { value: 'Avrundning, kronor', role: 'label' });
  sheet.put(row, VALUE, {
    value: numberOf(roundingUnit(plan)),
    formula: `=IF(${NAMES.unit}="tkr",1000,1)`,
    role: 'computed',
    format: 'amount',
  });
  sheet.put(row, MEANING, { value: 'Följer av enheten.', role: 'text' });
  sheet.defineName(NAMES.rounding, cellArea(row, VALUE), 'Medlemsbidragens minsta steg i kronor');
  sheet.validate({ target: { name: NAMES.rounding }, rule: { kind: 'computed' }, error: COMPUTED });
  row += 1;
  input({
    label: 'Budgetens uppställning',
    name: NAMES.layout,
    values: [layoutWords.of(plan.layout)],
    format: 'text',
    rule: { kind: 'list', values: layoutWords.list },
    meaning: 'Vilka rader budgeten har. Tryck på Uppdatera i panelen efter byte.',
    refusal: 'Välj en av uppställningarna i listan.',
  });
  sheet.put(row, LABEL, { value: 'Källa och antaganden', role: 'label' });
  sheet.put(row, MEANING, { value: plan.source, role: 'input', format: 'text', wrap: true });
  sheet.defineName(NAMES.source, cellArea(row, MEANING), 'Källa och antaganden');
  sheet.validate({
    target: { name: NAMES.source },
    rule: { kind: 'textLength', max: 5000 },
    prompt: {
      title: 'Källa och antaganden',
      text: 'Varifrån beloppen kommer och vad som är antaget. Påverkar inga beräkningar.',
    },
  });
  row += 2;

  heading('Medlemsbidrag, kr', true);
  const contributionsRow = input({
    label: 'Medlemsbidrag totalt',
    name: NAMES.contributions,
    values: amounts(plan.contributions),
    format: 'amount',
    rule: amountFrom(0),
    meaning: 'Alla medlemmar tillsammans: staten ½, regionen ¼, kommunerna ¼ (lag 2003:1210, 5 §).',
    refusal: notANumber,
  });
  input({
    label: 'Statens bidrag betalas av',
    name: NAMES.state,
    values: [plan.members.state.name],
    format: 'text',
    wrap: true,
    rule: { kind: 'textLength', max: 255 },
    meaning: 'Försäkringskassan betalar statens hälft, även för Arbetsförmedlingen.',
  });
  input({
    label: 'Kommunnyckel',
    name: NAMES.municipalKey,
    values: [municipalKeyWords.of(plan.members.municipalKey)],
    format: 'text',
    rule: { kind: 'list', values: municipalKeyWords.list },
    meaning: 'Hur kommunernas del fördelas. Tryck på Uppdatera efter byte.',
    refusal: 'Välj Vikter, Fasta belopp eller Ingen nyckel.',
  });
  row += 1;

  heading('Eget kapital, kr', true);
  input({
    label: 'Ingående eget kapital',
    name: NAMES.openingEquity,
    values: [numberCell(plan.equity.opening)],
    format: 'amount',
    rule: amountFrom(-LARGEST),
    meaning: 'Den 1 januari budgetåret. Lämna tomt om det inte är känt.',
    refusal: notANumber,
  });
  input({
    label: 'Kapitaltak, andel',
    name: NAMES.limitShare,
    values: [numberOf(plan.equity.limitShare)],
    format: 'percent',
    rule: { kind: 'decimal', min: 0, max: 1 },
    meaning: 'Högsta eget kapital vid årets slut som andel av underlaget. Nationella rådet: 20 %.',
    refusal: 'Skriv en andel mellan 0 % och 100 %.',
  });
  input({
    label: 'Kapitaltakets underlag',
    name: NAMES.denominator,
    values: [denominatorWords.of(plan.equity.denominator)],
    format: 'text',
    rule: { kind: 'list', values: denominatorWords.list },
    meaning: 'Det som taket är en andel av. Förbunden räknar olika.',
    refusal: 'Välj Budgeterade intäkter eller Medlemsbidrag.',
  });
  const wishedRow = input({
    label: 'Önskat eget kapital vid årets slut',
    name: NAMES.wishedClosing,
    values: amounts(plan.equity.wishedClosing),
    format: 'amount',
    rule: amountFrom(-LARGEST),
    meaning: 'Lämna tomt för att sikta på taket. Styr raden Utrymme att bevilja.',
    refusal: notANumber,
  });
  row += 1;

  sectionTitle(
    sheet,
    row,
    'Insatsgrupper',
    'Grupperna som insatserna summeras i. Ordningen är tabellernas ordning.',
  );
  row += 1;
  sheet.addTable(TABLES.groups, row, LABEL, GROUP_COLUMNS, plan.groups.length);
  plan.groups.forEach((group, index) => {
    sheet.put(row + 1 + index, 0, { value: group.name, role: 'input', format: 'text' });
    sheet.put(row + 1 + index, 1, {
      value: yesNoWords.of(group.includesTrisamHours ? 'yes' : 'no'),
      role: 'input',
      format: 'text',
    });
  });
  sheet.validate({
    target: { table: TABLES.groups, column: GROUP_COLUMNS[1] },
    rule: { kind: 'list', values: yesNoWords.list },
    prompt: { title: 'Trisam-timmar ingår', text: 'Ja för den grupp som Trisam-timmarna räknas till.' },
    error: { title: 'Stämmer inte', text: 'Välj Ja eller Nej.', style: 'stop' },
  });
  row += 1 + plan.groups.length + ROOM_UNDER_TABLE;

  sectionTitle(
    sheet,
    row,
    'Regioner',
    'Lämna raden tom om ingen region är medlem (5 a §). Vikter behövs bara när regionerna är flera.',
  );
  row += 1;
  const regions = plan.members.regions.length === 0 ? [{ name: null, weight: null }] : plan.members.regions;
  sheet.addTable(TABLES.regions, row, LABEL, REGION_COLUMNS, regions.length);
  regions.forEach((region, index) => {
    sheet.put(row + 1 + index, 0, { value: region.name, role: 'input', format: 'text' });
    sheet.put(row + 1 + index, 1, { value: numberCell(region.weight), role: 'input', format: 'weight' });
  });
  validateWeight(sheet, TABLES.regions);
  row += 1 + regions.length + ROOM_UNDER_TABLE;

  sectionTitle(
    sheet,
    row,
    'Kommuner',
    'Vikter eller fasta belopp så som kommunerna har kommit överens. Trisam-team: antal i kommunen.',
  );
  row += 1;
  const municipalities =
    plan.members.municipalities.length === 0
      ? [{ name: null, weight: null, amounts: [null, null, null] as PerYear, trisamTeams: null }]
      : plan.members.municipalities;
  const titles = municipalityColumns(years);
  sheet.addTable(TABLES.municipalities, row, LABEL, titles, municipalities.length);
  municipalities.forEach((one, index) => {
    const at = row + 1 + index;
    sheet.put(at, 0, { value: one.name, role: 'input', format: 'text' });
    sheet.put(at, 1, { value: numberCell(one.weight), role: 'input', format: 'weight' });
    one.amounts.forEach((amount, year) =>
      sheet.put(at, 2 + year, { value: numberCell(amount), role: 'input', format: 'amount' }),
    );
    sheet.put(at, 5, { value: one.trisamTeams, role: 'input', format: 'count' });
  });
  validateWeight(sheet, TABLES.municipalities);
  titles.slice(2, 5).forEach((column) =>
    sheet.validate({
      target: { table: TABLES.municipalities, column },
      rule: amountFrom(0),
      prompt: { title: column, text: 'Kommunens bidrag i kronor, när kommunnyckeln är Fasta belopp.' },
      error: { title: 'Stämmer inte', text: notANumber, style: 'stop' },
    }),
  );
  sheet.validate({
    target: { table: TABLES.municipalities, column: TEAMS_COLUMN },
    rule: { kind: 'whole', min: 0, max: 10_000 },
    prompt: {
      title: TEAMS_COLUMN,
      text: 'Antal Trisam-team i kommunen. Visas i matrisen på bladet Insatser.',
    },
    error: { title: 'Stämmer inte', text: 'Skriv ett antal: 0, 1, 2 …', style: 'stop' },
  });

  const model = sheet.finish({
    columnWidths: [38, 42, 15, 15, 15, 13, 84],
    protection: 'none',
    print: { orientation: 'landscape', footer: printFooter(plan) },
  });
  return {
    model,
    contributionsCell: (year) => sheetReference(tabs.assumptions, cellArea(contributionsRow, VALUE + year)),
    wishedClosingCell: (year) => sheetReference(tabs.assumptions, cellArea(wishedRow, VALUE + year)),
  };
}

export const GROUP_COLUMNS = ['Grupp', 'Trisam-timmar ingår'] as const;
export const REGION_COLUMNS = ['Region', 'Vikt'] as const;
export const TEAMS_COLUMN = 'Trisam-team';
const COMPUTED = {
  title: 'Beräknas',
  text: 'Cellen beräknas. Ändra i de gula fälten i stället.',
  style: 'stop',
} as const;

export function municipalityColumns(years: readonly number[]): string[] {
  return ['Kommun', 'Vikt', ...years.map(fixedAmountTitle), TEAMS_COLUMN];
}

function sectionTitle(sheet: SheetDraft, row: number, title: string, meaning: string): void {
  sheet.put(row, LABEL, { value: `${title}. ${meaning}`, role: 'text' });
}

function validateWeight(sheet: SheetDraft, table: string): void {
  sheet.validate({
    target: { table, column: 'Vikt' },
    rule: { kind: 'decimal', min: 0, max: 1_000_000_000 },
    prompt: {
      title: 'Vikt',
      text: 'Andel, invånarantal eller annat tal som bidraget fördelas efter. Högst sex decimaler.',
    },
    error: { title: 'Stämmer inte', text: 'Skriv ett tal som är noll eller större.', style: 'stop' },
  });
}
