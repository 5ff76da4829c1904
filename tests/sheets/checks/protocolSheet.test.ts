import fc from 'fast-check';
import { checkedItems } from '../../../src/sheets/checks/checkedItems';
import type { CheckReport, Intended } from '../../../src/sheets/checks/checkReport';
import { buildProtocolSheet } from '../../../src/sheets/checks/protocolSheet';
import { readIntended, withoutProtocol } from '../../../src/sheets/checks/readIntended';
import { contentOfModels } from '../../../src/workbook/contentOfModels';
import { snapshotOfContent } from '../../../src/workbook/snapshotOfContent';
import { aFinding } from './someFindings';

const signedOff: Intended = {
  key: 'check-failed:0011',
  rule: 'Allt kunde inte granskas',
  place: 'Budget B7',
  sentence: 'En granskning kunde inte göras.',
  reason: 'Filen är känd.',
  by: 'A. Ekonom',
  date: '2026-11-25',
};

const report: CheckReport = {
  scope: 'workbook',
  place: '',
  counts: { sheets: 2, cells: 1234, formulas: 56 },
  when: '2026-11-25T14:02',
  items: checkedItems(
    [
      aFinding({ key: 'a', severity: 'error', effect: '1250.5', found: '2 960', expected: '2 961' }),
      aFinding({ key: 'b', severity: 'note' }),
      aFinding({ key: signedOff.key, severity: 'error', effect: '7' }),
    ],
    [signedOff],
  ),
  intended: [signedOff],
};

const snapshotOf = (given: CheckReport, tab = 'Granskningsprotokoll') =>
  snapshotOfContent(contentOfModels([buildProtocolSheet(given, tab)]));
const textsOf = (given: CheckReport) =>
  snapshotOf(given).sheets[0]!.values.map((row) => row.filter((value) => value !== null));

test('the protocol says what was checked, the result, and each finding', () => {
  const texts = textsOf(report);
  expect(texts).toContainEqual(['Granskat', 'Hela arbetsboken']);
  expect(texts).toContainEqual(['Omfattning', '2 blad, 1\u00a0234 celler med innehåll, varav 56 formler']);
  expect(texts).toContainEqual(['Tidpunkt', '2026-11-25 kl. 14.02']);
  expect(texts).toContainEqual(['✖ Fel', 1, 1250.5]);
  expect(texts).toContainEqual(['▲ Varning', 0]);
  expect(texts).toContainEqual(['○ Att notera', 1]);
  expect(texts).toContainEqual(['Avsiktliga', 1, 7]);
  expect(texts.find((row) => row[0] === '✖ Fel' && row[3] === '2 960')).toEqual([
    '✖ Fel',
    'Budget B7',
    expect.stringContaining('granskningar kunde inte göras'),
    '2 960',
    '2 961',
    1250.5,
    'Allt kunde inte granskas',
  ]);
});

test('what is signed off is in the table and not among the findings', () => {
  const texts = textsOf(report);
  expect(texts.filter((row) => row.includes('Budget B7'))).toHaveLength(3);
  expect(texts.filter((row) => row.includes('Filen är känd.'))).toHaveLength(1);
});

test('without findings it says so, and the table still has its row', () => {
  const clean = { ...report, items: [], intended: [] };
  expect(textsOf(clean)).toContainEqual(['Inget att anmärka.']);
  const { tables } = buildProtocolSheet(clean, 'P');
  expect(tables[0]!.area.rows).toBe(2);
  expect(readIntended(snapshotOf(clean))).toEqual([]);
});

test('text from outside is never a formula', () => {
  const hostile = { ...signedOff, reason: '=1+1', by: '@SUM(A1)', sentence: '+1' };
  const { cells } = buildProtocolSheet({ ...report, intended: [hostile] }, 'P');
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(readIntended(snapshotOf({ ...report, intended: [hostile] }))).toEqual([hostile]);
});

test('the protocol is found by its anchor whatever its tab is called, and is no part of what is checked', () => {
  const workbook = snapshotOf(report, 'Mitt protokoll');
  const other = { ...workbook.sheets[0]!, name: 'Budget', tables: [] };
  expect(withoutProtocol({ ...workbook, sheets: [other, ...workbook.sheets] }).sheets).toEqual([other]);
  expect(withoutProtocol({ ...workbook, sheets: [other], names: [] }).sheets).toEqual([other]);
});

const word = fc.stringMatching(/^[a-zåäö=+@0-9][a-zåäö .,%0-9]{0,30}[a-zåäö]$/);
test('law: what is written of the signed-off items is what is read', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          key: word,
          rule: word,
          place: word,
          sentence: word,
          reason: word,
          by: fc.oneof(word, fc.constant('')),
          date: fc.constantFrom('2026-11-25', '2024-02-29', ''),
        }),
        { maxLength: 5 },
      ),
      (intended) => {
        expect(readIntended(snapshotOf({ ...report, intended }))).toEqual(intended);
      },
    ),
    { numRuns: 50 },
  );
});

test('a row without a reason signs nothing off', () => {
  const silent = { ...signedOff, reason: ' ' };
  expect(readIntended(snapshotOf({ ...report, intended: [silent] }))).toEqual([]);
  expect(checkedItems([aFinding({ key: silent.key })], [silent])[0]!.intended).toBeNull();
});
