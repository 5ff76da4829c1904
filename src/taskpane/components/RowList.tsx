import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { withMovedRow, withoutRow, withRow } from '../draft';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { usePane } from '../usePane';
import { fieldId, useFocusOnRequest, useProblemCount, useProblemsAt } from './draftContext';

const useRowStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    width: '100%',
    minHeight: '32px',
    padding: `2px ${tokens.spacingHorizontalXS}`,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& svg': { fontSize: '16px' },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  value: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  wrong: { color: tokens.colorStatusDangerForeground1, display: 'inline-flex', alignItems: 'center', gap: '2px', fontSize: tokens.fontSizeBase200 },
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
  },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

interface Row {
  readonly id: string;
}

interface RowListProps<R extends Row> {
  /** The path of the list in the plan: 'insatser'. */
  path: string;
  title: string;
  rows: readonly R[];
  onChange: (rows: readonly R[]) => void;
  /** What the row is called; '' where it has no name yet. */
  nameOf: (row: R) => string;
  /** A few words or an amount at the end of the row. */
  summaryOf: (row: R, index: number) => string;
  children: (row: R, change: (row: R) => void, path: string) => ReactNode;
  newRow: () => R;
  addLabel: string;
  emptyText: string;
  intro?: ReactNode;
}

/**
 * A list of the draft: one line for each row, its fields folded out on demand, so that thirty rows stay readable in a
 * narrow pane. Rows are moved and taken away by buttons, and what was taken away can be put back.
 */
export function RowList<R extends Row>(props: RowListProps<R>) {
  const { path, title, rows, onChange, nameOf, summaryOf, children, newRow, addLabel, emptyText, intro } = props;
  const styles = useStyles();
  const own = useRowStyles();
  const texts = useTexts();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [added, setAdded] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ readonly row: R; readonly index: number; readonly name: string } | null>(null);
  const problems = useProblemsAt(path);
  const reviewed = usePane((state) => state.reviewed);
  useFocusOnRequest(path, heading);

  const calledAt = (row: R, index: number): string => nameOf(row).trim() || texts.fields.unnamed(index + 1);
  const toggle = (id: string, isOpen: boolean): void => {
    const next = new Set(open);
    if (isOpen) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const add = (): void => {
    const row = newRow();
    toggle(row.id, true);
    setAdded(row.id);
    setRemoved(null);
    onChange([...rows, row]);
  };
  const remove = (row: R, index: number): void => {
    setRemoved({ row, index, name: calledAt(row, index) });
    onChange(withoutRow(rows, index));
    addButton.current?.focus();
  };
  const putBack = (): void => {
    if (removed === null) return;
    onChange([...rows.slice(0, removed.index), removed.row, ...rows.slice(removed.index)]);
    setRemoved(null);
    addButton.current?.focus();
  };

  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 ref={heading} id={headingId} tabIndex={-1} className={styles.subheading}>
        {title} ({rows.length})
      </h2>
      {intro}
      {(reviewed || rows.length > 0) &&
        problems.map((problem) => (
          <p key={problem} className={own.problem}>
            {problem}
          </p>
        ))}
      {rows.length === 0 ? (
        <p className={styles.quiet}>{emptyText}</p>
      ) : (
        <ul className={styles.list}>
          {rows.map((row, index) => (
            <RowItem
              key={row.id}
              path={`${path}.${index}`}
              name={calledAt(row, index)}
              summary={summaryOf(row, index)}
              isOpen={open.has(row.id)}
              takesFocus={added === row.id}
              onToggle={(isOpen) => toggle(row.id, isOpen)}
              canMoveUp={index > 0}
              canMoveDown={index < rows.length - 1}
              onMove={(by) => onChange(withMovedRow(rows, index, by))}
              onRemove={() => remove(row, index)}
            >
              {children(row, (next) => onChange(withRow(rows, index, next)), `${path}.${index}`)}
            </RowItem>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Button ref={addButton} size="small" icon={<AddRegular />} onClick={add}>
          {addLabel}
        </Button>
        <span role="status" className={styles.quiet}>
          {removed !== null && (
            <>
              {texts.fields.removed(removed.name)}.{' '}
              <Link as="button" inline onClick={putBack}>
                {texts.fields.putBack}
              </Link>
            </>
          )}
        </span>
      </div>
    </section>
  );
}

interface RowItemProps {
  path: string;
  name: string;
  summary: string;
  isOpen: boolean;
  takesFocus: boolean;
  onToggle: (isOpen: boolean) => void;
  canMoveUp: boolean;
  canMoveDown: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  children: ReactNode;
}

function RowItem(props: RowItemProps) {
  const { path, name, summary, isOpen, takesFocus, onToggle, canMoveUp, canMoveDown, onMove, onRemove, children } = props;
  const styles = useStyles();
  const own = useRowStyles();
  const texts = useTexts();
  const detailsId = useId();
  const details = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const focus = usePane((state) => state.focus);
  const reviewed = usePane((state) => state.reviewed);
  const problemCount = useProblemCount(path);
  const ownProblems = useProblemsAt(path);
  const showsProblems = problemCount > 0 && (reviewed || !isOpen);
  useFocusOnRequest(path, button);

  useEffect(() => {
    if (takesFocus) details.current?.querySelector<HTMLElement>('input, select')?.focus();
    // Only when the row has just been added.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    if (focus?.path.startsWith(`${path}.`)) onToggle(true);
    // Only when a link has been followed: what the person folds up afterwards stays so.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [focus]);

  return (
    <li className={own.item}>
      <button
        ref={button}
        id={fieldId(path)}
        type="button"
        className={own.summary}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={() => onToggle(!isOpen)}
      >
        {isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        <span className={own.name}>{name}</span>
        <span className={own.value}>
          {showsProblems && (
            <span className={own.wrong}>
              <ErrorCircleFilled />
              {texts.fields.hasProblems}
            </span>
          )}
          {summary}
        </span>
      </button>
      {isOpen && (
        <div ref={details} id={detailsId} className={own.details}>
          {reviewed &&
            ownProblems.map((problem) => (
              <p key={problem} className={own.problem}>
                {problem}
              </p>
            ))}
          {children}
          <div className={styles.row}>
            <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} aria-label={texts.fields.moveUp(name)} disabledFocusable={!canMoveUp} onClick={() => onMove(-1)} />
            <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} aria-label={texts.fields.moveDown(name)} disabledFocusable={!canMoveDown} onClick={() => onMove(1)} />
            <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={texts.fields.remove(name)} onClick={onRemove}>
              {texts.fields.removeShort}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
