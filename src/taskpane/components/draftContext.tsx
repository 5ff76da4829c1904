import { createContext, useContext, useEffect, useState, type RefObject } from 'react';
import type { CheckedDraft, DraftProblem } from '../checkDraft';
import { usePane } from '../usePane';

const emptyCheck: CheckedDraft = { plan: null, problems: [], figures: null };
const CheckContext = createContext<CheckedDraft>(emptyCheck);
export const CheckProvider = CheckContext.Provider;

/** What is wrong in the budget's draft that is shown, and what follows from it. */
export const useCheckedDraft = (): CheckedDraft => useContext(CheckContext);

/** What fields need to know of the draft that they are a part of, whatever it is a draft of. */
interface DraftState {
  readonly problems: readonly DraftProblem[];
  /** Everything has been asked for: problems show at fields that were never touched, too. */
  readonly reviewed: boolean;
}

const DraftContext = createContext<DraftState>({ problems: [], reviewed: false });
export const DraftProvider = DraftContext.Provider;

export const useDraftState = (): DraftState => useContext(DraftContext);

/** The element of a path in the draft; labels and links find it by this id. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '-')}`;

/** The sentences about exactly this path. */
export function useProblemsAt(path: string): readonly string[] {
  return useDraftState()
    .problems.filter((problem) => problem.path === path)
    .map(({ message }) => message);
}

/** How many things are wrong in the path and everything under it. */
export function useProblemCount(path: string): number {
  return useDraftState().problems.filter(
    (problem) => problem.path === path || problem.path.startsWith(`${path}.`),
  ).length;
}

/**
 * The sentence to show at a field, and what to do when the field is left. An empty field that nobody has touched yet is not
 * scolded until the review has asked for everything.
 */
export function useFieldProblem(path: string, text: string): { problem: string | null; leave: () => void } {
  const { reviewed } = useDraftState();
  const [left, setLeft] = useState(false);
  const problems = useProblemsAt(path);
  const shows = reviewed || left || text.trim() !== '';
  return { problem: (shows ? problems[0] : undefined) ?? null, leave: () => setLeft(true) };
}

/** Moves the focus to the element when a link to its path has been followed. */
export function useFocusOnRequest(path: string, element: RefObject<HTMLElement | null>): void {
  const focus = usePane((state) => state.focus);
  useEffect(() => {
    if (focus?.path !== path) return;
    element.current?.focus();
    element.current?.scrollIntoView?.({ block: 'center' });
  }, [focus, path, element]);
}
