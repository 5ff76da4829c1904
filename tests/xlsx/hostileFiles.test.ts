import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { FileProblem, readContent, readSnapshot, type FileProblemCode } from '../../src/xlsx';
import { MAXIMUM_FILE_BYTES } from '../../src/xlsx/package';
import { compoundFile, declareSize, packageWith, packageWithRows, patchText, SMALLEST } from './zipFixtures';

const good = packageWith();
const contentTypes = SMALLEST['[Content_Types].xml'] ?? '';
const workbook = SMALLEST['xl/workbook.xml'] ?? '';
const withContentType = (type: string): Uint8Array =>
  packageWith({
    '[Content_Types].xml': contentTypes.replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      type,
    ),
  });

const FILES: readonly (readonly [string, FileProblemCode, () => Uint8Array])[] = [
  ['nothing', 'notWorkbook', () => new Uint8Array(0)],
  ['a single byte', 'notWorkbook', () => new Uint8Array([0x50])],
  ['a csv file', 'notWorkbook', () => strToU8('Namn;Belopp\r\nTrisam;5795913\r\n')],
  ['a web page', 'notWorkbook', () => strToU8('<html><table><tr><td>1</td></tr></table></html>')],
  ['a zip of something else', 'notWorkbook', () => packageWith({ '[Content_Types].xml': null })],
  [
    'a Word document',
    'notWorkbook',
    () => withContentType('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
  ],
  ['an old workbook', 'oldFormat', () => compoundFile('Workbook')],
  ['a still older workbook', 'oldFormat', () => compoundFile('Book')],
  ['an encrypted workbook', 'encrypted', () => compoundFile('EncryptedPackage')],
  ['another compound file', 'notWorkbook', () => compoundFile('WordDocument')],
  [
    'a binary workbook',
    'binaryFormat',
    () => withContentType('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
  ],
  [
    'a workbook with macros',
    'macros',
    () => withContentType('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
  ],
  ['more bytes than are read', 'tooLarge', () => new Uint8Array(MAXIMUM_FILE_BYTES + 1)],
  [
    'a zip bomb',
    'tooLargeUnpacked',
    () => packageWith({ 'xl/worksheets/sheet2.xml': new Uint8Array(40_000_000) }),
  ],
  [
    'a zip bomb that declares little',
    'damaged',
    () => declareSize(packageWith({ 'xl/worksheets/sheet2.xml': new Uint8Array(40_000_000) }), 1000),
  ],
  ['a zip bomb that declares much', 'tooLargeUnpacked', () => declareSize(good, 0xfffffff0)],
  [
    'too many entries',
    'tooLargeUnpacked',
    () =>
      packageWith(
        Object.fromEntries(Array.from({ length: 5_100 }, (_, index) => [`xl/media/${index}.xml`, ''])),
      ),
  ],
  ['half a file', 'damaged', () => good.slice(0, good.length / 2)],
  ['a file without its last bytes', 'damaged', () => good.slice(0, -8)],
  [
    'a changed byte in a part',
    'damaged',
    () => {
      const bytes = good.slice();
      bytes[60] = (bytes[60] ?? 0) ^ 0xff;
      return bytes;
    },
  ],
  [
    'a changed figure in a part that is not compressed',
    'damaged',
    () => patchText(packageWith({}, 0), '<v>1</v>', '<v>7</v>'),
  ],
  [
    'two entries of one name',
    'damaged',
    () => patchText(packageWith({ 'xl/worksheets/sheet2.xml': 'x' }), 'sheet2.xml', 'sheet1.xml'),
  ],
  [
    'two entries that differ in case',
    'damaged',
    () => patchText(packageWith({ 'xl/worksheets/sheet2.xml': 'x' }), 'sheet2.xml', 'SHEET1.XML'),
  ],
  ['a path out of the package', 'damaged', () => packageWith({ '../../etc/passwd.xml': 'x' })],
  ['an absolute path', 'damaged', () => packageWith({ '/etc/passwd.xml': 'x' })],
  [
    'a path out of the package, as Windows has it',
    'damaged',
    () => packageWith({ 'xl\\..\\..\\x.xml': 'x' }),
  ],
  ['a path from the root, as Windows has it', 'damaged', () => packageWith({ '\\x.xml': 'x' })],
  ['a path of a drive', 'damaged', () => packageWith({ 'C:\\x.xml': 'x' })],
  [
    'two entries that differ in slashes',
    'damaged',
    () => packageWith({ 'xl\\worksheets\\sheet1.xml': '<worksheet/>' }),
  ],
  ['no relations', 'missingParts', () => packageWith({ '_rels/.rels': null })],
  ['no workbook', 'missingParts', () => packageWith({ 'xl/workbook.xml': null })],
  ['no relations of the workbook', 'missingParts', () => packageWith({ 'xl/_rels/workbook.xml.rels': null })],
  ['no sheet', 'missingParts', () => packageWith({ 'xl/worksheets/sheet1.xml': null })],
  [
    'an empty list of sheets',
    'missingParts',
    () => packageWith({ 'xl/workbook.xml': workbook.replace(/<sheet .*?\/>/, '') }),
  ],
  [
    'a sheet without a name',
    'damaged',
    () => packageWith({ 'xl/workbook.xml': workbook.replace('name="Blad1"', '') }),
  ],
  ['XML that is not well-formed', 'damaged', () => packageWithRows('<row r="1"><c r="A1"><v>1</c></row>')],
  [
    'a part that is no text',
    'damaged',
    () => packageWith({ 'xl/worksheets/sheet1.xml': new Uint8Array([0xff, 0xfe, 0x3c, 0x00]) }),
  ],
  [
    'an entity bomb',
    'damaged',
    () =>
      packageWith({
        'xl/workbook.xml': `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>${workbook.replace('Blad1', '&b;')}`,
      }),
  ],
  [
    'an entity from outside',
    'damaged',
    () => packageWith({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>' }),
  ],
  [
    'elements nested without end',
    'damaged',
    () => packageWithRows('<a>'.repeat(100_000) + '</a>'.repeat(100_000)),
  ],
  [
    'a cell in the last corner',
    'tooManyCells',
    () => packageWithRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ],
  ['a cell outside the sheet', 'damaged', () => packageWithRows('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
  [
    'a cell without a place on any sheet',
    'damaged',
    () => packageWithRows('<row r="1"><c r="hej"><v>1</v></c></row>'),
  ],
];

describe('a file from outside', () => {
  test('that is well and small is read', async () => {
    expect((await readSnapshot(good)).sheets[0]?.values).toEqual([[1]]);
  });

  test.each(FILES)('that is %s is refused as %s', async (_, code, make) => {
    const read = readContent(make());
    await expect(read).rejects.toBeInstanceOf(FileProblem);
    await expect(read).rejects.toMatchObject({ code });
  });

  test('of any bytes gives content or a FileProblem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), async (bytes, asZip) => {
        if (asZip) bytes.set([0x50, 0x4b, 3, 4].slice(0, bytes.length));
        await readContent(bytes).catch((problem: unknown) => expect(problem).toBeInstanceOf(FileProblem));
      }),
    );
  });

  test('whose sheet is any bytes gives content or a FileProblem', async () => {
    const pieces = fc.constantFrom(
      '<c r="A1">',
      '</c>',
      '<v>',
      '</v>',
      '<f t="shared" si="0">',
      '</f>',
      '<row r="2">',
      '</row>',
      '1',
      'A1',
      '<dataValidation sqref="A1">',
      '</dataValidation>',
      '&amp;',
      '&x;',
      '<c t="s">',
      '<f t="array" ref="A1:XFD1048576">',
      '<mergeCell ref="Q">',
      '"',
      '>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
        await readContent(packageWithRows(parts.join(''))).catch((problem: unknown) =>
          expect(problem).toBeInstanceOf(FileProblem),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('with one byte changed anywhere gives content or a FileProblem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const bytes = good.slice();
        bytes[place] = (bytes[place] ?? 0) ^ change;
        await readContent(bytes).catch((problem: unknown) => expect(problem).toBeInstanceOf(FileProblem));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a problem with a file', () => {
  test('is told in Swedish, and in English where asked', () => {
    const problem = new FileProblem('encrypted');
    expect(problem.message).toMatch(/lösenord/);
    expect(problem.text('en')).toMatch(/password/);
  });

  test('begins with the sheet and cell where there is one', () => {
    expect(new FileProblem('textTooLong', 'Budget!B7').message).toMatch(/^Budget!B7: /);
  });
});
