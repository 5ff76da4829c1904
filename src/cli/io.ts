import { randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a command sees of the world outside: so much, and nothing else, that tests can play it. */
export interface CommandLineIo {
  /** The bytes of a file; of standard input for "-". Throws as Node does. */
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly exists: (path: string) => Promise<boolean>;
  /** Puts a file in place whole or not at all. Throws as Node does. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** The files right in a folder, by name. Throws as Node does. */
  readonly list: (folder: string) => Promise<readonly ListedFile[]>;
  /** Makes a folder, with those above it, where it is not there. Throws as Node does. */
  readonly makeFolder: (folder: string) => Promise<void>;
  readonly standardOutput: (content: string | Uint8Array) => Promise<void>;
  readonly standardError: (text: string) => Promise<void>;
}

export interface ListedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last saved, in milliseconds since 1970. */
  readonly modified: number;
}

/** Files, standard input and standard output of this process. */
export const processIo: CommandLineIo = {
  read: async (path) => (path === '-' ? readStandardInput() : readFile(path)),
  exists: async (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  write: async (path, bytes) => {
    // Written beside the place, so that moving it there is one step on one disk, and nobody ever sees half a file.
    const temporary = join(dirname(path), `.finsamkalkyl-${randomUUID()}.tmp`);
    try {
      await writeFile(temporary, bytes);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  },
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    return Promise.all(
      names.sort().map(async (name) => {
        const { size, mtimeMs } = await stat(join(folder, name));
        return { name, size, modified: mtimeMs };
      }),
    );
  },
  makeFolder: async (folder) => void (await mkdir(folder, { recursive: true })),
  standardOutput: async (content) => writeStream(process.stdout, content),
  standardError: async (text) => writeStream(process.stderr, text),
};

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** Resolves when the text has left the process, so that an exit code set afterwards cuts nothing off. */
async function writeStream(stream: NodeJS.WriteStream, content: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(content, (error) => (error ? reject(error) : resolve()));
  });
}
