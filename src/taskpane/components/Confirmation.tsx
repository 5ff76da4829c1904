import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/language';

export interface ConfirmationProps {
  title: string;
  children: ReactNode;
  confirm: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** A question before something is replaced; Esc and the first button leave everything as it is. */
export default function Confirmation({ title, children, confirm, onConfirm, onCancel }: ConfirmationProps) {
  const texts = useTexts();
  return (
    <Dialog open modalType="alert">
      <DialogSurface
        // An alert dialog does not close by Esc of its own, but a question must have a way out by keyboard.
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onCancel();
          }
        }}
        style={{ maxWidth: 'calc(100vw - 24px)' }}
      >
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button onClick={onCancel}>{texts.app.cancel}</Button>
            <Button appearance="primary" onClick={onConfirm}>
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
