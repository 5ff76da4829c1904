import { isIsoDate, isoDateOfSerial } from '../../finsam/dates';
import { Decimal } from '../../finsam/decimal';
import { roundTo } from '../../finsam/rounding';
import { powerOfTen } from '../../finsam/powersOfTen';
import { sameName } from '../../finsam/names';
import { cellAddress } from '../../workbook/addresses';
import { plainText } from '../../workbook/plainText';
import type { Area, CellValue, SheetSnapshot, TimeLook, WorkbookSnapshot } from '../../workbook/snapshot';
import { parseHours } from '../../workbook/swedishHours';
import { inKronor, parseAmount, parsePercent, type Refusal } from '../../workbook/swedishNumbers';
import { formulaAt, Lookup, valueAt } from '../lookup';
import type { FieldRule, InputField, NumberRule } from './inputFields';
import { inputProblem, severityOf, type InputProblem, type InputProblemCode } from './inputProblems';

type FieldOf<Kind extends FieldRule['kind']> = InputField & { readonly rule: { readonly kind: Kind } };

interface InputCell {
  readonly field: InputField;
  readonly row: number;
  readonly column: number;
}

interface FoundCell extends InputCell {
  readonly value: string | number | boolean;
  /** How a number of days is shown, where it is shown as a time. */
  readonly time: TimeLook | null;
}

const QUARTERS_OF_HOUR = 4;
const SECONDS_OF_HOUR = 3_600;
const SECONDS_OF_DAY = 24 * SECONDS_OF_HOUR;
/** Of values that are told. */
const SHOWN_DECIMALS = 6;
const ONE_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };
/** How much of a text is repeated in a sentence about it. */
const TOLD_LENGTH = 40;

/**
 * Reads the inputs of a template that has come back, found by their names on its sheet. Only constants are taken; whatever else stands in
 * a cell is a problem. A blank cell is null.
 */
export class InputReader {
  readonly problems: InputProblem[] = [];
  /** The fields whose cells are gone, or are no single cells of the sheet any more. */
  readonly missing: InputField[] = [];
  private readonly lookup: Lookup;
  private readonly areas = new Map<string, Area | null>();
  private times: ReadonlyMap<string, TimeLook> | null = null;

  constructor(
    snapshot: WorkbookSnapshot,
    private readonly sheet: SheetSnapshot,
  ) {
    this.lookup = new Lookup(snapshot);
  }

  /**
   * The number of a cell, also where it is text: "9 460", "1,5", "892 tkr", "43 %", and "-" for nil, each with a note. Kronor and shares
   * are rounded to the decimals of the rule, half away from zero, with a note. What is typed as a time, "6:00", spreadsheets keep as a part of a
   * day: of hours it is read as what the cell shows, with a note.
   */
  number(field: FieldOf<'number'>): Decimal | null {
    const found = this.find(field);
    if (found === null) return null;
    const { value } = found;
    const read =
      typeof value !== 'number'
        ? this.numberInText(found, field.rule)
        : found.time === null
          ? numberIn(value)
          : this.hoursOfTime(found, field.rule, value, found.time);
    const taken = read === null ? null : this.within(found, field.rule, read);
    if (typeof value === 'number' && found.time !== null && taken !== null)
      this.tell('timeRead', found, { text: clock(taken), value: shown(taken, field.rule) });
    return taken;
  }

  /** What a word of the list means. */
  word(field: FieldOf<'word'>): string | null {
    const found = this.find(field);
    if (found === null) return null;
    const { words } = field.rule;
    const read = typeof found.value === 'string' ? words.read(found.value) : null;
    if (read === null)
      this.tell('notAWord', found, { text: toldText(found.value), choices: words.list.join(' / ') });
    return read;
  }

  /** The text without blanks around it and without what no workbook holds; line breaks are "\n". */
  text(field: FieldOf<'text'>): string | null {
    const found = this.find(field);
    if (found === null) return null;
    const text = plainText(textOf(found.value)).trim();
    const { max } = field.rule;
    if (text.length <= max) return text === '' ? null : text;
    this.tell('longText', found, { length: text.length, max });
    return null;
  }

  /** The ISO date of a cell; a text that is none stays as it is, with a note. */
  date(field: FieldOf<'date'>): string | null {
    const found = this.find(field);
    if (found === null) return null;
    if (typeof found.value === 'number') {
      const date = dateOfSerial(found.value);
      if (date !== null) return date;
    }
    const text = plainText(textOf(found.value)).trim().slice(0, 255);
    if (text === '') return null;
    if (!isIsoDate(text)) this.tell('notADate', found, { text: toldText(text) });
    return text;
  }

  /** Whether anything has been told that stops the file. */
  get isStopped(): boolean {
    return this.problems.some((problem) => severityOf(problem) !== 'note');
  }

  private numberInText(found: FoundCell, rule: NumberRule): Decimal | null {
    const text = textOf(found.value);
    const read = typeof found.value === 'boolean' ? 'notNumber' : readNumber(text, rule);
    if (read === null) return null;
    if (typeof read === 'string') {
      this.problems.push(inputProblem('unreadable', { ...placeOf(found), text: toldText(text) }, read));
      return null;
    }
    this.tell('readAs', found, { text: toldText(text), value: shown(read, rule) });
    return read;
  }

  /** Refused is a time where none belongs, and days of a clock, which shows something else than they are. */
  private hoursOfTime(found: FoundCell, rule: NumberRule, days: number, look: TimeLook): Decimal | null {
    const seconds = Math.round(days * SECONDS_OF_DAY);
    if (
      rule.unit !== 'hours' ||
      days < 0 ||
      !Number.isSafeInteger(seconds) ||
      (look === 'clock' && days >= 1)
    )
      return this.refuse('timeUnclear', found, { value: shown(numberIn(days), rule) });
    return new Decimal(seconds).div(SECONDS_OF_HOUR);
  }

  private within(found: FoundCell, rule: NumberRule, read: Decimal): Decimal | null {
    const told = (value: Decimal | number) => shown(new Decimal(value), rule);
    const value = read.toNumber();
    if (value < rule.min) return this.refuse('tooSmall', found, { value: told(read), min: told(rule.min) });
    if (value > rule.max) return this.refuse('tooLarge', found, { value: told(read), max: told(rule.max) });
    if (
      rule.unit === 'hours' ? read.times(QUARTERS_OF_HOUR).isInteger() : read.decimalPlaces() <= rule.decimals
    )
      return read;
    if (rule.unit === 'hours') return this.refuse('notQuarter', found, { value: told(read) });
    if (rule.decimals === 0) return this.refuse('notWhole', found, { value: told(read) });
    const rounded = roundTo(read, powerOfTen(-rule.decimals));
    this.tell('rounded', found, { value: told(rounded) });
    return rounded;
  }

  private find(field: InputField): FoundCell | null {
    const area = this.areaOf(field.name);
    const block = field.inBlock ?? ONE_CELL;
    if (area === null || area.rows !== block.rows || area.columns !== block.columns) {
      this.missing.push(field);
      return null;
    }
    const [row, column] = [area.row + block.row, area.column + block.column];
    const value = valueAt(this.sheet, row, column);
    const isFormula = formulaAt(this.sheet, row, column) !== null;
    // Most cells of most templates.
    if (!isFormula && (value === null || value === '')) return null;
    if (isFormula) return this.refuse('formula', { field, row, column });
    if (typeof value === 'object' && value !== null)
      return this.refuse('error', { field, row, column }, { error: value.error });
    return { field, row, column, value: value!, time: this.timeAt(row, column) };
  }

  /** Where a name points on the sheet; looked up once, since a block has many cells. */
  private areaOf(name: string): Area | null {
    const known = this.areas.get(name);
    if (known !== undefined) return known;
    const named = this.lookup.name(name);
    const area = named !== null && sameName(named.sheet.name, this.sheet.name) ? named.area : null;
    this.areas.set(name, area);
    return area;
  }

  private timeAt(row: number, column: number): TimeLook | null {
    const { times } = this.sheet;
    if (times === undefined) return null;
    this.times ??= new Map(times.map((cell) => [cellAddress(cell.row, cell.column), cell.look]));
    return this.times.get(cellAddress(row, column)) ?? null;
  }

  private refuse(code: InputProblemCode, found: InputCell, details: InputProblem['details'] = {}): null {
    this.tell(code, found, details);
    return null;
  }

  private tell(code: InputProblemCode, found: InputCell, details: InputProblem['details']): void {
    this.problems.push(inputProblem(code, { ...placeOf(found), ...details }));
  }
}

function placeOf({ field, row, column }: InputCell) {
  return { label: field.label, cell: cellAddress(row, column) };
}

/** Excel shows and keeps fifteen digits; what lies behind them is the trace of binary arithmetic. */
function numberIn(value: number): Decimal {
  return new Decimal(Number(value.toPrecision(15)));
}

function readNumber(text: string, rule: NumberRule): Decimal | Refusal | null {
  const isPercent = rule.unit === 'share' && /%|procent/i.test(text);
  if (isPercent) {
    const parsed = parsePercent(text);
    if (parsed.kind === 'refused') return parsed.reason;
    return parsed.kind === 'percent' ? parsed.ratio : null;
  }
  const parsed = rule.unit === 'hours' ? parseHours(text) : parseAmount(text);
  switch (parsed.kind) {
    case 'blank':
      return null;
    case 'nil':
      return new Decimal(0);
    case 'refused':
      return parsed.reason;
    case 'amount':
      if (parsed.unit === null) return parsed.value;
      return rule.unit === 'kronor' ? inKronor(parsed.value, parsed.unit) : 'notNumber';
  }
}

function textOf(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
  return typeof value === 'number' ? numberIn(value).toFixed().replace('.', ',') : value;
}

/** A number in full, as a person writes it: "43 %", "1234,5". */
function shown(value: Decimal, { unit }: NumberRule): string {
  return unit === 'share' ? `${plain(value.times(100))} %` : plain(value);
}

function plain(value: Decimal): string {
  return value.toDecimalPlaces(SHOWN_DECIMALS).toFixed().replace('.', ',').replace('-', '\u2212');
}

/** "6:00" of six hours, as a cell shows it. */
function clock(hours: Decimal): string {
  return `${hours.floor().toFixed()}:${hours.mod(1).times(60).toFixed(0).padStart(2, '0')}`;
}

function toldText(value: CellValue): string {
  const text = typeof value === 'object' ? '' : textOf(value).replace(/\s+/gu, ' ').trim();
  return text.length <= TOLD_LENGTH ? text : `${[...text].slice(0, TOLD_LENGTH).join('')} …`;
}

function dateOfSerial(serial: number): string | null {
  try {
    return isoDateOfSerial(serial);
  } catch {
    return null;
  }
}
