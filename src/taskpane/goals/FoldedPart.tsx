import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useDraftState } from '../components/draftContext';
import { usePane } from '../usePane';

const useFoldedStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
});

interface FoldedPartProps {
  summary: string;
  /** Of what stands in it: a link to one of them opens it, and so does a problem in it when it is first shown. */
  paths: readonly string[];
  children: ReactNode;
}

/** Fields that are seldom filled in, folded out on demand. */
export function FoldedPart({ summary, paths, children }: FoldedPartProps) {
  const own = useFoldedStyles();
  const { problems } = useDraftState();
  const focus = usePane((state) => state.focus);
  const holds = (path: string): boolean => paths.some((one) => `${path}.`.startsWith(`${one}.`));
  // What the person folds up after a link has opened it stays so.
  const [toggled, setToggled] = useState<{ open: boolean; request: number | null }>(() => ({
    open: problems.some(({ path }) => holds(path)),
    request: null,
  }));
  const request = focus?.request ?? null;
  const isAsked = focus !== null && holds(focus.path) && request !== toggled.request;
  const open = toggled.open || isAsked;
  return (
    <details open={open} onToggle={({ currentTarget }) => setToggled({ open: currentTarget.open, request })}>
      <summary className={own.summary}>{summary}</summary>
      {open && <div className={own.content}>{children}</div>}
    </details>
  );
}
