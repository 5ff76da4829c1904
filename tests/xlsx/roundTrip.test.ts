import fc from 'fast-check';
import type { CellContent, WorkbookContent } from '../../src/workbook/content';
import { readContent, writeContent } from '../../src/xlsx';
import { emptySheet } from '../fixtures/emptySheet';
import { workbookContents } from './workbookContents';

const workbookOf = (cells: readonly CellContent[]): WorkbookContent => ({
  sheets: [{ ...emptySheet, cells }],
  names: [],
  activeSheet: 0,
});
const readBack = async (content: WorkbookContent): Promise<WorkbookContent> =>
  readContent(await writeContent(content));

describe('a file', () => {
  test('gives back the content that it was written from', async () => {
    await fc.assert(
      fc.asyncProperty(workbookContents, async (content) => {
        expect(await readBack(content)).toEqual(content);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test.each(['=1+1', '+1', '-1', '@A1', "'text", '#N/A', '_x0041_', ' x ', 'rad\r\nrad', '\ufffe'])(
    'keeps the text %j as a text',
    async (value) => {
      const [sheet] = (await readBack(workbookOf([{ row: 0, column: 0, value }]))).sheets;
      expect(sheet?.cells).toEqual([{ row: 0, column: 0, value }]);
    },
  );

  test.each([0, 1, 59, 60, 61, 45658, 45658.123456789, -1])(
    'keeps the day number %d of a date',
    async (value) => {
      const cell: CellContent = { row: 2, column: 1, value, style: { numberFormat: 'yyyy-mm-dd' } };
      expect((await readBack(workbookOf([cell]))).sheets[0]?.cells).toEqual([cell]);
    },
  );

  test('of the same content has the same bytes', async () => {
    const created = new Date(Date.UTC(2025, 0, 1));
    const content = workbookOf([{ row: 0, column: 0, value: 1 }]);
    expect(await writeContent(content, { created })).toEqual(await writeContent(content, { created }));
  });

  test.each([
    ['a text', { row: 6, column: 1, value: 'x'.repeat(32_768) }, 'textTooLong'],
    ['a formula', { row: 6, column: 1, value: null, formula: `=${'1+'.repeat(4_200)}1` }, 'formulaTooLong'],
  ])('is refused for %s that no cell holds, with sheet and cell', async (_, cell, code) => {
    await expect(writeContent(workbookOf([cell]))).rejects.toMatchObject({ code, where: 'Blad1!B7' });
  });
});
