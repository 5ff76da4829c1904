import type { Random } from '../mutants/random';

/** What makes careless expressions, parsers and numbers stumble. */
const MAKERS: readonly ((random: Random, length: number) => string)[] = [
  (_, length) => '9'.repeat(length),
  (_, length) => '1 '.repeat(length),
  (_, length) => `${'1 000 '.repeat(length / 6)}x`,
  (_, length) => '-'.repeat(length),
  (_, length) => '.,'.repeat(length / 2),
  (_, length) => '('.repeat(length),
  (_, length) => `${'a'.repeat(length)}!`,
  (_, length) => 'summa '.repeat(length / 6),
  (_, length) => '2025-01-01 -- '.repeat(length / 14),
  (_, length) => '50 % av 100 kr och '.repeat(length / 19),
  (_, length) => '\t'.repeat(length),
  (_, length) => '|'.repeat(length),
  (_, length) => '| --- '.repeat(length / 6),
  (_, length) => ' '.repeat(length),
  (_, length) => '\u00a0\u202f\u2009'.repeat(length / 3),
  (_, length) => '"'.repeat(length),
  (_, length) => '<table><tr><td>'.repeat(length / 15),
  (_, length) => '<div>'.repeat(length / 5),
  (_, length) => `<td colspan="${'9'.repeat(Math.min(20, length))}" rowspan="99999999">1</td>`,
  (_, length) => '&amp;'.repeat(length / 5),
  (_, length) => '&#x110000;&#0;&nosuch;'.repeat(length / 22),
  (_, length) => '#'.repeat(length),
  (_, length) => '*_`~'.repeat(length / 4),
  (_, length) => '\u0301'.repeat(length),
  (_, length) => '\ud83d'.repeat(length),
  (_, length) => '𝟗𝟗 '.repeat(length / 5),
  (_, length) => '٣'.repeat(length),
  (_, length) => '\u202e\u0000\u0007'.repeat(length / 3),
  (_, length) => '[A]!'.repeat(length / 4),
  () => '1e999999999',
  () => '-0',
  () => '0,0000000000000000000000000000001',
  () => 'Infinity',
  () => '__proto__',
  () => 'constructor',
  () => '{found}{expected}{0}$&$1',
  () => '=1+1',
  () => '9999-99-99--0000-00-00',
  () => '#REF!',
  () => '%',
];

export function hostileWord(random: Random): string {
  return random.pick(MAKERS)(random, random.pick([1, 7, 40, 300, 3_000, 20_000]));
}

const FORMULAS: readonly ((length: number) => string)[] = [
  (length) => `=${'('.repeat(length)}1${')'.repeat(length)}`,
  (length) => `=${'SUM('.repeat(length / 4)}A1${')'.repeat(length / 4)}`,
  (length) => `=${'-'.repeat(length)}A1`,
  (length) => `=A1${'+A1'.repeat(length / 3)}`,
  (length) => `=SUM(A1${',A1:XFD1048576'.repeat(length / 14)})`,
  (length) => `="${'x'.repeat(length)}"`,
  (length) => `='${"''".repeat(length / 2)}'!A1`,
  (length) => `=${'['.repeat(length)}`,
  (length) => `=${'{1,2;'.repeat(length / 5)}`,
  (length) => `=${'9'.repeat(length)}*1E+308`,
  () => '=SUM(A:XFD)',
  () => '=SUM(1:1048576)',
  () => '=SUM(B2:B1)',
  () => '=#REF!+#NAME?',
  () => '=VLOOKUP(A1,A:A,0)',
  () => "='[x.xlsx]'!A1",
  () => '=Blad9!A1',
  () => '=INDIRECT("A"&ROW())',
  () => '=R1C1:R[-1]C',
  () => '=LET(x,1,x)',
  () => '=A0+ZZZZ1+A99999999',
  () => '=SUM(',
  () => '=',
  () => '=A1:B2:C3',
  () => '=@A1#',
  () => '=0/0',
  () => '=SUM(A1:A3 B1:B3)',
];

export function hostileFormula(random: Random): string {
  return random
    .pick(FORMULAS)(random.pick([1, 12, 60, 400, 2_000, 8_000]))
    .slice(0, 8_192);
}
