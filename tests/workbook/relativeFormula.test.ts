import fc from 'fast-check';
import { cellAddress, columnLetters, MAXIMUM_COLUMNS, MAXIMUM_ROWS } from '../../src/workbook/addresses';
import { formulaTokens, moveFormula } from '../../src/workbook/formulaTokens';
import { formulaAt, looseKey, relativeKey, relativeTokens } from '../../src/workbook/relativeFormula';

const keyOf = (formula: string, row: number, column: number) =>
  relativeKey(relativeTokens(formula, row, column));

const row = fc.nat(MAXIMUM_ROWS - 1);
const column = fc.nat(MAXIMUM_COLUMNS - 1);
const dollar = fc.constantFrom('', '$');
const cell = fc
  .tuple(dollar, column, dollar, row)
  .map(([one, at, other, line]) => `${one}${columnLetters(at)}${other}${line + 1}`);
const sheet = fc.constantFrom('', 'Budget!', "'Eget kapital'!", "'Ol''sson'!", 'Förutsättningar!');
const reference = fc.oneof(
  fc.tuple(sheet, cell).map((parts) => parts.join('')),
  fc.tuple(sheet, cell, cell).map(([tab, one, other]) => `${tab}${one}:${other}`),
  fc
    .tuple(dollar, column, column)
    .map(([one, from, to]) => `${one}${columnLetters(from)}:${columnLetters(to)}`),
  fc.tuple(dollar, row, row).map(([one, from, to]) => `${one}${from + 1}:$${to + 1}`),
);
const operand = fc.oneof(
  { weight: 4, arbitrary: reference },
  fc.constantFrom(
    '12',
    '"A1 + B2"',
    'Finsam_Sats',
    'Insatser[[#This Row],[Belopp]]',
    'ZZZ1',
    '#REF!',
    'TRUE',
  ),
);
const formulas = fc.oneof(
  fc.tuple(operand, fc.constantFrom('+', '-', ' * ', '/', '&', '<='), operand).map((parts) => parts.join('')),
  fc.array(operand, { minLength: 1, maxLength: 4 }).map((parts) => `SUM(${parts.join(', ')})`),
  fc.tuple(operand, operand).map(([one, other]) => `IF(${one}="",0,ROUND(${other}*1.02,-3))`),
);

describe('a formula seen from its cell', () => {
  test.each([
    ['=A1+B$2', 0, 1, '=R[0]C[-1]+R2C[0]'],
    ['=sum($a$1:b3)', 3, 1, '=SUM(R1C1:R[-1]C[0])'],
    ['=SUM(A:C)', 4, 3, '=SUM(C[-3]:C[-1])'],
    ['=SUM($3:4)', 4, 3, '=SUM(R3:R[-1])'],
    ["='Eget kapital'!B7 * 2", 6, 1, "='EGET KAPITAL'!R[0]C[0]*2"],
    ['=A1 B1', 0, 2, '=R[0]C[-2] R[0]C[-1]'],
    ['="A1"&ZZZ1', 0, 0, '="A1"&ZZZ1'],
  ])('%s in row %i, column %i is %s', (formula, atRow, atColumn, key) => {
    expect(keyOf(formula, atRow, atColumn)).toBe(key);
  });

  test('and read in the same cell again is the formula', () => {
    fc.assert(
      fc.property(formulas, row, column, (formula, atRow, atColumn) => {
        expect(formulaAt(relativeTokens(formula, atRow, atColumn), atRow, atColumn)).toBe(formula);
      }),
    );
  });

  test('reads in another cell as its copy does', () => {
    fc.assert(
      fc.property(formulas, fc.nat(50), fc.nat(50), fc.nat(20), fc.nat(20), (formula, r, c, down, right) => {
        expect(formulaAt(relativeTokens(formula, r, c), r + down, c + right)).toBe(
          moveFormula(formula, down, right),
        );
      }),
    );
  });

  test('has the same key as every copy of it that stays on the sheet', () => {
    fc.assert(
      fc.property(
        formulas,
        fc.nat(999),
        fc.nat(99),
        fc.nat(999),
        fc.nat(99),
        (formula, r, c, down, right) => {
          const moved = moveFormula(formula, down, right);
          fc.pre(!moved.includes('#REF!') || formula.includes('#REF!'));
          fc.pre((moved.match(/#REF!/g) ?? []).length === (formula.match(/#REF!/g) ?? []).length);
          expect(keyOf(moved, r + down, c + right)).toBe(keyOf(formula, r, c));
        },
      ),
    );
  });

  test('is like one that differs only in its dollar signs, when they are left out of account', () => {
    expect(looseKey(relativeTokens('=B$5*$C$1', 4, 3), 4, 3)).toBe('=R[0]C[-2]*R[-4]C[-1]');
    expect(looseKey(relativeTokens('=B5*C1', 4, 3), 4, 3)).toBe('=R[0]C[-2]*R[-4]C[-1]');
  });

  test('may be any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(9), fc.nat(9), (text, r, c) => {
        const tokens = relativeTokens(text, r, c);
        expect(tokens.map((token) => token.text).join('')).toBe(text);
        expect(typeof relativeKey(tokens)).toBe('string');
      }),
    );
  });

  test.each(['[', "'", '"', '(', '$A', 'A:', "''", '[a', 'é.', '1e', '#', '!'])(
    'made of %s over and over is cut up once, not once for each',
    (piece) => {
      const text = piece.repeat(20_000);
      expect(formulaTokens(text).reduce((length, token) => length + token.text.length, 0)).toBe(text.length);
    },
  );

  test('of a cell is that of its address', () => {
    expect(formulaAt(relativeTokens('=B7', 6, 0), 9, 2)).toBe(`=${cellAddress(9, 3)}`);
  });
});
