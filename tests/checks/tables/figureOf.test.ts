import fc from 'fast-check';
import { figureOf } from '../../../src/checks/tables/figureOf';

const figure = (text: string) => {
  const { kind, number, unit, decimals } = figureOf(text);
  return [kind, number?.toString() ?? null, unit, decimals];
};

describe('figures as people write them', () => {
  test.each([
    ['9 460', '9460', null, 0],
    ['9\u00a0460', '9460', null, 0],
    ['9\u202f460', '9460', null, 0],
    ['9\u2009460', '9460', null, 0],
    ['-7 047', '-7047', null, 0],
    ['−7 047', '-7047', null, 0],
    ['–7 047', '-7047', null, 0],
    ['4887', '4887', null, 0],
    ['12,1 Mkr', '12.1', 'mkr', 1],
    ['8, 1 Mkr', '8.1', 'mkr', 1],
    ['1,1 m.kr', '1.1', 'mkr', 1],
    ['13 320 tkr', '13320', 'tkr', 0],
    ['892 400 kr', '892400', 'kr', 0],
    ['57 649 000kr', '57649000', 'kr', 0],
    ['3.970', '3970', null, 0],
    ['12.50', '12.5', null, 2],
    ['419,39', '419.39', null, 2],
    ['17,0', '17', null, 1],
    ['65%', '65', 'percent', 0],
    ['17,5 %', '17.5', 'percent', 1],
    ['20 procent', '20', 'percent', 0],
    ['4 team', '4', 'count', 0],
    ['972,5 timmar', '972.5', 'hours', 1],
    ['1 580 tkr (ca 20 %)', '1580', 'tkr', 0],
    ['2 664 (20 % av 13 320)', '2664', null, 0],
    ['ca 1 580', '1580', null, 0],
    ['1 234 ¹', '1234', null, 0],
    ['1 234*', '1234', null, 0],
    ['1 234 1)', '1234', null, 0],
    ['0', '0', null, 0],
  ])('%s', (text, number, unit, decimals) => {
    expect(figure(text)).toEqual(['figure', number, unit, decimals]);
  });

  test.each(['-', '–', '—', '−', ' - '])('a lone dash "%s" is nil', (text) => {
    expect(figure(text)).toEqual(['nil', '0', null, 0]);
  });

  test('a year is a year until its column says that it is an amount', () => {
    expect(figure('2025')).toEqual(['year', '2025', null, 0]);
  });

  test.each([
    '2024-01-01--2025-12-31',
    '2024-09-01 -- 2026-08-31',
    '(240901-260831)',
    '2020-01-01 -2020-12-31',
    '2019-09-01 – ej tidsbegränsad',
    '2020-12-31',
    '31 dec 2020',
    'jan–aug 2025',
    '1/9',
    'T1 2025',
    '2025–2027',
    '2024/25',
  ])('"%s" is a date', (text) => {
    expect(figureOf(text).kind).toBe('date');
  });

  test.each([
    '5 §',
    '§ 12',
    '802456-1234',
    '070-123 45 67',
    '0701234567',
    '5566778899',
    '826 30',
    '15-29',
    '50-',
    'Trisam 2.0',
    'inga',
    '1.3.2',
    '(1 234)',
    '1,234',
    '22% svarar till stor del',
  ])('"%s" is no figure', (text) => {
    expect(figureOf(text)).toMatchObject({ kind: 'text', number: null });
  });

  test.each(['', ' ', '\u00a0', '\n'])('%j is blank', (text) => {
    expect(figureOf(text).kind).toBe('blank');
  });

  test('any text is read', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-\d ,.%()–kr]{0,90}$/)),
        (text) => {
          const { kind, number } = figureOf(text);
          expect(number === null).toBe(!['figure', 'nil', 'year'].includes(kind));
        },
      ),
    );
  });

  test('an amount written in Swedish is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (amount) => {
        fc.pre(Math.abs(amount) < 1900 || Math.abs(amount) > 2099);
        const digits = String(Math.abs(amount)).replace(/\B(?=(?:\d{3})+$)/g, ' ');
        expect(figureOf(`${amount < 0 ? '−' : ''}${digits}`).number?.toNumber()).toBe(amount);
      }),
    );
  });
});
