import type { ValidationModel, ValidationRule } from '../workbook/sheetModel';

/** A validation of a table's column, with the prompt under the column's own title and a refusal where one is given. */
export function columnRule(
  table: string,
  column: string,
  rule: ValidationRule,
  prompt: string,
  refusal?: string,
): ValidationModel {
  return {
    target: { table, column },
    rule,
    prompt: { title: column.slice(0, 32), text: prompt },
    ...(refusal === undefined ? {} : { error: { title: 'Stämmer inte', text: refusal, style: 'stop' } }),
  };
}

/** Refuses typing in a computed column, and says where to type instead. */
export function computedColumn(table: string, column: string, where: string): ValidationModel {
  return {
    target: { table, column },
    rule: { kind: 'computed' },
    error: { title: 'Beräknas', text: `Kolumnen beräknas. ${where}`, style: 'stop' },
  };
}

export const LONGEST_TEXT: ValidationRule = { kind: 'textLength', max: 5000 };
export const LONGEST_NUMBER: ValidationRule = { kind: 'textLength', max: 20 };
export const LONGEST_NAME: ValidationRule = { kind: 'textLength', max: 255 };
