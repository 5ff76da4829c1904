import type { RelativeToken } from '../../../workbook/relativeFormula';
import { sheetOf, type FormulaNode, type Reference } from './tree';

/** How deep operands may stand in one another: Excel itself allows 64 levels of calls. */
const MAXIMUM_DEPTH = 300;

/** The operators between two operands, and how tightly they bind. */
const BINDING: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  ' ': 7,
  ':': 8,
};
/** A sign binds tighter than a power, as Excel has it: -2^2 is 4. */
const SIGN_BINDING = 6;
const PERCENT_BINDING = 6.5;

/** The tree of a formula's pieces, without its "="; null of what is no formula. Never throws. */
export function parseFormula(tokens: readonly RelativeToken[]): FormulaNode | null {
  return new Parser(tokens).whole();
}

/** Thrown and caught within this file. */
class NoFormula extends Error {}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly RelativeToken[]) {}

  whole(): FormulaNode | null {
    try {
      const node = this.expression(0);
      this.blanks();
      return this.at === this.tokens.length ? node : null;
    } catch (fault) {
      if (fault instanceof NoFormula) return null;
      throw fault;
    }
  }

  private expression(least: number): FormulaNode {
    if (++this.depth > MAXIMUM_DEPTH) throw new NoFormula();
    let left = this.operand();
    for (;;) {
      const before = this.at;
      if (this.percent(least)) {
        left = { kind: 'suffix', operator: '%', operand: left };
        continue;
      }
      const operator = this.operator();
      const binding = operator === null ? undefined : BINDING[operator];
      if (operator === null || binding === undefined || binding <= least) {
        this.at = before;
        this.depth--;
        return left;
      }
      const right = this.expression(binding);
      left = operator === ':' ? rangeOf(left, right) : { kind: 'binary', operator, left, right };
    }
  }

  /** A percent sign after what has been read, where that binds no looser. */
  private percent(least: number): boolean {
    const before = this.at;
    this.blanks();
    if (this.text() === '%' && PERCENT_BINDING > least) {
      this.at++;
      return true;
    }
    this.at = before;
    return false;
  }

  /** The operator between two operands; blanks alone are the intersection of two references. */
  private operator(): string | null {
    const blank = this.blanks();
    const text = this.text();
    const two = text + (this.tokens[this.at + 1]?.text ?? '');
    if (two === '<>' || two === '<=' || two === '>=') {
      this.at += 2;
      return two;
    }
    if (text !== '' && text !== ' ' && BINDING[text] !== undefined) {
      this.at++;
      return text;
    }
    const token = this.tokens[this.at];
    return blank && token !== undefined && (token.kind !== 'other' || text === '(') ? ' ' : null;
  }

  private operand(): FormulaNode {
    this.blanks();
    const text = this.text();
    if (text === '-' || text === '+' || text === '@') {
      this.at++;
      return {
        kind: 'prefix',
        operator: text,
        operand: this.expression(text === '@' ? (BINDING[':'] ?? 0) : SIGN_BINDING),
      };
    }
    let node = this.primary();
    for (;;) {
      const before = this.at;
      this.blanks();
      const next = this.text();
      if (next !== '#') {
        // A LAMBDA that is called where it stands.
        if (next === '(' && before === this.at && node.kind === 'call') {
          node = { kind: 'call', name: '', values: [node, ...this.list()] };
          continue;
        }
        this.at = before;
        return node;
      }
      this.at++;
      node = { kind: 'suffix', operator: next, operand: node };
    }
  }

  private primary(): FormulaNode {
    const token = this.tokens[this.at];
    if (token === undefined) throw new NoFormula();
    const { kind, text, reference } = token;
    if (reference !== null) {
      this.at++;
      const [first, last = first] = reference.corners;
      const sheet = sheetOf(reference);
      // A path may have a colon ("C:\…"); without a workbook it stands between two sheets.
      const book = /\[([^\]]*)\]/.exec(sheet ?? '')?.[1];
      if (book !== undefined) return referenceNode({ kind: 'external', book });
      if (first === undefined || last === undefined || sheet?.includes(':'))
        return referenceNode({ kind: 'other' });
      return referenceNode({ kind: 'area', sheet, first, last });
    }
    if (kind === 'brackets') return this.brackets(text);
    if (kind === 'word') return this.word(text);
    if (/^[0-9.]/.test(text)) return this.leaf({ kind: 'number', text });
    if (text.startsWith('"'))
      return this.leaf({ kind: 'text', text: text.slice(1, -1).replaceAll('""', '"') });
    if (text.startsWith('#')) return this.leaf({ kind: 'error', text });
    if (text.startsWith("'") && text.length > 1)
      return this.qualified(text.slice(1, -1).replaceAll("''", "'"));
    if (text === '{') return this.array();
    if (text !== '(') throw new NoFormula();
    const parts = this.list();
    const [only] = parts;
    if (parts.length === 1 && only) return only;
    return { kind: 'union', parts: parts.map((part) => part ?? fail()) };
  }

  private leaf(node: FormulaNode): FormulaNode {
    this.at++;
    return node;
  }

  /** `[@Belopp]` of the table that holds the formula, or another workbook: `[Bok.xlsx]Blad!A1`. */
  private brackets(text: string): FormulaNode {
    this.at++;
    const next = this.tokens[this.at];
    const isBook = next?.reference
      ? next.reference.sheet !== ''
      : this.tokens[this.at + 1]?.text === '!' || next?.text === '!';
    if (!isBook) return referenceNode({ kind: 'table', table: null, brackets: text });
    if (next?.reference) this.at++;
    else this.at += next?.text === '!' ? 2 : 3;
    return referenceNode({ kind: 'external', book: text.slice(1, -1) });
  }

  private word(text: string): FormulaNode {
    this.at++;
    const next = this.text();
    if (next === '(') return { kind: 'call', name: functionName(text), values: this.list() };
    if (next === '!') {
      this.at--;
      return this.qualified(text);
    }
    const token = this.tokens[this.at];
    if (token?.kind === 'brackets') {
      this.at++;
      return referenceNode({ kind: 'table', table: text, brackets: token.text });
    }
    if (/^(?:true|false)$/i.test(text)) return { kind: 'logical', value: text.toLowerCase() === 'true' };
    return referenceNode({ kind: 'name', sheet: null, name: text });
  }

  /** A name or a lost place after its sheet: `Budget!Summa`, `Budget!#REF!`. */
  private qualified(sheet: string): FormulaNode {
    this.at++;
    if (this.text() !== '!') throw new NoFormula();
    this.at++;
    const token = this.tokens[this.at];
    if (token === undefined) throw new NoFormula();
    this.at++;
    if (token.text.startsWith('#')) return { kind: 'error', text: token.text };
    const book = /\[([^\]]*)\]/.exec(sheet)?.[1];
    if (book !== undefined) return referenceNode({ kind: 'external', book });
    if (token.kind !== 'word') throw new NoFormula();
    return referenceNode({ kind: 'name', sheet, name: token.text });
  }

  /** `{1,2;3,4}`: constants only. */
  private array(): FormulaNode {
    while (this.at < this.tokens.length && this.text() !== '}') this.at++;
    if (this.text() !== '}') throw new NoFormula();
    return this.leaf({ kind: 'array' });
  }

  /** What stands between parentheses, parted by commas. An argument that is left out is null. */
  private list(): (FormulaNode | null)[] {
    this.at++;
    const values: (FormulaNode | null)[] = [];
    for (;;) {
      this.blanks();
      const text = this.text();
      if (text === ',' || text === ')') values.push(null);
      else {
        values.push(this.expression(0));
        this.blanks();
      }
      const end = this.text();
      this.at++;
      if (end === ')') return values.length === 1 && values[0] === null ? [] : values;
      if (end !== ',') throw new NoFormula();
    }
  }

  private blanks(): boolean {
    const before = this.at;
    while (this.tokens[this.at]?.text.trim() === '') this.at++;
    return this.at > before;
  }

  private text(): string {
    return this.tokens[this.at]?.text ?? '';
  }
}

function fail(): never {
  throw new NoFormula();
}

function referenceNode(reference: Reference): FormulaNode {
  return { kind: 'reference', reference };
}

/** Two cells with a colon between them are one area; what else stands there (INDEX(…):B7) is only known when calculated. */
function rangeOf(left: FormulaNode, right: FormulaNode): FormulaNode {
  const first = left.kind === 'reference' && left.reference.kind === 'area' ? left.reference : null;
  const last = right.kind === 'reference' && right.reference.kind === 'area' ? right.reference : null;
  if (first !== null && last !== null && last.sheet === null)
    return referenceNode({ kind: 'area', sheet: first.sheet, first: first.first, last: last.last });
  return { kind: 'binary', operator: ':', left, right };
}

/** Upper case, without the prefixes that files have. */
function functionName(text: string): string {
  return text.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '');
}
