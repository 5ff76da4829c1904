import { Button, Link } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { SaveFile } from '../components/SaveFile';
import { useStyles } from '../styles';
import { usePane, useStore } from '../usePane';
import { useGoals } from './goalContext';
import { goalFileText } from './goalFileText';
import { useGoalTexts } from './texts';

/** What can be done with the goals as a whole. What needs them in order shows what is wrong instead. */
export function GoalCommands({ onProblems }: { onProblems: () => void }) {
  const styles = useStyles();
  const { commands: texts } = useGoalTexts();
  const store = useStore();
  const { checked } = useGoals();
  const busy = usePane((state) => state.running !== null);
  const [asks, setAsks] = useState<'startOver' | 'nextYear' | null>(null);
  const [saves, setSaves] = useState(false);
  const { plan } = checked;
  const inOrder = (act: (goals: NonNullable<typeof plan>) => void) => (): void => {
    if (plan === null) onProblems();
    else act(plan);
  };
  return (
    <>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={inOrder((goals) => void store.goals.create(goals))}
        >
          {texts.build}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void store.goals.read()}>
          {texts.read}
        </Button>
        <Button onClick={inOrder(() => setAsks('nextYear'))}>{texts.nextYear}</Button>
        <Button
          icon={<ArrowDownloadRegular />}
          aria-expanded={saves}
          onClick={inOrder(() => setSaves(!saves))}
        >
          {texts.save}
        </Button>
        <Button appearance="subtle" onClick={() => store.goals.chooseStart()}>
          {texts.chooseStart}
        </Button>
        <Button appearance="subtle" onClick={() => setAsks('startOver')}>
          {texts.startOver}
        </Button>
      </div>
      <Replaced />
      {saves && plan !== null && (
        <SaveFile text={goalFileText(plan)} name={`${plan.association.name} mal ${plan.year}`} />
      )}
      {asks === 'startOver' && (
        <ConfirmDialog
          title={texts.startOverTitle}
          confirm={texts.startOverConfirm}
          onConfirm={() => store.goals.discard()}
          onCancel={() => setAsks(null)}
        >
          {texts.startOverText}
        </ConfirmDialog>
      )}
      {asks === 'nextYear' && plan !== null && (
        <ConfirmDialog
          title={texts.nextYearTitle(plan.year + 1)}
          confirm={texts.nextYearConfirm(plan.year + 1)}
          onConfirm={() => {
            setAsks(null);
            void store.goals.goToNextYear(plan);
          }}
          onCancel={() => setAsks(null)}
        >
          {texts.nextYearText(plan.year + 1)}
        </ConfirmDialog>
      )}
    </>
  );
}

/** What has taken the place of the draft, and the way back. */
function Replaced() {
  const styles = useStyles();
  const { replaced: texts } = useGoalTexts();
  const store = useStore();
  const replaced = usePane((state) => state.goals.replaced);
  return (
    <p className={styles.text} role="status">
      {replaced !== null && (
        <>
          {replaced.by.kind === 'read' ? (
            texts.read
          ) : (
            <>
              {texts.nextYear(replaced.by.year)}
              {replaced.by.withoutNational.length > 0 &&
                ` ${texts.withoutNational(replaced.by.withoutNational.join(', '))}`}
            </>
          )}{' '}
          <Link as="button" inline onClick={() => store.goals.putBack()}>
            {texts.putBack}
          </Link>
        </>
      )}
    </p>
  );
}
