import { act, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { TextDecoder, TextEncoder } from 'node:util';
import { App } from '../../../src/taskpane/App';
import { PaneStore } from '../../../src/taskpane/state';
import { memoryStorage, type KeyValueStore } from '../../../src/taskpane/storage';
import { FakeHost } from '../paneHost';

interface Shown {
  readonly store: PaneStore;
  readonly host: FakeHost;
  readonly storage: KeyValueStore;
}

/** The pane on its page of goals. */
export async function showGoals(host = new FakeHost(), storage = memoryStorage()): Promise<Shown> {
  storage.set('settings', { welcomed: true });
  const store = new PaneStore(host, () => 2026);
  render(<App store={store} />);
  await act(() => store.start(() => Promise.resolve(storage)));
  act(() => store.go('goals'));
  // The page comes in a chunk of its own, which takes its time the first time.
  await screen.findByRole('heading', { level: 1, name: /Måluppfyllelse/ }, { timeout: 30_000 });
  return { store, host, storage };
}

/** Rules that need a real page to be judged are left out: colours and sizes are seen by eye and in Chromium. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** What jsdom has not: a canvas, modal dialogs, and what turns texts into bytes and back. */
export function standInForBrowser(): void {
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
}
