import { checkedWorkbookOfContent } from '../../src/checks/checkedWorkbookOfContent';
import { checkWorkbook } from '../../src/checks/runChecks';
import { intendedOf } from '../../src/commands/checkReports';
import type { CheckReport } from '../../src/sheets/checks/checkReport';
import { buildProtocolSheet } from '../../src/sheets/checks/protocolSheet';
import { contentOfModels } from '../../src/workbook/contentOfModels';
import { writeContent } from '../../src/xlsx';
import { contentOfBook, type Book } from '../checks/mutants/book';
import { world } from './world';

/** The second of the rows may be spoilt, and then the sum is wrong by 10. */
function book(total: number): Book {
  return {
    kind: 'budget',
    names: [],
    sheets: [
      {
        name: 'Budget 2025',
        hiddenRows: [],
        cells: [
          [null, { value: 'Budget 2025, kr' }],
          [{ value: 'Personal' }, { value: 1_200 }],
          [{ value: 'Lokaler' }, { value: 2_345 }],
          [{ value: 'Resor' }, { value: 455 }],
          [{ value: 'Summa' }, { value: total }],
        ],
      },
    ],
  };
}

const markdown = (total: string): string =>
  `## Kansliets budget\n\n| Kostnad | 2025, kr |\n| --- | ---: |\n| Personal | 1 200 |\n| Lokaler | 2 345 |\n| Resor | 455 |\n| Summa | ${total} |\n`;
const html = (total: string): string =>
  `<h2>Kansliets budget</h2><table><tr><th>Kostnad</th><th>2025, kr</th></tr><tr><td>Lönekostnader</td><td>1 200</td></tr><tr><td>Lokaler</td><td>2 345</td></tr><tr><td>Resor</td><td>455</td></tr><tr><td>Summa</td><td>${total}</td></tr></table>`;
const delimited = (sign: string, total: string): string =>
  [
    ['Kostnad', '2025, kr'],
    ['Personal', '1 200'],
    ['Lokaler', '2 345'],
    ['Resor', '455'],
    ['Summa', total],
  ]
    .map((line) => line.join(sign))
    .join('\n');

/** Runs `check` on files; blanks in what is said are ordinary ones. */
function worldOf(files: Readonly<Record<string, Uint8Array | string>>) {
  const { contents, run } = world(files);
  return {
    contents,
    check: async (...args: string[]) => {
      const { code, output, errors } = await run('check', ...args);
      return { code, output: output.replaceAll('\u00a0', ' '), errors };
    },
  };
}

interface Told {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly rule: string;
  readonly severity: string;
  readonly found: string;
}

test('a workbook without errors gives exit code 0 and says so', async () => {
  const { check } = worldOf({ 'budget.xlsx': await writeContent(contentOfBook(book(4_000))) });
  expect(await check('budget.xlsx')).toEqual({
    code: 0,
    output: 'budget.xlsx: inget att anmärka på\n',
    errors: '',
  });
});

test('an error in a workbook gives exit code 1, with sheet, cell and figures', async () => {
  const { check } = worldOf({ 'budget.xlsx': await writeContent(contentOfBook(book(4_010))) });
  const { code, output } = await check('budget.xlsx');
  expect(code).toBe(1);
  expect(output).toMatch(
    /^budget\.xlsx: 1 fel\n\nFEL\n\n {2}Budget 2025!B5 {2}Summan stämmer inte med raderna \(10 kr\)\n/,
  );
  expect(output).toContain('    Står: 4010  Väntat: 4 000\n');
  expect(output).toContain('Lokaler 2345 (B3)');
});

test('what the workbook tells to be intended, with a reason, is no finding any more', async () => {
  const content = contentOfBook(book(4_010));
  const [finding] = await checkWorkbook(checkedWorkbookOfContent(content));
  const withProtocol = (key: string) => {
    const intended = intendedOf({ ...finding!, key }, 'Beslutat så.', 'A. Ekonom', new Date(2026, 10, 25));
    const report: CheckReport = {
      scope: 'workbook',
      place: '',
      counts: { sheets: 1, cells: 8, formulas: 0 },
      when: '2026-11-25T14:02',
      items: [],
      intended: [intended],
    };
    const protocol = contentOfModels([buildProtocolSheet(report, 'Granskningsprotokoll')]);
    return writeContent({
      ...content,
      sheets: [...content.sheets, ...protocol.sheets],
      names: [...content.names, ...protocol.names],
    });
  };
  const files = { 'a.xlsx': await withProtocol(finding!.key!), 'b.xlsx': await withProtocol('footing:0') };
  expect(await worldOf(files).check('a.xlsx')).toMatchObject({
    code: 0,
    output: 'a.xlsx: inget att anmärka på\n',
  });
  expect((await worldOf(files).check('b.xlsx')).code).toBe(1);
});

describe.each<[string, (total: string) => string | Uint8Array, line: number]>([
  ['plan.md', markdown, 8],
  ['plan.txt', markdown, 8],
  ['plan.tsv', (total) => delimited('\t', total), 5],
  ['plan.csv', (total) => delimited(';', total), 5],
  ['plan.html', html, 1],
  ['plan.HTM', html, 1],
  ['windows-1252.html', (total) => Uint8Array.from(html(total), (sign) => sign.charCodeAt(0)), 1],
])('%s', (file, content, line) => {
  test('is told of by line and column', async () => {
    const { check } = worldOf({ [file]: content('4 010') });
    const { code, output, errors } = await check(file, '--format', 'json');
    expect(errors).toBe('');
    const told = JSON.parse(output) as Told[];
    expect(told).toMatchObject([{ file, rule: 'footing', severity: 'error', found: '4 010' }]);
    expect(told[0]?.cell).toMatch(new RegExp(`^${line}:\\d+$`));
    expect(code).toBe(1);
  });

  test('passes when it is right', async () => {
    expect(await worldOf({ [file]: content('4 000') }).check(file)).toMatchObject({ code: 0 });
  });
});

describe('several files', () => {
  const files = {
    'wrong.md': markdown('4 010'),
    'right.md': markdown('4 000'),
    'broken.xlsx': 'no archive',
    'picture.png': '',
  };

  test('come in one report, file by file', async () => {
    const { code, output } = await worldOf(files).check('wrong.md', 'right.md');
    expect(code).toBe(1);
    expect(output).toMatch(/^wrong\.md: 1 fel\n[\s\S]*\n\nright\.md: inget att anmärka på\n$/);
  });

  test('that cannot be read give exit code 2, and the others are still told', async () => {
    const { code, output, errors } = await worldOf(files).check(
      'broken.xlsx',
      'missing.csv',
      'picture.png',
      'wrong.md',
      '--format=json',
    );
    expect(code).toBe(2);
    expect(errors).toBe(
      [
        'broken.xlsx: Filen är inte en Excelarbetsbok (.xlsx). Öppna den i Excel och spara den som Excelarbetsbok (.xlsx).',
        'Filen missing.csv finns inte.',
        'Filen picture.png är av ett slag som inte granskas. Spara den som .xlsx, .md, .txt, .tsv, .csv eller .html.',
        '',
      ].join('\n'),
    );
    expect((JSON.parse(output) as Told[]).map(({ file }) => file)).toEqual(['wrong.md']);
  });

  test('in SARIF are the artifacts of one run', async () => {
    const { output } = await worldOf(files).check('wrong.md', 'right.md', '--format', 'sarif');
    const log = JSON.parse(output) as {
      runs: { artifacts: { location: { uri: string } }[]; results: { ruleId: string; level: string }[] }[];
    };
    expect(log.runs[0]?.artifacts.map(({ location }) => location.uri)).toEqual(['wrong.md', 'right.md']);
    expect(log.runs[0]?.results).toMatchObject([{ ruleId: 'footing', level: 'error' }]);
  });
});

describe('the least severity', () => {
  // The parts make 3 329 and the whole is 3 330: rounding allows for it.
  const note = markdown('4 000').replace('2025, kr', '2025, tkr').replace('4 000', '4 001');

  test('leaves out what is less', async () => {
    const { check } = worldOf({ 'plan.md': note });
    const all = await check('plan.md', '--format', 'json');
    expect((JSON.parse(all.output) as Told[]).map(({ severity }) => severity)).toEqual(['note']);
    expect(all.code).toBe(0);
    expect(
      JSON.parse((await check('plan.md', '--format', 'json', '--min-severity', 'warning')).output),
    ).toEqual([]);
  });

  test('keeps what is as much or more', async () => {
    const { check } = worldOf({ 'plan.md': markdown('4 010') });
    for (const least of ['note', 'warning', 'error'])
      expect(await check('plan.md', '--min-severity', least)).toMatchObject({ code: 1 });
  });
});

test('-o writes the report to a file, and never over one unless told to', async () => {
  const { check, contents } = worldOf({ 'plan.md': markdown('4 010') });
  const written = async (...args: string[]) =>
    check('plan.md', '--format', 'json', '-o', 'report.json', ...args);
  expect(await written()).toEqual({ code: 1, output: '', errors: 'Skrev report.json\n' });
  expect(JSON.parse(new TextDecoder().decode(contents.get('report.json')))).toHaveLength(1);
  expect(await written()).toMatchObject({
    code: 2,
    errors: 'Filen report.json finns redan. Välj en annan med -o, eller skriv över den med --force.\n',
  });
  expect(await written('--force')).toMatchObject({ code: 1 });
});

test('standard input is a workbook or a text', async () => {
  expect(await worldOf({ '-': markdown('4 010') }).check('-')).toMatchObject({ code: 1 });
  const bytes = await writeContent(contentOfBook(book(4_010)));
  const { code, output } = await worldOf({ '-': bytes }).check('-', '--language', 'en');
  expect(code).toBe(1);
  expect(output).toMatch(
    /^-: 1 error\n\nERRORS\n\n {2}Budget 2025!B5 {2}The sum does not agree with its rows/,
  );
});

test.each([
  [['--format', 'pdf'], 'Flaggan --format kan inte vara "pdf". Välj något av text, json, sarif.\n'],
  [
    ['--min-severity', 'fatal'],
    'Flaggan --min-severity kan inte vara "fatal". Välj något av error, warning, note.\n',
  ],
])('%j is refused with what can be chosen', async (args, errors) => {
  expect(await worldOf({ 'plan.md': markdown('4 010') }).check('plan.md', ...args)).toEqual({
    code: 2,
    output: '',
    errors,
  });
});

test('without a file the usage is told', async () => {
  const { code, errors } = await worldOf({}).check();
  expect(code).toBe(2);
  expect(errors).toBe(
    'Kommandot check tar minst en fil: finsamkalkyl check <fil…> [--format text|json|sarif] [--min-severity error|warning|note] [-o <fil>] [--force]\n',
  );
});
