import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useStyles } from '../styles';
import { usePane, useStore } from '../usePane';
import { useCheckTexts } from './texts';

const LONGEST_REASON = 1000;

/** Why a finding is as it should be, and who says so. */
export function SignOffForm({
  id,
  onDone,
  onCancel,
}: {
  id: string;
  onDone: () => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const texts = useCheckTexts();
  const store = useStore();
  const signature = usePane((state) => state.checks.signature);
  const busy = usePane((state) => state.running !== null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // Whoever opens the form is about to write the reason.
  useEffect(() => field.current?.focus(), []);
  const isMissing = reason.trim() === '';
  const signOff = async (): Promise<void> => {
    setTried(true);
    if (isMissing) return;
    if (await store.checks.signOff(id, reason)) onDone();
  };
  return (
    <form
      className={styles.section}
      // What is missing is told in the pane's own words.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void signOff();
      }}
    >
      <Field
        label={texts.reason}
        hint={texts.reasonHint}
        required
        {...(tried && isMissing
          ? { validationState: 'error' as const, validationMessage: texts.reasonMissing }
          : {})}
      >
        <Textarea
          ref={field}
          rows={2}
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Field label={texts.by} hint={texts.byHint}>
        <Input
          maxLength={100}
          value={signature}
          onChange={(_, { value }) => store.checks.setSignature(value)}
        />
      </Field>
      <div className={styles.row}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={busy}>
          {texts.signOff}
        </Button>
        <Button size="small" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
