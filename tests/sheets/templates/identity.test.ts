import fc from 'fast-check';
import { cellArea, SheetDraft } from '../../../src/sheets/draft';
import {
  IDENTITY_NAME,
  INPUT_PREFIX,
  putIdentity,
  readIdentity,
  sealed,
  type TemplateIdentity,
} from '../../../src/sheets/templates/identity';
import type { SheetModel } from '../../../src/workbook/sheetModel';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { AWKWARD } from '../planArbitrary';
import { insertRow, renameTab, reverseTabs, snapshotOf, typeInto } from '../snapshots';

const IDENTITY: TemplateIdentity = {
  kind: 'test',
  association: 'Samordningsförbund Exempel',
  key: 'Trisam',
  period: '2025-T1',
  version: 1,
};

/** A label, an input and a formula, and the identity under them. */
function template(identity = IDENTITY): SheetModel {
  const sheet = new SheetDraft('Mall');
  sheet.put(0, 0, { value: 'Timmar  i\nmars', role: 'label' });
  sheet.put(0, 1, { role: 'input' });
  sheet.put(1, 0, { value: 419.39, role: 'computed' });
  sheet.put(1, 1, { value: '', formula: '=A2*B1', role: 'computed' });
  sheet.defineName(`${INPUT_PREFIX}Timmar`, cellArea(0, 1), 'Timmar');
  putIdentity(sheet, 3, 0, identity);
  return sealed(
    sheet.finish({
      columnWidths: [20, 20],
      protection: 'sheet',
      print: { orientation: 'portrait', footer: { left: '', right: '' } },
    }),
  );
}

const book = snapshotOf([template()]);

test('law: what is put is what is read, whatever the names look like', () => {
  const name = fc
    .oneof(fc.constantFrom(...AWKWARD), fc.string({ minLength: 1 }))
    .map((text) => text.trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(name, name, fc.nat(999_999), (association, key, version) => {
      const identity = { ...IDENTITY, association, key, version };
      const found = readIdentity(snapshotOf([template(identity)]));
      expect(found?.identity).toEqual(identity);
      expect(found?.isUnchanged).toBe(true);
    }),
  );
});

test('the same template has the same checksum, another has another', () => {
  const cellsOf = (model: SheetModel) => model.cells.map(({ value }) => value);
  expect(cellsOf(template())).toEqual(cellsOf(template()));
  expect(cellsOf(template()).at(-1)).toMatch(/^[0-9a-f]{8}$/);
  expect(cellsOf(template({ ...IDENTITY, period: '2025-T2' })).at(-1)).not.toBe(cellsOf(template()).at(-1));
});

describe('what may be done to the file', () => {
  test.each<readonly [string, WorkbookSnapshot]>([
    ['an input is filled in', typeInto(book, 'Mall', 0, 1, 'vad som helst')],
    ['the tab is renamed', renameTab(book, 'Mall', 'Blad1')],
    ['blanks are kept another way', typeInto(book, 'Mall', 0, 0, 'Timmar i mars ')],
    ['a number in a text cell becomes a number', typeInto(book, 'Mall', 7, 1, 1)],
    [
      'a sheet is added',
      reverseTabs({ ...book, sheets: [...book.sheets, { ...book.sheets[0]!, name: 'Mitt eget' }] }),
    ],
    ...[0, 1, 2, 3, 4, 6, 8].map(
      (row) => [`an empty row before row ${row + 1}`, insertRow(book, 'Mall', row)] as const,
    ),
  ])('%s: it is known and unchanged', (_, changed) => {
    expect(readIdentity(changed)).toMatchObject({ identity: IDENTITY, isUnchanged: true });
  });
});

describe('what changes the structure', () => {
  const withFormula = {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      formulas: sheet.formulas.map((line, row) =>
        line.map((one, column) => (row === 1 && column === 0 ? '=1' : one)),
      ),
    })),
  };
  const moved = {
    ...book,
    names: book.names.map((name) =>
      name.name === IDENTITY_NAME ? name : { ...name, target: { sheet: 'Mall', area: cellArea(1, 0) } },
    ),
  };
  test.each([
    ['another label', typeInto(book, 'Mall', 0, 0, 'Timmar i april')],
    ['another number', typeInto(book, 'Mall', 1, 0, 419.4)],
    ['a label that is gone', typeInto(book, 'Mall', 0, 0, null)],
    ['text beside the inputs', typeInto(book, 'Mall', 2, 1, 'En anteckning')],
    ['a formula in the place of a constant', withFormula],
    ['a formula that is gone', typeInto(book, 'Mall', 1, 1, null)],
    ['another period', typeInto(book, 'Mall', 6, 1, '2025-T2')],
    ['another checksum', typeInto(book, 'Mall', 8, 1, '00000000')],
    ['an input’s name that points elsewhere', moved],
    ['an input’s name that is gone', { ...book, names: book.names.slice(1) }],
  ])('%s', (_, changed) => {
    expect(readIdentity(changed)?.isUnchanged).toBe(false);
  });
});

test.each([
  ['no workbook of ours', { sheets: book.sheets, names: [] }],
  ['a name that points at nothing', { ...book, names: [{ name: IDENTITY_NAME, scope: null, target: null }] }],
  [
    'a name of another shape',
    {
      ...book,
      names: [
        {
          name: IDENTITY_NAME,
          scope: null,
          target: { sheet: 'Mall', area: { row: 0, column: 0, rows: 1_048_576, columns: 16_384 } },
        },
      ],
    },
  ],
  ['no version', typeInto(book, 'Mall', 7, 1, 'ett')],
  ['no kind', typeInto(book, 'Mall', 3, 1, null)],
  ['no checksum', typeInto(book, 'Mall', 8, 1, null)],
])('%s bears no identity', (_, snapshot) => {
  expect(readIdentity(snapshot)).toBeNull();
});
