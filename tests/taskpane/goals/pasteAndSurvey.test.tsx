import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { measuresOf } from '../../../src/taskpane/goals/goalDraft';
import { smallGoals } from '../../sheets/goals/smallGoals';
import { FakeHost } from '../paneHost';
import { expectAccessible, showGoals, standInForBrowser } from './showGoals';

beforeAll(standInForBrowser);
afterEach(cleanup);

const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

/** Pastes as a browser does: the text goes into the field, both forms stand on the clipboard. */
async function paste(field: HTMLElement, text: string, html = ''): Promise<void> {
  field.focus();
  await userEvent.paste({
    getData: (type: string) => (type === 'text/html' ? html : text),
  } as unknown as DataTransfer);
}

const PLAN_TEXT = `Mål 1. Fler individer närmar sig arbete
- Minst 85 % av deltagarna upplever att de är mer redo`;

describe('goals that are pasted', () => {
  it('are shown as they are understood, taken in, and followed up at once', async () => {
    const host = new FakeHost();
    host.workbook = { ...host.workbook, goals: smallGoals };
    const { store } = await showGoals(host);
    await click(/^Klistra in mål/);
    await expectAccessible();
    expect(store.getState().goals.draft).toBeNull();
    await paste(screen.getByRole('textbox', { name: 'Mål från planen' }), PLAN_TEXT);
    expect(await screen.findByText(/^1 mål/, {}, { timeout: 30_000 })).toBeTruthy();
    expect(store.getState().goals.draft).toBeNull();
    await click('Ta in målen');
    expect(await screen.findByText(smallGoals.association.name)).toBeTruthy();
    const draft = store.getState().goals.draft!;
    expect(draft.goals.map(({ text }) => text)).toEqual([expect.stringContaining('närmar sig arbete')]);
    const [measure] = measuresOf(draft);
    expect(measure).toMatchObject({ kind: 'share', condition: 'atLeast', target: { total: '85 %' } });
    await click(/^1 Fler/);
    await click(/^1.1 Minst 85 %/);
    await userEvent.click(
      screen.getAllByRole('button', { name: new RegExp(`^${measure!.number} Minst 85 %`) }).at(-1)!,
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'Utfall' }), '90');
    expect(screen.getByRole('button', { name: /^1 Fler/ }).textContent).toContain('Uppfylld');
  });

  it('as cells keep their columns, until the text is changed by hand', async () => {
    await showGoals();
    await click(/^Klistra in mål/);
    const html =
      '<table><tr><th>Mål</th><th>Indikator</th></tr><tr><td>Ett mål</td><td>En indikator</td></tr></table>';
    const field = screen.getByRole('textbox', { name: 'Mål från planen' });
    await paste(field, 'Mål Indikator Ett mål En indikator', html);
    expect(await screen.findByText(/^1 mål, 1 indikator/, {}, { timeout: 30_000 })).toBeTruthy();
    fireEvent.change(field, { target: { value: '' } });
    expect(screen.queryByText(/^1 mål/)).toBeNull();
  });

  it('can be left without a trace', async () => {
    const { store } = await showGoals();
    await click(/^Klistra in mål/);
    await click('Avbryt');
    expect(screen.getByRole('button', { name: /^Tomt/ })).toBeTruthy();
    expect(store.getState().goals.draft).toBeNull();
  });
});

const SURVEY = `Fråga;Grupp;Inte alls;Till viss del;Till mycket stor del;Helt och hållet;Tillfrågade
Känner du dig mer redo att arbeta?;Kvinnor;2;6;8;4;25
Känner du dig mer redo att arbeta?;Män;4;6;6;4;25
Fick du stöd?;Kvinnor;0;5;5;0;
`;

describe('survey results', () => {
  async function showSurvey() {
    const shown = await showGoals();
    await act(() => shown.store.goals.startFromGoals(smallGoals));
    await click('Enkäter');
    return shown;
  }

  const firstMeasure = (store: Awaited<ReturnType<typeof showGoals>>['store']) =>
    measuresOf(store.getState().goals.draft!)[0]!;

  it('from a file fill in the measure that asks the same, after a yes', async () => {
    const { store } = await showSurvey();
    const file = new File([SURVEY], 'enkat.csv', { type: 'text/csv' });
    // jsdom's files cannot be read as bytes.
    file.arrayBuffer = () => Promise.resolve(new TextEncoder().encode(SURVEY).buffer);
    await userEvent.upload(screen.getByLabelText('Välj fil', { selector: 'input' }), file);
    const question = within((await screen.findByText('Känner du dig mer redo att arbeta?')).closest('li')!);
    await expectAccessible();
    expect(question.getByText(/Andel 55 %, 40 svar, kvinnor 60 %, män 50 %/)).toBeTruthy();
    expect(question.getByRole<HTMLSelectElement>('combobox', { name: 'Mått' }).value).toBe('1.1.1');
    expect(firstMeasure(store).outcome.total).toBe('50 %');
    await userEvent.click(question.getByRole('button', { name: /^Använd svaren/ }));
    expect(screen.getByText('Utfallet är ifyllt i mått 1.1.1.')).toBeTruthy();
    expect(firstMeasure(store)).toMatchObject({
      outcome: { total: '55 %', women: '60 %', men: '50 %' },
      answered: '40',
    });
  });

  it('that are pasted are read, and wait where no measure asks the same', async () => {
    const { store } = await showSurvey();
    const before = store.getState().goals.draft;
    await paste(screen.getByRole('textbox', { name: /klistra in tabellen/ }), SURVEY);
    const question = within((await screen.findByText('Fick du stöd?')).closest('li')!);
    await userEvent.click(question.getByRole('button', { name: /^Använd svaren/ }));
    expect(store.getState().goals.draft).toEqual(before);
    await userEvent.selectOptions(question.getByRole('combobox', { name: 'Mått' }), '1.1.1');
    await userEvent.click(question.getByRole('button', { name: /^Använd svaren/ }));
    expect(firstMeasure(store).outcome.total).toBe('50 %');
    expect(firstMeasure(store).answered).toBe('10');
  });

  it('tell what is wrong in them', async () => {
    await showSurvey();
    await paste(screen.getByRole('textbox', { name: /klistra in tabellen/ }), 'en;två\n1;2');
    expect(await screen.findByText(/Rubrikerna känns inte igen/)).toBeTruthy();
  });
});
