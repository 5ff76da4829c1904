import fc from 'fast-check';
import { parseHours } from '../../src/workbook/swedishHours';

const told = (text: string) => {
  const parsed = parseHours(text);
  if (parsed.kind === 'amount') return parsed.value.toDecimalPlaces(6).toNumber();
  return parsed.kind === 'refused' ? parsed.reason : parsed.kind;
};

test.each([
  ['7', 7],
  ['0', 0],
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['7.25', 7.25],
  ['7,75', 7.75],
  ['1 234,5', 1234.5],
  ['972,5', 972.5],
  ['1:30', 1.5],
  ['07:45', 7.75],
  ['0:15', 0.25],
  ['1:30:00', 1.5],
  ['160:00', 160],
  ['½', 0.5],
  ['1½', 1.5],
  ['1 ½', 1.5],
  ['12 ¾', 12.75],
  ['¼', 0.25],
  ['1 1/2', 1.5],
  ['1/2', 0.5],
  ['10 3/4', 10.75],
  ['1 h', 1],
  ['1h', 1],
  ['1 tim', 1],
  ['2 timmar', 2],
  ['1 timme', 1],
  ['1,5 h', 1.5],
  ['1 ½ h', 1.5],
  ['3 tim.', 3],
  ['1 h 30 min', 1.5],
  ['1h30m', 1.5],
  ['1 tim 15 minuter', 1.25],
  ['45 min', 0.75],
  ['90 min.', 1.5],
  ['1 TIM 30 MIN', 1.5],
  ['  1\u00a0h\u202f30\u00a0min ', 1.5],
  // A third of an hour is read; that it is no quarter is told by whoever asks for quarters.
  ['20 min', 0.333333],
])('"%s" is %s hours', (text, expected) => expect(told(text)).toBe(expected));

test.each([
  ['-2', -2],
  ['−1,5', -1.5],
  ['-2 h', -2],
])('"%s" is %s hours, which nobody has worked', (text, expected) => expect(told(text)).toBe(expected));

test.each([
  '1:60', '1:5', '1:30:30', '-1:30', '25:00:01', ':30', '1:', '1::30', '1 1½', '11/2', '1/3', '1/0', '½ ½', '-½', '- ½', '1 h 30', 'h', 'tim', 'min',
  '1 h h', '-1 h 30 min', '-0 h 30 min', '- h 30 min', '1 h -30 min', '- 30 min', 'ca 5', 'cirka 7 h', '7 eller 8', '7-8', '12 kr', '3 tkr', '1 mkr', '50 %', '1.234', '1,234',
  '2025-01-02', '1 februari', 'NaN', 'Infinity', 'x', '=1+1', '#N/A', '1,5,5', '1.5.5', '٣', 'en timme', '1 h 30 min 10 min',
])('"%s" is refused', (text) => expect(parseHours(text).kind).toBe('refused')); // prettier-ignore

test.each([
  ['', 'blank'],
  ['   ', 'blank'],
  ['-', 'nil'],
])('"%s" is %s', (text, kind) => expect(parseHours(text).kind).toBe(kind));

test('law: quarters are read in every way that they are written', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.constantFrom(0, 1, 2, 3), (whole, quarters) => {
      const value = whole + quarters / 4;
      const minutes = quarters * 15;
      const sign = ['', '¼', '½', '¾'][quarters]!;
      const ways = [
        String(value).replace('.', ','),
        String(value),
        `${whole}:${String(minutes).padStart(2, '0')}`,
        `${whole} h ${minutes} min`,
        `${whole}${quarters === 0 ? '' : ` ${sign}`} tim`,
      ];
      expect(ways.map(told)).toEqual(ways.map(() => value));
    }),
  );
});

test('law: any text is hours, nothing or refused, and a long one soon', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(['amount', 'blank', 'nil', 'refused']).toContain(parseHours(text).kind);
    }),
  );
  for (const piece of ['1', ' 1', '1 h ', '1:', '½ ', 'h', '1 min', '-', '\u00a0', '1 1/'])
    expect(parseHours(`x${piece.repeat(32_000 / piece.length)}x`).kind).toBe('refused');
});
