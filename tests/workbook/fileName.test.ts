import fc from 'fast-check';
import { distinctFileNames, plainFileName } from '../../src/workbook/fileName';

test.each([
  ['Gävle-förbundet 2025', 'gavle-forbundet-2025'],
  ['  Åäö & Ü ', 'aao-u'],
  ['../../etc/passwd', 'etc-passwd'],
  ['☃', 'finsamkalkyl'],
  ['', 'finsamkalkyl'],
  ['CON', 'con'],
])('"%s" is %s', (name, expected) => expect(plainFileName(name)).toBe(expected));

test.each([
  [['a.xlsx', 'b.xlsx'], ['a.xlsx', 'b.xlsx']],
  [['a.xlsx', 'a.xlsx', 'A.xlsx'], ['a.xlsx', 'a-2.xlsx', 'A-3.xlsx']],
  [['a.xlsx', 'a.xlsx', 'a-2.xlsx'], ['a.xlsx', 'a-2.xlsx', 'a-2-2.xlsx']],
  [['a-2.xlsx', 'a.xlsx', 'a.xlsx'], ['a-2.xlsx', 'a.xlsx', 'a-3.xlsx']],
  [['a.b.xlsx', 'a.b.xlsx'], ['a.b.xlsx', 'a.b-2.xlsx']],
  [[], []],
])('%p become %p', (names, expected) => expect(distinctFileNames(names)).toEqual(expected)); // prettier-ignore

test('law: no two are the same on a system that takes capitals for small letters, and the first keeps its name', () => {
  const name = fc.stringMatching(/^[aA][-2]{0,2}$/).map((stem) => `${stem}.xlsx`);
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (names) => {
      const distinct = distinctFileNames(names);
      expect(new Set(distinct.map((one) => one.toLowerCase())).size).toBe(names.length);
      expect(distinct.slice(0, 1)).toEqual(names.slice(0, 1));
      expect(distinct.every((one) => one.endsWith('.xlsx'))).toBe(true);
    }),
  );
});

test('law: names without an extension are made distinct too', () => {
  expect(distinctFileNames(['a', 'a'])).toEqual(['a', 'a-2']);
});
