import type { FormatName } from './sheetModel';

/**
 * Number formats in the English form that files and Office.js hold. Excel shows them by the user's region: `#,##0` is
 * 1 234 567 in Swedish. A literal blank (`# ##0`) would group only once, so none is ever written.
 */
const NUMBER_FORMATS: Readonly<Record<FormatName, string>> = {
  general: 'General',
  text: '@',
  amount: '#,##0',
  amountCents: '#,##0.00',
  hours: '#,##0.00',
  percent: '0.0%',
  date: 'yyyy-mm-dd',
  // Without grouping: 2025, never 2 025.
  year: '0',
  count: '#,##0',
  // As many decimals as were typed: weights may be inhabitants, percentages or fractions.
  weight: 'General',
};

/** The number format of a name, in English form: 'amount' → '#,##0'. */
export function numberFormatOf(format: FormatName): string {
  return NUMBER_FORMATS[format];
}
