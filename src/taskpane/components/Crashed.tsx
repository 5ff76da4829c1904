import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';

/** Keeps a fault in one page from emptying the pane; trying again draws the page anew. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? (
      <Crashed onRetry={() => this.setState({ crashed: false })} />
    ) : (
      this.props.children
    );
  }
}

function Crashed({ onRetry }: { onRetry: () => void }) {
  const styles = useStyles();
  const { app } = useTexts();
  return (
    <main className={styles.page} role="alert">
      <p className={styles.text}>{app.crashed}</p>
      <div>
        <Button onClick={onRetry}>{app.reload}</Button>
      </div>
    </main>
  );
}
