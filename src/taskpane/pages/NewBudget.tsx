import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { CheckProvider, DraftProvider } from '../components/draftContext';
import { checkDraft } from '../checkDraft';
import { stepNames, stepOf, type Draft, type StepName } from '../draft';
import { AssociationStep } from '../steps/AssociationStep';
import { ContributionsStep } from '../steps/ContributionsStep';
import { CostsStep } from '../steps/CostsStep';
import { InsatserStep } from '../steps/InsatserStep';
import { MembersStep } from '../steps/MembersStep';
import { ReviewStep } from '../steps/ReviewStep';
import { useStyles } from '../styles';
import { useLanguage, useTexts } from '../texts/language';
import { usePane, useStore } from '../usePane';
import { ChooseStart } from './ChooseStart';

const useStepStyles = makeStyles({
  steps: { display: 'flex', gap: '2px', listStyleType: 'none', margin: 0, padding: 0 },
  item: { flex: 1, minWidth: 0 },
  step: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    width: '100%',
    height: '32px',
    padding: 0,
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `3px solid ${tokens.colorNeutralStroke1}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  label: { display: 'inline-flex', alignItems: 'center', gap: '2px' },
  footer: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    justifyContent: 'space-between',
    '& button': { minWidth: 'auto', whiteSpace: 'nowrap' },
    gap: tokens.spacingHorizontalS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  page: { paddingBottom: 0 },
});

const steps: Readonly<Record<StepName, () => React.ReactNode>> = {
  association: () => <AssociationStep />,
  members: () => <MembersStep />,
  contributions: () => <ContributionsStep />,
  insatser: () => <InsatserStep />,
  costs: () => <CostsStep />,
  review: () => <ReviewStep />,
};

/** "Ny budget": what to start from, and then a draft in six steps. */
export default function NewBudget() {
  const draft = usePane((state) => state.draft);
  const choosing = usePane((state) => state.choosing);
  return draft === null || choosing ? <ChooseStart /> : <Wizard draft={draft} />;
}

function Wizard({ draft }: { draft: Draft }) {
  const styles = useStyles();
  const own = useStepStyles();
  const texts = useTexts();
  const language = useLanguage();
  const store = useStore();
  const step = usePane((state) => state.step);
  const reviewed = usePane((state) => state.reviewed);
  const [discards, setDiscards] = useState(false);
  const checked = useMemo(() => checkDraft(draft, language), [draft, language]);
  const draftState = useMemo(() => ({ problems: checked.problems, reviewed }), [checked, reviewed]);
  const index = stepNames.indexOf(step);
  const previous = stepNames[index - 1];
  const next = stepNames[index + 1];
  return (
    <CheckProvider value={checked}>
      <DraftProvider value={draftState}>
        <main className={mergeClasses(styles.page, own.page)}>
          <StepList wrongSteps={new Set(checked.problems.map(({ path }) => stepOf(path)))} />
          <StepHeading step={step} />
          {steps[step]()}
          <div className={own.footer}>
            <Button appearance="subtle" onClick={() => setDiscards(true)}>
              {texts.steps.discard}
            </Button>
            <div className={styles.row}>
              {previous !== undefined && (
                <Button onClick={() => store.goToStep(previous)}>{texts.steps.previous}</Button>
              )}
              {next !== undefined && (
                <Button appearance="primary" onClick={() => store.goToStep(next)}>
                  {texts.steps.next}
                </Button>
              )}
            </div>
          </div>
          {discards && (
            <ConfirmDialog
              title={texts.steps.discardTitle}
              confirm={texts.steps.discardConfirm}
              onCancel={() => setDiscards(false)}
              onConfirm={() => store.discardDraft()}
            >
              {texts.steps.discardText}
            </ConfirmDialog>
          )}
        </main>
      </DraftProvider>
    </CheckProvider>
  );
}

/** The six steps; any of them can be gone to at any time. A wrong one has a mark and a word once the review has been seen. */
function StepList({ wrongSteps }: { wrongSteps: ReadonlySet<StepName> }) {
  const own = useStepStyles();
  const texts = useTexts();
  const store = useStore();
  const current = usePane((state) => state.step);
  const reviewed = usePane((state) => state.reviewed);
  return (
    <nav aria-label={texts.steps.list}>
      <ol className={own.steps}>
        {stepNames.map((step, index) => {
          const isWrong = reviewed && wrongSteps.has(step);
          const isDone = reviewed && !isWrong && step !== 'review';
          const label = `${index + 1}. ${texts.steps.names[step]}${isWrong ? `, ${texts.fields.hasProblems}` : ''}`;
          return (
            <li key={step} className={own.item}>
              <button
                type="button"
                className={mergeClasses(own.step, step === current && own.current, isWrong && own.wrong)}
                aria-label={label}
                title={label}
                {...(step === current ? { 'aria-current': 'step' as const } : {})}
                onClick={() => store.goToStep(step)}
              >
                <span className={own.label}>
                  {index + 1}
                  {isWrong && <ErrorCircleFilled />}
                  {isDone && <CheckmarkRegular />}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Takes the focus when the step is shown, unless a link asked for one of its fields. */
function StepHeading({ step }: { step: StepName }) {
  const styles = useStyles();
  const texts = useTexts();
  const store = useStore();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (store.getState().focus !== null) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('[data-scrolls]')?.scrollTo?.({ top: 0 });
  }, [step, store]);
  return (
    <div>
      <p className={styles.quiet}>{texts.steps.progress(stepNames.indexOf(step) + 1, stepNames.length)}</p>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {texts.steps.names[step]}
      </h1>
    </div>
  );
}
