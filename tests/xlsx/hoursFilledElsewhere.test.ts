import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { collectHours } from '../../src/sheets/hours/collectHours';
import { readSnapshot, writeModels } from '../../src/xlsx';
import { emptyBook, plan } from '../sheets/hours/bookOf';
import { cellsOf, filledHours, placeOf, templateFor, type Filling } from '../sheets/hours/filledHours';
import { readFiles } from '../sheets/hours/hoursFiles';
import { filledByLibreOffice, hasLibreOffice, type TypedCell } from './libreOffice';
import { filledByOpenpyxl, hasOpenpyxl } from './openpyxl';

// CI installs both, so there their absence is a failure and no reason to skip.
const inLibreOffice = hasLibreOffice() || process.env.CI !== undefined ? describe : describe.skip;
const inOpenpyxl = hasOpenpyxl() || process.env.CI !== undefined ? describe : describe.skip;

const template = templateFor('Gävle kommun', '2025-T1', { deadline: '2025-05-15' });
const FILLING = {
  rows: [
    { team: 'Söder', role: 'Socialsekreterare', posts: 2, hours: [100.25, 80.5, 336, 0] },
    { team: 'Hälsocentralen "Norr" & <Öst>', role: '+ handläggare', posts: 0.5, hours: ['7,5', '1:30', '1 ½'] },
  ],
  comment: 'Första raden.\n\nTredje raden, med åäö ☃.',
  signedBy: '-Kim Exempel',
  signedRole: '@chef',
  signedOn: 45_777,
} satisfies Filling; // prettier-ignore
/** With texts that openpyxl would take for a formula and for a line break. */
const LIKE_FORMULA = { ...FILLING, rows: [...FILLING.rows, { team: '=1+1', role: 'a_x000D_b', hours: [1] }] };

const typed = (filling: Filling): TypedCell[] =>
  cellsOf(template, filling).flatMap(({ value, ...place }) =>
    typeof value === 'string' || typeof value === 'number' ? [{ ...place, value }] : [],
  );

/** The verdict and the book of one file, whoever has saved it. */
async function collected(bytes: Uint8Array) {
  const files = await readFiles([{ name: 'gävle.xlsx', bytes }]);
  const { book, rows } = collectHours(plan, emptyBook('tertial'), files, { today: '2025-05-14' });
  return { book, kind: rows[0]?.verdict.kind, problems: rows[0]?.verdict.problems };
}
const ours = async (filling: Filling) => writeModels([filledHours(template, filling)]);

test('what is filled in here is received', async () => {
  const { kind, book, problems } = await collected(await ours(LIKE_FORMULA));
  expect([kind, problems?.map(({ code }) => code)]).toEqual(['received', ['readAs', 'readAs', 'readAs']]);
  expect(book.reports[0]?.rows.map(({ team }) => team)).toEqual([
    'Söder',
    'Hälsocentralen "Norr" & <Öst>',
    '=1+1',
  ]);
});

inLibreOffice('filled in and saved by LibreOffice', () => {
  test('a template is collected as one of ours, and its sums are worked out', async () => {
    const bytes = filledByLibreOffice(await writeModels([template]), typed(LIKE_FORMULA));
    expect(await collected(bytes)).toEqual(await collected(await ours(LIKE_FORMULA)));
    const [sheet] = (await readSnapshot(bytes)).sheets;
    const { row, column } = placeOf(template, 'hours');
    const line = sheet?.values[row - sheet.origin.row];
    expect([line?.[column + 4], line?.[column + 5]]).toEqual([516.75, 216_719.78]);
  }, 180_000);

  test('an empty template is empty', async () => {
    const bytes = filledByLibreOffice(await writeModels([template]), []);
    expect((await collected(bytes)).kind).toBe('empty');
  }, 180_000);
});

inOpenpyxl('filled in and saved by openpyxl', () => {
  test('a template is collected as one of ours', async () => {
    const bytes = filledByOpenpyxl(await writeModels([template]), typed(FILLING));
    expect(await collected(bytes)).toEqual(await collected(await ours(FILLING)));
  }, 60_000);

  test('a formula that it writes is a formula', async () => {
    const { row, column } = placeOf(template, 'hours');
    const formula = { row, column, value: '=50+50' };
    const bytes = filledByOpenpyxl(await writeModels([template]), [...typed(FILLING), formula]);
    const { kind, problems } = await collected(bytes);
    expect([kind, problems?.[0]?.code]).toEqual(['unreadable', 'formula']);
  }, 60_000);
});

describe('saved as other programs do', () => {
  const changed = async (change: (files: Record<string, string>) => void) => {
    const files = Object.fromEntries(
      Object.entries(unzipSync(await ours(LIKE_FORMULA))).map(([path, data]) => [path, strFromU8(data)]),
    );
    const before = { ...files };
    change(files);
    expect(files).not.toEqual(before);
    return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
  };
  const SHEET = 'xl/worksheets/sheet1.xml';
  const STRINGS = 'xl/sharedStrings.xml';
  const textsOf = (strings = '') => [...strings.matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) => text ?? '');

  test.each<readonly [string, (files: Record<string, string>) => void]>([
    ['texts in the cells', (files) => {
      const texts = textsOf(files[STRINGS]);
      files[SHEET] = files[SHEET]!.replace(/ t="s"([^>]*)><v>(\d+)<\/v>/g, (_, style: string, index: string) => ` t="inlineStr"${style}><is>${texts[Number(index)]}</is>`);
    }],
    ['shared texts in runs', (files) => {
      files[STRINGS] = files[STRINGS]!.replace(/<si>(.*?)<\/si>/gs, '<si><r><rPr><b/></rPr>$1</r><r><t></t></r></si>');
    }],
    ['texts as results', (files) => {
      const texts = textsOf(files[STRINGS]).map((text) => text.replace(/<\/?t[^>]*>/g, ''));
      files[SHEET] = files[SHEET]!.replace(/ t="s"([^>]*)><v>(\d+)<\/v>/g, (_, style: string, index: string) => ` t="str"${style}><v>${texts[Number(index)]}</v>`);
    }],
    ['cells without addresses and rows without numbers of cells', (files) => {
      files[SHEET] = files[SHEET]!.replace(/<row r="(\d+)"/g, '<row r="$1" spans="1:9" x14ac:dyDescent="0.25"').replace('<worksheet ', '<worksheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ');
    }],
    ['a byte order mark and line breaks between elements', (files) => {
      for (const path of [SHEET, STRINGS, 'xl/workbook.xml'])
        files[path] = `\ufeff${files[path]!.replace(/(<\/row>|<\/si>|<\/definedName>)/g, '$1\r\n')}`;
    }],
    ['names that are quoted and local to nothing', (files) => {
      files['xl/workbook.xml'] = files['xl/workbook.xml']!.replace(/>Trisamtimmar!/g, ">'Trisamtimmar'!");
    }],
    ['numbers with all their digits', (files) => {
      files[SHEET] = files[SHEET]!.replace(/<v>100\.25<\/v>/, '<v>1.0025E2</v>').replace(/<v>80\.5<\/v>/, '<v>80.500000000000014</v>');
    }],
  ])('%s', async (_, change) => {
    expect(await collected(await changed(change))).toEqual(await collected(await ours(LIKE_FORMULA)));
  }); // prettier-ignore
});
