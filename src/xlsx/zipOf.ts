import { zipSync, type Zippable } from 'fflate';

/** A file in a zip: its name, with "/" between folders, and what is in it. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The bytes of a zip with the files, stored as they are: workbooks are packed already. The same files of the same moment give the same
 * bytes. Throws RangeError where two names are the same to a file system, or where a name is refused by one or could lead out of the
 * folder that it is unpacked in.
 */
export function zipOf(files: readonly NamedFile[], modified = new Date()): Uint8Array {
  const taken = new Set<string>();
  const entries = files.map(({ name, bytes }): [string, Uint8Array] => {
    const key = name.normalize('NFC').toLowerCase();
    if (taken.has(key) || !isSafeName(name)) throw new RangeError(`The zip cannot hold the name "${name}"`);
    taken.add(key);
    return [name, bytes];
  });
  return zipSync(Object.fromEntries<Zippable[string]>(entries), { level: 0, mtime: modified });
}

function isSafeName(name: string): boolean {
  return (
    !/[\p{Cc}\\:*?"<>|]/u.test(name) &&
    name.split('/').every((step) => step !== '' && step !== '.' && step !== '..' && step !== '__proto__')
  );
}
