import { makeStyles, tokens } from '@fluentui/react-components';
import type { StatusResult } from '../../finsam/goals/evaluation';
import { STATUS_SYMBOLS } from '../../sheets/goals/words';
import { useTexts } from '../texts/language';

const useMarkStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'baseline', gap: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
  differs: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
});

/** A status with its sign and its word, and what was proposed where that is another. */
export function StatusMark({ result }: { result: StatusResult }) {
  const styles = useMarkStyles();
  const { goals: texts } = useTexts();
  const { status, proposed, differs } = result;
  return (
    <span>
      <span className={styles.mark}>
        <span aria-hidden>{status === null ? '·' : STATUS_SYMBOLS[status]}</span>
        <span>{status === null ? texts.pending : texts.statuses[status]}</span>
      </span>
      {differs && proposed !== null && <span className={styles.differs}>{texts.differs(texts.statuses[proposed])}</span>}
    </span>
  );
}
