import type { GoalPlan, ParticipantCount } from '../../finsam/goals/goals';
import { participantReport, type ParticipantReport, type Shown } from '../../finsam/goals/participantReport';
import {
  totalOf,
  type Counts,
  type HiddenCounts,
  type InsatsParticipants,
  type ParticipantTable,
} from '../../finsam/goals/participants';
import { sameName } from '../../finsam/names';
import { cellAddress } from '../../workbook/addresses';
import type { SheetModel } from '../../workbook/sheetModel';
import { cellArea, SheetDraft } from '../draft';
import { GOAL_TABLES, PARTICIPANT_COLUMNS, type GoalTabNames } from './anchors';
import { goalFooter } from './goalFooter';
import { columnRule, computedColumn, LONGEST_NAME } from '../tableRules';
import { breakdownWords } from './words';

const C = PARTICIPANT_COLUMNS;
const TITLES = Object.values(C);
const TABLE = GOAL_TABLES.participants;
const own = (title: string) => `${TABLE}[[#This Row],[${title}]]`;
const KEYS = ['women', 'men', 'total'] as const;
/** The column of the told and shown figures: women, men and altogether. */
const SHOWN = { women: 3, men: 4, total: 5 } as const;
const LABEL = 0;
const CHECK = 7;
const AGREES = 'Stämmer';
const DIFFERS = 'Avviker från samtliga';
/** What stands in place of a count that is too small to show. */
const HIDDEN = '–';

/**
 * Participants: the counts as told, and above them as they can be shown, by insats and breakdown. What is shown follows the table; which
 * counts are too few to be shown is settled when the sheet is built, since one hidden count hides others.
 */
export function buildParticipantsSheet(goals: GoalPlan, tabs: GoalTabNames): SheetModel {
  const sheet = new SheetDraft(tabs.participants);
  sheet.put(0, 0, { value: 'Deltagare', role: 'title' });
  sheet.defineName('Finsam_Blad_Deltagare', cellArea(0, 0), 'Bladet Deltagare i Finsamkalkyl');
  sheet.put(1, 0, {
    value: 'Antal deltagare, aldrig personer. Fyll i tabellen längst ner.',
    role: 'subtitle',
  });
  const lowest = goals.rules.lowestParticipants;
  const shown =
    lowest > 1
      ? `${HIDDEN} i stället för ett antal: färre än ${lowest}, eller ett antal som annars skulle avslöja det. Tabellen längst ner visar alla antal: sprid inte den.`
      : 'Alla antal visas. Lägsta antal deltagare som visas ställs in på bladet Mål.';
  // A formula is known to be ours when the limit has become another since.
  sheet.put(2, 0, { value: shown, formula: `="${shown}"`, role: 'text' });
  sheet.put(3, 0, { value: 'Tryck på Uppdatera när antal eller grupper har ändrats.', role: 'text' });
  const { all, breakdowns } = participantReport(goals.participants, lowest);
  let row = putAll(sheet, all, 5) + 1;
  for (const table of breakdowns) row = putBreakdown(sheet, table, all.rows, row) + 1;
  sheet.put(row + 1, 0, {
    value:
      'Underlag. Här står också antal som är för få för att visas ovan: ta bort de här raderna innan bladet lämnas ut.',
    role: 'text',
  });
  putTable(sheet, goals.participants, row + 2);
  return sheet.finish({
    columnWidths: [40, 26, 30, 12, 12, 14, 12, 30],
    protection: 'none',
    print: { orientation: 'landscape', footer: goalFooter(goals) },
  });
}

function putHeading(sheet: SheetDraft, row: number, title: string, group: string): void {
  [title, '', group, 'Kvinnor', 'Män', 'Totalt'].forEach((value, column) =>
    sheet.put(row, column, {
      value,
      role: 'heading',
      format: 'text',
      ...(column >= SHOWN.women ? { align: 'right' as const } : {}),
    }),
  );
}

/** All participants by insats. @returns the row after it. */
function putAll(sheet: SheetDraft, all: ParticipantReport['all'], headingRow: number): number {
  const { rows: insatser, sum, hidden } = all;
  putHeading(sheet, headingRow, 'Deltagare per insats', '');
  const word = `"${breakdownWords.of('all')}"`;
  insatser.forEach((counted, index) => {
    const row = headingRow + 1 + index;
    const label = sheet.put(row, LABEL, { value: counted.insats, role: 'label', format: 'text' });
    putCounts(
      sheet,
      row,
      counted,
      hidden.rows[index]!,
      [`${TABLE}[${C.breakdown}]=${word}`, `${TABLE}[${C.insats}]=$${label}`],
      'computed',
    );
  });
  const sumRow = headingRow + 1 + insatser.length;
  sheet.put(sumRow, LABEL, { value: 'Summa', role: 'total' });
  for (const column of [1, 2]) sheet.put(sumRow, column, { role: 'total' });
  putCounts(sheet, sumRow, sum, hidden.sum, [`${TABLE}[${C.breakdown}]=${word}`], 'total');
  return sumRow + 1;
}

/** One breakdown of one insats. @returns the row after it. */
function putBreakdown(
  sheet: SheetDraft,
  table: Shown<ParticipantTable>,
  all: readonly InsatsParticipants[],
  headingRow: number,
): number {
  const { hidden } = table;
  const word = breakdownWords.of(table.breakdown);
  putHeading(sheet, headingRow, table.insats, word);
  const insats = `${TABLE}[${C.insats}]=$A$${headingRow + 1}`;
  const breakdown = `${TABLE}[${C.breakdown}]=$C$${headingRow + 1}`;
  table.rows.forEach((counted, index) => {
    const row = headingRow + 1 + index;
    const label = sheet.put(row, 2, { value: counted.group, role: 'label', format: 'text' });
    putCounts(
      sheet,
      row,
      counted,
      hidden.rows[index]!,
      [insats, breakdown, `${TABLE}[${C.group}]=$${label}`],
      'computed',
    );
  });
  const sumRow = headingRow + 1 + table.rows.length;
  sheet.put(sumRow, LABEL, { role: 'total' });
  sheet.put(sumRow, 1, { role: 'total' });
  sheet.put(sumRow, 2, { value: 'Summa', role: 'total' });
  putCounts(sheet, sumRow, table.sum, hidden.sum, [insats, breakdown], 'total');
  putCheck(sheet, sumRow, table, all, headingRow);
  return sumRow + 1;
}

/**
 * Whether the breakdown has as many as all participants of the insats; of sources of support a person may have several. Says no number, which may be
 * hidden.
 */
function putCheck(
  sheet: SheetDraft,
  row: number,
  table: ParticipantTable,
  all: readonly InsatsParticipants[],
  headingRow: number,
): void {
  const where = (breakdown: string) =>
    `(${TABLE}[${C.insats}]=$A$${headingRow + 1})*(${TABLE}[${C.breakdown}]=${breakdown})`;
  const ofAll = where(`"${breakdownWords.of('all')}"`);
  const ofThis = where(`$C$${headingRow + 1}`);
  const known = (rows: string) => `SUMPRODUCT(${rows}*(${TABLE}[${C.sum}]<>""))`;
  const sum = (rows: string) => `SUMPRODUCT(${rows},${TABLE}[${C.sum}])`;
  const mayBeMore = table.breakdown === 'supportBefore';
  const told = all.find(({ insats }) => sameName(insats, table.insats))?.total ?? null;
  const { total } = table.sum;
  const agrees = total === told || (mayBeMore && total !== null && told !== null && total > told);
  sheet.put(row, CHECK, {
    value: told === null || total === null ? '' : agrees ? AGREES : DIFFERS,
    formula: `=IF(OR(${known(ofAll)}=0,${known(ofThis)}=0),"",IF(${sum(ofThis)}${mayBeMore ? '>=' : '='}${sum(ofAll)},"${AGREES}","${DIFFERS}"))`,
    role: 'check',
  });
}

/**
 * Women, men and altogether, summed from the table where all conditions hold; a count that no row has is missing, and of one that is hidden only that it
 * is there is shown.
 */
function putCounts(
  sheet: SheetDraft,
  row: number,
  counted: Counts,
  hidden: HiddenCounts,
  conditions: readonly string[],
  role: 'computed' | 'total',
): void {
  const where = conditions.map((condition) => `(${condition})`).join('*');
  const source = { women: C.women, men: C.men, total: C.sum };
  for (const key of KEYS) {
    const column = `${TABLE}[${source[key]}]`;
    // A criterion of SUMIFS would read "<9 år" as an operator.
    const sum = `SUMPRODUCT(${where.includes('*') ? where : `${where}*1`},${column})`;
    sheet.put(row, SHOWN[key], {
      value: hidden[key] ? HIDDEN : (counted[key] ?? ''),
      formula: `=IF(SUMPRODUCT(${where}*(${column}<>""))=0,"",${hidden[key] ? `"${HIDDEN}"` : sum})`,
      role,
      format: 'count',
      ...(hidden[key] ? { align: 'right' as const } : {}),
    });
  }
}

function putTable(sheet: SheetDraft, counts: readonly ParticipantCount[], headerRow: number): void {
  const rows = counts.length === 0 ? [null] : counts;
  sheet.addTable(TABLE, headerRow, 0, TITLES, rows.length);
  rows.forEach((item, index) => {
    const row = headerRow + 1 + index;
    const text = (column: number, value: string | null) =>
      sheet.put(row, column, { value, role: 'input', format: 'text', wrap: true });
    text(0, item?.insats ?? null);
    text(1, item === null ? null : breakdownWords.of(item.breakdown));
    text(2, item?.group ?? null);
    [item?.women, item?.men, item?.total].forEach((value, place) =>
      sheet.put(row, 3 + place, { value: value ?? null, role: 'input', format: 'count' }),
    );
    const [women, men, told] = [own(C.women), own(C.men), own(C.total)];
    sheet.put(row, 6, {
      value: item === null ? '' : (totalOf(item) ?? ''),
      formula: `=IF(${told}<>"",${told},IF(AND(${women}="",${men}=""),"",N(${women})+N(${men})))`,
      role: 'computed',
      format: 'count',
    });
    sheet.put(row, CHECK, {
      value: item === null ? '' : checkOf(item),
      formula: `=IF(OR(${told}="",${women}="",${men}=""),"",IF(${women}+${men}=${told},"${AGREES}","Kvinnor och män blir "&(${women}+${men})))`,
      role: 'check',
    });
  });
  validateTable(sheet, cellAddress(headerRow + 1, CHECK));
}

function checkOf({ women, men, total }: Counts): string {
  if (women === null || men === null || total === null) return '';
  return women + men === total ? AGREES : `Kvinnor och män blir ${women + men}`;
}

function validateTable(sheet: SheetDraft, firstCheck: string): void {
  sheet.validate(columnRule(TABLE, C.insats, LONGEST_NAME, 'Insatsens namn.'));
  sheet.validate(
    columnRule(
      TABLE,
      C.breakdown,
      { kind: 'list', values: breakdownWords.list },
      'Samtliga för hela antalet, eller vad raden delar in efter.',
      'Välj i listan.',
    ),
  );
  sheet.validate(columnRule(TABLE, C.group, LONGEST_NAME, 'Till exempel 30–44 år. Tomt för Samtliga.'));
  for (const title of [C.women, C.men, C.total])
    sheet.validate(
      columnRule(
        TABLE,
        title,
        { kind: 'whole', min: 0, max: 10_000_000 },
        'Antal. Tomt betyder okänt.',
        'Skriv ett antal, 0 eller mer.',
      ),
    );
  for (const title of [C.sum, C.check])
    sheet.validate(computedColumn(TABLE, title, 'Skriv antalen till vänster.'));
  sheet.highlight({
    target: { table: TABLE, column: C.check },
    formula: `=AND($${firstCheck}<>"",$${firstCheck}<>"${AGREES}")`,
    look: 'bad',
  });
}
