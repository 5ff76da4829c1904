import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../texts/language';

const useDialogStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: '440px',
    maxWidth: 'calc(100vw - 24px)',
    padding: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  content: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  confirm: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/**
 * A question before something is replaced; Esc and the first button leave everything as it is. The browser's own modal
 * dialog: it keeps the focus inside, makes the rest inert, and gives the focus back when it is closed.
 */
export function ConfirmDialog({ title, children, confirm, onConfirm, onCancel }: ConfirmDialogProps) {
  const styles = useDialogStyles();
  const texts = useTexts();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the element is taken out of the document: only a dialog that is in it gives the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-content`}
      onCancel={(event) => {
        // Whether it is shown is told by who asks, not by the browser.
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={`${id}-title`} className={styles.title}>
        {title}
      </h2>
      <div id={`${id}-content`} className={styles.content}>
        {children}
      </div>
      <div className={styles.actions}>
        <Button onClick={onCancel}>{texts.app.cancel}</Button>
        <Button appearance="primary" onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </dialog>
  );
}
