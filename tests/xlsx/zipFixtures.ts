import { strToU8, zipSync, type Zippable } from 'fflate';

/** Packages made by hand, good and bad. */

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The smallest workbook that Excel opens: one sheet, one cell. */
export const SMALLEST: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
};

export function worksheet(rows: string, after = ''): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The smallest workbook with parts changed, added, or left out where null. */
export function packageWith(
  changes: Readonly<Record<string, string | Uint8Array | null>> = {},
  level: 0 | 6 = 6,
): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries({ ...SMALLEST, ...changes })) {
    if (content !== null) files[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { level });
}

/** A package with one sheet of the given rows. */
export function packageWithRows(rows: string, after = ''): Uint8Array {
  return packageWith({ 'xl/worksheets/sheet1.xml': worksheet(rows, after) });
}

/** The bytes with every occurrence of a text in them replaced by one of the same length. */
export function patchText(bytes: Uint8Array, text: string, replacement: string): Uint8Array {
  const patched = Buffer.from(bytes);
  for (let at = patched.indexOf(text); at >= 0; at = patched.indexOf(text, at + 1))
    patched.write(replacement, at);
  return new Uint8Array(patched);
}

/** The bytes with the unpacked size that the directory declares for each entry replaced. */
export function declareSize(bytes: Uint8Array, size: number): Uint8Array {
  const patched = Buffer.from(bytes);
  const directory = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (let at = patched.indexOf(directory); at >= 0; at = patched.indexOf(directory, at + 1))
    patched.writeUInt32LE(size, at + 24);
  return new Uint8Array(patched);
}

/** A compound file, the container of old and of encrypted workbooks, with one stream of the given name. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(1024);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.write(stream, 512, 'utf16le');
  return new Uint8Array(bytes);
}
