import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useStyles } from '../styles';
import { useStore } from '../usePane';
import { describeGoalPath } from './describeGoalPath';
import { useGoals } from './goalContext';
import { useGoalTexts } from './texts';

const useProblemStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
});

/** Everything that stands in the way of building, each with a link to its field. Takes the focus when it is asked for. */
export function GoalProblems({ request }: { request: number }) {
  const styles = useStyles();
  const own = useProblemStyles();
  const texts = useGoalTexts();
  const store = useStore();
  const { draft, checked } = useGoals();
  const heading = useRef<HTMLHeadingElement>(null);
  const { problems } = checked;
  useEffect(() => {
    if (request > 0) heading.current?.focus();
  }, [request]);
  if (problems.length === 0)
    return (
      <p className={styles.quiet} role="status">
        {texts.problems.inOrder}
      </p>
    );
  return (
    <section className={styles.section} aria-labelledby="goal-problems">
      <h2 ref={heading} id="goal-problems" tabIndex={-1} className={styles.subheading}>
        {texts.problems.title(problems.length)}
      </h2>
      <ul className={own.list}>
        {problems.map(({ path, message }) => (
          <li key={path}>
            <Link as="button" inline onClick={() => store.goals.goToField(path)}>
              {describeGoalPath(path, draft, texts)}
            </Link>
            : {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
