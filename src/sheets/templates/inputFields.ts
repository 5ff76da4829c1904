import { cellAddress } from '../../workbook/addresses';
import type { Area, CellValue } from '../../workbook/snapshot';
import type { FormatName, ValidationModel, ValidationRule } from '../../workbook/sheetModel';
import { cellArea, type SheetDraft } from '../draft';
import { EARLIEST_DATE, LARGEST, LATEST_DATE } from '../limits';
import type { Words } from '../workbookReader';

/** The cells of a template that are filled in: what may stand there when it is typed, and what is taken when it comes back. */

export type FieldRule =
  | NumberRule
  | { readonly kind: 'word'; readonly words: Words }
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'date' };

export interface NumberRule {
  readonly kind: 'number';
  /** 'share' is a fraction that is typed as a percentage; 'kronor' may be typed with a unit, 'hours' with minutes: "1:30". */
  readonly unit: 'kronor' | 'count' | 'share' | 'hours';
  readonly min: number;
  readonly max: number;
  /** More are rounded away, half away from zero. 0 is whole numbers only, which are not rounded but refused. Hours are refused too where
   * they are no quarters. */
  readonly decimals: number;
}

export interface InputField {
  /** The defined name of the cell. */
  readonly name: string;
  /** As it stands beside the cell, on one line. */
  readonly label: string;
  readonly rule: FieldRule;
  /** Shown when the cell is selected. At most 255 characters. */
  readonly prompt: string;
  /** Shown when what is typed is refused. At most 225 characters. */
  readonly refusal: string;
  /** Where the name is that of a block: the block's size, and the cell's place in it. */
  readonly inBlock?: Area;
}

export const KRONOR_FROM_ZERO: NumberRule = {
  kind: 'number',
  unit: 'kronor',
  min: 0,
  max: LARGEST,
  decimals: 2,
};
/** The same as of all counts of people in plans. */
export const PEOPLE: NumberRule = { kind: 'number', unit: 'count', min: 0, max: 10_000_000, decimals: 0 };
export const LONG_TEXT = { kind: 'text', max: 5000 } as const;
export const SHORT_TEXT = { kind: 'text', max: 255 } as const;

const FORMATS = {
  kronor: 'amount',
  count: 'general',
  share: 'percent',
  hours: 'hours',
} as const satisfies Record<NumberRule['unit'], FormatName>;
const LONGEST_TITLE = 32;

/** Puts the empty, unlocked cell of a field with its name and its rule. Gives the cell's address. */
export function putField(sheet: SheetDraft, row: number, column: number, field: InputField): string {
  const { rule } = field;
  const address = sheet.put(row, column, {
    role: 'input',
    format: formatOf(rule),
    align: 'left',
    ...(rule.kind === 'text' ? { wrap: true, top: true } : {}),
  });
  sheet.defineName(field.name, cellArea(row, column), field.label);
  sheet.validate(validationOf(field));
  return address;
}

/**
 * Puts a block of unlocked cells with one name and one rule. Gives the address of its first cell.
 * @param values what stands in the cells to begin with, row by row.
 * @param rule what may be typed, where the field's own rule does not tell it all.
 */
export function putFieldBlock(
  sheet: SheetDraft,
  area: Area,
  field: InputField,
  values: readonly (readonly CellValue[])[] = [],
  rule: ValidationRule = ruleOf(field.rule),
): string {
  for (let index = 0; index < area.rows * area.columns; index += 1) {
    const [down, right] = [Math.floor(index / area.columns), index % area.columns];
    sheet.put(area.row + down, area.column + right, {
      value: values[down]?.[right] ?? null,
      role: 'input',
      format: formatOf(field.rule),
      ...(field.rule.kind === 'text' ? { wrap: true } : {}),
    });
  }
  sheet.defineName(field.name, area, field.label);
  sheet.validate({ ...validationOf(field), rule });
  return cellAddress(area.row, area.column);
}

function formatOf(rule: FieldRule): FormatName {
  if (rule.kind === 'number') return FORMATS[rule.unit];
  return rule.kind === 'date' ? 'date' : 'text';
}

function validationOf({ name, label, rule, prompt, refusal }: InputField): ValidationModel {
  return {
    target: { name },
    rule: ruleOf(rule),
    prompt: { title: label.slice(0, LONGEST_TITLE), text: prompt },
    error: { title: 'Stämmer inte', text: refusal, style: 'stop' },
  };
}

function ruleOf(rule: FieldRule): ValidationRule {
  switch (rule.kind) {
    case 'number':
      return { kind: rule.decimals === 0 ? 'whole' : 'decimal', min: rule.min, max: rule.max };
    case 'word':
      return { kind: 'list', values: rule.words.list };
    case 'text':
      return { kind: 'textLength', max: rule.max };
    case 'date':
      return { kind: 'date', min: EARLIEST_DATE, max: LATEST_DATE };
  }
}
