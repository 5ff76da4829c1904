import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { goalsToJson } from '../../../src/finsam/goals/goalFile';
import type { GoalPlan } from '../../../src/finsam/goals/goals';
import { smallGoals } from '../../sheets/goals/smallGoals';
import { FakeHost, sheets } from '../paneHost';
import { exampleGoals } from './exampleGoals';
import { expectAccessible, showGoals, standInForBrowser } from './showGoals';

beforeAll(standInForBrowser);
afterEach(cleanup);

/** A button of the page; those that lead to other pages stand outside it. */
const click = async (name: string | RegExp) =>
  userEvent.click(await within(screen.getByRole('main')).findByRole('button', { name }));

async function showSmallGoals(host = new FakeHost()) {
  const shown = await showGoals(host);
  await act(() => shown.store.goals.startFromGoals(smallGoals));
  return shown;
}

/** Unfolds the first measure of the first indicator of the first goal. */
async function openFirstMeasure(): Promise<void> {
  await click(/^1 Individer närmar sig/);
  await click(/^1.1 Deltagare upplever/);
  await click(/^1.1.1 Känner du dig/);
}

const builtGoals = (host: FakeHost): unknown[] =>
  host.callsOf('createGoals').map(([, goals]) => goalsToJson(goals as GoalPlan));

describe('the start', () => {
  it('offers what there is to start from, and builds an example by keyboard', async () => {
    const { host } = await showGoals();
    await expectAccessible();
    screen.getByRole('button', { name: /^Gävleborg 2020/ }).focus();
    await userEvent.keyboard('{Enter}');
    (await screen.findByRole('button', { name: 'Bygg bladen' })).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('Klart.')).toBeTruthy();
    expect(builtGoals(host)).toEqual([goalsToJson(exampleGoals('gavleborg-2020-goals'))]);
  });

  it('reads what the workbook has', async () => {
    const host = new FakeHost();
    host.readGoalPlan = smallGoals;
    host.workbook = { ...host.workbook, goals: smallGoals, goalSheets: sheets('ok') };
    const { store } = await showGoals(host);
    await click(/^Arbetsbokens mål/);
    expect(await screen.findByRole('heading', { name: 'Måluppfyllelse 2025' })).toBeTruthy();
    expect(store.getState().goals.draft?.association.name).toBe(smallGoals.association.name);
  });

  it('begins blank with the name of the association that the workbook tells', async () => {
    const host = new FakeHost();
    host.workbook = { ...host.workbook, goals: smallGoals };
    await showGoals(host);
    await click(/^Tomt/);
    expect(await screen.findByText(smallGoals.association.name)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Måluppfyllelse 2026' })).toBe(document.activeElement);
  });

  it('tells what is wrong in a file', async () => {
    const { store } = await showGoals();
    const file = { name: 'fel.json', size: 2, text: () => Promise.resolve('{}') };
    await act(() => store.goals.startFromFile(file));
    expect(screen.getByText(/fel.json kan inte användas/)).toBeTruthy();
  });

  it('resumes what was written another time, however unfinished', async () => {
    const { store, storage } = await showGoals();
    await act(() => store.goals.startBlank());
    await click('Lägg till mål');
    const { draft } = store.getState().goals;
    cleanup();
    const later = await showGoals(new FakeHost(), storage);
    expect(later.store.getState().goals.draft).toEqual(draft);
    expect(screen.getByRole('button', { name: /^1 utan text/ })).toBeTruthy();
  });
});

describe('the tree', () => {
  it('grows from nothing, each row with the next number and the focus in its first field', async () => {
    const { store } = await showGoals();
    await act(() => store.goals.startBlank());
    await click('Lägg till mål');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Nummer' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Målet' }), 'Fler närmar sig arbete');
    await click('Lägg till indikator');
    await click('Lägg till mått');
    expect(screen.getByRole('button', { name: /^1 Fler närmar sig arbete/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^1.1 utan text/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^1.1.1 utan text/ })).toBeTruthy();
    await expectAccessible();
  });

  it('tells the status of every part as the outcome is typed, in words', async () => {
    await showSmallGoals();
    await openFirstMeasure();
    const measure = () => screen.getByRole('button', { name: /^1.1.1 Känner du dig/ });
    expect(measure().textContent).toContain('Uppfylld');
    const outcome = within(screen.getByRole('group', { name: 'Utfall' })).getByRole('textbox', {
      name: 'Totalt',
    });
    await userEvent.clear(outcome);
    expect(measure().textContent).toContain('Inte följt upp');
    await userEvent.type(outcome, '42');
    expect(measure().textContent).toContain('Ej uppfylld');
    expect(measure().textContent).toContain('Utfall 42 %, minst 43 %');
    await userEvent.tab();
    expect((outcome as HTMLInputElement).value).toBe('42 %');
    await userEvent.clear(outcome);
    await userEvent.type(outcome, '0,43');
    expect(measure().textContent).toContain('● Uppfylld'.replace(' ', ''));
  });

  it('shows a decision that differs from the proposal, and does not forbid it', async () => {
    const { host } = await showSmallGoals();
    await openFirstMeasure();
    const row = screen.getByRole('button', { name: /^1.1.1 Känner du dig/ });
    const measure = within(row.closest('li')!);
    await userEvent.selectOptions(measure.getByRole('combobox', { name: 'Beslutad status' }), 'Ej uppfylld');
    expect(row.textContent).toMatch(/Ej uppfylld\(beslutad\)Avviker från förslaget: Uppfylld/);
    await userEvent.type(measure.getByRole('textbox', { name: /^Skäl/ }), 'Få svar.');
    await click('Bygg bladen');
    const [built] = host.callsOf('createGoals').map(([, goals]) => goals as GoalPlan);
    expect(built?.goals[0]!.indicators[0]!.measures[0]!.decision).toEqual({
      status: 'notMet',
      reason: 'Få svar.',
    });
  });

  it('moves a row by its buttons and by keys; the focus stays on it', async () => {
    const { store } = await showSmallGoals();
    const numbers = () => store.getState().goals.draft?.goals.map(({ number }) => number);
    await click(/^1 Individer närmar sig/);
    await click('Flytta ned mål 1');
    expect(numbers()).toEqual(['2', '1']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Flytta ned mål 1' }));
    expect(screen.getByText('mål 1 står nu på plats 2 av 2')).toBeTruthy();
    const row = screen.getByRole('button', { name: /^1 Individer närmar sig/ });
    row.focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(numbers()).toEqual(['1', '2']);
    expect(document.activeElement).toBe(row);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(numbers()).toEqual(['1', '2']);
  });

  it('takes a row away with all that is in it, and puts it back', async () => {
    const { store } = await showSmallGoals();
    const before = store.getState().goals.draft;
    await click(/^1 Individer närmar sig/);
    await click('Ta bort mål 1');
    expect(store.getState().goals.draft?.goals).toHaveLength(1);
    expect(screen.getByText(/mål 1 har tagits bort/)).toBeTruthy();
    await click('Ångra');
    expect(store.getState().goals.draft).toEqual(before);
  });

  it('draws the outcome beside the national figure and over the years, and tells both in words and as a table', async () => {
    await showSmallGoals();
    await openFirstMeasure();
    await expectAccessible();
    expect(
      screen.getByRole('img', { name: /Utfall och jämförelse.*Totalt: utfall 50 %, riket förra året 43 %/ }),
    ).toBeTruthy();
    expect(
      screen.getByRole('img', {
        name: /2022: utfall 35 %.*2024: utfall 41 %, riket 43 %.*2025: utfall 50 %, riket 45 %/,
      }),
    ).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Utfall år för år', hidden: true });
    expect(within(table).getByRole('row', { name: /2024 41 % 43 %/, hidden: true })).toBeTruthy();
  });
});

describe('problems', () => {
  it('stand in the way of building, and lead to their fields', async () => {
    const { host } = await showSmallGoals();
    await click(/^Regler/);
    await userEvent.clear(screen.getByRole('textbox', { name: 'Förbundets namn' }));
    await click('Målen');
    await click('Bygg bladen');
    expect(host.callsOf('createGoals')).toEqual([]);
    expect(screen.getByRole('heading', { name: /1 sak att rätta/ })).toBe(document.activeElement);
    await click('Förbundets namn');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Förbundets namn' }));
    await userEvent.type(document.activeElement!, 'Förbundet');
    expect(screen.getByText('Allt är rättat.')).toBeTruthy();
    await click('Bygg bladen');
    expect(host.callsOf('createGoals')).toHaveLength(1);
  });

  it('deep in the tree open the rows that they stand in', async () => {
    const { store } = await showSmallGoals();
    act(() =>
      store.goals.change((draft) => ({
        ...draft,
        goals: draft.goals.map((goal) => ({
          ...goal,
          indicators: goal.indicators.map((indicator) => ({
            ...indicator,
            measures: indicator.measures.map((measure) => ({
              ...measure,
              history: measure.history.map((year) => ({ ...year, outcome: 'okänt' })).slice(0, 1),
            })),
          })),
        })),
      })),
    );
    await click('Bygg bladen');
    await click('Mått 1.1.1, Tidigare år');
    expect(document.activeElement?.id).toBe('field-goals-0-indicators-0-measures-0-history-0-outcome');
  });
});

describe('the whole', () => {
  it('goes on to next year, tells which national figures are missing, and can be taken back', async () => {
    const { store } = await showSmallGoals();
    const before = store.getState().goals.draft;
    await click('Nästa år');
    await userEvent.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Gå över till 2026' }),
    );
    expect(await screen.findByRole('heading', { name: 'Måluppfyllelse 2026' })).toBeTruthy();
    expect(screen.getByText(/Målen är nu för 2026/)).toBeTruthy();
    await click('Ångra');
    expect(store.getState().goals.draft).toEqual(before);
  });

  it('is replaced by what the workbook says, and can be taken back', async () => {
    const host = new FakeHost();
    host.readGoalPlan = exampleGoals('jamtland-2025-goals');
    const { store } = await showSmallGoals(host);
    const before = store.getState().goals.draft;
    await click('Läs från arbetsboken');
    expect(await screen.findByText(/har ersatt dem som stod här/)).toBeTruthy();
    expect(store.getState().goals.draft?.association.name).toBe(host.readGoalPlan.association.name);
    await click('Ångra');
    expect(store.getState().goals.draft).toEqual(before);
  });

  it('asks before it writes over the sheets', async () => {
    const host = new FakeHost();
    host.answer = ({ force }) =>
      Promise.resolve(
        force
          ? { status: 'done', message: 'Klart.', problems: [] }
          : { status: 'asks', message: 'Ska bladen skrivas över?', problems: [] },
      );
    await showSmallGoals(host);
    await click('Bygg bladen');
    await userEvent.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Ersätt' }),
    );
    expect(await screen.findByText('Klart.')).toBeTruthy();
    expect(host.callsOf('createGoals').map(([, , force]) => force)).toEqual([false, true]);
  });

  it('follows the rules as they are changed', async () => {
    await showSmallGoals();
    await click(/^Regler/);
    await expectAccessible();
    const lowest = screen.getByRole('textbox', { name: /^Lägsta svarsfrekvens/ });
    await userEvent.clear(lowest);
    await userEvent.type(lowest, '80 %');
    await click('Målen');
    await openFirstMeasure();
    expect(screen.getByRole('button', { name: /^1.1.1 Känner du dig/ }).textContent).toContain('Ej mätbart');
  });
});

describe('the insatser', () => {
  it('are listed with all their fields', async () => {
    await showSmallGoals();
    await click('Insatser');
    await click(/^Trisam/);
    await expectAccessible();
    const first = within(screen.getByRole('group', { name: 'Tertial 1' }));
    expect(first.getByRole<HTMLInputElement>('textbox', { name: 'Kvinnor' }).value).toBe('100');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Mål' }).value).toBe('- Ett\n- Två');
  });

  it('that are renamed take along what refers to them', async () => {
    const { store } = await showSmallGoals();
    await click('Insatser');
    await click(/^Trisam/);
    const name = screen.getByRole('textbox', { name: 'Insats' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Mysam');
    await userEvent.tab();
    const draft = store.getState().goals.draft!;
    expect(draft.goals[0]!.indicators[0]!.measures[0]!.insats).toBe('Mysam');
    expect(draft.participants.every(({ insats }) => insats === 'Mysam')).toBe(true);
  });
});
