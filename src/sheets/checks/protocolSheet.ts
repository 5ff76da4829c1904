import { SEVERITIES, type Finding } from '../../checks/finding';
import { findingMessage, RULE_IDS, ruleTitle } from '../../checks/rules';
import { isIsoDate } from '../../finsam/dates';
import { Decimal } from '../../finsam/decimal';
import { formatAmount } from '../../workbook/swedishNumbers';
import type { SheetModel } from '../../workbook/sheetModel';
import { dateCell, numberCell } from '../cellValues';
import { cellArea, SheetDraft, type CellDraft } from '../draft';
import { columnRule, LONGEST_NAME, LONGEST_TEXT } from '../tableRules';
import { CHECK_SHEETS, INTENDED_COLUMNS, INTENDED_TABLE } from './anchors';
import { openItems, type CheckReport, type CheckScope, type Intended } from './checkReport';
import { effectOf, effectSum } from './effectSum';
import { placeText } from './placeText';
import { SEVERITY_SIGNS, SEVERITY_WORDS } from './severityWords';

/** Together as wide as the paper, lying. */
const WIDTHS = [24, 22, 52, 26, 18, 14, 26] as const;
const SCOPES: Readonly<Record<CheckScope, string>> = {
  workbook: 'Hela arbetsboken',
  sheet: 'Bladet',
  selection: 'Markeringen',
};

/** As long as a text of a cell is printed whole. */
const LONGEST_CELL = 1000;

/**
 * The protocol of a check, to be printed and signed: what was checked and when, the result, each finding, and what has been signed off as
 * intended with its reason. The table of what is signed off is also where that is kept.
 * @param tab the name of the tab, which the user may have changed.
 */
export function buildProtocolSheet(report: CheckReport, tab: string): SheetModel {
  const sheet = new SheetDraft(tab);
  sheet.put(0, 0, { value: 'Granskningsprotokoll', role: 'title' });
  sheet.defineName(CHECK_SHEETS[0]!.anchor, cellArea(0, 0), 'Bladet Granskningsprotokoll i Finsamkalkyl');
  sheet.put(1, 0, {
    value: 'Finsamkalkyls granskning av räkning, förbundets regler och kalkylblad. Bladet självt ingår inte.',
    role: 'subtitle',
  });
  let row = putFacts(sheet, 3, report) + 1;
  row = putResult(sheet, row, report) + 1;
  row = putSignature(sheet, row) + 1;
  row = putFindings(sheet, row, report) + 1;
  putIntended(sheet, row, report.intended);
  return sheet.finish({
    columnWidths: WIDTHS,
    protection: 'none',
    print: {
      orientation: 'landscape',
      footer: { left: `Granskningsprotokoll ${timeText(report.when)}`, right: 'Sida &P av &N' },
    },
  });
}

/** "2026-11-25 kl. 14.02" of "2026-11-25T14:02". */
export function timeText(when: string): string {
  const [date = '', time = ''] = when.split('T');
  return `${date} kl. ${time.replace(':', '.')}`;
}

function putFacts(sheet: SheetDraft, top: number, { scope, place, counts, when }: CheckReport): number {
  const amount = (count: number) => formatAmount(new Decimal(count));
  const facts = [
    ['Granskat', `${SCOPES[scope]}${place === '' ? '' : ` ${place}`}`],
    [
      'Omfattning',
      `${amount(counts.sheets)} blad, ${amount(counts.cells)} celler med innehåll, varav ${amount(counts.formulas)} formler`,
    ],
    ['Tidpunkt', timeText(when)],
    ['Regler', `${RULE_IDS.length} regler, förklarade i handboken`],
  ] as const;
  facts.forEach(([label, value], index) => {
    sheet.put(top + index, 0, { value: label, role: 'label' });
    sheet.put(top + index, 1, { value, role: 'text', format: 'text' });
  });
  return top + facts.length;
}

function putResult(sheet: SheetDraft, top: number, report: CheckReport): number {
  const open = openItems(report).map(({ finding }) => finding);
  const signedOff = report.items.filter(({ intended }) => intended !== null).map(({ finding }) => finding);
  const rows: readonly (readonly [string, readonly Finding[]])[] = [
    ...SEVERITIES.map(
      (severity) =>
        [
          `${SEVERITY_SIGNS[severity]} ${SEVERITY_WORDS[severity]}`,
          open.filter((finding) => finding.severity === severity),
        ] as const,
    ),
    ['Avsiktliga', signedOff],
  ];
  putHeadings(sheet, top, ['Resultat', 'Antal', 'Effekt i kronor']);
  rows.forEach(([label, findings], index) => {
    sheet.put(top + 1 + index, 0, { value: label, role: 'label' });
    sheet.put(top + 1 + index, 1, {
      value: findings.length,
      role: 'computed',
      format: 'count',
      align: 'left',
    });
    sheet.put(top + 1 + index, 2, {
      value: numberCell(effectSum(findings)),
      role: 'computed',
      format: 'amount',
      align: 'left',
    });
  });
  return top + 1 + rows.length;
}

function putSignature(sheet: SheetDraft, top: number): number {
  ['Granskat av', 'Datum'].forEach((label, index) => {
    sheet.put(top + index, 0, { value: label, role: 'label' });
    sheet.put(top + index, 1, { role: 'input', format: 'text' });
  });
  return top + 2;
}

function putFindings(sheet: SheetDraft, top: number, report: CheckReport): number {
  putHeadings(sheet, top, [
    'Iakttagelser',
    'Plats',
    'Beskrivning',
    'Står',
    'Borde stå',
    'Effekt i kr',
    'Regel',
  ]);
  const open = openItems(report);
  if (open.length === 0) {
    sheet.put(top + 1, 0, { value: 'Inget att anmärka.', role: 'text', format: 'text' });
    return top + 2;
  }
  open.forEach(({ finding }, index) => {
    const { severity, place, found, expected, rule } = finding;
    const cells: readonly CellDraft[] = [
      text(`${SEVERITY_SIGNS[severity]} ${SEVERITY_WORDS[severity]}`),
      text(placeText(place)),
      text(sentenceOf(finding)),
      text(found),
      text(expected ?? ''),
      {
        value: numberCell(effectOf(finding)),
        role: 'computed',
        format: 'amount',
        align: 'left',
        top: true,
      },
      text(ruleTitle(rule, 'sv')),
    ];
    cells.forEach((cell, column) => sheet.put(top + 1 + index, column, cell));
  });
  return top + 1 + open.length;
}

function putIntended(sheet: SheetDraft, top: number, intended: readonly Intended[]): void {
  sheet.put(top, 0, { value: 'Avsiktliga avvikelser', role: 'subtitle' });
  sheet.put(top + 1, 0, {
    value:
      'Det som någon har godkänt med ett skäl. Granskningen visar det inte som fel. Ta bort raden för att få se det igen.',
    role: 'text',
  });
  const titles = Object.values(INTENDED_COLUMNS);
  sheet.addTable(INTENDED_TABLE, top + 2, 0, titles, Math.max(1, intended.length));
  (intended.length === 0 ? [null] : intended).forEach((one, index) => {
    const cells: Readonly<Record<keyof typeof INTENDED_COLUMNS, CellDraft>> = {
      rule: text(one?.rule ?? ''),
      place: text(one?.place ?? ''),
      sentence: text(one?.sentence ?? ''),
      reason: { ...text(one?.reason ?? ''), role: 'input' },
      by: { ...text(one?.by ?? ''), role: 'input' },
      date: {
        value: one !== null && isIsoDate(one.date) ? dateCell(one.date) : null,
        role: 'input',
        format: 'date',
        top: true,
      },
      key: text(one?.key ?? ''),
    };
    Object.values(cells).forEach((cell, column) => sheet.put(top + 3 + index, column, cell));
  });
  sheet.validate(
    columnRule(INTENDED_TABLE, INTENDED_COLUMNS.reason, LONGEST_TEXT, 'Varför det är som det ska vara.'),
  );
  sheet.validate(
    columnRule(INTENDED_TABLE, INTENDED_COLUMNS.by, LONGEST_NAME, 'Den som står för bedömningen.'),
  );
}

/** The sentence of a finding, in Swedish, as the protocol and its table have it. */
export function sentenceOf(finding: Finding): string {
  return findingMessage(finding, 'sv');
}

function text(value: string): CellDraft {
  return { value: value.slice(0, LONGEST_CELL), role: 'computed', format: 'text', wrap: true, top: true };
}

function putHeadings(sheet: SheetDraft, row: number, titles: readonly string[]): void {
  titles.forEach((value, column) => sheet.put(row, column, { value, role: 'heading', format: 'text' }));
}
