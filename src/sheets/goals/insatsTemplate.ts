import type { GoalPlan, InsatsReport, Measure } from '../../finsam/goals/goals';
import { limitsOf } from '../../finsam/goals/evaluate';
import { lastDayInWords, lastDayOf } from '../../finsam/periods';
import { distinctFileNames, plainFileName } from '../../workbook/fileName';
import type { SheetModel } from '../../workbook/sheetModel';
import { numberCell } from '../cellValues';
import { cellArea, SheetDraft } from '../draft';
import { putIdentity, sealed } from '../templates/identity';
import { putField, type InputField } from '../templates/inputFields';
import { codeInWords, tertialOf, tertialPeriod, type Tertial } from '../templates/periods';
import { limitText } from './figureText';
import { goalFooter } from './goalFooter';
import type { GrantedInYear } from './grantedInYear';
import { budgetOf } from './insatsReportsSheet';
import {
  commentField,
  INSATS_TEMPLATE,
  insatsNamed,
  measureNames,
  measuresOfInsats,
  outcomeField,
  outcomeLabel,
  SIGNATURE_FIELDS,
  TERTIAL_FIELDS,
} from './insatsTemplateFields';
import { textParts } from './longText';

const LABEL = 0;
const VALUE = 1;
/** Together as wide as the paper, upright. */
const WIDTHS = [30, 64] as const;

/** The name of the sheet that is filled in. */
export const INSATS_TEMPLATE_TAB = 'Tertialrapport';

/**
 * The report that an insats' steering group fills in at the end of a tertial, in whatever program it has: only native formulas, only the
 * inputs unlocked. Throws RangeError where the goals have no insats of the name.
 * @param granted what the budget in the same workbook has, for insatser that do not tell their own.
 */
export function buildInsatsTemplate(
  goals: GoalPlan,
  insatsName: string,
  tertial: Tertial,
  granted: GrantedInYear | null = null,
): SheetModel {
  const insats = insatsNamed(goals, insatsName);
  if (insats === null) throw new RangeError(`The goals have no insats "${insatsName}"`);
  const form = new Form(new SheetDraft(INSATS_TEMPLATE_TAB));
  putHead(form, goals, insats, tertial);
  putEconomy(form, goals, insats, granted);
  form.heading('Deltagare sedan 1 januari');
  form.field(TERTIAL_FIELDS.women);
  form.field(TERTIAL_FIELDS.men);
  putMeasures(form, goals, measuresOfInsats(goals, insats));
  form.heading('Berättelse');
  form.field(TERTIAL_FIELDS.done, DONE_LABEL);
  form.field(TERTIAL_FIELDS.deviations, DEVIATIONS_LABEL);
  form.heading('Underskrift för styrgruppen');
  Object.values(SIGNATURE_FIELDS).forEach((one) => form.field(one));
  form.space();
  putIdentity(form.sheet, form.row, LABEL, {
    ...INSATS_TEMPLATE,
    association: goals.association.name.trim(),
    key: insats.name.trim(),
    period: tertialPeriod(goals.year, tertial),
  });
  return sealed(
    form.sheet.finish({
      columnWidths: WIDTHS,
      protection: 'form',
      print: { orientation: 'portrait', footer: goalFooter(goals) },
    }),
  );
}

/** Labels of several lines make the rows of long texts high enough to write in. */
const DONE_LABEL =
  'Genomfört\n\nVad har gjorts sedan 1 januari?\nAlt+Retur ger en ny rad.\nTexten får ha 5 000 tecken, också när rutan inte visar allt.\nSkriv inget om enskilda deltagare.\n';
const DEVIATIONS_LABEL =
  'Avvikelser och åtgärder\n\nVad har inte gått som planerat, och vad gör ni åt det?\nTexten får ha 5 000 tecken, också när rutan inte visar allt.\nSkriv inget om enskilda deltagare.\n';

/** Each line fits the width of the page. */
const INSTRUCTION = [
  'Fyll i de gula fälten, spara filen som Excelarbetsbok (.xlsx) och skicka tillbaka den.',
  'Excel, Excel på webben, LibreOffice och Google Kalkylark fungerar lika bra.',
  'Lämna ett fält tomt om uppgiften saknas; skriv 0 bara när det är noll.',
  'Skriv inga namn på deltagare och inget annat om enskilda.',
] as const;

function putHead(form: Form, goals: GoalPlan, insats: InsatsReport, tertial: Tertial): void {
  form.line(insats.name, 'title');
  form.line(`Tertialrapport till ${goals.association.name}`, 'subtitle');
  form.space();
  INSTRUCTION.forEach((line) => form.line(line, 'text'));
  form.space();
  form.heading('Rapporten');
  form.fact('Insats', insats.name);
  const period = codeInWords(tertialPeriod(goals.year, tertial));
  form.fact('Period', `${capital(period)}: 1 januari–${lastDayInWords(tertialOf(goals.year, tertial))}`);
}

function putEconomy(form: Form, goals: GoalPlan, insats: InsatsReport, granted: GrantedInYear | null): void {
  form.heading('Ekonomi');
  const budget = form.sheet.put(form.row, VALUE, {
    value: numberCell(budgetOf(insats, granted)),
    role: 'computed',
    format: 'amount',
    align: 'left',
  });
  form.label(`Budget ${goals.year}, kr`);
  const spent = form.field(TERTIAL_FIELDS.spent);
  const known = `OR(${budget}="",${spent}="")`;
  form.computed('Förbrukningsgrad', `=IF(${known},"",IF(${budget}=0,"",${spent}/${budget}))`, 'percent');
  form.computed('Kvar av budgeten, kr', `=IF(${known},"",${budget}-${spent})`, 'amount');
}

function putMeasures(form: Form, goals: GoalPlan, measures: readonly Measure[]): void {
  measures.forEach((measure, place) => {
    if (place === 0) form.heading('Mått, utfall sedan 1 januari');
    else form.space();
    form.sheet.put(form.row, LABEL, {
      value: measure.number,
      role: 'label',
      format: 'text',
      align: 'left',
      top: true,
    });
    form.sheet.defineName(measureNames(place).row, cellArea(form.row, LABEL), 'Måttets nummer');
    questionParts(measure).forEach((part) => form.text(part));
    const limit = limitText(limitsOf(measure), measure, goals.rules);
    form.fact('Målet', limit === '' ? 'Inget tal att jämföra med' : limit);
    form.field(outcomeField(measure, place), outcomeLabel(measure.kind));
    form.field(commentField(measure, place), 'Kommentar\n');
  });
}

/** The question of a measure as it stands on the sheet, row by row. */
export function questionParts(measure: Measure): string[] {
  return textParts(measure.text, WIDTHS[VALUE]);
}

/** A form that is filled from above: labels to the left, what belongs to them to the right. */
class Form {
  row = 0;

  constructor(readonly sheet: SheetDraft) {}

  space(): void {
    this.row += 1;
  }

  line(value: string, role: 'title' | 'subtitle' | 'text'): void {
    this.sheet.put(this.row, LABEL, { value, role, format: 'text' });
    this.row += 1;
  }

  heading(value: string): void {
    this.space();
    this.sheet.put(this.row, LABEL, { value, role: 'heading', format: 'text' });
    this.sheet.put(this.row, VALUE, { role: 'heading' });
    this.row += 1;
  }

  /** A label, and the next row. */
  label(value: string): void {
    this.sheet.put(this.row, LABEL, { value, role: 'label', format: 'text', wrap: true, top: true });
    this.row += 1;
  }

  text(value: string): void {
    this.sheet.put(this.row, VALUE, {
      value,
      role: 'label',
      format: 'text',
      wrap: true,
      align: 'left',
      top: true,
    });
    this.row += 1;
  }

  fact(label: string, value: string): void {
    this.sheet.put(this.row, VALUE, {
      value,
      role: 'computed',
      format: 'text',
      wrap: true,
      align: 'left',
      top: true,
    });
    this.label(label);
  }

  computed(label: string, formula: string, format: 'percent' | 'amount'): void {
    this.sheet.put(this.row, VALUE, { value: '', formula, role: 'computed', format, align: 'left' });
    this.label(label);
  }

  field(field: InputField, label = field.label): string {
    const address = putField(this.sheet, this.row, VALUE, field);
    this.label(label);
    return address;
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('sv') + text.slice(1);
}

/** The name of the file with an insats' template: lower-case ASCII, which every system takes. */
export function insatsTemplateFileName(goals: GoalPlan, insatsName: string, tertial: Tertial): string {
  return `${plainFileName(`tertialrapport ${tertialPeriod(goals.year, tertial)} ${insatsName}`)}.xlsx`;
}

/** A template that is to be made. */
export interface InsatsTemplateFile {
  readonly insats: string;
  /** No two have the same. */
  readonly fileName: string;
}

/** The templates of a tertial: one for each insats that goes on at any time from 1 January to the end of the tertial. */
export function insatsTemplateFiles(goals: GoalPlan, tertial: Tertial): InsatsTemplateFile[] {
  const names = insatserReporting(goals, tertial).map(({ name }) => name);
  const files = distinctFileNames(names.map((name) => insatsTemplateFileName(goals, name, tertial)));
  return names.map((insats, index) => ({ insats, fileName: files[index]! }));
}

/** The insatser that report at the end of a tertial, in the order of the goals. */
export function insatserReporting(goals: GoalPlan, tertial: Tertial): InsatsReport[] {
  const first = `${goals.year}-01-01`;
  const last = lastDayOf(tertialOf(goals.year, tertial));
  return goals.insatser.filter(
    ({ start, end }) => (start === null || start <= last) && (end === null || end >= first),
  );
}
