import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { App } from '../../src/taskpane/App';
import { PaneStore } from '../../src/taskpane/state';
import { memoryStorage, type KeyValueStore } from '../../src/taskpane/storage';
import { examplePlan, FakeHost, sheets, noGoals } from './paneHost';

async function show(
  host = new FakeHost(),
  settings: object = { welcomed: true },
): Promise<{ store: PaneStore; host: FakeHost; storage: KeyValueStore }> {
  const storage = memoryStorage();
  storage.set('settings', settings);
  const store = new PaneStore(host, () => 2026);
  render(<App store={store} />);
  await act(() => store.start(() => Promise.resolve(storage)));
  return { store, host, storage };
}

/** Rules that need a real page to be judged are left out: colours and sizes are seen by eye and in Chromium. */
async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

beforeAll(() => {
  // axe asks jsdom for a canvas that it does not have, to tell icons made of letters, of which there are none.
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  // jsdom has no modal dialogs; that they keep and give back the focus, and close by Esc, is tried in Chromium.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(cleanup);

describe('the first-run page', () => {
  it('says that nothing leaves the workbook and leads to a new budget', async () => {
    await show(new FakeHost(), {});
    expect(screen.getByText(/Inget lämnar arbetsboken/)).toBeTruthy();
    await expectAccessible();
    await userEvent.click(screen.getByRole('button', { name: /Ny budget/ }));
    expect(await screen.findByRole('heading', { name: 'Ny budget' })).toBe(document.activeElement);
  });

  it('builds the example', async () => {
    const { host } = await show(new FakeHost(), {});
    await userEvent.click(screen.getByRole('button', { name: /Öppna exempel/ }));
    expect(await screen.findByText('Klart.')).toBeTruthy();
    expect(host.callsOf('create')).toHaveLength(1);
  });
});

describe('the overview', () => {
  const mixed = () => {
    const host = new FakeHost();
    const states = ['ok', 'changed', 'broken', 'missing', 'ok', 'ok'] as const;
    host.workbook = {
      ...noGoals,
      sheets: sheets('ok').map((sheet, index) => ({
        ...sheet,
        state: states[index]!,
        cell: index === 2 ? 'C4' : null,
        message: index === 2 ? 'Kolumnen saknas.' : null,
      })),
      plan: examplePlan('gavleborg-2025'),
      canUndo: false,
    };
    return host;
  };

  it('says the state of each sheet in words and leads to the cell', async () => {
    const { host } = await show(mixed());
    await expectAccessible();
    expect(screen.getByRole('button', { name: /Medlemsbidrag.*Ändrat/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /Insatser.*Trasigt.*Kolumnen saknas/ }));
    expect(host.callsOf('goTo')).toEqual([['goTo', 'Insatser', 'C4']]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /Trisamtimmar.*Saknas/ }).disabled).toBe(
      true,
    );
  });

  it('lists the sheets of the goals beside those of the budget, and alone', async () => {
    const host = mixed();
    host.workbook = { ...host.workbook, goalSheets: [{ ...sheets('ok')[0]!, id: 'measures', name: 'Mått' }] };
    await show(host);
    expect(screen.getByRole('region', { name: 'Budgetens blad' })).toBeTruthy();
    expect(
      within(screen.getByRole('region', { name: 'Måluppfyllelse' })).getByRole('button', {
        name: /Mått.*I ordning/,
      }),
    ).toBeTruthy();
    cleanup();
    host.workbook = { ...host.workbook, sheets: sheets('missing') };
    await show(host);
    expect(screen.queryByRole('region', { name: /lad/ })).toBeNull();
    expect(screen.getByRole('region', { name: 'Måluppfyllelse' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Läs in' }));
    expect(host.callsOf('read')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Uppdatera' }));
    expect(host.callsOf('update')).toHaveLength(1);
  });

  it('has nothing to undo before anything was done', async () => {
    const { host } = await show(mixed());
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }));
    expect(host.callsOf('undo')).toEqual([]);
  });

  it('asks before functions become values; no leaves everything as it is', async () => {
    const { host } = await show(mixed());
    await userEvent.click(screen.getByRole('button', { name: 'Frys till värden' }));
    const dialog = await screen.findByRole('alertdialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Avbryt' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(dialog.isConnected).toBe(false);
    expect(host.callsOf('freeze')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Frys till värden' }));
    await userEvent.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Frys till värden' }),
    );
    expect(host.callsOf('freeze')).toEqual([['freeze', true]]);
  });

  it('tells what a command found, with a link to the cell', async () => {
    const host = mixed();
    host.answer = () =>
      Promise.resolve({
        status: 'failed',
        message: 'Det gick inte.',
        problems: [{ message: 'Skyddat.', sheet: 'Budget', cell: 'B7' }],
      });
    await show(host);
    await userEvent.click(screen.getByRole('button', { name: 'Uppdatera' }));
    const status = (await screen.findByText(/Det gick inte/)).closest('[aria-live]');
    expect(status).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Gå till Budget B7' }));
    expect(host.callsOf('goTo')).toEqual([['goTo', 'Budget', 'B7']]);
  });
});

describe('a new budget', () => {
  it('from the example goes through six steps to a workbook, by keyboard', async () => {
    const { host } = await show();
    await userEvent.click(screen.getByRole('button', { name: 'Ny budget' }));
    (await screen.findByRole('button', { name: /Exempel: Gävleborg/ })).focus();
    await userEvent.keyboard('{Enter}');
    for (const step of [
      'Förbundet',
      'Medlemmar',
      'Medlemsbidrag',
      'Insatser',
      'Kostnader och eget kapital',
    ]) {
      // Each step begins at its heading.
      expect(await screen.findByRole('heading', { level: 1, name: step })).toBe(document.activeElement);
      await expectAccessible();
      screen.getByRole('button', { name: 'Nästa' }).focus();
      await userEvent.keyboard('{Enter}');
    }
    await expectAccessible();
    screen.getByRole('button', { name: 'Skapa budget' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('Klart.')).toBeTruthy();
    expect(host.callsOf('create').map(([, plan]) => plan)).toEqual([examplePlan('gavleborg-2025')]);
  }, 30_000);

  it('splits the total as it is typed', async () => {
    const { store } = await show();
    act(() => {
      store.startBlank();
      store.goToStep('contributions');
    });
    await userEvent.type(await screen.findByLabelText('2027'), '18 920 tkr');
    const table = screen.getByRole('table', { name: /Fördelning/ });
    expect(within(table).getByRole('row', { name: /Försäkringskassan.* 9.460/ })).toBeTruthy();
    expect(within(table).getByRole('row', { name: /Kommuner 4.730/ })).toBeTruthy();
    await userEvent.tab();
    expect(screen.getByLabelText<HTMLInputElement>('2027').value.replace(/\s/g, ' ')).toBe('18 920 000');
  });

  it('tells at the field what is wrong with what was typed', async () => {
    const { store } = await show();
    act(() => {
      store.startBlank();
      store.goToStep('costs');
    });
    const field = await screen.findByLabelText(/Kapitaltak/);
    await userEvent.clear(field);
    await userEvent.type(field, 'tjugo');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described.join(' ')).toMatch(/inget tal/);
  });

  it('does not scold an empty field before it was touched', async () => {
    const { store } = await show();
    act(() => store.startBlank());
    const field = await screen.findByLabelText(/Förbundets namn/);
    expect(screen.queryByText('Fyll i ett värde.')).toBeNull();
    await userEvent.click(field);
    await userEvent.tab();
    expect(screen.getByText('Fyll i ett värde.')).toBeTruthy();
  });

  it('leads from a problem in the review to its field, opening the row that it stands in', async () => {
    const { store } = await show();
    await act(async () => {
      await store.startFromExample('gavleborg-2025');
      store.changeDraft((draft) => ({
        ...draft,
        insatser: draft.insatser.map((insats, index) => (index === 4 ? { ...insats, name: '' } : insats)),
      }));
      store.goToStep('review');
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Insats: rad 5' }));
    expect(document.activeElement?.id).toBe('field-insatser-4-name');
  });

  it('takes a row away, and puts it back', async () => {
    const { store } = await show();
    await act(async () => {
      await store.startFromExample('gavleborg-2025');
      store.goToStep('members');
    });
    await userEvent.click(await screen.findByRole('button', { name: /Gävle kommun/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort Gävle kommun' }));
    expect(store.getState().draft?.members.municipalities.map(({ name }) => name)).not.toContain(
      'Gävle kommun',
    );
    const before = examplePlan('gavleborg-2025').members.municipalities.map(({ name }) => name);
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }));
    expect(store.getState().draft?.members.municipalities.map(({ name }) => name)).toEqual(before);
  });

  it('adds a row and goes to its first field', async () => {
    const { store } = await show();
    act(() => {
      store.startBlank();
      store.goToStep('insatser');
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Lägg till insats' }));
    expect(document.activeElement?.id).toBe('field-insatser-0-name');
  });

  it('takes over the room to grant, but leaves a year whose room is not known', async () => {
    const { store } = await show();
    await act(async () => {
      await store.startFromExample('gavleborg-2025');
      store.changeDraft((draft) => ({ ...draft, availableFunds: ['1 000', '', ''] }));
      store.goToStep('costs');
    });
    await userEvent.click(await screen.findByRole('button', { name: /Använd utrymmet/ }));
    expect(store.getState().draft?.availableFunds.map((text) => text.replace(/\s/g, ' '))).toEqual([
      '1 000',
      '9 269 000',
      '15 045 000',
    ]);
  });

  it('takes a plan file that is dropped', async () => {
    const { store } = await show();
    act(() => store.go('newBudget'));
    const page = await screen.findByRole('main');
    const file = { name: 'fel.json', size: 2, text: () => Promise.resolve('{}') };
    await act(async () => {
      fireEvent.drop(page, { dataTransfer: { files: [file] } });
      await Promise.resolve();
    });
    expect(await screen.findByText(/fel.json kan inte användas/)).toBeTruthy();
  });
});

describe('the picture', () => {
  async function showPicture(name: 'gavleborg-2025' | 'jamtland-2025') {
    const host = new FakeHost();
    host.workbook = { ...noGoals, sheets: sheets('ok'), plan: examplePlan(name), canUndo: false };
    const { store } = await show(host);
    act(() => store.go('picture'));
    await screen.findByRole('heading', { name: 'Tre år i bild' });
  }

  it('tells the figures as a table and in words', async () => {
    await showPicture('gavleborg-2025');
    await expectAccessible();
    const table = screen.getByRole('table', { name: /Siffrorna/ });
    expect(within(table).getByRole('row', { name: /Kostnader −25.967 −18.920 −18.920/ })).toBeTruthy();
    expect(
      screen.getByRole('img', { name: /Intäkter och kostnader.*2025: intäkter 18.920, kostnader 25.967/ }),
    ).toBeTruthy();
  });

  it('says that the opening equity is missing', async () => {
    await showPicture('gavleborg-2025');
    expect(screen.getByText(/Ingående eget kapital saknas/)).toBeTruthy();
  });
});

it('settings: the language changes at once and is kept', async () => {
  const { store, storage } = await show();
  act(() => store.go('settings'));
  const english = await screen.findByRole('radio', { name: 'English' });
  await expectAccessible();
  await userEvent.click(english);
  expect(screen.getByRole('heading', { name: 'Settings' })).toBeTruthy();
  expect(storage.get('settings')).toMatchObject({ language: 'en' });
  expect(document.documentElement.lang).toBe('en');
});

it('help: tells sheets, functions and keys, and links only to the own origin', async () => {
  const { store } = await show();
  act(() => store.go('help'));
  expect((await screen.findAllByText(/FINSAM.FÖRDELA/)).length).toBeGreaterThan(0);
  await expectAccessible();
  for (const link of screen.getAllByRole<HTMLAnchorElement>('link'))
    expect(link.origin).toBe(window.location.origin);
});

it('read in: shows the plan, and gives it as text where copying fails', async () => {
  const host = new FakeHost();
  host.workbook = { ...noGoals, sheets: sheets('ok'), plan: examplePlan('gavleborg-2025'), canUndo: false };
  host.readPlan = host.workbook.plan;
  await show(host);
  await userEvent.click(screen.getByRole('button', { name: 'Läs in' }));
  expect(await screen.findByRole('heading', { name: 'Planen i arbetsboken' })).toBeTruthy();
  expect(screen.getByRole('row', { name: /Resultat −7.047 0 0/ })).toBeTruthy();
  await expectAccessible();
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: () => Promise.reject(new Error('refused')) },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Kopiera planen' }));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Planen som text' }).value).toContain(
    '"finsamkalkyl-plan"',
  );
});
