import type { Finding } from '../../src/checks/finding';
import { RULE_IDS } from '../../src/checks/rules';
import { jsonReport } from '../../src/cli/jsonReport';
import type { CheckedFile } from '../../src/cli/report';
import { sarifReport } from '../../src/cli/sarifReport';
import { textReport } from '../../src/cli/textReport';
import { at, finding } from '../checks/findings';

const details = { failed: 2, total: 3, checks: 'balance, footing' };
const inSheet: Finding = finding('Eget kapital!B2:B4', {
  details,
  key: 'check-failed:0123456789abcdef',
  found: '31',
  expected: '30',
  effect: '1234.5',
  evidence: [
    { label: 'Personal', value: '10', place: at('Eget kapital!B2') },
    { label: '', value: '20', place: at('Budget!B3') },
  ],
});
const inText: Finding = finding(
  { kind: 'text', heading: 'Budget 2025', line: 12, column: 30 },
  { severity: 'warning', details, found: '65 %' },
);
const files: readonly CheckedFile[] = [
  { file: 'ekonomi/år 1.xlsx', findings: [inSheet], problem: null },
  { file: 'trasig.xlsx', findings: [], problem: 'trasig.xlsx: Filen är skadad.' },
  { file: '/tmp/plan.md', findings: [inText], problem: null },
  { file: 'ren.csv', findings: [], problem: null },
];
const sentence =
  '2 av 3 granskningar kunde inte göras här, för något i innehållet är mer än de klarar. De andra är gjorda. Ta felet till dem som sköter Finsamkalkyl, gärna med en kopia av filen (balance, footing).';
const english =
  '2 of 3 checks could not be made here, because something in the content is more than they can handle. The others were made. Tell those who look after Finsamkalkyl, preferably with a copy of the file (balance, footing).';

describe('the report for people', () => {
  test('groups by file and severity, and says place, sentence, figures and what they come from', () => {
    expect(textReport(files, 'sv').replaceAll('\u00a0', ' ')).toBe(`ekonomi/år 1.xlsx: 1 fel

FEL

  Eget kapital!B2:B4  Allt kunde inte granskas (1 234,50 kr)
    ${sentence}
    Står: 31  Väntat: 30
    Räknat på: Personal 10 (B2); 20 (Budget!B3)

/tmp/plan.md: 1 varning

VARNINGAR

  Budget 2025, rad 12, tecken 30  Allt kunde inte granskas
    ${sentence}
    Står: 65 %

ren.csv: inget att anmärka på
`);
  });

  test('names the place of a figure in a text by its line, and by its heading where that is another', () => {
    const of = (heading: string, line: number) => ({ kind: 'text', heading, line, column: 9 }) as const;
    const evidence = [
      { label: 'Personal', value: '10', place: of('Budget 2025', 13) },
      { label: 'Lokaler', value: '20', place: of('Utfall', 40) },
    ];
    const report = textReport([{ file: 'a.md', findings: [{ ...inText, evidence }], problem: null }], 'sv');
    expect(report).toContain(
      'Räknat på: Personal 10 (rad 13, tecken 9); Lokaler 20 (Utfall, rad 40, tecken 9)\n',
    );
  });

  test('counts in the plural, in English too', () => {
    const [first] = textReport(
      [{ file: 'a.xlsx', findings: [inSheet, inSheet, inText], problem: null }],
      'en',
    ).split('\n');
    expect(first).toBe('a.xlsx: 2 errors, 1 warning');
  });

  test('does not list hundreds of figures', () => {
    const evidence = Array.from({ length: 300 }, (_, row) => ({
      label: `Rad ${row}`,
      value: '1',
      place: at(`Budget!B${row + 1}`),
    }));
    const report = textReport(
      [{ file: 'a.xlsx', findings: [{ ...inSheet, evidence }], problem: null }],
      'sv',
    );
    expect(report).toContain('Rad 19 1 (Budget!B20); och 280 till\n');
  });

  test('lets nothing in a file steer the terminal', () => {
    const hostile = finding(
      { kind: 'text', heading: '\u001b[2J\u202eBudget', line: 1, column: 1 },
      { found: 'a\r\n\u009bX' },
    );
    const report = textReport([{ file: 'a.md', findings: [hostile], problem: null }], 'sv');
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(report).toContain('Står: a X\n');
  });

  test('is empty when no file could be read', () => {
    expect(textReport([files[1]!], 'sv')).toBe('');
  });
});

test('the report as JSON has an object for each finding', () => {
  expect(JSON.parse(jsonReport(files, 'sv'))).toEqual([
    {
      file: 'ekonomi/år 1.xlsx',
      sheet: 'Eget kapital',
      cell: 'B2:B4',
      rule: 'check-failed',
      severity: 'error',
      message: sentence,
      found: '31',
      expected: '30',
      effect: '1234.5',
      evidence: [
        { label: 'Personal', value: '10', sheet: 'Eget kapital', cell: 'B2' },
        { label: '', value: '20', sheet: 'Budget', cell: 'B3' },
      ],
    },
    {
      file: '/tmp/plan.md',
      sheet: 'Budget 2025',
      cell: '12:30',
      rule: 'check-failed',
      severity: 'warning',
      message: sentence,
      found: '65 %',
      expected: null,
      effect: null,
      evidence: [],
    },
  ]);
  expect(jsonReport([files[3]!], 'sv')).toBe('[]\n');
});

describe('the report as SARIF', () => {
  const log = JSON.parse(sarifReport(files, 'en'));
  const [run] = log.runs;

  test('is of version 2.1.0, with every rule, its help and its level', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/^https:.*sarif-schema-2\.1\.0\.json$/);
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(RULE_IDS);
    for (const rule of run.tool.driver.rules) {
      expect(rule.shortDescription.text).not.toBe('');
      expect(rule.help.text).not.toBe('');
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
    }
  });

  test('points at cells by their names, and at texts by line and column', () => {
    const ruleIndex = RULE_IDS.indexOf('check-failed');
    const sheetFile = { uri: 'ekonomi/%C3%A5r%201.xlsx', index: 0 };
    expect(run.results).toEqual([
      {
        ruleId: 'check-failed',
        ruleIndex,
        level: 'error',
        message: { text: english },
        locations: [
          {
            physicalLocation: { artifactLocation: sheetFile },
            logicalLocations: [{ name: 'B2:B4', fullyQualifiedName: 'Eget kapital!B2:B4', kind: 'cell' }],
          },
        ],
        relatedLocations: [
          {
            id: 0,
            message: { text: 'Personal: 10' },
            physicalLocation: { artifactLocation: sheetFile },
            logicalLocations: [{ name: 'B2', fullyQualifiedName: 'Eget kapital!B2', kind: 'cell' }],
          },
          {
            id: 1,
            message: { text: '20' },
            physicalLocation: { artifactLocation: sheetFile },
            logicalLocations: [{ name: 'B3', fullyQualifiedName: 'Budget!B3', kind: 'cell' }],
          },
        ],
        partialFingerprints: { 'finsamkalkyl/v1': 'check-failed:0123456789abcdef' },
        properties: { found: '31', expected: '30', effect: '1234.5' },
      },
      {
        ruleId: 'check-failed',
        ruleIndex,
        level: 'warning',
        message: { text: english },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'file:///tmp/plan.md', index: 2 },
              region: { startLine: 12, startColumn: 30 },
            },
          },
        ],
        properties: { found: '65 %', expected: null, effect: null },
      },
    ]);
  });

  test('tells of files that could not be read', () => {
    expect(run.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'trasig.xlsx: Filen är skadad.' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'trasig.xlsx', index: 1 } } }],
          },
        ],
      },
    ]);
    expect(JSON.parse(sarifReport([files[3]!], 'sv')).runs[0].invocations[0].executionSuccessful).toBe(true);
  });

  test.each([
    ['C:\\Ekonomi\\bok 1.xlsx', 'file:///C:/Ekonomi/bok%201.xlsx'],
    ['../a#b?.md', '../a%23b%3F.md'],
  ])('writes %s as a URI', (file, uri) => {
    const [artifact] = JSON.parse(sarifReport([{ file, findings: [], problem: null }], 'sv')).runs[0]
      .artifacts;
    expect(artifact.location.uri).toBe(uri);
  });
});
