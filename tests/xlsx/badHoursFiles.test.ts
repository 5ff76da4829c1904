import type { HoursBook } from '../../src/finsam/hours/hours';
import { buildHoursSheets } from '../../src/sheets/hours/buildHoursSheets';
import {
  collectedHoursSentence,
  collectHours,
  type CollectedHours,
} from '../../src/sheets/hours/collectHours';
import type { ReturnedFile } from '../../src/sheets/templates/returnedFiles';
import { inputProblemText } from '../../src/sheets/templates/inputProblems';
import type { SheetModel } from '../../src/workbook/sheetModel';
import { FileProblem, type FileRead } from '../../src/xlsx';
import { emptyBook, plan } from '../sheets/hours/bookOf';
import { filledHours, templateFor } from '../sheets/hours/filledHours';
import { readFiles, SAVED, sentFile } from '../sheets/hours/hoursFiles';
import { MEMBER, REFUSED, TAKEN, type BadFile } from './badHoursFiles';

const TODAY = '2025-05-14';
const GOOD = ['Bollnäs kommun', 'Hofors kommun'];
const rows = [{ team: 'Trisam', role: 'Socialsekreterare', posts: 1, hours: [8.5, 4, 0, 2.25] }];

let good: readonly FileRead[] = [];
let alone: CollectedHours;
beforeAll(async () => {
  good = await readFiles(
    await Promise.all(
      GOOD.map((name) => sentFile(`${name}.xlsx`, filledHours(templateFor(name), { rows, signedBy: 'Kim' }))),
    ),
  );
  alone = collect(good);
});

function collect(files: readonly ReturnedFile[], book: HoursBook = emptyBook('tertial')): CollectedHours {
  return collectHours(plan, book, files, { today: TODAY });
}

const READ = new Map<string, Promise<FileRead>>();

/** What is read of a file; each is made and read once. */
function read(bad: BadFile): Promise<FileRead> {
  const known = READ.get(bad.name) ?? readOnce(bad);
  READ.set(bad.name, known);
  return known;
}

async function readOnce({ name, file, bytes }: BadFile): Promise<FileRead> {
  const [one] = await readFiles([
    { name: file ?? `${name}.xlsx`, bytes: await bytes(), modified: SAVED + 1000 },
  ]);
  return one!;
}

const kinds = ({ rows: judged }: CollectedHours) => judged.map(({ verdict }) => verdict.kind);
const between = (file: FileRead) => [good[0]!, file, good[1]!];

test('there are the good ones, and more than a hundred kinds of bad ones, none told twice', () => {
  expect(kinds(alone)).toEqual(['received', 'received']);
  expect(alone.book.reports.map(({ member }) => member)).toEqual(GOOD);
  const names = [...REFUSED, ...TAKEN].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(100);
});

describe('nothing is taken of', () => {
  test.each(REFUSED)(
    '$name ($kind, $code)',
    async (one) => {
      const file = await read(one);
      const row = collect([file]).rows[0]!;
      const codes =
        file.problem instanceof FileProblem
          ? [file.problem.code]
          : row.verdict.problems.map(({ code }) => code);
      expect([row.verdict.kind, ...codes]).toEqual([one.kind, ...(one.code === null ? [] : [one.code])]);
      expect([row.report, row.verdict.answer]).toEqual([null, null]);
      // It is told in words, in both languages, without a trace of the machinery.
      for (const language of ['sv', 'en'] as const) {
        const told = [collectedHoursSentence(row, language), ...row.verdict.problems.map((problem) => inputProblemText(problem, language))];
        for (const sentence of told) expect(sentence).toMatch(/^[^{}]{10,600}[.]$/u);
        expect(told.join(' ')).not.toMatch(/undefined|null|\bat .*\.ts|Error:|node_modules/);
      }
    },
    60_000,
  ); // prettier-ignore

  test('any of them: good ones before and after are collected as if they were not there, and once more changes nothing', async () => {
    const bad: FileRead[] = [];
    for (const one of REFUSED) bad.push(await read(one));
    const files = [good[0]!, ...bad, good[1]!];
    const collected = collect(files);
    expect(collected.book).toEqual(alone.book);
    const refused = REFUSED.map(({ kind }) => kind);
    expect(kinds(collected)).toEqual(['received', ...refused, 'received']);
    const again = collect(files, collected.book);
    expect(again.book).toEqual(collected.book);
    expect(kinds(again)).toEqual(['already', ...refused, 'already']);
  }, 60_000); // prettier-ignore
});

describe('taken in, with what is to be told, is', () => {
  test.each(TAKEN)(
    '$name ($kind, $code)',
    async (one) => {
      const file = await read(one);
      expect(file.problem).toBeNull();
      const collected = collect(between(file));
      const { verdict, report } = collected.rows[1]!;
      expect(verdict.kind).toBe(one.kind);
      expect(verdict.problems.map(({ code }) => code).slice(0, 1)).toEqual(one.code === null ? [] : [one.code]);
      expect(report?.member).toBe(MEMBER);
      expect(kinds(collected)).toEqual(['received', one.kind, 'received']);
      expect(collected.book.reports.filter(({ member }) => member !== MEMBER)).toEqual(alone.book.reports);
      const again = collect([file], collected.book);
      expect(again.book).toEqual(collected.book);
      expect(kinds(again)).toEqual(['already']);
      expect(shape(buildHoursSheets(collected.book, plan))).toEqual(shape(builtOfPlainTexts(collected.book)));
    },
    60_000,
  ); // prettier-ignore
});

/** All of sheets but the values of their inputs: formulas, looks, names, rules, tables, widths. */
function shape(models: readonly SheetModel[]) {
  return models.map((model) => ({
    ...model,
    cells: model.cells.map(({ value, ...rest }) =>
      rest.role === 'input' ? { ...rest, isText: typeof value === 'string' } : rest,
    ),
  }));
}

/** The sheets of a book that says as much, in harmless words: whatever the texts are, nothing but the texts differs. */
function builtOfPlainTexts(book: HoursBook): SheetModel[] {
  const plain = (text: string | null) => (text === null ? null : 'ord');
  return buildHoursSheets(
    {
      ...book,
      reports: book.reports.map((report) => ({
        ...report,
        file: 'ord',
        signedBy: plain(report.signedBy),
        signedRole: plain(report.signedRole),
        signedOn: plain(report.signedOn),
        comment: plain(report.comment),
        rows: report.rows.map((row) => ({ ...row, team: 'ord', role: plain(row.role) })),
      })),
    },
    plan,
  );
}

describe('several files of one organisation', () => {
  const of = async (name: string, hours: number, modified: number) =>
    (
      await readFiles([
        await sentFile(
          name,
          filledHours(templateFor(MEMBER), {
            rows: [{ team: 'Söder', posts: 12, hours: [hours] }],
            signedBy: 'Kim',
          }),
          modified,
        ),
      ])
    )[0]!;
  const hoursOf = ({ book }: CollectedHours) =>
    book.reports.find(({ member }) => member === MEMBER)?.rows[0]?.months[0]?.toNumber();

  test('the newest holds, whatever order they come in', async () => {
    const [old, corrected] = [await of('a.xlsx', 10, SAVED), await of('b.xlsx', 12, SAVED + 60_000)];
    for (const files of [[old, corrected], [corrected, old]]) {
      const collected = collect(files);
      expect(hoursOf(collected)).toBe(12);
      expect(kinds(collected).sort()).toEqual(['double', 'received']);
      const again = collect(files, collected.book);
      expect(again.book).toEqual(collected.book);
      expect(kinds(again).sort()).toEqual(['already', 'double']);
    }
  }); // prettier-ignore

  test('one that is older than what is collected changes nothing; one that is newer replaces it, and says so', async () => {
    const [old, corrected] = [await of('a.xlsx', 10, SAVED), await of('b.xlsx', 12, SAVED + 60_000)];
    const first = collect([corrected]);
    const late = collect([old], first.book);
    expect([kinds(late), late.book]).toEqual([['double'], first.book]);
    const replaced = collect([corrected], collect([old]).book);
    expect([kinds(replaced), hoursOf(replaced), replaced.book.reports.length]).toEqual([['received'], 12, 1]);
    const { verdict } = replaced.rows[0]!;
    expect(verdict.problems.map((problem) => inputProblemText(problem, 'sv'))).toEqual([
      'Ersätter rapporten i a.xlsx, mottagen 14 maj 2025: 10 timmar blir 12.',
    ]);
  });

  test('more than the budget, and after the last day, are taken and told', async () => {
    const much = await of('mycket.xlsx', 1000, SAVED);
    const over = collect([much]);
    expect([kinds(over), over.rows[0]?.verdict.problems.map(({ code }) => code)]).toEqual([
      ['overBudget'],
      ['hoursOverBudget'],
    ]);
    const deadlines = ['2025-05-01', null, null];
    const little = await of('lite.xlsx', 10, SAVED);
    expect(kinds(collect([little], { ...emptyBook('tertial'), deadlines }))).toEqual(['late']);
    const both = collect([much], { ...emptyBook('tertial'), deadlines });
    expect([kinds(both), both.rows[0]?.verdict.problems.map(({ code }) => code)]).toEqual([
      ['overBudget'],
      ['hoursOverBudget', 'cameLate'],
    ]);
  });

  test('a name of a file is text without what no cell holds', async () => {
    const odd = await of(`=1+1\u0007\u202e${'å'.repeat(300)}.xlsx`, 10, SAVED);
    const { book } = collect([odd]);
    expect(book.reports[0]?.file).toMatch(/^=1\+1\u202eå+$/u);
    expect(book.reports[0]?.file.length).toBe(255);
  });
});
