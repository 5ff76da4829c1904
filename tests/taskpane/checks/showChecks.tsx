import { act, render, screen } from '@testing-library/react';
import { checkedItems } from '../../../src/sheets/checks/checkedItems';
import type { CheckReport, Intended } from '../../../src/sheets/checks/checkReport';
import type { Finding } from '../../../src/checks/finding';
import { App } from '../../../src/taskpane/App';
import { PaneStore } from '../../../src/taskpane/state';
import { memoryStorage } from '../../../src/taskpane/storage';
import { FakeHost } from '../paneHost';

/** A check of the whole workbook that found this. */
export function reportOf(findings: readonly Finding[], intended: readonly Intended[] = []): CheckReport {
  return {
    scope: 'workbook',
    place: '',
    counts: { sheets: 6, cells: 1234, formulas: 56 },
    when: '2026-11-25T14:02',
    items: checkedItems(findings, intended),
    intended,
  };
}

/** The pane on its page of checks. */
export async function showChecks(host = new FakeHost(), storage = memoryStorage()) {
  storage.set('settings', { welcomed: true });
  const store = new PaneStore(host, () => 2026);
  const shown = render(<App store={store} />);
  await act(() => store.start(() => Promise.resolve(storage)));
  act(() => store.go('check'));
  // The page comes in a chunk of its own, which takes its time the first time.
  await screen.findByRole('heading', { level: 1, name: 'Granska' }, { timeout: 30_000 });
  return { store, host, storage, unmount: shown.unmount };
}
