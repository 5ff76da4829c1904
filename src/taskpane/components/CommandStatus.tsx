import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { CommandProgress, OutcomeStatus } from '../host';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { usePane, useStore } from '../usePane';
import { ConfirmDialog } from './ConfirmDialog';
import { WorkbookProblems } from './WorkbookProblems';

const useStatusStyles = makeStyles({
  frame: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  progress: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  body: { whiteSpace: 'normal', paddingBlock: tokens.spacingVerticalXS },
});

const intents = {
  done: 'success',
  nothing: 'info',
  asks: 'warning',
  cancelled: 'info',
  failed: 'error',
} as const satisfies Record<OutcomeStatus, string>;

/** A bar without a value tells that something goes on, not how far it has come. */
function valueOf(progress: CommandProgress | null): { value?: number } {
  return progress === null || progress.share === null ? {} : { value: progress.share };
}

/** What the running command does, what the last one did, and what a command asks: the same on every page. */
export function CommandStatus() {
  const styles = useStatusStyles();
  const shared = useStyles();
  const texts = useTexts();
  const store = useStore();
  const running = usePane((state) => state.running);
  const result = usePane((state) => state.outcome);
  const asking = usePane((state) => state.asking);
  const message =
    running?.progress?.message ?? (running === null ? '' : texts.command.running[running.command]);
  return (
    <div>
      {/* Always in the document, so that screen readers hear when something comes into it. */}
      <div aria-live="polite" role="status">
        {running?.slow && (
          <div className={styles.frame}>
            <div className={styles.progress}>
              <div className={shared.spread}>
                <span>{running.cancelling ? texts.command.cancelling : message}</span>
                <Button size="small" disabled={running.cancelling} onClick={() => store.cancel()}>
                  {texts.command.cancelCommand}
                </Button>
              </div>
              <ProgressBar aria-label={message} {...valueOf(running.progress)} />
            </div>
          </div>
        )}
        {result !== null && (
          <div className={styles.frame}>
            <MessageBar
              intent={
                result.outcome.status === 'done' && result.outcome.problems.length > 0
                  ? 'warning'
                  : intents[result.outcome.status]
              }
              layout="multiline"
            >
              <MessageBarBody className={styles.body}>
                {result.outcome.message}
                {result.outcome.problems.length > 0 && (
                  <WorkbookProblems problems={result.outcome.problems} />
                )}
              </MessageBarBody>
              <MessageBarActions
                containerAction={
                  <Button
                    appearance="transparent"
                    icon={<DismissRegular />}
                    aria-label={texts.command.dismiss}
                    onClick={() => store.dismissOutcome()}
                  />
                }
              />
            </MessageBar>
          </div>
        )}
      </div>
      {asking !== null && (
        <ConfirmDialog
          title={texts.command.askTitle[asking.command]}
          confirm={texts.command.askConfirm[asking.command]}
          onConfirm={() => void store.confirm()}
          onCancel={() => store.decline()}
        >
          {asking.message}
          {asking.problems.length > 0 && <WorkbookProblems problems={asking.problems} />}
        </ConfirmDialog>
      )}
    </div>
  );
}
