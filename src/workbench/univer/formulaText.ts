/**
 * Formulas as Excel writes them and as Univer 0.25 reads them. Univer has no `[@Column]`, no `Table[@Column]`, no `@`
 * before a name and none of the file prefixes `_xlfn.`; it has `Table[[#This Row],[Column]]`. Text in quotes and
 * sheet names in apostrophes are left as they are.
 */

/** Excel's form → Univer's. `table`: the name of the table that the formula's cell stands in, for `[@Column]`. */
export function toUniver(formula: string, table: string | null): string {
  return outsideQuotes(formula, (part) => {
    const plain = part.replace(/_xlfn\._xlws\.|_xlfn\.|_xlws\.|_xlpm\./gi, '').replace(/_xldudf_FINSAM_/gi, 'FINSAM.');
    return rewriteBrackets(plain, (name, inside) => {
      const thisRow = thisRowColumn(inside);
      const owner = name === '' ? table : name;
      if (owner === null) return null;
      if (thisRow !== null) return `${owner}[[#This Row],${thisRow}]`;
      if (inside.trim() === '') return `${owner}[#Data]`;
      return name === '' ? `${owner}[${inside}]` : null;
    });
  });
}

/** Univer's form → Excel's: a reference to the same row of the own table is written `[@Column]`. */
export function fromUniver(formula: string, table: string | null): string {
  return outsideQuotes(formula, (part) =>
    rewriteBrackets(part, (name, inside) => {
      const match = /^\s*\[#This Row\]\s*,\s*(\[[^[\]]*\](?::\[[^[\]]*\])?)\s*$/i.exec(inside);
      if (match === null) return null;
      const column = match[1]!;
      const plain = /^\[([\p{L}\p{N}_]+)\]$/u.exec(column);
      const reference = plain === null ? `@${column}` : `@${plain[1]!}`;
      return table !== null && name.toLowerCase() === table.toLowerCase() ? `[${reference}]` : `${name}[${reference}]`;
    }),
  );
}

/** '@Belopp' → '[Belopp]', '@[Belopp kr]' → '[Belopp kr]'; null when the brackets hold no reference to this row. */
function thisRowColumn(inside: string): string | null {
  const match = /^\s*@\s*(.+)$/s.exec(inside);
  if (match === null) return null;
  const column = match[1]!.trim();
  return column.startsWith('[') ? column : `[${column}]`;
}

/** Applies `rewrite` to each stretch of the text that stands outside "…" and '…'. */
function outsideQuotes(text: string, rewrite: (part: string) => string): string {
  // Column names in brackets may hold an apostrophe as an escape; they are never split here, since Excel doubles it only in sheet names.
  return text.replace(/("(?:[^"]|"")*"|'(?:[^']|'')*'(?=!))|([^"']+|['"])/g, (_all, quoted: string | undefined, plain: string | undefined) => quoted ?? rewrite(plain ?? ''));
}

/** Hands each outermost `Name[…]` (or `[…]`) to `rewrite`; null keeps it as it is. */
function rewriteBrackets(text: string, rewrite: (name: string, inside: string) => string | null): string {
  let result = '';
  let index = 0;
  while (index < text.length) {
    const open = text.indexOf('[', index);
    if (open < 0) break;
    const close = matchingBracket(text, open);
    if (close < 0) break;
    const name = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.exec(text.slice(index, open))?.[0] ?? '';
    const inside = text.slice(open + 1, close);
    const rewritten = rewrite(name, inside);
    result += text.slice(index, open - name.length) + (rewritten ?? text.slice(open - name.length, close + 1));
    index = close + 1;
  }
  return result + text.slice(index);
}

function matchingBracket(text: string, open: number): number {
  for (let depth = 0, index = open; index < text.length; index += 1) {
    if (text[index] === '[') depth += 1;
    else if (text[index] === ']' && --depth === 0) return index;
  }
  return -1;
}

/** Puts another name in place of a table's own, and of its columns: for renaming. Brackets only, never quoted text. */
export function renameTableReferences(formula: string, table: string, newName: string, columns: ReadonlyMap<string, string> = new Map()): string {
  return outsideQuotes(formula, (part) =>
    rewriteBrackets(part, (name, inside) => {
      if (name.toLowerCase() !== table.toLowerCase()) return null;
      const renamed = columns.size === 0 ? inside : renameColumns(inside, columns);
      return `${newName}[${renamed}]`;
    }),
  );
}

function renameColumns(inside: string, columns: ReadonlyMap<string, string>): string {
  const renamed = (column: string): string => columns.get(column.toLowerCase()) ?? column;
  return inside.includes('[') ? inside.replace(/\[([^[\]]*)\]/g, (_all, column: string) => `[${renamed(column)}]`) : renamed(inside);
}
