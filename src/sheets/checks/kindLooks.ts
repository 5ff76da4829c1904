import type { CellKind } from './cellKinds';

/** The fill that a kind of cell gets. Dark ink on each of them has a contrast of more than 10 : 1. */
export const KIND_COLOURS: Readonly<Record<CellKind, string>> = {
  constant: '#dbe9fb',
  computed: '#e3f1de',
  textNumber: '#ffe7a8',
  flagged: '#fbd5d0',
};

export const KIND_INK = '#1a1a1a';

/** What is to be looked at is bold too: nothing hangs on the colour alone. */
export const BOLD_KINDS: ReadonlySet<CellKind> = new Set(['textNumber', 'flagged']);
