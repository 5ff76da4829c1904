import { surveyOfFile, surveyOfPasted } from '../../../src/taskpane/goals/surveyRows';
import { writeContent } from '../../../src/xlsx';
import type { CellValue } from '../../../src/workbook/snapshot';
import { emptySheet } from '../../fixtures/emptySheet';

const sheetOf = (name: string, rows: readonly (readonly CellValue[])[]) => ({
  ...emptySheet,
  name,
  cells: rows.flatMap((cells, row) =>
    cells.flatMap((value, column) => (value === '' ? [] : [{ row, column, value }])),
  ),
});
const workbookOf = (...sheets: ReturnType<typeof sheetOf>[]) =>
  writeContent({ sheets, names: [], activeSheet: 0 });

const ROWS = [
  ['Fråga', 'Grupp', 'Inte alls', 'Till mycket stor del'],
  ['Fick du stöd?', 'Totalt', 5, 15],
];
const csv = ROWS.map((row) => row.join(';')).join('\n');
const found = { question: 'Fick du stöd?', total: { answers: 20, positive: 15 } };

describe('survey results are found', () => {
  it('in a CSV file', async () => {
    const { results } = await surveyOfFile(new TextEncoder().encode(csv));
    expect(results).toMatchObject([found]);
  });

  it('on the sheet of a workbook that has them, wherever it and they stand', async () => {
    const bytes = await workbookOf(
      sheetOf('Om enkäten', [['Enkät 2025']]),
      sheetOf('Svar', [[], [], ...ROWS.map((row) => ['', ...row])]),
    );
    expect((await surveyOfFile(bytes)).results).toMatchObject([found]);
  });

  it('in pasted cells, and in the pasted text of a CSV file', () => {
    const cells = ROWS.map((row) => row.join('\t')).join('\n');
    expect(surveyOfPasted(cells, null).results).toMatchObject([found]);
    expect(surveyOfPasted(csv, null).results).toMatchObject([found]);
    const html = `<table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    expect(surveyOfPasted('utan tabbar', html).results).toMatchObject([found]);
  });
});

it('problems name the rows that the person sees in the workbook', async () => {
  const rows = [[], [], ROWS[0]!, ['Fick du stöd?', 'Hundar', 5, 15]];
  const { problems } = await surveyOfFile(await workbookOf(sheetOf('Svar', rows)));
  expect(problems.map(({ row, code }) => [row, code])).toContainEqual([3, 'unknownGroup']);
});

it('a workbook that cannot be read is refused', async () => {
  await expect(surveyOfFile(new Uint8Array([0x50, 0x4b, 1, 2, 3]))).rejects.toThrow();
});
