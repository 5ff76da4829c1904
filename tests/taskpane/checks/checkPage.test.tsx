import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Intended } from '../../../src/sheets/checks/checkReport';
import { aFinding } from '../../sheets/checks/someFindings';
import { expectAccessible, standInForBrowser } from '../goals/showGoals';
import { FakeHost } from '../paneHost';
import { reportOf, showChecks } from './showChecks';

beforeAll(standInForBrowser);
afterEach(cleanup);

const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const check = async () =>
  userEvent.click(within(screen.getByRole('main')).getByRole('button', { name: 'Granska' }));

const at = (sheet: string, row: number, column: number) =>
  ({ kind: 'sheet', sheet, area: { row, column, rows: 1, columns: 1 } }) as const;

const wrongSum = aFinding({
  key: 'sum',
  severity: 'error',
  place: at('Budget', 6, 1),
  found: '2 960',
  expected: '2 961',
  effect: '1250.5',
  evidence: [
    { label: 'Personal', value: '2 000', place: at('Budget', 4, 1) },
    { label: 'Lokaler', value: '961', place: at('Budget', 5, 1) },
  ],
  fix: { sheet: 'Budget', cells: [{ row: 6, column: 1, formula: '=SUM(B5:B6)', value: null }] },
});
const hint = aFinding({ key: 'hint', severity: 'note', place: at('Insatser', 2, 3), effect: null });
const signedOff: Intended = {
  key: 'hint',
  rule: 'Allt kunde inte granskas',
  place: 'Insatser D3',
  sentence: 'En granskning kunde inte göras.',
  reason: 'Så ska det vara.',
  by: 'A. Ekonom',
  date: '2026-11-25',
};

async function showReport(report = reportOf([wrongSum, hint]), host = new FakeHost()) {
  host.report = report;
  const shown = await showChecks(host);
  await check();
  await screen.findByRole('heading', { name: 'Resultat' });
  return shown;
}

describe('a check', () => {
  it('is made ready when the page is shown, and made all the same where that fails', async () => {
    const host = new FakeHost();
    host.prepared = Promise.reject(new Error('no threads here'));
    await showReport(reportOf([wrongSum]), host);
    expect(host.calls.map(([kind]) => kind)).toEqual(expect.arrayContaining(['prepare', 'check']));
    expect(host.callsOf('prepare')).toHaveLength(1);
  });

  it('is of the workbook unless something else is chosen, and says what was checked', async () => {
    const { host } = await showReport();
    expect(host.callsOf('check')).toEqual([['check', 'workbook']]);
    expect(screen.getByText(/^Granskat kl\. 14\.02: hela arbetsboken, 6 blad\. 1 234 celler/)).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Markering' }));
    await check();
    expect(host.callsOf('check').at(-1)).toEqual(['check', 'selection']);
  });

  it('groups by severity, in words, with counts and the effect in kronor', async () => {
    await showReport();
    expect(screen.getByRole('heading', { level: 3, name: /Fel: 1/ })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3, name: /Att notera: 1/ })).toBeTruthy();
    expect(screen.queryByRole('heading', { level: 3, name: /Varningar/ })).toBeNull();
    expect(screen.getByText('Sammanlagd effekt 1 250,50 kr')).toBeTruthy();
    await expectAccessible();
  });

  it('hides and shows a severity', async () => {
    await showReport();
    const toggle = screen.getByRole('button', { name: /^Fel: 1/ });
    expect(toggle.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(toggle);
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await click(/^Att notera: 1/);
    expect(screen.queryAllByRole('article')).toEqual([]);
    expect(screen.getByText('Allt som hittades är dolt av filtret.')).toBeTruthy();
  });

  it('without findings says so, and what was looked for', async () => {
    await showReport(reportOf([]));
    expect(screen.getByText('Inget att anmärka.')).toBeTruthy();
    expect(screen.getByText(/inget bevis för att allt stämmer/)).toBeTruthy();
    await expectAccessible();
  });

  it('that fails tells why, and leaves what was found before', async () => {
    const { host } = await showReport();
    host.answer = () => Promise.resolve({ status: 'failed', message: 'Excel är upptaget.', problems: [] });
    await check();
    expect(await screen.findByText('Excel är upptaget.')).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  it('is asked for by the button of the ribbon', async () => {
    const host = new FakeHost();
    host.report = reportOf([hint]);
    const { store } = await showChecks(host);
    act(() => store.go('overview'));
    await act(async () => host.requested('check'));
    expect(store.getState().page).toBe('check');
    expect(host.callsOf('check')).toEqual([['check', 'workbook']]);
  });

  it('is old when the workbook has been changed since', async () => {
    const { host, store } = await showReport();
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    act(() => host.changed());
    now.mockRestore();
    expect(screen.getByText('Arbetsboken har ändrats sedan granskningen.')).toBeTruthy();
    await click('Granska igen');
    expect(host.callsOf('check')).toHaveLength(2);
    expect(store.getState().checks.stale).toBe(false);
  });
});

describe('a finding', () => {
  it('leads to its cell, and to those it was worked out from', async () => {
    const { host } = await showReport();
    await click('Gå till Budget B7');
    expect(screen.queryByText('Personal')).toBeNull();
    await click('Visa underlag (2)');
    expect(screen.getByRole('table', { name: /^Underlag till/ })).toBeTruthy();
    await click('Gå till Budget B5');
    expect(host.callsOf('goTo')).toEqual([
      ['goTo', 'Budget', 'B7'],
      ['goTo', 'Budget', 'B5'],
    ]);
    await expectAccessible();
  });

  it('is corrected where that is certain, and everything is checked again', async () => {
    const { host } = await showReport();
    expect(screen.getAllByRole('button', { name: /^Rätta/ })).toHaveLength(1);
    host.report = reportOf([hint]);
    await click(/^Rätta/);
    expect(host.callsOf('fix')).toEqual([['fix', 'sum']]);
    expect(host.callsOf('check')).toHaveLength(2);
    expect(screen.getAllByRole('article')).toHaveLength(1);
    // How the correction went is still told, and the focus stays in the list.
    expect(screen.getByText('Klart.')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Resultat');
  });

  it('that could not be corrected stays, with the reason', async () => {
    const { host } = await showReport();
    host.answer = () =>
      Promise.resolve({ status: 'failed', message: 'Cellen B7 har ändrats.', problems: [] });
    await click(/^Rätta/);
    expect(await screen.findByText('Cellen B7 har ändrats.')).toBeTruthy();
    expect(host.callsOf('check')).toHaveLength(1);
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  it('is signed off with a reason only, and by whom is kept', async () => {
    const { host, storage } = await showReport();
    await click(/^Avsiktligt: .*Insatser D3/);
    await expectAccessible();
    await click('Godkänn som avsiktligt');
    expect(screen.getByText('Skriv varför det är som det ska vara.')).toBeTruthy();
    expect(host.callsOf('signOff')).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: /^Skäl/ }), 'Så ska det vara.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Godkänd av' }), 'A. Ekonom');
    host.report = reportOf([wrongSum, hint], [signedOff]);
    await click('Godkänn som avsiktligt');
    expect(host.callsOf('signOff')).toEqual([
      ['signOff', 'hint', { reason: 'Så ska det vara.', by: 'A. Ekonom' }],
    ]);
    expect(storage.get('signature')).toBe('A. Ekonom');
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await userEvent.click(screen.getByText('Avsiktliga (1)'));
    expect(screen.getByText('Skäl: Så ska det vara.')).toBeTruthy();
    expect(screen.getByText('A. Ekonom, 2026-11-25')).toBeTruthy();
  });

  it('that is signed off can be taken back', async () => {
    const { host } = await showReport(reportOf([hint], [signedOff]));
    expect(screen.getByText(/^Inget mer att anmärka/)).toBeTruthy();
    host.report = reportOf([hint], []);
    await click('Ta bort godkännandet: Allt kunde inte granskas, Insatser D3');
    expect(host.callsOf('withdraw')).toEqual([['withdraw', 'hint']]);
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  it('of which there are many come fifty at a time', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      aFinding({ key: `k${index}`, severity: 'warning', place: at('Budget', index, 0) }),
    );
    await showReport(reportOf(many));
    expect(screen.getAllByRole('article')).toHaveLength(50);
    await click('Visa 50 till');
    await click('Visa 20 till');
    expect(screen.getAllByRole('article')).toHaveLength(120);
  });
});

describe('around the findings', () => {
  it('the protocol is written', async () => {
    const { host } = await showReport();
    await click('Skriv protokoll');
    expect(host.callsOf('protocol')).toHaveLength(1);
  });

  it('cells are coloured and the colours taken away; the switch shows what the workbook is', async () => {
    const host = new FakeHost();
    host.coloured = true;
    await showChecks(host);
    const toggle = await screen.findByRole('switch', { name: 'Färglägg cellerna' });
    expect((toggle as HTMLInputElement).checked).toBe(true);
    expect(screen.getByRole('list', { name: 'Färgernas betydelse' }).textContent).toContain('Formel');
    await userEvent.click(toggle);
    expect(host.callsOf('colours')).toEqual([['colours', false]]);
    expect((toggle as HTMLInputElement).checked).toBe(false);
    host.answer = () => Promise.resolve({ status: 'failed', message: 'Nej.', problems: [] });
    await userEvent.click(toggle);
    expect((toggle as HTMLInputElement).checked).toBe(false);
  });

  it('after an undo everything is checked again', async () => {
    const { host, store } = await showReport();
    await act(() => store.undoLast());
    expect(host.callsOf('check')).toHaveLength(2);
  });

  it('a text is checked with its place, and nothing of it can be signed off', async () => {
    const host = new FakeHost();
    host.findings = [
      aFinding({ place: { kind: 'text', heading: 'Kostnader', line: 3, column: 9 }, found: '10' }),
    ];
    await showChecks(host);
    await click('Inklistrad tabell');
    await click('Granska texten');
    expect(screen.getByText('Klistra in något att granska först.')).toBeTruthy();
    const field = screen.getByRole('textbox', { name: 'Tabell eller text' });
    field.focus();
    await userEvent.paste({
      getData: (type: string) => (type === 'text/html' ? '<table></table>' : 'A\t10'),
    } as unknown as DataTransfer);
    await click('Granska texten');
    expect(host.callsOf('checkPasted')).toEqual([['checkPasted', 'A\t10', '<table></table>']]);
    expect(await screen.findByText('Kostnader, rad 3')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Avsiktligt/ })).toBeNull();
    await expectAccessible();
    await userEvent.type(field, '1');
    expect(screen.queryByText('Kostnader, rad 3')).toBeNull();
    await click('Granska texten');
    expect(host.callsOf('checkPasted').at(-1)).toEqual(['checkPasted', 'A\t101', null]);
  });

  it('speaks English', async () => {
    const { store } = await showReport();
    act(() => store.changeSettings({ language: 'en' }));
    expect(screen.getByRole('button', { name: 'Write protocol' })).toBeTruthy();
    expect(screen.getAllByText('Not everything could be checked').length).toBeGreaterThan(0);
  });
});
