import { Inflate, inflateSync, strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import { FileProblem } from './fileProblem';

/**
 * The zip package of a workbook, opened with suspicion: whatever the bytes are, reading ends soon with parts or with a
 * FileProblem. Nothing that the archive declares is trusted; what it declares is only used to refuse sooner.
 */

/** The parts by path, without the leading slash: "xl/workbook.xml". */
export type Parts = Map<string, Uint8Array>;

/** Parts are found whatever the case of their paths: some programs write them all in lower case, but not what points at them. */
class OpenedParts extends Map<string, Uint8Array> {
  private readonly paths = new Map<string, string>();

  override get(path: string): Uint8Array | undefined {
    return super.get(this.ownPath(path));
  }

  override has(path: string): boolean {
    return super.has(this.ownPath(path));
  }

  override set(path: string, data: Uint8Array): this {
    this.paths.set(path.toLowerCase(), path);
    return super.set(path, data);
  }

  private ownPath(path: string): string {
    return this.paths.get(path.toLowerCase()) ?? path;
  }
}

export const MAXIMUM_FILE_BYTES = 50 * 1024 * 1024;
export const MAXIMUM_UNPACKED_BYTES = 256 * 1024 * 1024;
const MAXIMUM_ENTRIES = 5_000;
/** Sheets of equal rows shrink to a hundredth at most; deflate can reach a thousandth, which only bombs do. */
const MAXIMUM_RATIO = 400;
/** Below this size a high ratio does no harm. */
const RATIO_MATTERS_FROM = 8 * 1024 * 1024;
const INFLATE_STEP = 16 * 1024;
/** Bytes of a stream that is inflated at once. */
const SHORT_STREAM = 64 * 1024;

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_ENTRY = 0x04034b50;
const ZIP_DIRECTORY = 0x02014b50;
const ZIP_END = 0x06054b50;
/** Bytes of the end of a package without comment. */
export const END_LENGTH = 22;
/** Bytes of a part's place in the directory, and of its own header, before the name. */
export const DIRECTORY_LENGTH = 46;
export const ENTRY_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
/** How parts are packed. */
export const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

/** What the directory says of a part. */
export interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header stands. */
  readonly offset: number;
  /** Where it stands in the directory. */
  readonly listed: number;
}

/** The XML parts of the package. Pictures, macros and other binary parts are left out: nobody here reads them. */
export function openPackage(bytes: Uint8Array): Parts {
  if (bytes.length > MAXIMUM_FILE_BYTES) throw new FileProblem('tooLarge');
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) throw compoundFileProblem(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < END_LENGTH || view.getUint32(0, true) !== ZIP_ENTRY)
    throw new FileProblem('notWorkbook');
  const entries = readEntries(bytes, view);
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  requireReasonable(total, bytes.length);
  const parts: Parts = new OpenedParts();
  let unpacked = 0;
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.path)) continue;
    const data = unpack(bytes, view, entry);
    unpacked += data.length;
    requireReasonable(unpacked, bytes.length);
    parts.set(entry.path, data);
  }
  return parts;
}

/** The bytes of a package with the parts in the order of the map; [Content_Types].xml shall stand first. */
export function packParts(parts: Parts, level: 0 | 6): Uint8Array {
  const files: Zippable = {};
  for (const [path, data] of parts) files[path] = data;
  // One time for every file: the same content gives the same bytes.
  return zipSync(files, { level, mtime: new Date(1980, 0, 1) });
}

/** The text of a part, or null when it is absent. */
export function partText(parts: Pick<Parts, 'get'>, path: string): string | null {
  const data = parts.get(path);
  return data === undefined ? null : strFromU8(data);
}

/** Puts the text in place of the part's own. */
export function setPartText(parts: Pick<Parts, 'set'>, path: string, text: string): void {
  parts.set(path, strToU8(text));
}

/** Office keeps both old workbooks and encrypted new ones in compound files; names in them are UTF-16. */
function compoundFileProblem(bytes: Uint8Array): FileProblem {
  if (includesUtf16(bytes, 'EncryptedPackage')) return new FileProblem('encrypted');
  return new FileProblem(
    includesUtf16(bytes, 'Workbook') || includesUtf16(bytes, 'Book') ? 'oldFormat' : 'notWorkbook',
  );
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let start = bytes.indexOf(first); start >= 0; start = bytes.indexOf(first, start + 1))
    if (wanted.every((byte, index) => bytes[start + index] === byte)) return true;
  return false;
}

/** The parts that the package says it holds, in its order. Throws FileProblem where it is damaged or encrypted. */
export function readEntries(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(bytes, view);
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  if (count > MAXIMUM_ENTRIES) throw new FileProblem('tooLargeUnpacked');
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < count; index++) {
    if (position + DIRECTORY_LENGTH > end || view.getUint32(position, true) !== ZIP_DIRECTORY)
      throw new FileProblem('damaged');
    const nameLength = view.getUint16(position + 28, true);
    // Some programs write paths as Windows has them, and Excel reads them.
    const path = strFromU8(
      bytes.subarray(position + DIRECTORY_LENGTH, position + DIRECTORY_LENGTH + nameLength),
    ).replaceAll('\\', '/');
    const method = view.getUint16(position + 10, true);
    const encrypted = (view.getUint16(position + 8, true) & ENCRYPTED_FLAG) !== 0;
    if (encrypted) throw new FileProblem('encrypted');
    // Package paths are compared without case; two parts of one name would be read differently by different programs.
    const key = path.toLowerCase();
    if (seen.has(key) || !isPartPath(path) || (method !== STORED && method !== DEFLATED))
      throw new FileProblem('damaged');
    seen.add(key);
    if (!path.endsWith('/'))
      entries.push({
        path,
        method,
        crc: view.getUint32(position + 16, true),
        packed: view.getUint32(position + 20, true),
        unpacked: view.getUint32(position + 24, true),
        offset: view.getUint32(position + 42, true),
        listed: position,
      });
    position +=
      DIRECTORY_LENGTH +
      nameLength +
      view.getUint16(position + 30, true) +
      view.getUint16(position + 32, true);
  }
  return entries;
}

function findEnd(bytes: Uint8Array, view: DataView): number {
  const last = bytes.length - END_LENGTH;
  for (let position = last; position >= Math.max(0, last - LONGEST_COMMENT); position--)
    if (view.getUint32(position, true) === ZIP_END) return position;
  throw new FileProblem('damaged');
}

function isPartPath(path: string): boolean {
  return (
    path !== '' &&
    !/^(?:\/|[a-z]:)/i.test(path) &&
    // eslint-disable-next-line no-control-regex -- exactly what no path may hold
    !/[\u0000-\u001f]/.test(path) &&
    !path.split('/').some((step) => step === '.' || step === '..')
  );
}

/** The bytes of a part, unpacked. Throws FileProblem where they are not what the directory says. */
export function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { offset } = entry;
  if (offset + ENTRY_LENGTH > bytes.length || view.getUint32(offset, true) !== ZIP_ENTRY)
    throw new FileProblem('damaged');
  const start = offset + ENTRY_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packed > bytes.length) throw new FileProblem('damaged');
  const packed = bytes.subarray(start, start + entry.packed);
  const data = entry.method === STORED ? packed : inflate(packed, entry.unpacked);
  if (data.length !== entry.unpacked || crc32(data) !== entry.crc) throw new FileProblem('damaged');
  return data;
}

/** A short stream at once: it cannot grow to much, and what does not fit is not kept. */
function inflateShort(packed: Uint8Array, length: number): Uint8Array {
  // With room for one byte more, a stream that is longer than it declares is told.
  return inflateSync(packed, { out: new Uint8Array(length + 1) });
}

/** Inflates step by step, so that a stream that grows past its declared length is given up at once. */
function inflate(packed: Uint8Array, length: number): Uint8Array {
  if (packed.length > 0 && packed.length <= SHORT_STREAM) return inflateShort(packed, length);
  const data = new Uint8Array(length);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > length) throw new FileProblem('damaged');
    data.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let start = 0; start < packed.length || start === 0; start += INFLATE_STEP)
      stream.push(packed.subarray(start, start + INFLATE_STEP), start + INFLATE_STEP >= packed.length);
  } catch (cause) {
    throw cause instanceof FileProblem ? cause : new FileProblem('damaged', null, { cause });
  }
  return data.subarray(0, filled);
}

function requireReasonable(unpacked: number, packed: number): void {
  if (
    unpacked > MAXIMUM_UNPACKED_BYTES ||
    (unpacked > RATIO_MATTERS_FROM && unpacked > packed * MAXIMUM_RATIO)
  )
    throw new FileProblem('tooLargeUnpacked');
}

/** Signed, as the machine's own whole numbers are. */
const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value | 0;
});

/** The checksum that packages keep of each part. */
export function crc32(data: Uint8Array): number {
  let crc = -1;
  const { length } = data;
  for (let index = 0; index < length; index++)
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (data[index] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
