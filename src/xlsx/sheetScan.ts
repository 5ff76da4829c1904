import { parseAddress } from '../workbook/addresses';
import type { ValidationContent, ValidationContentRule } from '../workbook/content';
import type { Area, TimeLook } from '../workbook/snapshot';
import { FileProblem } from './fileProblem';
import { fromFileFormula } from './formulaDialect';
import { isTrue, scanXml } from './xmlTree';

/** What the file library leaves out of a sheet, or changes on the way. */
export interface SheetScan {
  /** The numbers of cells by `placeKey`, exactly as the file has them: the library makes dates of some. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Which of them are shown as times, by the looks that are asked for. */
  readonly times: ReadonlyMap<number, TimeLook>;
  /** With those that have no rule but a prompt, and those that Excel keeps in an extension. */
  readonly validations: readonly ValidationContent[];
  /** Rows that begin a new page, from 0. */
  readonly pageBreaks: readonly number[];
  /** Whether cells that hold nothing lie so far out that the library cannot be given them. */
  readonly hasFarBlanks: boolean;
}

/** The library holds a sheet as a full rectangle, so that one cell far out costs as much as all before it. Cells that hold nothing are spared it. */
const MOST_CELLS_OF_RECTANGLE = 4_000_000;
const MOST_CELLS = 1_500_000;
/** More than any row holds, with or without addresses. */
const COLUMNS = 2 ** 21;

/** A cell's place as one number. */
export function placeKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/**
 * Reads a worksheet part for what is missing elsewhere. Throws FileProblem when it is damaged or too large.
 * @param timeLooks the looks that show times, by their numbers.
 */
export function scanSheet(xml: string, timeLooks: ReadonlyMap<number, TimeLook> = new Map()): SheetScan {
  const numbers = new Map<number, number>();
  const times = new Map<number, TimeLook>();
  const validations: ValidationContent[] = [];
  const pageBreaks: number[] = [];
  let isInRowBreaks = false;
  let cells = 0;
  const all = new Extent();
  const filled = new Extent();
  let allHavePlaces = true;
  let place = { row: -1, column: -1 };
  let cellType: string | undefined;
  let time: TimeLook | undefined;
  let collected: string | null = null;
  let validation: Record<string, string> | null = null;

  scanXml(xml, {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          place = { row: attributes.r === undefined ? place.row + 1 : Number(attributes.r) - 1, column: -1 };
          break;
        case 'c': {
          place = cellPlace(attributes.r, place);
          cellType = attributes.t;
          time = timeLooks.get(Number(attributes.s ?? 0));
          all.add(place);
          allHavePlaces &&= attributes.r !== undefined;
          if ((attributes.s ?? '0') !== '0') filled.add(place);
          if (++cells > MOST_CELLS || filled.isTooLarge()) throw new FileProblem('tooManyCells');
          break;
        }
        case 'f':
        case 'is':
          filled.add(place);
          break;
        case 'dataValidation':
          validation = { ...attributes };
          break;
        case 'rowBreaks':
          isInRowBreaks = true;
          break;
        case 'brk':
          if (isInRowBreaks && isTrue(attributes.man)) pageBreaks.push(Number(attributes.id));
          break;
        case 'v':
          filled.add(place);
          collected = '';
          break;
        case 'formula1':
        case 'formula2':
        case 'sqref':
          collected = '';
          break;
      }
    },
    text: (text) => {
      if (collected !== null) collected += text;
    },
    close: (name) => {
      switch (name) {
        case 'v':
          if ((cellType ?? 'n') === 'n' && collected) {
            numbers.set(placeKey(place.row, place.column), Number(collected));
            if (time !== undefined) times.set(placeKey(place.row, place.column), time);
          }
          collected = null;
          break;
        case 'formula1':
        case 'formula2':
        case 'sqref':
          if (validation !== null && collected !== null) validation[name] = collected;
          collected = null;
          break;
        case 'rowBreaks':
          isInRowBreaks = false;
          break;
        case 'dataValidation':
          if (validation !== null) validations.push(...validationOf(validation));
          validation = null;
          break;
      }
    },
  });
  const hasFarBlanks = all.isTooLarge();
  // Without places of their own, cells stand where those before them say.
  if (filled.isTooLarge() || (hasFarBlanks && !allHavePlaces)) throw new FileProblem('tooManyCells');
  return {
    numbers,
    times,
    validations,
    pageBreaks: pageBreaks.filter(Number.isInteger).sort((a, b) => a - b),
    hasFarBlanks,
  };
}

/** How far out cells lie. */
class Extent {
  private rows = 0;
  private columns = 0;

  add({ row, column }: { readonly row: number; readonly column: number }): void {
    if (row >= this.rows) this.rows = row + 1;
    if (column >= this.columns) this.columns = column + 1;
  }

  isTooLarge(): boolean {
    return this.rows * this.columns > MOST_CELLS_OF_RECTANGLE;
  }
}

/** The worksheet part without cells that hold neither value, formula nor look. Their neighbours must have places of their own. */
export function withoutBlankCells(xml: string): string {
  return xml.replace(
    /<((?:\w+:)?c)(\s[^<>]*)?>\s*<\/\1>|<(?:\w+:)?c(\s[^<>]*)?\/>/g,
    (element, _name, ...attributes) =>
      /\ss\s*=\s*["'](?!0["'])/.test(String(attributes[0] ?? attributes[1] ?? '')) ? element : '',
  );
}

function cellPlace(
  address: string | undefined,
  before: { row: number; column: number },
): { row: number; column: number } {
  if (address === undefined) return { row: before.row, column: before.column + 1 };
  const area = parseAddress(address);
  if (area === null) throw new FileProblem('damaged');
  return area;
}

/** The areas of "A1:B2 D4"; what is no address is left out. */
export function parseAreas(text: string): Area[] {
  return text.split(/\s+/).flatMap((part) => parseAddress(part) ?? []);
}

const OPERATORS = [
  'between',
  'notBetween',
  'equal',
  'notEqual',
  'greaterThan',
  'lessThan',
  'greaterThanOrEqual',
  'lessThanOrEqual',
] as const;

function validationOf(attributes: Readonly<Record<string, string>>): ValidationContent[] {
  const areas = parseAreas(attributes.sqref ?? '');
  const rule = validationRule(attributes);
  if (areas.length === 0 || rule === null) return [];
  const { promptTitle = '', prompt = '', errorTitle = '', error = '', errorStyle } = attributes;
  const hasPrompt = isTrue(attributes.showInputMessage) && (promptTitle !== '' || prompt !== '');
  return [
    {
      areas,
      rule,
      ignoreBlank: isTrue(attributes.allowBlank),
      prompt: hasPrompt ? { title: promptTitle, text: prompt } : null,
      error: isTrue(attributes.showErrorMessage)
        ? {
            title: errorTitle,
            text: error,
            style: errorStyle === 'warning' || errorStyle === 'information' ? errorStyle : 'stop',
          }
        : null,
    },
  ];
}

function validationRule(attributes: Readonly<Record<string, string>>): ValidationContentRule | null {
  const { formula1 = '', formula2 } = attributes;
  const type = attributes.type ?? 'none';
  switch (type) {
    case 'none':
      return { kind: 'any' };
    case 'list': {
      const written = /^\s*"([\s\S]*)"\s*$/.exec(formula1);
      return {
        kind: 'list',
        source: written ? (written[1] ?? '').replaceAll('""', '"') : fromFileFormula(formula1),
      };
    }
    case 'custom':
      return { kind: 'custom', formula: fromFileFormula(formula1) };
    case 'whole':
    case 'decimal':
    case 'date':
    case 'time':
    case 'textLength':
      return {
        // A time is a part of a day.
        kind: type === 'time' ? 'decimal' : type,
        operator: OPERATORS.find((operator) => operator === attributes.operator) ?? 'between',
        formula1: limit(formula1),
        ...(formula2 === undefined ? {} : { formula2: limit(formula2) }),
      };
    default:
      return null;
  }
}

/** A number as it stands, a formula with '='. */
function limit(text: string): string {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? text.trim() : fromFileFormula(text);
}
