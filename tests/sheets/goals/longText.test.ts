import fc from 'fast-check';
import { partFormula, textParts, wholeBeginning } from '../../../src/sheets/goals/longText';
import { lettersPerLine, wrappedLines } from '../../../src/workbook/wrappedLines';

const PIECES = [
  'å',
  'Ö',
  ' ',
  '\n',
  '=',
  '-',
  'ord',
  'försörjningsstöd',
  'e\u0301',
  '☃',
  '👍🏽',
  '👩‍👩‍👧‍👦',
  '🏳️‍🌈',
  '🇸🇪',
  'x'.repeat(60),
];
const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 900, size: 'max' })
  .map((pieces) => pieces.join('').slice(0, 5000))
  // Cut off inside a pair, a text is none that a person writes.
  .map((cut) => cut.replace(/[\uD800-\uDBFF]$/, ''));
const width = fc.integer({ min: 12, max: 80 });

const letters = new Intl.Segmenter('sv', { granularity: 'grapheme' });
const boundaries = (whole: string) =>
  new Set([...letters.segment(whole)].map(({ index }) => index).concat(whole.length));

describe('laws', () => {
  test('the parts joined are the text', () => {
    fc.assert(
      fc.property(text, width, (whole, wide) => {
        expect(textParts(whole, wide).join('')).toBe(whole);
      }),
      { numRuns: 100 },
    );
  });

  test('every part fits a row, and none but that of an empty text is empty', () => {
    fc.assert(
      fc.property(text, width, (whole, wide) => {
        const room = lettersPerLine(wide);
        for (const part of textParts(whole, wide)) {
          expect(wrappedLines(part.replace(/\n$/, ''), room)).toBeLessThanOrEqual(20);
          if (whole !== '') expect(part).not.toBe('');
        }
      }),
      { numRuns: 100 },
    );
  });

  test('no character is broken', () => {
    fc.assert(
      fc.property(text, width, (whole, wide) => {
        const whereCharactersEnd = boundaries(whole);
        let end = 0;
        for (const part of textParts(whole, wide)) {
          end += part.length;
          expect(whereCharactersEnd.has(end)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the formulas of the parts give the text, also when it has become longer', () => {
    fc.assert(
      fc.property(text, width, fc.constantFrom('', ' och lite till 🏳️‍🌈'), (whole, wide, more) => {
        const parts = textParts(whole, wide);
        const shown = parts.map((_, index) => middle(partFormula('A1', parts, index), whole + more));
        expect(shown.join('')).toBe(whole + more);
      }),
      { numRuns: 100 },
    );
  });

  test('a beginning is no longer than asked for and ends with a whole character', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 100 }), (whole, most) => {
        const beginning = whole.slice(0, wholeBeginning(whole, most));
        expect(beginning.length).toBeLessThanOrEqual(most);
        expect(boundaries(whole).has(beginning.length)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

/** What MID gives, which counts as JavaScript does; the text itself where there is no MID. */
function middle(formula: string, whole: string): string {
  const found = /^MID\(A1,(\d+),(\d+)\)$/.exec(formula);
  if (found === null) return whole;
  const start = Number(found[1]) - 1;
  return whole.slice(start, start + Number(found[2]));
}

test.each<[string, string[]]>([
  ['', ['']],
  ['Ett mål.', ['Ett mål.']],
  [
    Array.from({ length: 21 }, (_, line) => `rad ${line}`).join('\n'),
    [Array.from({ length: 20 }, (_, line) => `rad ${line}\n`).join(''), 'rad 20'],
  ],
])('%j', (whole, parts) => {
  expect(textParts(whole, 40)).toEqual(parts);
});

test('breaks after words, and inside a word only where it fills the row', () => {
  const sentence = 'Insatsen har haft fler deltagare än väntat. '.repeat(60);
  for (const part of textParts(sentence, 40).slice(0, -1)) expect(part).toMatch(/ $/);
  expect(textParts('x'.repeat(2000), 40).length).toBeGreaterThan(1);
});
