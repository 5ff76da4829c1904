import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState, type ClipboardEvent } from 'react';
import { useStyles } from '../styles';
import { usePane, useStore } from '../usePane';
import { FindingList } from './FindingList';
import { useCheckTexts } from './texts';

interface Pasted {
  readonly text: string;
  /** The clipboard's other form of the same text, where it still is the same. */
  readonly html: string | null;
}

/** Checks a table or a text that is pasted from a document; the workbook is not touched. */
export function CheckPasted() {
  const styles = useStyles();
  const all = useCheckTexts();
  const { paste: texts } = all;
  const store = useStore();
  const findings = usePane((state) => state.checks.pasted);
  const busy = usePane((state) => state.running !== null);
  const [pasted, setPasted] = useState<Pasted>({ text: '', html: null });
  const [tried, setTried] = useState(false);
  const copied = useRef<string | null>(null);
  const isEmpty = pasted.text.trim() === '';
  const keepHtml = ({ clipboardData, currentTarget }: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd, value } = currentTarget;
    const replacesAll = selectionStart === 0 && selectionEnd === value.length;
    copied.current = replacesAll ? clipboardData.getData('text/html') || null : null;
  };
  const check = (): void => {
    setTried(true);
    if (!isEmpty) void store.checks.checkPasted(pasted.text, pasted.html);
  };
  return (
    <>
      <p className={styles.text}>{texts.lead}</p>
      <Field
        label={texts.field}
        hint={texts.fieldHint}
        {...(tried && isEmpty ? { validationState: 'error' as const, validationMessage: texts.empty } : {})}
      >
        <Textarea
          rows={8}
          resize="vertical"
          value={pasted.text}
          onPaste={keepHtml}
          onChange={(_, { value }) => {
            setPasted({ text: value, html: copied.current });
            copied.current = null;
            store.checks.forgetPasted();
          }}
        />
      </Field>
      <div>
        <Button appearance="primary" disabledFocusable={busy} onClick={check}>
          {texts.check}
        </Button>
      </div>
      {findings !== null && (
        <section className={styles.section} aria-labelledby="pasted-result">
          <h2 id="pasted-result" className={styles.subheading}>
            {all.result}
          </h2>
          <p className={styles.quiet} role="status">
            {texts.checked}
          </p>
          <FindingList
            items={findings.map((finding, index) => ({
              finding,
              key: finding.key ?? String(index),
              intended: null,
            }))}
            nothing={all.nothing}
            onActed={() => undefined}
          />
        </section>
      )}
    </>
  );
}
