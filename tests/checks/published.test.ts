import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARITHMETIC_CHECKS } from '../../src/checks/arithmetic';
import { documentOfWorkbook } from '../../src/checks/tables/documentOfWorkbook';
import { documentOfText } from '../../src/checks/text/documentOfText';
import type { CheckedWorkbook } from '../../src/checks/checkInput';
import { NO_LOOKS } from '../../src/checks/checkInput';
import type { CheckedDocument, FoundTable } from '../../src/checks/table';
import { inShort } from './arithmetic/foundIn';

/** The figures and the tables of published documents; their slips are the publishers' own. */
function textOf(name: string): string {
  return readFileSync(join(__dirname, '../fixtures/documents', `${name}.txt`), 'utf8');
}

function found(document: CheckedDocument): string[] {
  return ARITHMETIC_CHECKS.flatMap(({ run }) => [...run(document)]).map(inShort);
}

/** The line and column of a place in a text, by the text that stands there. */
function at(text: string, needle: string, inside = needle): string {
  const index = text.indexOf(needle) + needle.indexOf(inside);
  if (text.indexOf(needle) < 0) throw new Error(`${needle} is not in the text`);
  const before = text.slice(0, index).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

test('the annual report of 2020: every slip, and nothing else', () => {
  const text = textOf('arsredovisning-2020');
  expect(found(documentOfText(text, 'text'))).toEqual([
    `error claim-parts ${at(text, 'nådde 923', '923')} 923 → 938`,
    `warning claim-percent/cut ${at(text, 'arbete 66%', '66%')} 66% → 67 %`,
    `warning text-table ${at(text, '10 170 tkr')} 10 170 tkr → 10 171 tkr`,
  ]);
});

test('a slip that is made again elsewhere is evidence of the first', () => {
  const document = documentOfText(textOf('arsredovisning-2020'), 'text');
  const [parts, , quoted] = ARITHMETIC_CHECKS.flatMap(({ run }) => [...run(document)]);
  expect(parts?.evidence.map(({ value }) => value)).toEqual(['544', '394', '923']);
  expect(quoted?.evidence.map(({ value }) => value)).toEqual(['10 171', '10 170 tkr']);
});

test('the plan of 2025 is right', () => {
  expect(found(documentOfText(textOf('verksamhetsplan-2025'), 'text'))).toEqual([]);
});

test('the plan of 2025 to 2027: each wrong figure once, and not what follows from it', () => {
  const text = textOf('verksamhetsplan-2025-2027');
  expect(found(documentOfText(text, 'text'))).toEqual([
    `error footing ${at(text, '-2 960 000')} -2 960 000 → −2 961 000`,
    `error footing/corrected ${at(text, '-8 200 000')} -8 200 000 → −8 221 000`,
  ]);
});

test('a sum is told with its corrected parts, where it counts on them', () => {
  const text = textOf('verksamhetsplan-2025-2027');
  const [, costs] = ARITHMETIC_CHECKS.flatMap(({ run }) => [...run(documentOfText(text, 'text'))]);
  expect(costs?.variant).toBe('corrected');
  expect(costs?.details.corrections).toBe('Förvaltning och samverkan −2\u00a0961\u00a0000');
  expect(costs?.evidence.map(({ value }) => value.replace(/\u00a0/g, ' '))).toEqual([
    '-5 260 000',
    '-2 960 000 → −2 961 000',
    '-8 200 000',
  ]);
});

/** A table as a sheet of constants: its titles in the first row, its labels in the first column. */
function asSheet(found: FoundTable): CheckedWorkbook {
  const values = [
    found.columns.map(({ title }) => title || null),
    ...found.rows.map(({ cells }) =>
      cells.map(({ number, unit, text }) => {
        if (number === null) return text === '' ? null : text;
        return unit === 'percent' ? `${text}` : number.toNumber();
      }),
    ),
  ];
  return {
    sheets: [
      {
        name: 'Blad1',
        visible: true,
        origin: { row: 0, column: 0 },
        values,
        formulas: values.map((row) => row.map(() => null)),
        tables: [],
        protected: false,
        looks: NO_LOOKS,
      },
    ],
    names: [],
    nameFormulas: new Map(),
  };
}

const right = ['arsredovisning-2020', 'verksamhetsplan-2025'].flatMap((name) =>
  documentOfText(textOf(name), 'text').tables.map((one): [string, FoundTable] => [
    `${name}: ${one.heading}`,
    one,
  ]),
);

test.each(right)('%s is right as a sheet too', (_, one) => {
  const { tables } = documentOfWorkbook(asSheet(one));
  expect(found({ tables, sentences: [] })).toEqual([]);
});

test('on a sheet the fix of a total is its formula', () => {
  const budget = documentOfText(textOf('verksamhetsplan-2025-2027'), 'text').tables.find(({ heading }) =>
    heading.startsWith('6.1'),
  );
  if (budget === undefined) throw new Error('The budget is not found');
  const findings = ARITHMETIC_CHECKS.flatMap(({ run }) => [...run(documentOfWorkbook(asSheet(budget)))]);
  expect(findings.map(({ fix }) => fix?.cells)).toEqual([
    [{ row: 6, column: 2, formula: '=SUM(C8:C9)', value: null }],
    [{ row: 2, column: 2, formula: null, value: -8_221_000 }],
  ]);
});
