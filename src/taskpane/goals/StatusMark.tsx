import { makeStyles, tokens } from '@fluentui/react-components';
import type { StatusResult } from '../../finsam/goals/evaluation';
import type { Status } from '../../finsam/goals/goals';
import { STATUS_SYMBOLS } from '../../sheets/goals/words';
import { useGoalTexts } from './texts';

const useMarkStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'baseline', gap: tokens.spacingHorizontalXS },
  symbol: { fontSize: '1.2em', lineHeight: 1 },
  word: { fontWeight: tokens.fontWeightSemibold },
  more: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  differs: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorPaletteDarkOrangeForeground1,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
});

/** A status with its sign and its word, whether it is decided, and what was proposed where that is another. */
export function StatusMark({ result }: { result: StatusResult }) {
  const styles = useMarkStyles();
  const texts = useGoalTexts();
  const { status, decided, proposed, differs } = result;
  return (
    <span>
      <span className={styles.mark}>
        <StatusWord status={status} />
        {decided !== null && <span className={styles.more}>({texts.decidedMark.toLocaleLowerCase()})</span>}
      </span>
      {differs && proposed !== null && (
        <span className={styles.differs}>{texts.differs(texts.statuses[proposed])}</span>
      )}
    </span>
  );
}

export function StatusWord({ status }: { status: Status | null }) {
  const styles = useMarkStyles();
  const texts = useGoalTexts();
  return (
    <span className={styles.mark}>
      <span aria-hidden className={styles.symbol}>
        {status === null ? '·' : STATUS_SYMBOLS[status]}
      </span>
      <span className={styles.word}>{status === null ? texts.pending : texts.statuses[status]}</span>
    </span>
  );
}
