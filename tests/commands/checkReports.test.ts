import type { CheckedSheetData } from '../../src/checks/checkedWorkbookData';
import { cellsOfScope, intendedOf, reportOf, withIntended } from '../../src/commands/checkReports';
import { aFinding } from '../sheets/checks/someFindings';

const sheet = (name: string, values: CheckedSheetData['values']): CheckedSheetData => ({
  name,
  visible: true,
  origin: { row: 1, column: 1 },
  values,
  formulas: values.map((row) => row.map((value) => (value === 3 ? '=B2+C2' : null))),
  tables: [],
  protected: false,
  hiddenRows: [],
  hiddenColumns: [],
  merges: [],
  looks: [undefined],
  lookNumbers: new Uint32Array(values.length * (values[0]?.length ?? 0)),
});
const workbook = {
  sheets: [
    sheet('Budget', [
      [1, 2, 3],
      ['Summa', null, 3],
    ]),
    sheet('Insatser', [[3]]),
    sheet('Tomt', []),
  ],
  names: [],
  nameFormulas: new Map<string, string>(),
};
const at = (name: string, row: number, column: number, rows = 1) =>
  aFinding({
    key: `${name}${row}`,
    place: { kind: 'sheet', sheet: name, area: { row, column, rows, columns: 1 } },
  });
const findings = [at('Budget', 1, 1), at('Budget', 1, 3, 2), at('Insatser', 1, 1)];
const noon = new Date(2026, 10, 25, 14, 2);

test.each([
  ['workbook', null, null, '', ['Budget1', 'Budget1', 'Insatser1'], { sheets: 3, cells: 6, formulas: 3 }],
  ['sheet', null, 'Insatser', 'Insatser', ['Insatser1'], { sheets: 1, cells: 1, formulas: 1 }],
  [
    'selection',
    { sheet: 'Budget', areas: [{ row: 2, column: 2, rows: 5, columns: 2 }] },
    null,
    'Budget C3:D7',
    ['Budget1'],
    { sheets: 1, cells: 1, formulas: 1 },
  ],
] as const)(
  'of the %s, only what touches it is told, and only that is counted',
  (scope, selected, name, place, keys, counts) => {
    const report = reportOf(workbook, findings, cellsOfScope(scope, selected, name), [], noon);
    expect(report).toMatchObject({ scope, place, counts, when: '2026-11-25T14:02' });
    expect(report.items.map(({ key }) => key)).toEqual(keys);
  },
);

test('what is signed off is known by its key, and told as it was', () => {
  const intended = intendedOf(findings[0]!, 'Ska vara så.', 'A. E.', noon);
  expect(intended).toMatchObject({
    key: 'Budget1',
    rule: 'Allt kunde inte granskas',
    place: 'Budget B2',
    reason: 'Ska vara så.',
    by: 'A. E.',
    date: '2026-11-25',
  });
  const report = reportOf(
    workbook,
    [findings[2]!, findings[0]!],
    cellsOfScope('workbook', null, null),
    [],
    noon,
  );
  expect(withIntended(report, [intended]).items.map((item) => item.intended?.reason ?? null)).toEqual([
    null,
    'Ska vara så.',
  ]);
});
