import type { WorkbookContent } from '../workbook/content';
import { contentOfModels } from '../workbook/contentOfModels';
import type { SheetModel } from '../workbook/sheetModel';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { snapshotOfContent } from '../workbook/snapshotOfContent';
import { readWorkbook } from './readWorkbook';
import type { FileProperties } from './finishParts';
import { writeWorkbook } from './writeWorkbook';

export { FileProblem, type FileProblemCode } from './fileProblem';
export {
  readMany,
  writeMany,
  type BookToWrite,
  type FileRead,
  type FileToRead,
  type ManyFiles,
} from './manyFiles';
export type { FileProperties } from './finishParts';
export { zipOf, type NamedFile } from './zipOf';

/** The content of an .xlsx file, with looks. Throws FileProblem for whatever cannot be read, and nothing else. */
export async function readContent(bytes: Uint8Array): Promise<WorkbookContent> {
  return readWorkbook(bytes, 'looks');
}

/**
 * The bytes of an .xlsx file with the content. `readContent` gives the same content back.
 * Throws FileProblem when a text or a formula is longer than a cell can hold.
 */
export async function writeContent(
  content: WorkbookContent,
  properties?: FileProperties,
): Promise<Uint8Array> {
  return writeWorkbook(content, properties);
}

/** What sheets and checks read of an .xlsx file. Throws FileProblem for whatever cannot be read, and nothing else. */
export async function readSnapshot(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  return snapshotOfContent(await readWorkbook(bytes, 'noLooks'));
}

/** The bytes of an .xlsx file with the sheets, in the order of the models. */
export async function writeModels(
  models: readonly SheetModel[],
  properties?: FileProperties,
): Promise<Uint8Array> {
  return writeWorkbook(contentOfModels(models), properties);
}
