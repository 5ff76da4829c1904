/**
 * Keeps small things between visits: settings, and the draft of a plan. Nothing hangs on it: where a place is closed
 * (private windows, blocked third-party storage) the next one is taken, and memory never refuses.
 */
export interface KeyValueStore {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  clear(): void;
}

const CONTAINER = 'finsamkalkyl';

const LONGEST_WAIT = 2000;

/** The best store that works here: office-js-helpers' own, then the browser's, then memory. Never rejects. */
export async function openStorage(): Promise<KeyValueStore> {
  const tooLate = new Promise<null>((resolve) => setTimeout(() => resolve(null), LONGEST_WAIT));
  return forgiving(
    (await Promise.race([officeHelpersStorage(), tooLate])) ?? localStorageStore() ?? memoryStorage(),
  );
}

async function officeHelpersStorage(): Promise<KeyValueStore | null> {
  try {
    // A chunk of its own: nobody waits for it before the pane is shown.
    const { Storage } = await import('@microsoft/office-js-helpers');
    const storage = new Storage<unknown>(CONTAINER);
    return works(storage) ? storage : null;
  } catch {
    return null;
  }
}

function localStorageStore(): KeyValueStore | null {
  try {
    const storage = window.localStorage;
    const keyOf = (key: string): string => `${CONTAINER}/${key}`;
    const store: KeyValueStore = {
      get: (key) => {
        const text = storage.getItem(keyOf(key));
        return text === null ? undefined : (JSON.parse(text) as unknown);
      },
      set: (key, value) => storage.setItem(keyOf(key), JSON.stringify(value)),
      clear: () => {
        const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
        for (const key of keys) if (key?.startsWith(keyOf(''))) storage.removeItem(key);
      },
    };
    return works(store) ? store : null;
  } catch {
    return null;
  }
}

export function memoryStorage(): KeyValueStore {
  const values = new Map<string, unknown>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    clear: () => values.clear(),
  };
}

function works(store: Pick<KeyValueStore, 'get' | 'set'>): boolean {
  const probe = 'probe';
  store.set(probe, probe);
  return store.get(probe) === probe;
}

/** A full or suddenly closed place must not stop the person's work: the last values then live in memory. */
function forgiving(store: KeyValueStore): KeyValueStore {
  const memory = memoryStorage();
  return {
    get: (key) => {
      const kept = memory.get(key);
      if (kept !== undefined) return kept;
      try {
        return store.get(key);
      } catch {
        return undefined;
      }
    },
    set: (key, value) => {
      memory.set(key, value);
      try {
        store.set(key, value);
      } catch {
        // Kept in memory above.
      }
    },
    clear: () => {
      memory.clear();
      try {
        store.clear();
      } catch {
        // Nothing more can be done, and nothing is shown from it again in this session.
      }
    },
  };
}
