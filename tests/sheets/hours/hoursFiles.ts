import type { SheetModel } from '../../../src/workbook/sheetModel';
import { readMany, writeModels, type FileRead } from '../../../src/xlsx';

/** A file that somebody has sent back, as bytes. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When it was saved, in milliseconds since 1970. */
  readonly modified?: number;
}

export const SAVED = Date.UTC(2025, 4, 12, 8, 30);

export async function sentFile(name: string, model: SheetModel, modified = SAVED): Promise<SentFile> {
  return { name, bytes: await writeModels([model]), modified };
}

/** What is read of files, as the pane and the command line read them. */
export function readFiles(files: readonly SentFile[]): Promise<FileRead[]> {
  return readMany(
    files.map(({ name, bytes, modified = SAVED }) => ({
      name,
      size: bytes.length,
      lastModified: modified,
      arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
    })),
  );
}
