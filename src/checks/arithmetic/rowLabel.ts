import type { FoundRow } from '../table';

/** What a row is called: its label, or where that is blank the first text of the row ("Summa" in another column than the labels). */
export function rowLabel(row: FoundRow | undefined): string {
  if (row === undefined) return '';
  if (row.label.trim() !== '') return row.label;
  return row.cells.find(({ text, number }) => number === null && /\p{L}/u.test(text))?.text ?? '';
}
