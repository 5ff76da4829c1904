import gavleborg from '../../assets/examples/gavleborg-2025.json';
import jamtland from '../../assets/examples/jamtland-2025.json';
import { parsePlan } from '../../src/finsam/planFile';
import { buildSheets, NAMES, overview, TABLES } from '../../src/sheets';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { insertRow, renameTab, reverseTabs, snapshotOf, typeInto } from './snapshots';

const parsed = parsePlan(gavleborg);
if (!parsed.ok) throw new Error('the example is a plan');
const snapshot = snapshotOf(buildSheets(parsed.plan));
const states = (workbook: WorkbookSnapshot) =>
  Object.fromEntries(overview(workbook).map((status) => [status.id, status.state]));
const all = (state: string) => ({
  assumptions: state,
  contributions: state,
  insatser: state,
  trisamHours: state,
  budget: state,
  equity: state,
});
const without = (tab: string): WorkbookSnapshot => ({
  sheets: snapshot.sheets.filter((sheet) => sheet.name !== tab),
  names: snapshot.names.map((name) => (name.target?.sheet === tab ? { ...name, target: null } : name)),
});

test('a fresh workbook is in order', () => {
  expect(states(snapshot)).toEqual(all('ok'));
  expect(overview(snapshot).every((status) => status.inOrder && status.message === null)).toBe(true);
});

test('a fixed text that is empty is in order as the empty cell that Excel makes of it', () => {
  const example = parsePlan(jamtland);
  if (!example.ok) throw new Error('the example is a plan');
  const written = snapshotOf(buildSheets(example.plan));
  const asExcelReads = {
    ...written,
    sheets: written.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row) => row.map((value) => (value === '' ? null : value))),
    })),
  };
  expect(states(asExcelReads)).toEqual(all('ok'));
});

test('an empty workbook has none of the sheets', () => {
  expect(states({ sheets: [], names: [] })).toEqual(all('missing'));
});

test('new figures in the inputs change nothing of the order', () => {
  const { area } = snapshot.names.find((name) => name.name === NAMES.contributions)!.target!;
  expect(states(typeInto(snapshot, 'Förutsättningar', area.row, area.column, 20_000_000))).toEqual(all('ok'));
});

test('renamed tabs are found and keep their names', () => {
  const renamed = overview(renameTab(snapshot, 'Budget', 'Budget 2025'));
  expect(renamed.find((status) => status.id === 'budget')).toMatchObject({
    name: 'Budget 2025',
    state: expect.stringMatching(/ok|changed/),
  });
});

test('moved tabs are out of order', () => {
  expect(overview(reverseTabs(snapshot)).map((status) => status.inOrder)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('a formula that is typed over is told with its cell', () => {
  const budget = snapshot.sheets.find((sheet) => sheet.name === 'Budget')!;
  const row = budget.values.findIndex((cells) => cells[0] === 'Summa intäkter') + budget.origin.row;
  const status = overview(typeInto(snapshot, 'Budget', row, 1, 1)).find((one) => one.id === 'budget');
  expect(status).toMatchObject({
    state: 'changed',
    cell: `B${row + 1}`,
    message: expect.stringContaining('ett värde där det ska stå en formel'),
  });
});

test('an inserted row shows as a change, not as damage', () => {
  expect(states(insertRow(snapshot, 'Budget', 2)).budget).toBe('changed');
});

test('a sheet that is gone is missing, and the sheets that its inputs belong to are not called broken for it', () => {
  expect(states(without('Eget kapital'))).toEqual({ ...all('ok'), equity: 'missing' });
});

test('a sheet without one of its tables or names is broken', () => {
  const noTable = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.filter((table) => table.name !== TABLES.municipalities),
    })),
  };
  expect(states(noTable).assumptions).toBe('broken');
  const noName = {
    ...snapshot,
    names: snapshot.names.filter((name) => name.name !== NAMES.administrationLines),
  };
  expect(states(noName).budget).toBe('broken');
});

test('an input that cannot be read breaks its sheet, and says where', () => {
  const { area } = snapshot.names.find((name) => name.name === NAMES.openingEquity)!.target!;
  const status = overview(typeInto(snapshot, 'Förutsättningar', area.row, area.column, 'sex miljoner')).find(
    (one) => one.id === 'assumptions',
  );
  expect(status).toMatchObject({ state: 'broken', cell: `B${area.row + 1}` });
});

test('functions that are frozen to values are called so', () => {
  const frozen = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      formulas: sheet.formulas.map((row) =>
        row.map((formula) => (formula?.includes('FINSAM.') ? null : formula)),
      ),
    })),
  };
  expect(overview(frozen).find((one) => one.id === 'budget')).toMatchObject({
    state: 'changed',
    message: expect.stringContaining('frysta till värden'),
  });
  expect(states(frozen).equity).toBe('ok');
});
