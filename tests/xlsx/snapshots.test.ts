import fc from 'fast-check';
import { snapshotOfContent } from '../../src/workbook/snapshotOfContent';
import { readContent, readMany, readSnapshot, writeContent } from '../../src/xlsx';
import { workbookContents } from './workbookContents';

test('a file gives the same snapshot with its looks and without', async () => {
  await fc.assert(
    fc.asyncProperty(workbookContents, async (content) => {
      const bytes = await writeContent(content);
      const expected = snapshotOfContent(await readContent(bytes));
      expect(await readSnapshot(bytes)).toEqual(expected);
      const file = { name: 'a.xlsx', size: bytes.length, lastModified: 0 };
      const arrayBuffer = () => Promise.resolve(new Uint8Array(bytes).buffer);
      expect((await readMany([{ ...file, arrayBuffer }]))[0]?.snapshot).toEqual(expected);
    }),
    { numRuns: 60 },
  );
}, 60_000);
