import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { unzipSync } from 'fflate';
import { buildInsatsTemplate } from '../../../src/sheets/goals/insatsTemplate';
import { TERTIAL_FIELDS } from '../../../src/sheets/goals/insatsTemplateFields';
import { filled } from '../../sheets/goals/filledTemplate';
import { templateGoals } from '../../sheets/goals/templateGoals';
import { expectAccessible, showGoals, standInForBrowser } from './showGoals';

beforeAll(standInForBrowser);
afterEach(cleanup);

const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

async function showReports() {
  const shown = await showGoals();
  await act(() => shown.store.goals.startFromGoals(templateGoals));
  await click('Insatser');
  const insats = () => shown.store.getState().goals.draft!.insatser[0]!;
  return { ...shown, insats };
}

/** jsdom's files cannot be read as bytes. */
function fileOf(name: string, bytes: Uint8Array): File {
  const file = new File([Uint8Array.from(bytes)], name);
  file.arrayBuffer = () => Promise.resolve(Uint8Array.from(bytes).buffer);
  return file;
}

/** The report of Trisam for the first tertial, as it comes back. */
async function returned(spent: number): Promise<Uint8Array> {
  // After the browser's parts that jsdom lacks have been put in.
  const { writeModels } = await import('../../../src/xlsx');
  const template = buildInsatsTemplate(templateGoals, 'Trisam', 1);
  return writeModels([filled(template, { [TERTIAL_FIELDS.spent.name]: spent })]);
}

const drop = (...files: File[]) =>
  userEvent.upload(screen.getByLabelText('Välj filer', { selector: 'input' }), files);

describe('the tertial reports of insatser', () => {
  test('are made for those that go on, all in one zip', async () => {
    await showReports();
    await expectAccessible();
    const saved: Blob[] = [];
    URL.createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`;
    URL.revokeObjectURL = () => undefined;
    // jsdom goes nowhere, and says so.
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    await click('Gör 2 mallar');
    await screen.findByText(/^tertialrapporter-2025-t1\.zip är sparad/, {}, { timeout: 30_000 });
    const reader = new FileReader();
    const read = new Promise((resolve) => reader.addEventListener('load', resolve));
    reader.readAsArrayBuffer(saved[0]!);
    await read;
    expect(Object.keys(unzipSync(new Uint8Array(reader.result as ArrayBuffer)))).toEqual([
      'tertialrapport-2025-t1-trisam.xlsx',
      'tertialrapport-2025-t1-fas-1.xlsx',
    ]);
  });

  test('are shown before anything is taken in, and can be taken out again', async () => {
    const { insats, store } = await showReports();
    const before = store.getState().goals.draft;
    await drop(fileOf('svar.xlsx', await returned(250_000)), fileOf('skräp.xlsx', new Uint8Array([1, 2, 3])));
    expect(await screen.findByText(/Mottagen\. Rapporten för Trisam/, {}, { timeout: 30_000 })).toBeTruthy();
    expect(screen.getByText(/Kan inte öppnas/)).toBeTruthy();
    expect(screen.getByText('Saknas: Fas 1?.')).toBeTruthy();
    await expectAccessible();
    expect(store.getState().goals.draft).toBe(before);
    await click('Ta in 1 rapport');
    expect(screen.getByText('1 rapport är intagen.')).toBeTruthy();
    expect(insats().tertials[0].spent).toMatch(/^250\s?000$/);
    await click('Ångra intaget');
    expect(store.getState().goals.draft).toEqual(before);
  });

  test('go with a letter, and those that are missing get a reminder', async () => {
    await showReports();
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    await click('Kopiera brev till Trisam');
    expect(await screen.findByText('Kopierat.')).toBeTruthy();
    expect(copied[0]).toContain('Tertialrapport för Trisam, tertial 1 2025');
    await drop(fileOf('svar.xlsx', await returned(1)));
    await click('Kopiera påminnelse');
    expect(copied[1]).toContain('- Fas 1?');
    expect(copied[1]).not.toContain('Trisam');
  });
});
