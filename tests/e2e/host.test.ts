import type { CellContent } from '../../src/workbook/content';
import { emptySheet } from '../fixtures/emptySheet';
import { type OpenWorkbench, openWorkbench } from './setup/workbench';

/** The host behaves towards the unmodified office.js as Excel does, where add-ins get hurt. */
let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
}, 60_000);
afterAll(() => bench.close());

const empty = async (): Promise<void> => {
  await bench.page.evaluate(() => window.finsamWorkbench!.model.clear());
  await bench.settled();
};
beforeEach(empty);

interface Refusal {
  readonly code: string;
  readonly location: string | undefined;
}

/** Runs the body (of a function of `context` and `sheet`, the first sheet) as an add-in does. */
const run = <Value>(body: string): Promise<Value> =>
  bench.frame.evaluate<Value>(
    `Excel.run(async (context) => { const sheet = context.workbook.worksheets.getItem('Blad1'); ${body} })`,
  );
const refusal = (body: string): Promise<Refusal> =>
  bench.frame.evaluate<Refusal>(
    `Excel.run(async (context) => { const sheet = context.workbook.worksheets.getItem('Blad1'); ${body}; await context.sync(); }).then(() => ({ code: 'none' }), (error) => ({ code: error.code, location: error.debugInfo && error.debugInfo.errorLocation }))`,
  );
const grid = (address: string, property = 'values'): Promise<unknown> =>
  run(
    `const range = sheet.getRange('${address}').load('${property}'); await context.sync(); return range.${property};`,
  );

describe('refuses what Excel refuses', () => {
  test.each([
    ['a sheet that is not there', `context.workbook.worksheets.getItem('Nix').load('name')`, 'ItemNotFound'],
    ['a member that the workbench has not', `sheet.shapes.load('items')`, 'ApiNotFound'],
    ['fewer values than cells', `sheet.getRange('A1:B1').values = [[1]]`, 'InvalidArgument'],
    ['a formula that cannot be read', `sheet.getRange('A1').formulas = [['=SUM(']]`, 'InvalidArgument'],
    [
      'a character that no sheet’s name may have',
      `context.workbook.worksheets.add('a/b')`,
      'InvalidArgument',
    ],
    ['a sheet’s name of 32 characters', `context.workbook.worksheets.add('a'.repeat(32))`, 'InvalidArgument'],
    [
      'a sheet’s name that is taken, in another case',
      `context.workbook.worksheets.add('BLAD1')`,
      'ItemAlreadyExists',
    ],
    ['the last visible sheet’s deletion', `sheet.delete()`, 'InvalidOperation'],
    [
      'a name that looks like a cell',
      `context.workbook.names.add('A1', sheet.getRange('A1'))`,
      'InvalidArgument',
    ],
    [
      'tables that overlap',
      `sheet.tables.add('A1:B3', true); sheet.tables.add('B2:C4', true)`,
      'InvalidArgument',
    ],
    [
      'a sheet that is protected twice',
      `sheet.protection.protect(); sheet.protection.protect()`,
      'AccessDenied',
    ],
    [
      'writing in a locked cell',
      `sheet.protection.protect(); sheet.getRange('A1').values = [[1]]`,
      'AccessDenied',
    ],
    [
      'rows on a protected sheet',
      `sheet.protection.protect(); sheet.getRange('1:1').insert('Down')`,
      'AccessDenied',
    ],
    [
      'a request over 5 MB',
      `sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => ['x'.repeat(30000)])`,
      'RequestPayloadSizeLimitExceeded',
    ],
  ])('%s', async (_what, body, code) => {
    expect((await refusal(body)).code).toBe(code);
  });

  test('says where', async () => {
    expect(await refusal(`sheet.getRange('A1:B1').values = [[1]]`)).toEqual({
      code: 'InvalidArgument',
      location: 'Range.values',
    });
  });

  test('what was done before the action that fails stays done', async () => {
    await refusal(
      `sheet.getRange('A1').values = [['före']]; sheet.getRange('A2:B2').values = [[1]]; sheet.getRange('A3').values = [['efter']]`,
    );
    expect(await grid('A1:A3')).toEqual([['före'], [''], ['']]);
  });
});

describe('values and formulas', () => {
  test('are entered as if they were typed, and texts can be told apart', async () => {
    await run(
      `sheet.getRange('A1:A6').values = [['=1+1'], ["'=1+1"], ['0123'], ['-Ungdom'], ['@x'], [true]]; sheet.getRange('B1').numberFormat = [['@']]; sheet.getRange('B1').values = [['=1+1']]; await context.sync();`,
    );
    expect(await grid('A1:B6', 'formulas')).toEqual([
      ['=1+1', '=1+1'],
      ['=1+1', ''],
      [123, ''],
      ['=-Ungdom', ''],
      ['@x', ''],
      [true, ''],
    ]);
    expect(await grid('A1:B2')).toEqual([
      [2, '=1+1'],
      ['=1+1', ''],
    ]);
  });

  test('null leaves a cell as it is, an empty text clears it', async () => {
    await run(
      `sheet.getRange('A1:B1').values = [[1, 2]]; sheet.getRange('A1:B1').values = [[null, '']]; await context.sync();`,
    );
    expect(await grid('A1:B1')).toEqual([[1, '']]);
  });

  test('a sync that reads sees what the same sync’s writes come to, functions of the add-in included', async () => {
    const values =
      await run(`sheet.getRange('A1:A3').values = [[1], [1], [1]]; sheet.getRange('B1').formulas = [['=FINSAM.FÖRDELA(100,A1:A3)']]; sheet.getRange('C1').formulas = [['=SUM(B1:B3)']];
      const range = sheet.getRange('B1:C3').load('values'); const spill = sheet.getRange('B1').getSpillingToRangeOrNullObject().load('address'); await context.sync(); return [range.values, spill.address];`);
    expect(values).toEqual([
      [
        [34, 100],
        [33, ''],
        [33, ''],
      ],
      'Blad1!B1:B3',
    ]);
  });

  test('are shown in Swedish', async () => {
    await run(
      `sheet.getRange('A1:A2').values = [[1234567.5], [0.25]]; sheet.getRange('A1:A2').numberFormat = [['#,##0.00'], ['0 %']]; await context.sync();`,
    );
    expect(await grid('A1:A2', 'text')).toEqual([['1\u00a0234\u00a0567,50'], ['25 %']]);
  });
});

test('null objects are told, and what is asked of them is null too', async () => {
  const told = await run(
    `const none = context.workbook.worksheets.getItemOrNullObject('Nix'); const range = none.getRange('A1').load('values'); const name = context.workbook.names.getItemOrNullObject('Nix'); await context.sync(); return [none.isNullObject, range.isNullObject, name.isNullObject];`,
  );
  expect(told).toEqual([true, true, true]);
});

describe('when rows and sheets change', () => {
  beforeEach(async () => {
    await run(`sheet.getRange('A1:C3').values = [['Namn', 'Belopp', 'Dubbelt'], ['a', 10, '=B2*2'], ['b', 20, '=B3*2']];
      const table = sheet.tables.add('A1:C3', true); table.name = 'Insatser'; sheet.getRange('C2:C3').formulas = [['=[@Belopp]*2'], ['=[@Belopp]*2']];
      sheet.getRange('E1').formulas = [['=SUM(Insatser[Belopp])']]; context.workbook.names.add('Cellen', sheet.getRange('B3'));
      const rule = sheet.getRange('B2:B3').conditionalFormats.add('Custom'); rule.custom.rule.formula = '=$B2>15'; rule.custom.format.fill.color = '#ff0000';
      sheet.getRange('B2:B3').dataValidation.rule = { decimal: { operator: 'Between', formula1: 0, formula2: 100 } }; await context.sync();`);
  });
  const state = async (): Promise<unknown> => {
    const { sheets, names } = await bench.content();
    const sheet = sheets[0]!;
    return {
      names: names.map(({ formula }) => formula),
      table: sheet.tables[0]?.area,
      format: sheet.conditionalFormats.map(({ areas, formula }) => [areas, formula]),
      validation: sheet.validations[0]?.areas,
    };
  };

  test('names, tables, validations and conditional formats follow inserted rows', async () => {
    await run(
      `sheet.getRange('1:2').insert('Down'); sheet.getRange('5:5').insert('Down'); await context.sync();`,
    );
    expect(await state()).toEqual({
      names: ['=Blad1!$B$6'],
      table: { row: 2, column: 0, rows: 4, columns: 3 },
      format: [[[{ row: 3, column: 1, rows: 3, columns: 1 }], '=$B4>15']],
      validation: [{ row: 3, column: 1, rows: 3, columns: 1 }],
    });
    expect(await grid('E3', 'formulas')).toEqual([['=SUM(Insatser[Belopp])']]);
    expect(await grid('E3')).toEqual([[30]]);
  });

  test('they follow deleted rows, and a sheet’s new name', async () => {
    await run(
      `sheet.getRange('2:2').delete('Up'); sheet.name = 'Nytt namn'; await context.sync(); context.workbook.worksheets.getItem('Nytt namn').name = 'Blad1'; await context.sync();`,
    );
    expect(await state()).toEqual({
      names: ['=Blad1!$B$2'],
      table: { row: 0, column: 0, rows: 2, columns: 3 },
      format: [[[{ row: 1, column: 1, rows: 1, columns: 1 }], '=$B2>15']],
      validation: [{ row: 1, column: 1, rows: 1, columns: 1 }],
    });
    expect(await grid('E1')).toEqual([[20]]);
  });

  test('a row that is added to a table is counted, and its column’s formula filled', async () => {
    await run(
      `context.workbook.tables.getItem('Insatser').rows.add(null, [['c', 30, '']]); await context.sync();`,
    );
    expect(await grid('A4:E4')).toEqual([['c', 30, 60, '', '']]);
    expect(await grid('E1')).toEqual([[60]]);
    await run(`sheet.getRange('B4').values = [[31]]; await context.sync();`);
    expect(await grid('E1')).toEqual([[61]]);
  });
});

test('changes that come while the workbook is calculated are calculated too, and what was under way is not lost', async () => {
  const last = 3_000;
  const cells = Array.from({ length: last }, (_, row): CellContent[] => [
    row === 0 ? { row, column: 0, value: 1 } : { row, column: 0, value: '', formula: `=A${row}+1` },
    { row, column: 1, value: '', formula: `=A${row + 1}*2` },
  ]).flat();
  const counts = await bench.page.evaluate(
    async (content) => {
      const { model, settled } = window.finsamWorkbench!;
      model.load(content);
      let over = false;
      const first = settled().then(() => (over = true));
      let changes = 0;
      while (!over && changes < 3) {
        // Univer waits a tenth of a second for more changes: each of these comes after that, while it calculates.
        await new Promise((resolve) => setTimeout(resolve, 110));
        changes += 1;
        model.worksheets[0]!.write([{ row: 0, column: 2, constant: changes }]);
      }
      await first;
      const shown = model.getContent().sheets[0]!.cells;
      return { changes, uncalculated: shown.filter(({ value }) => value === '').length };
    },
    { activeSheet: 0, names: [], sheets: [{ ...emptySheet, cells }] },
  );
  expect(counts).toEqual({ changes: expect.any(Number), uncalculated: 0 });
  expect(counts.changes).toBeGreaterThan(0);
}, 60_000);

test('what is opened is what was there', async () => {
  await run(`sheet.getRange('A1:B3').values = [['År', 'kr'], ["'2025", 1.5], ["'2026", '=B2*2']]; sheet.getRange('A1:B1').format.font.bold = true; sheet.getRange('A1').format.columnWidth = 100; sheet.getRange('B2').format.protection.locked = false;
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Columns'); chart.name = 'Kr'; chart.setPosition('D2', 'H12'); sheet.pageLayout.setPrintTitleRows('$1:$1'); sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.getRange('A2:A3').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }; context.workbook.names.add('Kronor', sheet.getRange('B2:B3'), 'kommentar'); sheet.freezePanes.freezeRows(1); sheet.protection.protect({ allowInsertRows: true }); await context.sync();`);
  const before = await bench.content();
  await bench.page.evaluate((content) => window.finsamWorkbench!.model.load(content), before);
  await bench.settled();
  expect(await bench.content()).toEqual(before);
});
