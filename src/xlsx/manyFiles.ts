import { contentOfModels } from '../workbook/contentOfModels';
import type { SheetModel } from '../workbook/sheetModel';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { snapshotOfContent } from '../workbook/snapshotOfContent';
import { FileProblem } from './fileProblem';
import { MAXIMUM_FILE_BYTES } from './package';
import { readWorkbook } from './readWorkbook';
import { writeWorkbook, type Frames } from './writeWorkbook';
import type { NamedFile } from './zipOf';

/** How work on many files goes on: one after another, so that no more than one is in memory half done. */
export interface ManyFiles {
  /** After each file. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Gives up between two files, with the signal's own reason. */
  readonly signal?: AbortSignal;
}

/** A workbook that is to be written; its sheets are described when their turn comes. */
export interface BookToWrite {
  readonly name: string;
  readonly title?: string;
  readonly models: () => readonly SheetModel[];
}

/** A file that is to be read: the browser's File is one. */
export interface FileToRead {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What was read of a file, or why it cannot be. */
export type FileRead = { readonly name: string; readonly modified: number } & (
  | { readonly snapshot: WorkbookSnapshot; readonly problem: null }
  | { readonly snapshot: null; readonly problem: FileProblem }
);

/** So long a page may stand still. */
const LONGEST_WITHOUT_PAUSE = 40;

/** The files of the workbooks, in their order. Rejects with the signal's reason where it is aborted, and with FileProblem. */
export function writeMany(books: readonly BookToWrite[], how: ManyFiles = {}): Promise<NamedFile[]> {
  const frames: Frames = new Map();
  return oneByOne(books, how, async ({ name, title, models }) => ({
    name,
    bytes: await writeWorkbook(contentOfModels(models()), title === undefined ? {} : { title }, frames),
  }));
}

/** What the files hold, in their order. A file that cannot be read is told of and the others go on. Rejects only where it is aborted. */
export function readMany(files: readonly FileToRead[], how: ManyFiles = {}): Promise<FileRead[]> {
  return oneByOne(files, how, async (file) => {
    const told = { name: file.name, modified: file.lastModified };
    try {
      // A file that is too large is not even fetched.
      if (file.size > MAXIMUM_FILE_BYTES) throw new FileProblem('tooLarge');
      const content = await readWorkbook(new Uint8Array(await file.arrayBuffer()), 'noLooks');
      return { ...told, snapshot: snapshotOfContent(content), problem: null };
    } catch (cause) {
      const problem = cause instanceof FileProblem ? cause : new FileProblem('damaged', null, { cause });
      return { ...told, snapshot: null, problem };
    }
  });
}

async function oneByOne<From, To>(
  items: readonly From[],
  { onProgress, signal }: ManyFiles,
  work: (item: From) => Promise<To>,
): Promise<To[]> {
  const results: To[] = [];
  let rested = Date.now();
  for (const item of items) {
    signal?.throwIfAborted();
    results.push(await work(item));
    onProgress?.(results.length, items.length);
    if (Date.now() - rested > LONGEST_WITHOUT_PAUSE) {
      await pause();
      rested = Date.now();
    }
  }
  signal?.throwIfAborted();
  return results;
}

/** Lets the page draw and take a click. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
