import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ClipboardEvent } from 'react';
import type { GoalPlan } from '../../finsam/goals/goals';
import type { PastedGoals } from '../../sheets/goals/pastedGoals';
import { PageHeading } from '../components/PageHeading';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { useStore } from '../usePane';
import { limitWords } from './figureWords';
import { useGoalTexts } from './texts';

const usePasteStyles = makeStyles({
  tree: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
    '& ul': { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  },
});

interface Pasted {
  readonly text: string;
  /** The clipboard's other form of the same text, where it still is the same. */
  readonly html: string | null;
}

/** Goals from what was copied out of a plan: how they are understood is shown before they are taken in. */
export function PasteGoals({ onCancel }: { onCancel: () => void }) {
  const styles = useStyles();
  const { app } = useTexts();
  const { paste: texts } = useGoalTexts();
  const store = useStore();
  const [pasted, setPasted] = useState<Pasted>({ text: '', html: null });
  const copied = useRef<string | null>(null);
  const read = useRead(pasted);
  const keepHtml = ({ clipboardData, currentTarget }: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd, value } = currentTarget;
    const replacesAll = selectionStart === 0 && selectionEnd === value.length;
    copied.current = replacesAll ? clipboardData.getData('text/html') || null : null;
  };
  const goals = read.status === 'read' && read.pasted.goals.goals.length > 0 ? read.pasted.goals : null;
  return (
    <main className={styles.page}>
      <PageHeading>{texts.title}</PageHeading>
      <p className={styles.text}>{texts.lead}</p>
      <Field label={texts.field} hint={texts.fieldHint}>
        <Textarea
          rows={8}
          resize="vertical"
          value={pasted.text}
          onPaste={keepHtml}
          onChange={(_, { value }) => {
            setPasted({ text: value, html: copied.current });
            copied.current = null;
          }}
        />
      </Field>
      <div aria-live="polite" className={styles.section}>
        {read.status === 'failed' && <p className={styles.text}>{texts.failed}</p>}
        {read.status === 'read' && <Preview pasted={read.pasted} />}
      </div>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={goals === null}
          onClick={() => {
            if (goals !== null) void store.goals.startFromGoals(goals);
          }}
        >
          {texts.take}
        </Button>
        <Button onClick={onCancel}>{app.cancel}</Button>
      </div>
    </main>
  );
}

type Read =
  | { readonly status: 'nothing' }
  | { readonly status: 'read'; readonly pasted: PastedGoals }
  | { readonly status: 'failed' };

/** What reads plans is large: it comes when something has been pasted. Only the last text counts. */
function useRead(pasted: Pasted): Read {
  const store = useStore();
  const [read, setRead] = useState<Read>({ status: 'nothing' });
  useEffect(() => {
    let isOld = false;
    const tell = (next: Read): void => {
      if (!isOld) setRead(next);
    };
    const understand = async (): Promise<void> => {
      if (pasted.text.trim() === '') return tell({ status: 'nothing' });
      try {
        const { goalsFromPasted } = await import('../../sheets/goals/pastedGoals');
        tell({
          status: 'read',
          pasted: goalsFromPasted(pasted.text, pasted.html, store.goals.startOfPasted()),
        });
      } catch {
        tell({ status: 'failed' });
      }
    };
    void understand();
    return () => {
      isOld = true;
    };
  }, [pasted, store]);
  return read;
}

function Preview({ pasted: { goals, notes } }: { pasted: PastedGoals }) {
  const styles = useStyles();
  const { paste: texts } = useGoalTexts();
  const indicators = goals.goals.flatMap((goal) => goal.indicators);
  const counts = texts.counts(
    goals.goals.length,
    indicators.length,
    indicators.reduce((sum, { measures }) => sum + measures.length, 0),
    goals.goals.reduce((sum, { activities }) => sum + activities.length, 0),
  );
  return (
    <>
      <h2 className={styles.subheading}>{texts.preview}</h2>
      {goals.goals.length === 0 ? (
        <p className={styles.text}>{texts.nothing}</p>
      ) : (
        <>
          <p className={styles.quiet}>{counts}</p>
          <Tree goals={goals} />
        </>
      )}
      {notes.length > 0 && (
        <>
          <h3 className={styles.subheading}>{texts.notes}</h3>
          <ul className={styles.text}>
            {notes.map((note, index) => (
              <li key={index}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Tree({ goals }: { goals: GoalPlan }) {
  const styles = useStyles();
  const own = usePasteStyles();
  const texts = useGoalTexts();
  return (
    <ul className={own.tree}>
      {goals.goals.map((goal) => (
        <li key={goal.number}>
          <strong>{goal.number}</strong> {goal.text}
          {goal.comment !== null && <p className={styles.quiet}>{goal.comment}</p>}
          <ul>
            {goal.indicators.map((indicator) => (
              <li key={indicator.number}>
                {indicator.number} {indicator.text}
                {indicator.comment !== null && <p className={styles.quiet}>{indicator.comment}</p>}
                <ul>
                  {indicator.measures.map((measure) => (
                    <li key={measure.number}>
                      {measure.number} {measure.text} (
                      {[texts.measure.kinds[measure.kind], limitWords(measure, goals.rules, texts)]
                        .filter((part) => part !== null)
                        .join(', ')
                        .toLocaleLowerCase()}
                      )
                    </li>
                  ))}
                </ul>
              </li>
            ))}
            {goal.activities.map((activity) => (
              <li key={activity.number}>
                {activity.number} {activity.text}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
