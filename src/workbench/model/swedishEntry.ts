/** What is typed in the grid is read as a Swedish Excel reads it; what comes through the API is in English form. */

/** '1 234,50' → 1234.5, '5 %' → 0.05 shown as '0%', '−3' → −3; null for what is no number in Swedish form. */
export function swedishNumber(text: string): { readonly value: number; readonly format?: string } | null {
  const match = /^([+\-\u2212\u2013]?)((?:\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+|\d+)(?:,\d+)?|,\d+)[ \u00a0]?(%|kr)?$/.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', digits = '', unit] = match;
  const magnitude = Number(digits.replace(/[ \u00a0\u202f\u2009]/g, '').replace(',', '.'));
  const value = sign === '' || sign === '+' ? magnitude : -magnitude;
  if (unit === '%') return { value: Number((value / 100).toPrecision(15)), format: digits.includes(',') ? '0.00%' : '0%' };
  if (unit === 'kr') return { value, format: digits.includes(',') ? '#,##0.00 "kr"' : '#,##0 "kr"' };
  // A number typed with blanks between the thousands is shown with them.
  return /[ \u00a0\u202f\u2009]/.test(digits) ? { value, format: digits.includes(',') ? '#,##0.00' : '#,##0' } : { value };
}

/**
 * A formula as typed in Swedish in English form: ';' between arguments becomes ',', and a comma between digits a point.
 * A formula without ';' is taken to be in English form already. Texts in quotes stay.
 */
export function englishFormula(formula: string): string {
  const parts = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\})/);
  if (!parts.some((part, index) => index % 2 === 0 && part.includes(';'))) {
    // '=1,5*A1': outside all parentheses a comma can only be a decimal one.
    return /\(/.test(formula) ? formula : parts.map((part, index) => (index % 2 === 1 ? part : part.replace(/(\d),(\d)/g, '$1.$2'))).join('');
  }
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replace(/(\d),(\d)/g, '$1.$2').replace(/;/g, ','))).join('');
}
