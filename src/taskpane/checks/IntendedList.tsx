import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CheckReport, Intended } from '../../sheets/checks/checkReport';
import { useStyles } from '../styles';
import { usePane, useStore } from '../usePane';
import { FindingPlaceLink } from './FindingPlaceLink';
import { useCheckTexts } from './texts';

const useIntendedStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  list: { gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
});

/** What has been signed off, folded up: with its reason, and the way to take it back. */
export function IntendedList({ report, onActed }: { report: CheckReport; onActed: () => void }) {
  const styles = useStyles();
  const own = useIntendedStyles();
  const texts = useCheckTexts();
  const { intended } = report;
  if (intended.length === 0) return null;
  return (
    <details>
      <summary className={own.summary}>{texts.intended(intended.length)}</summary>
      <ul className={`${styles.list} ${own.list}`}>
        {intended.map((one) => (
          <li key={one.key} className={own.item}>
            <IntendedItem one={one} report={report} onActed={onActed} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function IntendedItem({ one, report, onActed }: { one: Intended; report: CheckReport; onActed: () => void }) {
  const styles = useStyles();
  const texts = useCheckTexts();
  const store = useStore();
  const busy = usePane((state) => state.running !== null);
  const item = report.items.find(({ key }) => key === one.key);
  const signed = texts.intendedBy(one.by, one.date);
  // Only of the whole workbook it can be said that something is found no more.
  const isGone = item === undefined && report.scope === 'workbook';
  return (
    <>
      <strong>{one.rule}</strong>
      <div>{item === undefined ? one.place : <FindingPlaceLink place={item.finding.place} />}</div>
      <p className={styles.text}>{one.sentence}</p>
      <p className={styles.text}>{texts.intendedReason(one.reason)}</p>
      {signed !== '' && <p className={styles.quiet}>{signed}</p>}
      {isGone && <p className={styles.quiet}>{texts.intendedGone}</p>}
      <div>
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={texts.withdrawOf(one.rule, one.place)}
          onClick={() => void store.checks.withdraw(one.key).then(onActed)}
        >
          {texts.withdraw}
        </Button>
      </div>
    </>
  );
}
