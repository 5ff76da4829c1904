import fc from 'fast-check';
import { relativeTokens } from '../../../src/workbook/relativeFormula';
import { addendsOf, summedReferences } from '../../../src/checks/spreadsheet/formula/addends';
import { buriedNumbers } from '../../../src/checks/spreadsheet/formula/buriedNumbers';
import { lookupsOf } from '../../../src/checks/spreadsheet/formula/lookups';
import { operandsOf } from '../../../src/checks/spreadsheet/formula/operands';
import { parseFormula } from '../../../src/checks/spreadsheet/formula/parse';
import { nodesOf, type FormulaNode } from '../../../src/checks/spreadsheet/formula/tree';
import { indexOf } from '../../../src/checks/spreadsheet';
import { f, told, workbookOf } from './grids';

const parse = (formula: string) => parseFormula(relativeTokens(formula, 0, 0));
const tree = (formula: string): FormulaNode => {
  const parsed = parse(formula);
  if (parsed === null) throw new Error(`${formula} is no formula`);
  return parsed;
};

/** The formula with every operand in parentheses, as it is understood. */
function shown(node: FormulaNode | null): string {
  switch (node?.kind) {
    case undefined:
      return '';
    case 'number':
    case 'error':
      return node?.text ?? '';
    case 'text':
      return `"${node.text}"`;
    case 'logical':
      return node.value ? 'TRUE' : 'FALSE';
    case 'array':
      return '{}';
    case 'reference':
      return node.reference.kind;
    case 'call':
      return `${node.name}(${node.values.map(shown).join(',')})`;
    case 'prefix':
      return `(${node.operator}${shown(node.operand)})`;
    case 'suffix':
      return `(${shown(node.operand)}${node.operator})`;
    case 'binary':
      return `(${shown(node.left)}${node.operator}${shown(node.right)})`;
    case 'union':
      return `(${node.parts.map(shown).join(',')})`;
  }
}

describe('a formula is understood', () => {
  test.each([
    ['1+2*3^2', '(1+(2*(3^2)))'],
    ['-2^2', '((-2)^2)'],
    ['1-2-3', '((1-2)-3)'],
    ['A1:B2', 'area'],
    ['Blad1!A1:B2%', '(area%)'],
    ['"a"&1=TRUE', '(("a"&1)=TRUE)'],
    ['1<>2', '(1<>2)'],
    ['IF(,1,)', 'IF(,1,)'],
    ['_xlfn.XLOOKUP(A1,B:B,C:C)', 'XLOOKUP(area,area,area)'],
    ['SUM(Insatser[Belopp],[@Timmar])', 'SUM(table,table)'],
    ['Finsam_Sats*2', '(name*2)'],
    ["'C:\\filer\\[Bok.xlsx]Blad'!A1+[1]Blad1!B2", '(external+external)'],
    ['jan:dec!B7', 'other'],
    ['Budget!#REF!', '#REF!'],
    ['(A1,B2:C3)', '(area,area)'],
    ['A1:A9 B1:C3', '(area area)'],
    ['INDEX(A:A,1):B7', '(INDEX(area,1):area)'],
    ['LAMBDA(x,x+1)(2)', '(LAMBDA(name,(name+1)),2)'],
    ['A1#', '(area#)'],
    ['{1,2;3,4}', '{}'],
  ])('%s', (formula, understood) => {
    expect(shown(parse(formula))).toBe(understood);
  });

  test.each(['', '1+', '(', ')', 'SUM(1', '1 2', '{1', '"a', "'b'", '1)(', '=1'])('"%s" is none', (text) => {
    expect(parse(text)).toBeNull();
  });

  test('and any text is either a formula or none', () => {
    const pieces = fc.constantFrom(
      'A1',
      '(',
      ')',
      '+',
      '-',
      'SUM',
      ',',
      ':',
      '%',
      '"a"',
      "'b'",
      '[',
      ']',
      '!',
      '#',
      ' ',
      '1',
      '{',
      '}',
      '@',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const parsed = parse(parts.join(''));
        if (parsed === null) return;
        for (const node of nodesOf(parsed)) expect(node.kind).toBeTruthy();
        addendsOf(parsed);
        summedReferences(parsed);
        buriedNumbers(parsed);
        lookupsOf(parsed);
        operandsOf(parsed);
      }),
    );
  });

  test.each([
    ['parentheses without end', '('.repeat(8000)],
    ['signs without end', '-'.repeat(8000)],
    ['a chain of additions', Array.from({ length: 4000 }, () => '1').join('+')],
    ['text far longer than a formula', '=A1+'.repeat(100_000)],
  ])('%s harms nobody', (_name, formula) => {
    expect(() => told(workbookOf({ Blad: [[f(`=${formula}`, 1)]] }))).not.toThrow();
  });
});

describe('numbers in formulas', () => {
  test.each([
    ['B5*0.3142', ['rate 0.3142']],
    ['B5*(1+0.02)', ['rate 0.02']],
    ['B5*31.42%', ['rate 31.42e-2']],
    ['SUM(B2:B5)+1500', ['plug 1500']],
    ['SUM(B2:B5,500)', ['plug 500']],
    ['B5/12*100', []],
    ['B5/1000', []],
    ['ROUND(B5,-3)', []],
    ['VLOOKUP(A1,B:E,4,FALSE)', []],
    ['Finsam_Budgetår+2', []],
    ['1200+350', []],
    ['IF(B5>5000,"högt","")', []],
    ['B5*-1', []],
  ] as const)('%s: %j', (formula, expected) => {
    expect(buriedNumbers(tree(formula)).map(({ use, text }) => `${use} ${text}`)).toEqual(expected);
  });
});

describe('the index', () => {
  test('knows copies of a formula as one', () => {
    const rows = Array.from({ length: 50 }, (_, row) => [row, f(`=A${row + 1}*$A$1`, 0)]);
    expect(indexOf(workbookOf({ Blad: rows })).shapes).toHaveLength(1);
  });

  test('finds what it is shown wherever the block stands', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(20), (row, column) => {
        const letter = String.fromCharCode(66 + column);
        const at = (line: number): string => `${letter}${row + line}`;
        const cells = [
          ['A', 1],
          ['B', 2],
          ['C', 3],
          ['Summa', f(`=SUM(${at(1)}:${at(2)})`, 3)],
        ];
        const workbook = workbookOf({ Blad: { cells, origin: { row, column } } });
        expect(told(workbook)).toEqual([`error sum-misses-row Blad!${at(4)}`]);
      }),
      { numRuns: 30 },
    );
  });
});
