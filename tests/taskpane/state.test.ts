import { planToJson } from '../../src/finsam/planFile';
import type { CommandOptions } from '../../src/taskpane/host';
import { PaneStore } from '../../src/taskpane/state';
import { memoryStorage, type KeyValueStore } from '../../src/taskpane/storage';
import { done, examplePlan, FakeHost, sheets, noGoals } from './paneHost';

async function started(
  host = new FakeHost(),
  storage: KeyValueStore = memoryStorage(),
  example: 'gavleborg-2025' | null = null,
) {
  const store = new PaneStore(host, () => 2026);
  await store.start(() => Promise.resolve(storage), example);
  return { store, host, storage };
}

describe('the first visit', () => {
  it('shows the first-run page once', async () => {
    const { store, storage } = await started();
    expect(store.getState().page).toBe('welcome');
    store.go('newBudget');
    expect((await started(new FakeHost(), storage)).store.getState().page).toBe('overview');
  });

  it('builds an example that the address asks for, and shows the overview', async () => {
    const { store, host } = await started(new FakeHost(), memoryStorage(), 'gavleborg-2025');
    expect(host.callsOf('create')).toHaveLength(1);
    expect(store.getState()).toMatchObject({ page: 'overview', overview: { workbook: { canUndo: true } } });
  });

  it('leaves a workbook that has a budget alone', async () => {
    const host = new FakeHost();
    host.workbook = {
      ...noGoals,
      sheets: [...sheets('missing').slice(1), ...sheets('ok').slice(0, 1)],
      plan: null,
      canUndo: false,
    };
    await started(host, memoryStorage(), 'gavleborg-2025');
    expect(host.callsOf('create')).toEqual([]);
  });
});

describe('a draft', () => {
  it('is kept from one visit to the next, letter by letter', async () => {
    const { store, storage } = await started();
    store.startBlank();
    store.changeDraft((draft) => ({ ...draft, association: { ...draft.association, name: 'Förbundet X' } }));
    const later = (await started(new FakeHost(), storage)).store;
    expect(later.getState().draft).toEqual(store.getState().draft);
    expect(later.getState().draft?.association.name).toBe('Förbundet X');
  });

  it('begins with next year', async () => {
    const { store } = await started();
    store.startBlank();
    expect(store.getState().draft?.budgetYear).toBe('2027');
  });

  it('is used up when its budget has been created', async () => {
    const { store, host } = await started();
    await store.startFromExample('gavleborg-2025');
    await store.createBudget(examplePlan('gavleborg-2025'));
    expect(host.callsOf('create')).toHaveLength(1);
    expect(store.getState()).toMatchObject({ draft: null, page: 'overview' });
  });

  it('is kept when creating fails, and when an example is built beside it', async () => {
    const { store, host } = await started();
    store.startBlank();
    const { draft } = store.getState();
    await store.buildExample('jamtland-2025');
    expect(store.getState().draft).toEqual(draft);
    host.answer = () => Promise.resolve({ status: 'failed', message: 'Nej.', problems: [] });
    await store.createBudget(examplePlan('gavleborg-2025'));
    expect(store.getState().draft).toEqual(draft);
  });

  it('starts from a plan file', async () => {
    const { store } = await started();
    const text = JSON.stringify(planToJson(examplePlan('jamtland-2025')));
    await store.startFromFile({ name: 'plan.json', size: text.length, text: () => Promise.resolve(text) });
    expect(store.getState()).toMatchObject({
      page: 'newBudget',
      draft: { association: { name: examplePlan('jamtland-2025').association.name } },
    });
  });

  it.each([
    ['{"format":"finsamkalkyl-plan","version":1}', 'association'],
    ['ingen json', ''],
  ])('tells all that is wrong in the plan file %s', async (text, path) => {
    const { store } = await started();
    await store.startFromFile({ name: 'fel.json', size: text.length, text: () => Promise.resolve(text) });
    const { startProblem, draft } = store.getState();
    expect(draft).toBeNull();
    expect(startProblem?.message).toContain('fel.json');
    expect(startProblem?.details.map((problem) => problem.path)).toContain(path);
  });

  it('does not even read a file that is far too large', async () => {
    const { store } = await started();
    const text = jest.fn();
    await store.startFromFile({ name: 'stor.json', size: 6_000_000, text });
    expect(text).not.toHaveBeenCalled();
    expect(store.getState().startProblem?.message).toContain('stor.json');
  });
});

describe('a command', () => {
  it('that asks is done with force after a yes, and not at all after a no', async () => {
    const { store, host } = await started();
    host.answer = ({ force }) =>
      Promise.resolve(force ? done : { status: 'asks', message: 'Ersätta?', problems: [] });
    await store.createBudget(examplePlan('gavleborg-2025'));
    expect(store.getState().asking).toMatchObject({ command: 'create', message: 'Ersätta?' });
    store.decline();
    expect(store.getState().asking).toBeNull();
    await store.createBudget(examplePlan('gavleborg-2025'));
    await store.confirm();
    expect(host.callsOf('create').map(([, , force]) => force)).toEqual([false, false, true]);
    expect(store.getState().outcome?.outcome.status).toBe('done');
  });

  it('that throws is told as failed', async () => {
    const { store, host } = await started();
    host.answer = () => Promise.reject(new Error('Bladet är skyddat.'));
    await store.updateWorkbook();
    expect(store.getState()).toMatchObject({
      running: null,
      outcome: { outcome: { status: 'failed', message: 'Bladet är skyddat.' } },
    });
  });

  it('runs alone: another one meanwhile is not started', async () => {
    const { store, host } = await started();
    let finish: () => void = () => undefined;
    host.answer = () => new Promise((resolve) => (finish = () => resolve(done)));
    const first = store.updateWorkbook();
    await store.freezeFunctions(true);
    finish();
    await first;
    expect(host.callsOf('freeze')).toEqual([]);
  });

  it('shows progress and a way out when it takes more than a second', async () => {
    const { store, host } = await started();
    jest.useFakeTimers();
    try {
      host.answer = ({ signal, onProgress }: CommandOptions) => {
        onProgress({ message: 'Skriver', share: 0.5 });
        return new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new Error('aborted'))),
        );
      };
      const running = store.updateWorkbook();
      expect(store.getState().running).toMatchObject({ slow: false, progress: { share: 0.5 } });
      jest.advanceTimersByTime(1000);
      expect(store.getState().running?.slow).toBe(true);
      store.cancel();
      expect(store.getState().running?.cancelling).toBe(true);
      await running;
      expect(store.getState()).toMatchObject({
        running: null,
        outcome: { outcome: { status: 'cancelled' } },
      });
    } finally {
      jest.useRealTimers();
    }
  });

  it('of the ribbon is told in the pane, and its question asked there', async () => {
    const { store, host } = await started();
    host.ended('undo', { status: 'asks', message: 'Ångra ändå?', problems: [] });
    await store.confirm();
    expect(host.callsOf('undo')).toEqual([['undo', true]]);
    host.ended('update', done);
    expect(store.getState().outcome).toEqual({ command: 'update', outcome: done });
  });

  it('of the ribbon leads to the page it is about', async () => {
    const { store, host } = await started();
    for (const request of ['newBudget', 'goals'] as const) {
      host.requested(request);
      expect(store.getState().page).toBe(request);
    }
  });

  it('that reads shows the plan, or the problems, on a page of their own', async () => {
    const { store, host } = await started();
    host.readPlan = examplePlan('gavleborg-2025');
    await store.readBudget();
    expect(store.getState()).toMatchObject({
      page: 'readIn',
      outcome: null,
      readPlan: { plan: { budgetYear: 2025 } },
    });
    host.readPlan = null;
    const problems = [{ message: 'Fel.', sheet: 'Budget', cell: 'B7' }];
    host.answer = () => Promise.resolve({ status: 'failed', message: '1 fel.', problems });
    await store.readBudget();
    expect(store.getState()).toMatchObject({ outcome: null, readPlan: { plan: null, problems } });
  });
});

describe('the overview', () => {
  it('is read again once when the workbook has been still after many changes', async () => {
    const { host } = await started();
    jest.useFakeTimers();
    try {
      const before = host.callsOf('overview').length;
      for (let change = 0; change < 20; change += 1) {
        host.changed();
        jest.advanceTimersByTime(100);
      }
      expect(host.callsOf('overview')).toHaveLength(before);
      jest.advanceTimersByTime(1000);
      expect(host.callsOf('overview')).toHaveLength(before + 1);
    } finally {
      jest.useRealTimers();
    }
  });

  it('does not let an old answer overwrite a newer one', async () => {
    const { store, host } = await started();
    const answers: ((workbook: typeof host.workbook) => void)[] = [];
    host.overview = () => new Promise((resolve) => answers.push(resolve));
    const [first, second] = [store.refreshOverview(), store.refreshOverview()];
    answers[1]?.({ ...noGoals, sheets: sheets('ok'), plan: null, canUndo: true });
    answers[0]?.({ ...noGoals, sheets: sheets('broken'), plan: null, canUndo: false });
    await Promise.all([first, second]);
    expect(store.getState()).toMatchObject({
      canUndo: true,
      overview: { workbook: { ...noGoals, sheets: sheets('ok') } },
    });
  });

  it('tells why it could not be read', async () => {
    const host = new FakeHost();
    host.overview = () => Promise.reject(new Error('Excel är upptaget.'));
    expect((await started(host)).store.getState().overview).toEqual({
      status: 'failed',
      message: 'Excel är upptaget.',
    });
  });
});

it('an example that cannot be fetched is told', async () => {
  const { store, host } = await started();
  host.files = () => Promise.reject(new Error('offline'));
  await store.buildExample('gavleborg-2025');
  expect(store.getState().outcome?.outcome).toMatchObject({
    status: 'failed',
    message: expect.stringContaining('Exemplet'),
  });
});

it('the language of the settings is told to the host', async () => {
  const { store, host } = await started();
  expect(host.language).toBe('sv');
  store.changeSettings({ language: 'en' });
  expect(host.language).toBe('en');
});
