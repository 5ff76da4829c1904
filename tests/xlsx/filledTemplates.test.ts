import { buildInsatsTemplate, INSATS_TEMPLATE_TAB } from '../../src/sheets/goals/insatsTemplate';
import { readInsatsTemplate } from '../../src/sheets/goals/readInsatsTemplate';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readContent, readSnapshot, writeContent, writeModels } from '../../src/xlsx';
import { filled, withFormula } from '../sheets/goals/filledTemplate';
import { templateGoals } from '../sheets/goals/templateGoals';
import { hasLibreOffice, savedByLibreOffice } from './libreOffice';

const isThere = hasLibreOffice() || process.env.CI !== undefined;
const describeWhereInstalled = isThere ? describe : describe.skip;

const LONG = `=SUMMA(A1:A9)\nÅtgärder 👩‍👩‍👧 & <b>"fet"</b>\n\n- ett _x000D_ två\n${'Åäö med text. '.repeat(400)}`
  .slice(0, 5000)
  .trim();
const VALUES = {
  Finsam_Mall_Forbrukat: 400_000.5,
  Finsam_Mall_Kvinnor: '12',
  Finsam_Mall_Man: 0,
  Finsam_Mall_Genomfort: LONG,
  Finsam_Mall_Avvikelser: '-1,5',
  Finsam_Mall_Utfall_1: '1,5',
  Finsam_Mall_Utfall_2: 'Ja',
  Finsam_Mall_Utfall_4: 0.426,
  Finsam_Mall_Kommentar_4: '@alla: 50 % av 8',
  Finsam_Mall_Namn: 'Kim Exempel',
  Finsam_Mall_Datum: 45_777,
};
const template = buildInsatsTemplate(templateGoals, 'Trisam', 1);
const model = filled(template, VALUES);
const verdictOf = (snapshot: WorkbookSnapshot) => readInsatsTemplate(snapshot, templateGoals, { tertial: 1 });

function expectFilled(snapshot: WorkbookSnapshot): void {
  const verdict = verdictOf(snapshot);
  expect([verdict.kind, verdict.problems.map(({ code }) => code)]).toEqual([
    'received',
    ['readAs', 'readAs'],
  ]);
  const { report, measures, signature } = verdict.answer!;
  expect({ ...report, spent: report.spent?.toString() }).toEqual({
    spent: '400000.5',
    women: 12,
    men: 0,
    done: LONG,
    deviations: '-1,5',
  });
  expect(
    measures.map(({ number, outcome, comment }) => [number, outcome?.toString() ?? null, comment]),
  ).toEqual([
    ['I1.1', '1.5', null],
    ['I1.10', '1', null],
    ['I1.2', null, null],
    ['1.1.1', '0.426', '@alla: 50 % av 8'],
  ]);
  expect(signature).toEqual({ name: 'Kim Exempel', role: null, date: '2025-04-30' });
}

test('a template that is filled in comes back as it was filled', async () => {
  expectFilled(await readSnapshot(await writeModels([model])));
});

test('a file that another program has saved once more comes back the same', async () => {
  const content = await readContent(await writeModels([model]));
  expectFilled(await readSnapshot(await writeContent(content)));
});

describeWhereInstalled('in LibreOffice', () => {
  const sent = async () => savedByLibreOffice(await writeModels([model]));

  it('comes back as it was filled, with figures that LibreOffice has worked out', async () => {
    const snapshot = await readSnapshot(await sent());
    expectFilled(snapshot);
    const { row } = template.names.find(({ name }) => name === 'Finsam_Mall_Forbrukat')!.area;
    const [sheet] = snapshot.sheets;
    const rows = sheet?.values.slice(row + 1 - sheet.origin.row, row + 3 - sheet.origin.row);
    expect(rows?.map(([, value]) => value)).toEqual([0.4000005, 599_999.5]);
  });

  it('stays protected, with its inputs unlocked and its rules', async () => {
    const content = await readContent(await sent());
    const sheet = content.sheets.find(({ name }) => name === INSATS_TEMPLATE_TAB);
    expect(sheet?.protection).not.toBeNull();
    const inputs = template.names.filter(({ name }) => name.startsWith('Finsam_Mall_'));
    for (const { area } of inputs) {
      const cell = sheet?.cells.find(({ row, column }) => row === area.row && column === area.column);
      expect(cell?.style?.locked).toBe(false);
      const rules = sheet?.validations.filter(({ areas }) =>
        areas.some(
          ({ row, rows, column }) => column === area.column && area.row >= row && area.row < row + rows,
        ),
      );
      expect(rules?.map(({ error }) => error?.style)).toEqual(['stop']);
    }
    const locked = sheet?.cells.filter(({ style }) => style?.locked !== false).length;
    expect(locked).toBeGreaterThan(inputs.length);
  });

  it('a formula in an input is still a formula', async () => {
    const withOne = withFormula(model, 'Finsam_Mall_Kvinnor', '=5+7', 12);
    const verdict = verdictOf(await readSnapshot(savedByLibreOffice(await writeModels([withOne]))));
    expect([verdict.kind, verdict.problems[0]?.code]).toEqual(['unreadable', 'formula']);
  });
});
