import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { BudgetSummary } from '../components/BudgetSummary';
import { useCheckedDraft } from '../components/draftContext';
import { SavePlan } from '../components/SavePlan';
import { stepNames, stepOf } from '../draft';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { usePane, useStore } from '../usePane';
import { describePath } from './describePath';
import { useDraft } from './draftEditing';

const useReviewStyles = makeStyles({
  problems: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
});

/** The whole plan before it is built, or everything that stands in the way, each with a link to its field. */
export function ReviewStep() {
  const styles = useStyles();
  const own = useReviewStyles();
  const texts = useTexts();
  const store = useStore();
  const { draft } = useDraft();
  const { plan, problems } = useCheckedDraft();
  const busy = usePane((state) => state.running !== null);
  if (plan === null) {
    return (
      <>
        <p className={styles.text} role="status">
          {texts.review.notReady}
        </p>
        {stepNames
          .map((step) => ({ step, own: problems.filter(({ path }) => stepOf(path) === step) }))
          .filter(({ own: some }) => some.length > 0)
          .map(({ step, own: some }) => (
            <section key={step} className={styles.section} aria-labelledby={`problems-${step}`}>
              <h2 id={`problems-${step}`} className={styles.subheading}>
                {texts.steps.names[step]} ({some.length})
              </h2>
              <ul className={own.problems}>
                {some.map(({ path, message }, index) => (
                  <li key={index}>
                    <Link as="button" inline onClick={() => store.goToField(path)}>
                      {describePath(path, draft, texts)}
                    </Link>
                    : {message}
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </>
    );
  }
  return (
    <>
      <p className={styles.text} role="status">
        {texts.review.ready}
      </p>
      <BudgetSummary plan={plan} />
      <div>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={busy}
          onClick={() => void store.createBudget(plan)}
        >
          {texts.review.create}
        </Button>
      </div>
      <SavePlan plan={plan} />
    </>
  );
}
