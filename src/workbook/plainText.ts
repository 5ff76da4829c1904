/**
 * A text from outside without what a workbook cannot hold. Line breaks are \n, a page break and a manual line break of Word's too;
 * other control characters, halves of surrogate pairs and byte order marks are left out.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufeff\ufffe\uffff]/gu, '');
}
