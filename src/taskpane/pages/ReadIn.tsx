import { Button } from '@fluentui/react-components';
import { BudgetSummary } from '../components/BudgetSummary';
import { PageHeading } from '../components/PageHeading';
import { SavePlan } from '../components/SavePlan';
import { WorkbookProblems } from '../components/WorkbookProblems';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { usePane, useStore } from '../usePane';

/** The plan as it was read from the sheets, or what stands in the way of reading it. */
export default function ReadIn() {
  const styles = useStyles();
  const texts = useTexts();
  const store = useStore();
  const read = usePane((state) => state.readPlan);
  const plan = read?.plan ?? null;
  const problems = read?.problems ?? [];
  return (
    <main className={styles.page}>
      <PageHeading>{texts.readIn.title}</PageHeading>
      <p className={styles.text}>{plan === null ? texts.readIn.none : texts.readIn.lead}</p>
      {problems.length > 0 && (
        <section className={styles.section}>
          <p className={styles.text}>{texts.readIn.problems(problems.length)}</p>
          <WorkbookProblems problems={problems} />
        </section>
      )}
      {plan !== null && (
        <>
          <BudgetSummary plan={plan} />
          <SavePlan plan={plan} />
          <div>
            <Button onClick={() => store.startFromPlan(plan)}>{texts.readIn.edit}</Button>
          </div>
        </>
      )}
      <div>
        <Button appearance="subtle" onClick={() => store.go('overview')}>
          {texts.app.back}
        </Button>
      </div>
    </main>
  );
}
