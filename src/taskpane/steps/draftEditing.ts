import type { Draft } from '../draft';
import { usePane, useStore } from '../usePane';

/** The draft on the page, and how to change a part of it. Steps are only shown while there is one. */
export function useDraft(): {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  years: readonly [string, string, string];
} {
  const store = useStore();
  const draft = usePane((state) => state.draft);
  if (draft === null) throw new Error('A step of a new budget is shown without a draft.');
  return {
    draft,
    change: (part) => store.changeDraft((now) => ({ ...now, ...part })),
    years: yearsOf(draft),
  };
}

/** The three years for labels; while the budget year cannot be read they are told by their order. */
function yearsOf(draft: Draft): readonly [string, string, string] {
  if (!/^\d{4}$/.test(draft.budgetYear.trim())) return ['1', '2', '3'];
  const first = Number(draft.budgetYear);
  return [String(first), String(first + 1), String(first + 2)];
}
