import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { AddCircleRegular } from '@fluentui/react-icons/svg/add-circle';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { TargetRegular } from '@fluentui/react-icons/svg/target';
import { useState, type ReactElement } from 'react';
import { Choice } from '../components/Choice';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { PageHeading } from '../components/PageHeading';
import { exampleNames, type SheetOverview, type WorkbookOverview } from '../host';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { usePane, useStore } from '../usePane';

const useOverviewStyles = makeStyles({
  sheet: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover:enabled': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':disabled': { cursor: 'default', color: tokens.colorNeutralForeground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& svg': { fontSize: '20px' },
  },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  message: {
    gridColumn: '2 / 4',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  ok: { color: tokens.colorPaletteGreenForeground1 },
  changed: { color: tokens.colorPaletteDarkOrangeForeground1 },
  broken: { color: tokens.colorPaletteRedForeground1 },
  missing: { color: tokens.colorNeutralForeground3 },
  command: {
    display: 'grid',
    gridTemplateColumns: '152px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    '& button': {
      justifyContent: 'flex-start',
      whiteSpace: 'nowrap',
      paddingInline: tokens.spacingHorizontalS,
    },
  },
});

/** Which sheets there are and how they are, and what can be done with them. */
export default function Overview() {
  const styles = useStyles();
  const texts = useTexts();
  const store = useStore();
  const overview = usePane((state) => state.overview);
  return (
    <main className={styles.page}>
      <PageHeading>{texts.overview.title}</PageHeading>
      {overview.status === 'loading' && <Spinner label={texts.overview.loading} />}
      {overview.status === 'failed' && (
        <div className={styles.section} role="alert">
          <p className={styles.text}>
            {texts.overview.failed} {overview.message}
          </p>
          <div>
            <Button onClick={() => void store.refreshOverview()}>{texts.overview.retry}</Button>
          </div>
        </div>
      )}
      {overview.status === 'ready' && <Workbook workbook={overview.workbook} />}
    </main>
  );
}

function Workbook({ workbook }: { workbook: WorkbookOverview }) {
  const texts = useTexts();
  const isThere = (sheets: readonly SheetOverview[]): boolean =>
    sheets.some(({ state }) => state !== 'missing');
  const hasBudget = isThere(workbook.sheets);
  const hasGoals = isThere(workbook.goalSheets);
  const hasHours = isThere(workbook.hoursSheets);
  return hasBudget || hasGoals ? (
    <>
      {hasBudget && (
        <Sheets
          id="sheets"
          title={hasGoals || hasHours ? texts.overview.budgetSheets : texts.overview.sheets}
          sheets={workbook.sheets}
        />
      )}
      {hasGoals && <Sheets id="goal-sheets" title={texts.overview.goalSheets} sheets={workbook.goalSheets} />}
      {hasHours && (
        <Sheets id="hours-sheets" title={texts.overview.hoursSheets} sheets={workbook.hoursSheets} />
      )}
      <Commands isEmpty={false} hasBudget={hasBudget} />
    </>
  ) : (
    <>
      <EmptyWorkbook />
      {workbook.canUndo && <Commands isEmpty hasBudget={false} />}
    </>
  );
}

function EmptyWorkbook() {
  const styles = useStyles();
  const texts = useTexts();
  const store = useStore();
  const busy = usePane((state) => state.running !== null);
  return (
    <div className={styles.section}>
      <p className={styles.text}>{texts.overview.empty}</p>
      <p className={styles.quiet}>{texts.overview.emptyHint}</p>
      <Choice
        primary
        icon={<DocumentAddRegular />}
        title={texts.firstRun.newBudget}
        hint={texts.firstRun.newBudgetHint}
        onChoose={() => store.go('newBudget')}
      />
      {exampleNames.map((example) => (
        <Choice
          key={example}
          icon={<TableRegular />}
          title={texts.start.example(texts.examples[example])}
          hint={texts.start.exampleHint}
          disabled={busy}
          onChoose={() => void store.buildExample(example)}
        />
      ))}
      <Choice
        icon={<TargetRegular />}
        title={texts.overview.goalSheets}
        hint={texts.overview.goalsHint}
        onChoose={() => store.go('goals')}
      />
    </div>
  );
}

function Sheets({ id, title, sheets }: { id: string; title: string; sheets: readonly SheetOverview[] }) {
  const styles = useStyles();
  const own = useOverviewStyles();
  const texts = useTexts();
  const store = useStore();
  const icons: Record<SheetOverview['state'], ReactElement> = {
    ok: <CheckmarkCircleFilled className={own.ok} />,
    changed: <EditRegular className={own.changed} />,
    broken: <ErrorCircleFilled className={own.broken} />,
    missing: <AddCircleRegular className={own.missing} />,
  };
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.subheading}>
        {title}
      </h2>
      <ul className={styles.list}>
        {sheets.map(({ id: sheet, name, state, inOrder, message, cell }) => (
          <li key={sheet} className={own.item}>
            <button
              type="button"
              className={own.sheet}
              disabled={state === 'missing'}
              onClick={() => void store.goTo(name, cell)}
            >
              {icons[state]}
              <span className={own.name}>{name}</span>
              <span>{texts.overview.states[state]}</span>
              {!inOrder && <span className={own.message}>{texts.overview.outOfOrder}</span>}
              {message !== null && state !== 'ok' && <span className={own.message}>{message}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Commands({ isEmpty, hasBudget }: { isEmpty: boolean; hasBudget: boolean }) {
  const styles = useStyles();
  const own = useOverviewStyles();
  const { overview: texts } = useTexts();
  const store = useStore();
  const busy = usePane((state) => state.running !== null);
  const canUndo = usePane((state) => state.canUndo);
  const [freezes, setFreezes] = useState(false);
  const commands = [
    {
      name: texts.update,
      hint: texts.updateHint,
      icon: <ArrowSyncRegular />,
      enabled: !isEmpty,
      run: () => store.updateWorkbook(),
    },
    {
      name: texts.read,
      hint: texts.readHint,
      icon: <DocumentSearchRegular />,
      enabled: hasBudget,
      run: () => store.readBudget(),
    },
    {
      name: texts.undo,
      hint: texts.undoHint,
      icon: <ArrowUndoRegular />,
      enabled: canUndo,
      run: () => store.undoLast(),
    },
    {
      name: texts.freeze,
      hint: texts.freezeHint,
      icon: <LockClosedRegular />,
      enabled: !isEmpty,
      run: () => setFreezes(true),
    },
  ].filter(({ enabled, name }) => !isEmpty || (enabled && name === texts.undo));
  return (
    <section className={styles.section} aria-labelledby="commands">
      <h2 id="commands" className={styles.subheading}>
        {texts.commands}
      </h2>
      {commands.map(({ name, hint, icon, enabled, run }, index) => (
        <div key={name} className={own.command}>
          {/* Stays reachable while it cannot be pressed, so that the focus is not lost when a command runs. */}
          <Button
            icon={icon}
            disabledFocusable={busy || !enabled}
            aria-describedby={`command-${index}`}
            onClick={() => void run()}
          >
            {name}
          </Button>
          <p id={`command-${index}`} className={styles.quiet}>
            {hint}
          </p>
        </div>
      ))}
      {freezes && (
        <ConfirmDialog
          title={texts.freezeTitle}
          confirm={texts.freezeConfirm}
          onCancel={() => setFreezes(false)}
          onConfirm={() => {
            setFreezes(false);
            void store.freezeFunctions(true);
          }}
        >
          {texts.freezeText}
        </ConfirmDialog>
      )}
    </section>
  );
}
