import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneState, PaneStore } from './state';

const StoreContext = createContext<PaneStore | null>(null);
export const StoreProvider = StoreContext.Provider;

export function useStore(): PaneStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('Components of the pane stand inside a StoreProvider.');
  return store;
}

/** A part of the pane's state; the component is drawn again only when that part has changed. */
export function usePane<Part>(part: (state: PaneState) => Part): Part {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => part(store.getState()));
}
