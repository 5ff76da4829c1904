import type { CheckedWorkbookData } from '../checks/checkedWorkbookData';
import type { CellValue } from '../workbook/snapshot';
import { practiceWorkbook } from './practiceWorkbook';
import { runCheckWork, type CheckWork } from './runCheckWork';

/** After so many rounds the browser has compiled what the checks run most. */
const ROUNDS = 20;

/**
 * Checks what is made up, so that the first check that somebody waits for finds its code compiled: it then takes half of the time. Gives others their turn on
 * the way, and ends when the signal says so.
 */
export async function practise(signal: AbortSignal): Promise<void> {
  const workbook = practiceWorkbook();
  const works: readonly CheckWork[] = [
    { kind: 'workbook', workbook },
    { kind: 'pasted', text: pastedFrom(workbook), html: null },
  ];
  for (let round = 0; round < ROUNDS; round++)
    for (const work of works) {
      if (signal.aborted) return;
      try {
        // As it is handed from thread to thread: code is compiled for the very kind of lists that come so.
        await runCheckWork(structuredClone(work), { signal });
      } catch (reason) {
        if (!signal.aborted) throw reason;
      }
    }
}

/** The sheets as somebody would paste them. */
function pastedFrom({ sheets }: CheckedWorkbookData): string {
  return sheets.map(({ values }) => values.map((row) => row.map(textOf).join('\t')).join('\n')).join('\n\n');
}

function textOf(value: CellValue): string {
  return typeof value === 'object' ? '' : String(value);
}
