import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../usePane';

const useProblemStyles = makeStyles({
  message: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
  details: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Why nothing could be started from what was chosen, with everything that is wrong in it. */
export function StartProblems() {
  const styles = useProblemStyles();
  const problem = usePane((state) => state.startProblem);
  return (
    <div aria-live="polite">
      {problem !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className={styles.message}>
            {problem.message}
            {problem.details.length > 0 && (
              <ul className={styles.details}>
                {problem.details.map(({ path, message }, index) => (
                  <li key={index}>
                    {path !== '' && <code>{path}</code>}
                    {path !== '' && ': '}
                    {message}
                  </li>
                ))}
              </ul>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
