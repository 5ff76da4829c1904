import { surveyResults, type SurveyResults } from '../../sheets/goals/surveyResults';
import { csvRows } from '../../workbook/csv';
import { pastedTables } from '../../workbook/pastedTable';
import type { CellValue } from '../../workbook/snapshot';

type Rows = readonly (readonly CellValue[])[];

/** A zip archive begins so, and with it every .xlsx. */
const ZIP = [0x50, 0x4b];

/** The results in a file of a survey tool: CSV, or the first sheet of an .xlsx that has any. Rejects where an .xlsx cannot be read. */
export async function surveyOfFile(bytes: Uint8Array): Promise<SurveyResults> {
  if (!ZIP.every((byte, index) => bytes[index] === byte)) return firstWithResults([csvRows(bytes)]);
  // What reads workbooks is large, and seldom needed here.
  const { readSnapshot } = await import('../../xlsx');
  const { sheets } = await readSnapshot(bytes);
  return firstWithResults(
    // Rows above the used ones count, so that problems name the rows that the person sees.
    sheets.map(({ origin, values }) => [...Array.from({ length: origin.row }, () => []), ...values]),
  );
}

/** The results in a table that was pasted: cells, or the text of a CSV file. */
export function surveyOfPasted(text: string, html: string | null): SurveyResults {
  const pasted = pastedTables(text, html);
  const tables = pasted.ok ? pasted.tables.filter(({ kind }) => kind === 'table') : [];
  return firstWithResults([...tables.map(({ rows }) => rows), csvRows(new TextEncoder().encode(text))]);
}

function firstWithResults(candidates: readonly Rows[]): SurveyResults {
  const read = candidates.map((rows) => surveyResults(rows));
  return read.find(({ results }) => results.length > 0) ?? read[0] ?? surveyResults([]);
}
