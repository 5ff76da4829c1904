import { unzipSync } from 'fflate';
import type { SheetModel } from '../../src/workbook/sheetModel';
import { FileProblem, readMany, writeMany, zipOf, type FileToRead } from '../../src/xlsx';
import { compoundFile, packageWith } from './zipFixtures';

const model = (name: string): SheetModel => ({
  name,
  columnWidths: [10],
  cells: [{ row: 0, column: 0, value: name, role: 'text', format: 'text' }],
  names: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  protection: 'none',
  freeze: { rows: 0, columns: 0 },
  print: { orientation: 'portrait', footer: { left: '', right: '' } },
  charts: [],
});
const book = (name: string) => ({ name: `${name}.xlsx`, models: () => [model(name)] });
const file = (name: string, bytes: Uint8Array, size = bytes.length): FileToRead => ({
  name,
  size,
  lastModified: 7,
  arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
});

describe('a zip of many files', () => {
  const text = (letters: string) => new TextEncoder().encode(letters);

  it('gives them back as they were, in their order, whatever they are called', () => {
    const files = [
      { name: 'Årsta 2025.xlsx', bytes: text('ett') },
      { name: '1', bytes: text('två') },
      { name: 'mapp/☃.txt', bytes: text('') },
    ];
    expect(unzipSync(zipOf(files))).toEqual(
      Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])),
    );
    expect(unzipSync(zipOf([]))).toEqual({});
  });

  it('is the same for the same files of the same moment', () => {
    const files = [{ name: 'a', bytes: text('ett') }];
    const moment = new Date(2025, 3, 30);
    expect(zipOf(files, moment)).toEqual(zipOf(files, moment));
  });

  test.each([
    ['two of one name', ['Fas.xlsx', 'fas.XLSX']],
    ['one letter in two forms', ['\u00e5', 'a\u030a']],
    ['a way out of the folder', ['../a']],
    ['a name from the root', ['/a']],
    ['a path of Windows', ['..\\a']],
    ['a name that Windows refuses', ['a?.xlsx']],
    ['no name', ['']],
  ])('refuses %s', (_, names) => {
    expect(() => zipOf(names.map((name) => ({ name, bytes: text('') })))).toThrow(RangeError);
  });
});

describe('many workbooks', () => {
  it('are written one after another and read back', async () => {
    const told: string[] = [];
    const written = await writeMany(['ett', 'två'].map(book), {
      onProgress: (done, total) => told.push(`${done}/${total}`),
    });
    expect(told).toEqual(['1/2', '2/2']);
    const read = await readMany(written.map(({ name, bytes }) => file(name, bytes)));
    expect(read.map(({ name, modified, snapshot }) => [name, modified, snapshot?.sheets[0]?.values])).toEqual(
      [
        ['ett.xlsx', 7, [['ett']]],
        ['två.xlsx', 7, [['två']]],
      ],
    );
  });

  it('go on past files that cannot be read, each with its own reason', async () => {
    const [good] = await writeMany([book('hel')]);
    const gone: FileToRead = {
      ...file('flyttad.xlsx', new Uint8Array()),
      arrayBuffer: () => Promise.reject(new Error('NotFoundError')),
    };
    const read = await readMany([
      file('brev.docx.txt', new TextEncoder().encode('Hej! Här kommer rapporten som du bad om.')),
      file('gammal.xls', compoundFile('Workbook')),
      file('låst.xlsx', compoundFile('EncryptedPackage')),
      file('halv.xlsx', good!.bytes.subarray(0, good!.bytes.length / 2)),
      file('annan.xlsx', packageWith({ 'xl/workbook.xml': null })),
      { ...file('stor.xlsx', good!.bytes, 60 * 1024 * 1024), arrayBuffer: () => Promise.reject(new Error()) },
      gone,
      file('hel.xlsx', good!.bytes),
    ]);
    expect(read.map(({ name, problem }) => [name, problem?.code ?? null])).toEqual([
      ['brev.docx.txt', 'notWorkbook'],
      ['gammal.xls', 'oldFormat'],
      ['låst.xlsx', 'encrypted'],
      ['halv.xlsx', 'damaged'],
      ['annan.xlsx', 'missingParts'],
      ['stor.xlsx', 'tooLarge'],
      ['flyttad.xlsx', 'damaged'],
      ['hel.xlsx', null],
    ]);
    expect(read.every(({ problem }) => problem === null || problem instanceof FileProblem)).toBe(true);
  });

  it('are given up between two files', async () => {
    const abort = new AbortController();
    const told: number[] = [];
    const written = writeMany(['ett', 'två', 'tre'].map(book), {
      signal: abort.signal,
      onProgress: (done) => {
        told.push(done);
        if (done === 2) abort.abort();
      },
    });
    await expect(written).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toEqual([1, 2]);
  });
});
