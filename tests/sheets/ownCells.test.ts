import gavleborg from '../../assets/examples/gavleborg-2025.json';
import jamtland from '../../assets/examples/jamtland-2025.json';
import { parsePlan } from '../../src/finsam/planFile';
import { buildSheets, NAMES, ownCells, TABLES } from '../../src/sheets';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { insertRow, snapshotOf, sortTable, typeInto } from './snapshots';

const planOf = (json: unknown) => {
  const parsed = parsePlan(json);
  if (!parsed.ok) throw new Error('the example is a plan');
  return parsed.plan;
};
const plan = planOf(gavleborg);
const snapshot = snapshotOf(buildSheets(plan));
const own = (workbook: WorkbookSnapshot) =>
  ownCells(workbook, plan).map(({ sheet, cell }) => `${sheet}!${cell}`);

test.each([
  ['Gävleborg', gavleborg],
  ['Jämtland', jamtland],
])('a fresh workbook of %s has none', (_, json) => {
  expect(ownCells(snapshotOf(buildSheets(planOf(json))), planOf(json))).toEqual([]);
});

test('a note beside the table is one, and so is a text in an empty row', () => {
  expect(own(typeInto(snapshot, 'Budget', 6, 4, 'Fråga revisorn'))).toEqual(['Budget!E7']);
  expect(own(typeInto(snapshot, 'Insatser', 13, 2, 'Obs'))).toEqual(['Insatser!C14']);
});

test('inputs, tables and the rows of lines are not', () => {
  const { sheet, area } = snapshot.names.find(({ name }) => name === NAMES.administrationLines)!.target!;
  const typed = typeInto(typeInto(snapshot, sheet, area.row, 0, 'Lokaler'), sheet, area.row, 1, -500_000);
  expect(own(typed)).toEqual([]);
});

test('inserted rows and sorted tables make none', () => {
  expect(own(sortTable(snapshot, TABLES.insatser))).toEqual([]);
  for (const { name } of snapshot.sheets) expect(own(insertRow(snapshot, name, 2))).toEqual([]);
});

test('another layout chosen in the workbook makes none of the rows that were there before', () => {
  expect(ownCells(snapshot, { ...plan, layout: 'grantsAndAdministration' })).toEqual([]);
});
