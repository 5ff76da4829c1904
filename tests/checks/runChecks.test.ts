import { checkDocument, checkPart, checkWorkbook, DOCUMENT_CHECKS } from '../../src/checks/runChecks';
import type { CheckedDocument } from '../../src/checks/table';
import { checkedWorkbookOfBook, type Book } from './mutants/book';
import { parseAddress } from '../../src/workbook/addresses';
import { documentOfText } from '../../src/checks/text/documentOfText';

/** Two sheets, each with a sum that is wrong: by 10 and by 1 003. */
function spoiltBook(): Book {
  const sheet = (name: string, total: number) => ({
    name,
    hiddenRows: [],
    cells: [
      [null, { value: 'Budget 2025, kr' }],
      [{ value: 'Personal' }, { value: 1_200 }],
      [{ value: 'Lokaler' }, { value: 2_345 }],
      [{ value: 'Resor' }, { value: 455 }],
      [{ value: 'Summa' }, { value: total }],
    ],
  });
  return { kind: 'spoilt', names: [], sheets: [sheet('Kansli', 4_010), sheet('Insatser', 5_003)] };
}
const workbook = checkedWorkbookOfBook(spoiltBook());

const table = `Budget 2025, kr\n
| Kostnad | 2025 |
| --- | ---: |
| Personal | 1 200 |
| Lokaler | 2 345 |
| Resor | 455 |
| Summa | 4 010 |
`;

test('findings come with keys, the most valuable first', async () => {
  const findings = await checkWorkbook(workbook);
  expect(findings.map(({ rule, effect, place }) => [rule, effect, place])).toEqual([
    ['footing', '1003', { kind: 'sheet', sheet: 'Insatser', area: parseAddress('B5') }],
    ['footing', '10', { kind: 'sheet', sheet: 'Kansli', area: parseAddress('B5') }],
  ]);
  expect(new Set(findings.map(({ key }) => key)).size).toBe(2);
});

test('of a part of the workbook, what stands there is told', async () => {
  const within = async (sheet: string, address?: string) =>
    (await checkPart(workbook, { sheet, area: address === undefined ? undefined : parseAddress(address)! }))
      .length;
  expect(await within('Kansli')).toBe(1);
  expect(await within('Kansli', 'A4:B9')).toBe(1);
  expect(await within('Kansli', 'B5')).toBe(1);
  expect(await within('Kansli', 'A1:B4')).toBe(0);
  expect(await within('Annat')).toBe(0);
});

test('the same slip is found in a text', async () => {
  const findings = await checkDocument(documentOfText(table, 'markdown'));
  expect(findings).toEqual([
    expect.objectContaining({
      rule: 'footing',
      found: '4 010',
      expected: '4\u00a0000',
      place: expect.objectContaining({ kind: 'text', line: 8 }),
    }),
  ]);
});

test('progress goes check by check to the end', async () => {
  const steps: (readonly [number, number])[] = [];
  await checkWorkbook(workbook, { onProgress: (done, total) => steps.push([done, total]) });
  const total = steps.length;
  expect(total).toBeGreaterThan(DOCUMENT_CHECKS.length);
  expect(steps).toEqual(Array.from({ length: total }, (_, index) => [index + 1, total]));
});

test('between checks that take long others have their turn', async () => {
  const [sheet] = spoiltBook().sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const cells = Array.from({ length: 600 }, () => sheet.cells).flat();
  const large = checkedWorkbookOfBook({ kind: 'large', names: [], sheets: [{ ...sheet, cells }] });
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  await checkWorkbook(large);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});

test('checking ends between two checks when it is no longer wanted', async () => {
  const controller = new AbortController();
  const reason = new Error('Avbruten');
  let done = 0;
  const run = checkWorkbook(workbook, {
    signal: controller.signal,
    onProgress: () => {
      done++;
      if (done === 2) controller.abort(reason);
    },
  });
  await expect(run).rejects.toBe(reason);
  expect(done).toBe(2);
});

describe('a check that fails', () => {
  const fault = new Error('secret of the machine');
  /** A table that is no table: whoever reads its columns falls over it. */
  const hostile = (): CheckedDocument => {
    const document = documentOfText(table, 'markdown');
    return {
      sentences: document.sentences,
      get tables(): never {
        throw fault;
      },
    };
  };

  test('is told of as one note, without the words of the fault', async () => {
    const faults: unknown[] = [];
    const findings = await checkDocument(hostile(), { onFault: (each) => faults.push(each) });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: 'check-failed', severity: 'note' });
    expect(findings[0]?.details).toMatchObject({ failed: faults.length, total: DOCUMENT_CHECKS.length });
    expect(faults.length).toBeGreaterThan(0);
    expect(new Set(faults)).toEqual(new Set([fault]));
    expect(JSON.stringify(findings)).not.toContain('secret');
  });

  test('does not take the others with it', async () => {
    const broken = {
      ...workbook,
      sheets: workbook.sheets.map((sheet, index) => (index === 0 ? withoutLooks(sheet) : sheet)),
    };
    const findings = await checkWorkbook(broken);
    expect(findings.map(({ rule }) => rule)).toContain('check-failed');
  });

  function withoutLooks<Sheet extends object>(sheet: Sheet): Sheet {
    return {
      ...sheet,
      get looks(): never {
        throw fault;
      },
    };
  }
});
