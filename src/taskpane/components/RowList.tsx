import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { withMovedRow, withoutRow, withRow } from '../draft';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { usePane } from '../usePane';
import { fieldId, useDraftState, useFocusOnRequest, useProblemCount, useProblemsAt } from './draftContext';

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
    // In high contrast the ground under the pointer is bright: all that stands on it is dark then.
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':hover *': { color: 'inherit' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& svg': { fontSize: '16px' },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  note: { gridColumn: '2 / 4', minWidth: 0 },
  value: {
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
  wrong: {
    color: tokens.colorStatusDangerForeground1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    fontSize: tokens.fontSizeBase200,
  },
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
  /** What the buttons of the row call it, where its name is long. */
  shortNameOf?: (row: R) => string;
  /** A few words or an amount at the end of the row. */
  summaryOf: (row: R, index: number) => string;
  /** A line under the name. */
  noteOf?: (row: R, index: number) => ReactNode;
  children: (row: R, change: (row: R) => void, path: string) => ReactNode;
  newRow: () => R;
  addLabel: string;
  emptyText: string;
  intro?: ReactNode;
  /** Of the heading: lists stand in rows of other lists. */
  level?: 2 | 3 | 4;
}

/**
 * A list of the draft: one line for each row, its fields folded out on demand, so that thirty rows stay readable in a
 * narrow pane. Rows are moved and taken away by buttons, and what was taken away can be put back.
 */
export function RowList<R extends Row>(props: RowListProps<R>) {
  const {
    path,
    title,
    rows,
    onChange,
    nameOf,
    shortNameOf = nameOf,
    summaryOf,
    noteOf,
    children,
    newRow,
    addLabel,
    emptyText,
    intro,
    level = 2,
  } = props;
  const Heading = `h${level}` as const;
  const styles = useStyles();
  const own = useRowStyles();
  const texts = useTexts();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [added, setAdded] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{
    readonly row: R;
    readonly index: number;
    readonly name: string;
  } | null>(null);
  const [moved, setMoved] = useState('');
  const problems = useProblemsAt(path);
  const { reviewed } = useDraftState();
  useFocusOnRequest(path, heading);

  const calledAt = (row: R, index: number): string =>
    shortNameOf(row).trim() || texts.fields.unnamed(index + 1);
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
    setMoved('');
    onChange([...rows, row]);
  };
  const move = (row: R, index: number, by: -1 | 1): void => {
    setRemoved(null);
    setMoved(texts.fields.moved(calledAt(row, index), index + by + 1, rows.length));
    onChange(withMovedRow(rows, index, by));
  };
  const remove = (row: R, index: number): void => {
    setMoved('');
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
      <Heading ref={heading} id={headingId} tabIndex={-1} className={styles.subheading}>
        {title} ({rows.length})
      </Heading>
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
              name={nameOf(row).trim() || texts.fields.unnamed(index + 1)}
              shortName={calledAt(row, index)}
              summary={summaryOf(row, index)}
              note={noteOf?.(row, index)}
              isOpen={open.has(row.id)}
              takesFocus={added === row.id}
              onToggle={(isOpen) => toggle(row.id, isOpen)}
              canMoveUp={index > 0}
              canMoveDown={index < rows.length - 1}
              onMove={(by) => move(row, index, by)}
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
          {moved}
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
  shortName: string;
  summary: string;
  note: ReactNode;
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
  const {
    path,
    name,
    shortName,
    summary,
    note,
    isOpen,
    takesFocus,
    onToggle,
    canMoveUp,
    canMoveDown,
    onMove,
    onRemove,
    children,
  } = props;
  const styles = useStyles();
  const own = useRowStyles();
  const texts = useTexts();
  const detailsId = useId();
  const details = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const focus = usePane((state) => state.focus);
  const { reviewed } = useDraftState();
  const problemCount = useProblemCount(path);
  const ownProblems = useProblemsAt(path);
  const showsProblems = problemCount > 0 && (reviewed || !isOpen);
  useFocusOnRequest(path, button);
  const pressed = useRef<HTMLElement | null>(null);
  // An element that is moved in the document loses the focus.
  useLayoutEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  });
  const move = (by: -1 | 1, from: HTMLElement): void => {
    if (by === -1 ? !canMoveUp : !canMoveDown) return;
    pressed.current = from;
    onMove(by);
  };
  const moveByKey = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1, event.currentTarget);
  };

  useEffect(() => {
    if (takesFocus) details.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
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
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={() => onToggle(!isOpen)}
        onKeyDown={moveByKey}
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
        {note !== undefined && <span className={own.note}>{note}</span>}
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
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={texts.fields.moveUp(shortName)}
              disabledFocusable={!canMoveUp}
              onClick={({ currentTarget }) => move(-1, currentTarget)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowDownRegular />}
              aria-label={texts.fields.moveDown(shortName)}
              disabledFocusable={!canMoveDown}
              onClick={({ currentTarget }) => move(1, currentTarget)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={texts.fields.remove(shortName)}
              onClick={onRemove}
            >
              {texts.fields.removeShort}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
