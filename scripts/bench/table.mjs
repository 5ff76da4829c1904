/**
 * Prints a table: the first column to the left, figures to the right.
 * @param {string} title
 * @param {readonly string[]} headings
 * @param {readonly (readonly string[])[]} rows
 */
export function printTable(title, headings, rows) {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column].length)),
  );
  const line = (cells) =>
    `  ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('   ')}`;
  console.log(`\n${title}\n`);
  console.log(line(headings));
  console.log(line(widths.map((width) => '─'.repeat(width))));
  for (const row of rows) console.log(line(row));
}

const number = (decimals) =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

export const whole = (value) => number(0).format(value);
export const milliseconds = (value) => `${number(0).format(value)} ms`;
export const seconds = (value) => `${number(2).format(value / 1000)} s`;
export const times = (value) => `${number(2).format(value)} ×`;
/** Bytes as thousands of bytes, as the aim for the first load is counted. */
export const kilobytes = (value) => `${number(1).format(value / 1000)} KB`;
export const percent = (value) => `${number(0).format(value * 100)} %`;
