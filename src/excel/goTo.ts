import { ExcelProblem } from './excelProblem';
import { runExcel } from './runExcel';

/** Shows the sheet and selects the cell ("B7"), or only the sheet where no cell is given. @throws ExcelProblem sheetGone. */
export async function goTo(sheetName: string, cell: string | null): Promise<void> {
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load('name');
    // On a null object the calls do nothing, so one sync is enough.
    sheet.activate();
    if (cell !== null) sheet.getRange(cell).select();
    await context.sync();
    if (sheet.isNullObject) throw new ExcelProblem('sheetGone', { sheet: sheetName });
  });
}
