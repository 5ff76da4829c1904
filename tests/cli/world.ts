import type { CommandLineIo } from '../../src/cli/io';
import { main } from '../../src/cli/main';

/** A file system of a map, with what was said on both channels. */
export function world(files: Readonly<Record<string, Uint8Array | string>> = {}) {
  const contents = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const output: (string | Uint8Array)[] = [];
  const errors: string[] = [];
  const io: CommandLineIo = {
    read: async (path) => {
      const content = contents.get(path);
      if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return content;
    },
    exists: async (path) => contents.has(path),
    write: async (path, bytes) => {
      if (path.startsWith('/locked/')) throw Object.assign(new Error('denied'), { code: 'EACCES' });
      contents.set(path, bytes);
    },
    list: async (folder) => {
      const names = [...contents.keys()].filter((path) => path.startsWith(`${folder}/`));
      if (names.length === 0) throw Object.assign(new Error('no such folder'), { code: 'ENOENT' });
      return names.map((path) => ({
        name: path.slice(folder.length + 1),
        size: contents.get(path)!.length,
        modified: Date.UTC(2025, 4, 12),
      }));
    },
    makeFolder: async (folder) => {
      if (folder.startsWith('/locked')) throw Object.assign(new Error('denied'), { code: 'EACCES' });
    },
    standardOutput: async (content) => void output.push(content),
    standardError: async (text) => void errors.push(text),
  };
  const text = (content: string | Uint8Array): string =>
    typeof content === 'string' ? content : new TextDecoder().decode(content);
  return {
    contents,
    run: async (...args: string[]) => {
      output.length = errors.length = 0;
      const code = await main(args, io);
      return { code, output: output.map(text).join(''), bytes: output, errors: errors.join('') };
    },
  };
}
