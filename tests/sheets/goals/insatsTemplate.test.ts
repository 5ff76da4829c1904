import fc from 'fast-check';
import {
  buildInsatsTemplate,
  insatsTemplateFileName,
  insatsTemplateFiles,
} from '../../../src/sheets/goals/insatsTemplate';
import { lettersPerLine } from '../../../src/workbook/wrappedLines';
import { contentOfModels } from '../../../src/workbook/contentOfModels';
import { styleOfRole } from '../../../src/workbook/roles';
import type { CellValue } from '../../../src/workbook/snapshot';
import { AWKWARD } from '../planArbitrary';
import { cellAt, rowLabelled, rowsOf } from './grids';
import { LONG_TEXT } from './richGoals';
import { templateGoals } from './templateGoals';

const model = buildInsatsTemplate(templateGoals, 'TRISAM ', 1);
const textOf = (value: CellValue | undefined) => (typeof value === 'string' ? value : '');
const rowFrom = (label: string, count = 1) => rowsOf(model, rowLabelled(model, label), count, 2);

describe('the sheet', () => {
  it('says whom it is for, what period and what budget', () => {
    expect(rowFrom('Insats', 2)).toEqual([
      ['Insats', 'Trisam'],
      ['Period', 'Tertial 1 2025: 1 januari–30 april 2025'],
    ]);
    expect(rowFrom('Budget 2025, kr', 2)).toEqual([
      ['Budget 2025, kr', 1_000_000],
      ['Förbrukat sedan 1 januari, kr', null],
    ]);
  });

  it('has a block for each measure of the insats, its own first', () => {
    expect(rowFrom('I1.1', 4)).toEqual([
      ['I1.1', 'Minst tre möten'],
      ['Målet', 'minst 3'],
      ['Utfall, antal', null],
      ['Kommentar\n', null],
    ]);
    expect(rowFrom('I1.10', 3)).toEqual([
      ['I1.10', 'Rutinen finns'],
      ['Målet', 'Ja'],
      ['Utfall, ja eller nej', null],
    ]);
    expect(rowFrom('1.1.1', 3)).toEqual([
      ['1.1.1', 'Känner du dig mer redo att arbeta?'],
      ['Målet', 'minst 43 %, riket förra året'],
      ['Utfall, procent', null],
    ]);
    expect(model.cells.map(({ value }) => value)).not.toContain('1.1.2');
  });

  it('works out the rate and the rest by native formulas', () => {
    const row = rowLabelled(model, 'Förbrukningsgrad') + 1;
    const [budget, spent] = [`B${row - 2}`, `B${row - 1}`];
    const known = `OR(${budget}="",${spent}="")`;
    expect(cellAt(model, `B${row}`).formula).toBe(`=IF(${known},"",IF(${budget}=0,"",${spent}/${budget}))`);
    expect(cellAt(model, `B${row + 1}`).formula).toBe(`=IF(${known},"",${budget}-${spent})`);
    expect(model.cells.filter(({ formula }) => formula?.includes('FINSAM') === true)).toEqual([]);
  });

  it('takes the budget of the workbook where the insats tells none', () => {
    const granted = { year: 2025, amounts: [{ name: 'fas 1?', amount: templateGoals.rules.mostlyShare }] };
    const one = buildInsatsTemplate(templateGoals, 'Fas 1?', 1, granted);
    expect(cellAt(one, `B${rowLabelled(one, 'Budget 2025, kr') + 1}`).value).toBe(0.5);
  });

  it('is protected, with nothing but the named inputs unlocked, each with a rule that stops', () => {
    expect(model.protection).toBe('form');
    const unlocked = model.cells.filter(({ role }) => styleOfRole(role).locked === false);
    const inputs = model.names.filter(({ name }) => name.startsWith('Finsam_Mall_'));
    expect(unlocked.map(({ row, column }) => [row, column])).toEqual(
      inputs.map(({ area }) => [area.row, area.column]).sort(([a = 0], [b = 0]) => a - b),
    );
    expect(inputs).toHaveLength(5 + 2 * 4 + 3);
    for (const { name } of inputs) {
      const rules = model.validations.filter(({ target }) => 'name' in target && target.name === name);
      expect([name, rules.map(({ error }) => error?.style)]).toEqual([name, ['stop']]);
    }
  });

  it('has names that every program takes', () => {
    for (const { name } of model.names) expect(name).toMatch(/^[A-Za-z][A-Za-z_]*(?:_\d+)?$/);
  });

  it('is as wide as an upright page, instruction included', () => {
    const width = model.columnWidths.reduce((sum, one) => sum + one, 0);
    expect(width).toBeLessThanOrEqual(94);
    const lines = model.cells.filter(({ role, column, wrap }) => role === 'text' && column === 0 && !wrap);
    for (const { value } of lines) expect(textOf(value).length).toBeLessThanOrEqual(lettersPerLine(width));
    expect(model.print.orientation).toBe('portrait');
  });

  it('asks for no person but the one who signs', () => {
    const labels = model.cells.filter(({ column }) => column === 0).map(({ value }) => value);
    expect(labels.filter((label) => /namn/i.test(textOf(label)))).toEqual([
      'Skriv inga namn på deltagare och inget annat om enskilda.',
      'Namn',
    ]);
  });

  it('shows the whole of a long question', () => {
    const [insats] = templateGoals.insatser;
    const goals = {
      ...templateGoals,
      insatser: [{ ...insats!, measures: [{ ...insats!.measures[0]!, text: LONG_TEXT }] }],
    };
    const long = buildInsatsTemplate(goals, 'Trisam', 3);
    const first = rowLabelled(long, 'I1.1');
    const last = rowLabelled(long, 'Målet', first);
    const parts = rowsOf(long, first, last - first, 2).map(([, part]) => part);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(textOf).join('')).toBe(LONG_TEXT);
  });

  it('can be written whatever the names look like', () => {
    for (const name of AWKWARD) {
      const goals = { ...templateGoals, insatser: [{ ...templateGoals.insatser[0]!, name }] };
      expect(() => contentOfModels([buildInsatsTemplate(goals, name, 2)])).not.toThrow();
    }
  });

  it('is of an insats that there is', () => {
    expect(() => buildInsatsTemplate(templateGoals, 'Ingen', 1)).toThrow(RangeError);
  });
});

describe('the files', () => {
  it('are one for each insats that goes on in the year so far, no two with one name', () => {
    expect(insatsTemplateFiles(templateGoals, 1)).toEqual([
      { insats: 'Trisam', fileName: 'tertialrapport-2025-t1-trisam.xlsx' },
      { insats: 'Fas 1?', fileName: 'tertialrapport-2025-t1-fas-1.xlsx' },
    ]);
    const both = {
      ...templateGoals,
      insatser: templateGoals.insatser.map((one) => ({ ...one, start: null, end: null })),
    };
    expect(insatsTemplateFiles(both, 1).map(({ fileName }) => fileName)).toEqual([
      'tertialrapport-2025-t1-trisam.xlsx',
      'tertialrapport-2025-t1-fas-1.xlsx',
      'tertialrapport-2025-t1-1-1.xlsx',
      'tertialrapport-2025-t1-fas-1-2.xlsx',
    ]);
    expect(insatsTemplateFiles(templateGoals, 3).map(({ insats }) => insats)).toEqual([
      'Trisam',
      'Fas 1?',
      '=1+1',
    ]);
  });

  test('law: a name of a file is short plain ASCII, whatever the insats is called', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'binary' })), (name) => {
        expect(insatsTemplateFileName(templateGoals, name, 1)).toMatch(
          /^tertialrapport-2025-t1(?:-[a-z0-9]+)*\.xlsx$/,
        );
        expect(insatsTemplateFileName(templateGoals, name.repeat(20), 1).length).toBeLessThanOrEqual(105);
      }),
    );
  });
});
