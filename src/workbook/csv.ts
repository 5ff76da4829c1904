import Papa from 'papaparse';
import { decodedText } from './decodedText';
import { plainText } from './plainText';

/** What parts the cells of a row, in the order of what Swedish programs write. */
const SEPARATORS = [';', '\t', ','] as const;
/** Lines that are looked at to tell the separator. */
const SAMPLE_LINES = 20;

/**
 * The rows of a CSV file: UTF-8 or UTF-16 with a byte order mark, UTF-8 without one, or else Windows-1252, as Excel in Sweden writes it.
 * Cells are parted by semicolons, tabs or commas, whichever gives rows of the same width, or what the file's own "sep=" line says; in
 * quotes they may hold separators, line breaks and doubled quotes. Cells are texts without blanks around them; rows with nothing in
 * them are left out. Takes any bytes and never throws.
 */
export function csvRows(bytes: Uint8Array): string[][] {
  const text = plainText(decodedText(bytes));
  const own = /^sep=([;,\t|])\n/.exec(text);
  const body = own === null ? text : text.slice(own[0].length);
  return parsed(body, own?.[1] ?? separatorOf(body))
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''));
}

function parsed(text: string, delimiter: string, preview = 0): string[][] {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview, skipEmptyLines: 'greedy' }).data;
}

/** The one that gives most rows as wide as the first with more than one cell; a comma may be a decimal sign, so it comes last. */
export function separatorOf(text: string): string {
  let best: { readonly separator: string; readonly rows: number } = { separator: ';', rows: 0 };
  for (const separator of SEPARATORS) {
    const widths = parsed(text, separator, SAMPLE_LINES).map((row) => row.length);
    const wide = widths.filter((width) => width > 1);
    const rows = Math.max(0, ...wide.map((width) => wide.filter((other) => other === width).length));
    if (rows > best.rows) best = { separator, rows };
  }
  return best.separator;
}
