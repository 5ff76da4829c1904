import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { emptyHoursBook } from '../../src/sheets/hours/hoursChange';
import type { HoursBook } from '../../src/finsam/hours/hours';
import { App } from '../../src/taskpane/App';
import { PaneStore } from '../../src/taskpane/state';
import { memoryStorage } from '../../src/taskpane/storage';
import { standInForBrowser } from './goals/showGoals';
import { someReports } from '../sheets/hours/bookOf';
import { examplePlan, FakeHost, noGoals, sheets } from './paneHost';

beforeAll(standInForBrowser);
afterEach(cleanup);

/** The page of Trisam hours over a workbook with Gävleborg's budget and a book of hours. */
async function showHours(hours: HoursBook | null, plan = examplePlan('gavleborg-2025')) {
  const host = new FakeHost();
  host.workbook = { ...noGoals, sheets: sheets('ok'), plan, hours, canUndo: true };
  const store = new PaneStore(host, () => 2025);
  render(<App store={store} />);
  await act(async () => {
    await store.start(() => Promise.resolve(memoryStorage()));
    store.go('hours');
  });
  // The page comes in a chunk of its own, which takes its time the first time.
  await screen.findByRole('heading', { level: 1, name: 'Trisamtimmar' }, { timeout: 30_000 });
  return { host, store, user: userEvent.setup() };
}

test('without sheets it asks how often the organisations report, and builds them', async () => {
  const { host, user } = await showHours(null);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Organisationerna rapporterar' }), 'quarter');
  await user.click(screen.getByRole('button', { name: 'Bygg bladen' }));
  expect(host.callsOf('hours')).toEqual([
    ['hours', { kind: 'start', year: 2025, periodKind: 'quarter' }, false],
  ]);
});

test('without hours in the budget it says where to write them', async () => {
  const plan = examplePlan('gavleborg-2025');
  const { host, user } = await showHours(null, { ...plan, trisamHours: [] });
  await user.click(screen.getByRole('button', { name: 'Till bladet' }));
  expect(host.callsOf('goTo')).toHaveLength(1);
});

test('each report has a word beside its sign', async () => {
  await showHours(someReports);
  const board = screen.getByRole('table', { name: /Organisationer och perioder/ });
  const row = within(board).getByRole('row', { name: /Bollnäs kommun/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['●Mottagen', '▲Försenad', '○Väntas']);
});

test('the picture says in words what it shows', async () => {
  await showHours(someReports);
  // 30 + 45.25 + 12 + 8.5 + 7.75 hours of 280.
  await screen.findByText(/103,5 av 280 tim \(37\s%\)/);
});

test('a day is saved only when it has been changed', async () => {
  const { host, user } = await showHours(emptyHoursBook(2025, 'tertial'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), '2025-T1');
  expect(screen.queryByRole('button', { name: 'Spara dagen' })).toBeNull();
  fireEvent.change(screen.getByLabelText('Ska vara inne senast'), { target: { value: '2025-05-15' } });
  await user.click(screen.getByRole('button', { name: 'Spara dagen' }));
  expect(host.callsOf('hours')[0]?.[1]).toEqual({
    kind: 'deadline',
    period: { kind: 'tertial', year: 2025, number: 1 },
    date: '2025-05-15',
  });
});

test('a template opens as a workbook, and it is told where this Excel cannot', async () => {
  const { host, user } = await showHours(emptyHoursBook(2025, 'tertial'));
  await user.click(screen.getByRole('button', { name: 'Öppna mallen' }));
  await waitFor(() => expect(host.callsOf('openWorkbook')).toHaveLength(1));
  const [, bytes] = host.callsOf('openWorkbook')[0]!;
  expect([...(bytes as Uint8Array).slice(0, 2)]).toEqual([0x50, 0x4b]);
  host.openWorkbook = () => Promise.resolve(false);
  await user.click(screen.getByRole('button', { name: 'Öppna mallen' }));
  await screen.findByText(/kan inte öppna nya arbetsböcker/);
});

test('a report is taken out by its own button', async () => {
  const { host, user } = await showHours(someReports);
  await user.click(
    screen.getByRole('button', { name: 'Ta bort rapporten från Gävle kommun för tertial 1 2025' }),
  );
  expect(host.callsOf('hours')[0]?.[1]).toEqual({
    kind: 'takeOut',
    member: 'Gävle kommun',
    period: '2025-T1',
  });
});

test('what a command asks is done after a yes', async () => {
  const { host, user } = await showHours(someReports);
  host.answer = ({ force }) =>
    Promise.resolve({ status: force ? 'done' : 'asks', message: 'Egna celler tas bort.', problems: [] });
  await user.click(screen.getByRole('button', { name: /^Ta bort rapporten från Bollnäs/ }));
  await user.click(await screen.findByRole('button', { name: 'Skriv' }));
  expect(host.callsOf('hours').map(([, , force]) => force)).toEqual([false, true]);
});
