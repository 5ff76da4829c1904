import { checkDocument, checkWorkbook } from '../checks/runChecks';
import { documentOfPaste } from '../checks/text/documentOfPaste';
import type { CheckedWorkbook } from '../checks/checkInput';
import type { CellValue } from '../workbook/snapshot';
import { practiceWorkbook } from './practiceWorkbook';

/** After so many rounds the browser has compiled what the checks run most. */
const ROUNDS = 20;

/**
 * Checks what is made up, so that the first check that somebody waits for finds its code compiled: it then takes a third of the time. Gives others their turn on
 * the way, and ends when the signal says so.
 */
export async function practise(signal: AbortSignal): Promise<void> {
  const workbook = practiceWorkbook();
  const pasted = pastedFrom(workbook);
  for (let round = 0; round < ROUNDS && !signal.aborted; round++) {
    try {
      // Never the same object: what is known of one would not be worked out again.
      await checkWorkbook({ ...workbook }, { signal });
      await checkDocument(documentOfPaste(pasted, null), { signal });
    } catch (reason) {
      if (!signal.aborted) throw reason;
    }
  }
}

function textOf(value: CellValue): string {
  return typeof value === 'object' ? '' : String(value);
}

/** The sheets as somebody would paste them. */
function pastedFrom({ sheets }: CheckedWorkbook): string {
  return sheets.map(({ values }) => values.map((row) => row.map(textOf).join('\t')).join('\n')).join('\n\n');
}
