import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { carryOver, measuresWithoutNational } from '../../finsam/goals/carryOver';
import { evaluateGoals } from '../../finsam/goals/evaluate';
import type { GoalResult, IndicatorResult } from '../../finsam/goals/evaluation';
import type { GoalPlan } from '../../finsam/goals/goals';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { PageHeading } from '../components/PageHeading';
import { SaveFile } from '../components/SaveFile';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { useStore } from '../usePane';
import { DecisionFields } from './DecisionFields';
import { withGoal, withIndicator, withMeasure, type Judged } from './editGoals';
import { MeasureForm } from './MeasureForm';
import { StatusMark } from './StatusMark';
import { goalFileText } from './goalFileText';

const useTreeStyles = makeStyles({
  goal: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} 0`, borderTop: `2px solid ${tokens.colorNeutralStroke1}`, minWidth: 0 },
  indicator: { display: 'flex', flexDirection: 'column', paddingLeft: tokens.spacingHorizontalS, borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  words: { margin: 0, overflowWrap: 'anywhere' },
  quietly: { fontSize: tokens.fontSizeBase200, cursor: 'pointer' },
});

/** The goals that are followed up, with a live status for each part, and what can be done with them. */
export function GoalTree({ plan }: { plan: GoalPlan }) {
  const styles = useStyles();
  const own = useTreeStyles();
  const { goals: texts } = useTexts();
  const store = useStore();
  const evaluation = useMemo(() => evaluateGoals(plan), [plan]);
  const [told, setTold] = useState('');
  const [asks, setAsks] = useState(false);
  const change = (next: GoalPlan): void => store.keepGoals(next);
  const goToNextYear = (): void => {
    const next = carryOver(plan);
    change(next);
    setTold(texts.carried(next.year, measuresWithoutNational(next).length));
  };
  return (
    <main className={styles.page}>
      <PageHeading>
        {texts.title} {plan.year}
      </PageHeading>
      <p className={styles.text}>{plan.association.name}</p>
      <p className={styles.quiet}>{texts.lead}</p>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => void store.createGoals()}>
          {texts.build}
        </Button>
        <Button onClick={() => void store.readGoals()}>{texts.read}</Button>
        <Button onClick={goToNextYear}>{texts.nextYear}</Button>
        <Button onClick={() => setAsks(true)}>{texts.startOver}</Button>
      </div>
      <p role="status" className={styles.quiet}>
        {told}
      </p>
      <section className={styles.section} aria-label={texts.overall}>
        <div className={styles.spread}>
          <h2 className={styles.subheading}>{texts.overall}</h2>
          <span role="status">
            <StatusMark result={evaluation} />
          </span>
        </div>
        <p className={styles.quiet}>{texts.counts(evaluation.counts.met + evaluation.counts.mostlyMet, evaluation.counts.total)}</p>
        <Decided judged={plan} onChange={(judged) => change({ ...plan, ...judged })} />
      </section>
      {evaluation.goals.map((result) => (
        <section key={result.goal.number} className={own.goal} aria-label={texts.goal(result.goal.number)}>
          <GoalHead result={result} />
          <Decided judged={result.goal} onChange={(judged) => change(withGoal(plan, result.goal.number, (goal) => ({ ...goal, ...judged })))} />
          {result.indicators.map((indicator) => (
            <IndicatorPart key={indicator.indicator.number} result={indicator} plan={plan} onChange={change} />
          ))}
          {result.activities.map(({ activity }) => (
            <p key={activity.number} className={styles.text}>
              {activity.number} {activity.text}
              <span className={styles.quiet}> {activity.state === null ? texts.pending : texts.activityStates[activity.state]}</span>
            </p>
          ))}
        </section>
      ))}
      <p className={styles.quiet}>{texts.structure}</p>
      <SaveFile text={goalFileText(plan)} name={`${plan.association.name} mal ${plan.year}`} />
      {asks && (
        <ConfirmDialog
          title={texts.startOverTitle}
          confirm={texts.startOverConfirm}
          onConfirm={() => store.keepGoals(null)}
          onCancel={() => setAsks(false)}
        >
          {texts.startOverText}
        </ConfirmDialog>
      )}
    </main>
  );
}

function GoalHead({ result }: { result: GoalResult }) {
  const styles = useStyles();
  const own = useTreeStyles();
  const { goals: texts } = useTexts();
  const { goal, counts } = result;
  return (
    <div>
      <div className={styles.spread}>
        <h2 className={styles.subheading}>{texts.goal(goal.number)}</h2>
        <StatusMark result={result} />
      </div>
      <p className={own.words}>{goal.text}</p>
      <p className={styles.quiet}>{texts.counts(counts.met + counts.mostlyMet, counts.total)}</p>
    </div>
  );
}

function IndicatorPart({ result, plan, onChange }: { result: IndicatorResult; plan: GoalPlan; onChange: (next: GoalPlan) => void }) {
  const styles = useStyles();
  const own = useTreeStyles();
  const { goals: texts } = useTexts();
  const { indicator, measures } = result;
  return (
    <section className={own.indicator} aria-label={texts.indicator(indicator.number)}>
      <div className={styles.spread}>
        <h3 className={styles.subheading}>{texts.indicator(indicator.number)}</h3>
        <StatusMark result={result} />
      </div>
      <p className={own.words}>{indicator.text}</p>
      <Decided judged={indicator} onChange={(judged) => onChange(withIndicator(plan, indicator.number, (one) => ({ ...one, ...judged })))} />
      {measures.map((measure) => (
        <MeasureForm
          key={measure.measure.number}
          result={measure}
          plan={plan}
          onChange={(next) => onChange(withMeasure(plan, measure.measure.number, next))}
        />
      ))}
    </section>
  );
}

/** The decision on a part, folded away: most parts have none. */
function Decided({ judged, onChange }: { judged: Judged; onChange: (next: Pick<Judged, 'decision' | 'comment'>) => void }) {
  const own = useTreeStyles();
  const { goals: texts } = useTexts();
  return (
    <details>
      <summary className={own.quietly}>
        {texts.decided}, {texts.comment.toLocaleLowerCase('sv')}
      </summary>
      <DecisionFields judged={judged} onChange={({ decision, comment }) => onChange({ decision, comment })} />
    </details>
  );
}
