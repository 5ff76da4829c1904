import fc from 'fast-check';
import { Decimal } from '../../src/finsam/decimal';
import {
  allRefusals,
  formatAmount,
  formatPercent,
  inKronor,
  parseAmount,
  parsePercent,
  parsePeriod,
  refusalSentence,
  type MoneyUnit,
} from '../../src/workbook/swedishNumbers';

const amount = (text: string) => {
  const parsed = parseAmount(text);
  return parsed.kind === 'amount'
    ? [parsed.value.toString(), parsed.unit]
    : parsed.kind === 'refused'
      ? parsed.reason
      : parsed.kind;
};

describe('parseAmount', () => {
  test.each<[text: string, value: string, unit: MoneyUnit | null]>([
    ['0', '0', null],
    ['7', '7', null],
    ['9460', '9460', null],
    ['9 460', '9460', null],
    ['9\u00a0460', '9460', null],
    ['9\u202f460', '9460', null],
    ['9\u2009460', '9460', null],
    ['9\u2007460', '9460', null],
    ['  9 460 ', '9460', null],
    ['1 234 567', '1234567', null],
    ['22 106 710', '22106710', null],
    ['007', '7', null],
    ['-7 047', '-7047', null],
    ['\u22127 047', '-7047', null],
    ['–7 047', '-7047', null],
    ['—7 047', '-7047', null],
    ['\u20117 047', '-7047', null],
    ['- 7 047', '-7047', null],
    ['−\u00a07\u00a0047', '-7047', null],
    ['+5 190', '5190', null],
    ['-0', '0', null],
    ['419,39', '419.39', null],
    ['972,5', '972.5', null],
    ['0,125', '0.125', null],
    ['1234,567', '1234.567', null],
    ['1 234,567', '1234.567', null],
    ['1 234,50', '1234.5', null],
    ['1,2345', '1.2345', null],
    ['3.970', '3970', null],
    ['1.234.567', '1234567', null],
    ['1.234.567,50', '1234567.5', null],
    ['419.39', '419.39', null],
    ['972.5', '972.5', null],
    ['0.125', '0.125', null],
    ['892 400 kr', '892400', 'kr'],
    ['57 649 000kr', '57649000', 'kr'],
    ['57 649 000 kronor', '57649000', 'kr'],
    ['1 krona', '1', 'kr'],
    ['500:-', '500', 'kr'],
    ['500 SEK', '500', 'kr'],
    ['3.970 kr', '3970', 'kr'],
    ['13 320 tkr', '13320', 'tkr'],
    ['13 320 Tkr.', '13320', 'tkr'],
    ['13 320 t kr', '13320', 'tkr'],
    ['-5 105 tkr', '-5105', 'tkr'],
    ['13 320 KSEK', '13320', 'tkr'],
    ['12,1 Mkr', '12.1', 'mkr'],
    ['8, 1 Mkr', '8.1', 'mkr'],
    ['1,1 m.kr', '1.1', 'mkr'],
    ['1,3 mkr', '1.3', 'mkr'],
    ['1,3 mnkr', '1.3', 'mkr'],
    ['23 mkr', '23', 'mkr'],
    ['339 milj. kr', '339', 'mkr'],
    ['339 miljoner kronor', '339', 'mkr'],
    ['1,234 mkr', '1.234', 'mkr'],
    ['1.1 mkr', '1.1', 'mkr'],
    ['999 999 999 999 999', '999999999999999', null],
    ['999999999999,999', '999999999999.999', null],
  ])('"%s" is %s %s', (text, value, unit) => expect(amount(text)).toEqual([value, unit]));

  test.each(['', ' ', '\u00a0', '\u202f \t'])('"%s" is blank', (text) => expect(amount(text)).toBe('blank'));
  test.each(['-', '–', '—', '\u2212', ' - ', '\u00a0–'])('"%s" is nil', (text) =>
    expect(amount(text)).toBe('nil'),
  );

  test.each([
    ['abc', 'notNumber'],
    ['kr', 'notNumber'],
    ['ca 10 000 tkr', 'notNumber'],
    ['kr 500', 'notNumber'],
    ['1e5', 'notNumber'],
    ['--5', 'notNumber'],
    ['5-', 'notNumber'],
    ['7 047-', 'notNumber'],
    ['12:50', 'notNumber'],
    ['2024-01-01', 'notNumber'],
    ['5 10%', 'percentForAmount'],
    ['65%', 'percentForAmount'],
    ['17,5 procent', 'percentForAmount'],
    ['5 mdkr', 'unknownUnit'],
    ['5 €', 'unknownUnit'],
    ['101 medarbetare', 'unknownUnit'],
    ['94 60', 'grouping'],
    ['9 4600', 'grouping'],
    ['1234 567', 'grouping'],
    ['1.234 567', 'grouping'],
    ['1.23.456', 'grouping'],
    ['9  460 0', 'grouping'],
    ['1,234', 'ambiguousComma'],
    ['123,456', 'ambiguousComma'],
    ['1,234 tkr', 'ambiguousComma'],
    ['1,234,567', 'ambiguousComma'],
    ['1,234.50', 'notNumber'],
    ['1234.567', 'ambiguousPoint'],
    ['1.2345', 'ambiguousPoint'],
    ['3.970 mkr', 'ambiguousPoint'],
    ['(7 047)', 'ambiguousParentheses'],
    ['(1 580 tkr)', 'ambiguousParentheses'],
    ['1 000 000 000 000 000', 'tooLong'],
    ['0,1234567890123456', 'tooLong'],
    ['5,', 'notNumber'],
    ['5 constructor', 'unknownUnit'],
    [',5', 'notNumber'],
    ['=1+1', 'notNumber'],
    ["1'234", 'notNumber'],
  ])('"%s" is refused: %s', (text, reason) => expect(amount(text)).toBe(reason));

  test.each<[string, MoneyUnit, string]>([
    ['500', 'kr', '500'],
    ['18920', 'tkr', '18920000'],
    ['8.1', 'mkr', '8100000'],
    ['-0.001', 'mkr', '-1000'],
  ])('%s %s is %s kr', (value, unit, kronor) =>
    expect(inKronor(new Decimal(value), unit).toString()).toBe(kronor),
  );
});

describe('parsePercent', () => {
  test.each([
    ['65%', '0.65'],
    ['65 %', '0.65'],
    ['65\u00a0%', '0.65'],
    ['17,5 %', '0.175'],
    ['17.5 %', '0.175'],
    ['12,345 %', '0.12345'],
    ['100 procent', '1'],
    ['\u22123 %', '-0.03'],
    ['0 %', '0'],
    ['1 000 %', '10'],
  ])('"%s" is %s', (text, ratio) => {
    const parsed = parsePercent(text);
    expect(parsed.kind === 'percent' && parsed.ratio.toString()).toBe(ratio);
  });
  test.each([
    ['', { kind: 'blank' }],
    ['–', { kind: 'nil' }],
    ['20', { kind: 'refused', reason: 'percentSignMissing' }],
    ['0,2', { kind: 'refused', reason: 'percentSignMissing' }],
    ['%', { kind: 'refused', reason: 'notNumber' }],
    ['en femtedel', { kind: 'refused', reason: 'notNumber' }],
    ['5 % kr', { kind: 'refused', reason: 'notNumber' }],
    ['3.970 %', { kind: 'refused', reason: 'ambiguousPoint' }],
  ])('"%s" is %j', (text, expected) => expect(parsePercent(text)).toEqual(expected));
});

describe('parsePeriod', () => {
  test.each([
    ['2024-01-01--2025-12-31', '2024-01-01', '2025-12-31'],
    ['2024-09-01 -- 2026-08-31', '2024-09-01', '2026-08-31'],
    ['(240901-260831)', '2024-09-01', '2026-08-31'],
    ['240901 – 260831', '2024-09-01', '2026-08-31'],
    ['2020-01-01 -2020-12-31', '2020-01-01', '2020-12-31'],
    ['2024-01-01–2025-12-31', '2024-01-01', '2025-12-31'],
    ['2024-01-01\u00a0—\u00a02025-12-31', '2024-01-01', '2025-12-31'],
    ['20240408-20251231', '2024-04-08', '2025-12-31'],
    ['2024-01-01 till 2025-12-31', '2024-01-01', '2025-12-31'],
    ['2024-01-01 t.o.m. 2025-12-31', '2024-01-01', '2025-12-31'],
    ['2024-01-01 tom 2025-12-31', '2024-01-01', '2025-12-31'],
    ['2025-01-01--2025-01-01', '2025-01-01', '2025-01-01'],
    ['2025–2027', '2025-01-01', '2027-12-31'],
    ['2016-2018', '2016-01-01', '2018-12-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['240229-240229', '2024-02-29', '2024-02-29'],
  ])('"%s" is %s to %s', (text, start, end) =>
    expect(parsePeriod(text)).toEqual({ kind: 'period', start, end }),
  );

  test.each([
    ['', { kind: 'blank' }],
    ['()', { kind: 'blank' }],
    ['-', { kind: 'refused', reason: 'notPeriod' }],
    ['2024-01-01', { kind: 'refused', reason: 'notPeriod' }],
    ['240901', { kind: 'refused', reason: 'notPeriod' }],
    ['2024-01-01--2025', { kind: 'refused', reason: 'notPeriod' }],
    ['2024--2025-12-31', { kind: 'refused', reason: 'notPeriod' }],
    ['1/1 2024 - 31/12 2025', { kind: 'refused', reason: 'notPeriod' }],
    ['hösten 2024', { kind: 'refused', reason: 'notPeriod' }],
    ['2024-01-01--2025-12-31--2026-12-31', { kind: 'refused', reason: 'notPeriod' }],
    ['2025-02-29--2025-12-31', { kind: 'refused', reason: 'noSuchDate' }],
    ['241301-260831', { kind: 'refused', reason: 'noSuchDate' }],
    ['2025-12-31--2025-01-01', { kind: 'refused', reason: 'endBeforeStart' }],
    ['2027-2025', { kind: 'refused', reason: 'endBeforeStart' }],
  ])('"%s" is %j', (text, expected) => expect(parsePeriod(text)).toEqual(expected));
});

describe('refusals', () => {
  test.each(allRefusals)('%s has a sentence in Swedish and in English', (reason) => {
    expect(refusalSentence(reason)).toMatch(/\.$/);
    expect(refusalSentence(reason, 'en')).toMatch(/\.$/);
    expect(refusalSentence(reason, 'en')).not.toBe(refusalSentence(reason));
  });
});

describe('formats for running text', () => {
  test.each<[string, Parameters<typeof formatAmount>[1], string]>([
    ['0', {}, '0'],
    ['7', {}, '7'],
    ['999', {}, '999'],
    ['9460', {}, '9\u00a0460'],
    ['-7047', {}, '\u22127\u00a0047'],
    ['22106710', { unit: 'kr' }, '22\u00a0106\u00a0710\u00a0kr'],
    ['-25967', { unit: 'tkr' }, '\u221225\u00a0967\u00a0tkr'],
    ['1234567.891', { decimals: 2 }, '1\u00a0234\u00a0567,89'],
    ['419.39', { decimals: 2 }, '419,39'],
    ['5', { decimals: 2 }, '5,00'],
    ['0.5', {}, '1'],
    ['-0.5', {}, '\u22121'],
    ['-0.4', {}, '0'],
    ['999.5', {}, '1\u00a0000'],
    ['1.005', { decimals: 2 }, '1,01'],
  ])('%s as %j is %s', (value, format, expected) =>
    expect(formatAmount(new Decimal(value), format)).toBe(expected),
  );

  test.each([
    ['0.498', 0, '50\u00a0%'],
    ['0.498', 1, '49,8\u00a0%'],
    ['0.64879', 1, '64,9\u00a0%'],
    ['-0.1', 0, '\u221210\u00a0%'],
    ['0', 0, '0\u00a0%'],
  ])('%s with %d decimals is %s', (ratio, decimals, expected) =>
    expect(formatPercent(new Decimal(ratio), decimals)).toBe(expected),
  );

  const someUnit = fc.constantFrom<MoneyUnit | undefined>(undefined, 'kr', 'tkr', 'mkr');

  test('law: an amount comes back from its text', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }),
        fc.constantFrom(0, 1, 2),
        someUnit,
        (digits, decimals, unit) => {
          const value = new Decimal(`${digits}e-${decimals}`);
          const parsed = parseAmount(
            formatAmount(value, unit === undefined ? { decimals } : { decimals, unit }),
          );
          expect(parsed).toEqual({ kind: 'amount', value, unit: unit ?? null });
        },
      ),
    );
  });

  test('law: a percentage comes back from its text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (tenths) => {
        const ratio = new Decimal(tenths).dividedBy(1000);
        const parsed = parsePercent(formatPercent(ratio, 1));
        expect(parsed.kind === 'percent' && parsed.ratio.equals(ratio)).toBe(true);
      }),
    );
  });

  test('law: reading any text gives an answer, and throws never', () => {
    const anyText = fc.string({ unit: fc.constantFrom(..."0123456789 ,.-–%()krtm\u00a0:'") });
    fc.assert(
      fc.property(anyText, (text) => {
        parseAmount(text);
        parsePercent(text);
        parsePeriod(text);
      }),
      { numRuns: 2000 },
    );
  });
});
