import { Button, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useState } from 'react';
import { SEVERITIES, type Severity } from '../../checks/finding';
import type { CheckedItem } from '../../sheets/checks/checkReport';
import { effectSum } from '../../sheets/checks/effectSum';
import { useStyles } from '../styles';
import { usePane, useStore } from '../usePane';
import { kronorText } from './figureTexts';
import { FindingCard } from './FindingCard';
import { SeveritySign } from './SeveritySign';
import { useCheckTexts } from './texts';

/** As many of a group are drawn at once; nobody reads further before these are done. */
const SHOWN_AT_ONCE = 50;

const useListStyles = makeStyles({
  nothing: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { fontSize: '24px', flexShrink: 0, color: tokens.colorPaletteGreenForeground1 },
  },
  heading: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'baseline' },
  cards: { gap: tokens.spacingVerticalS },
});

interface FindingListProps {
  items: readonly CheckedItem[];
  /** What is said where there is none. */
  nothing: string;
  /** Something was done with a finding, which may be gone now. */
  onActed: () => void;
}

/** The findings by severity, each group with its count and its effect; groups can be hidden. */
export function FindingList({ items, nothing, onActed }: FindingListProps) {
  const styles = useStyles();
  const own = useListStyles();
  const texts = useCheckTexts();
  const store = useStore();
  const hidden = usePane((state) => state.checks.hidden);
  if (items.length === 0)
    return (
      <>
        <p className={`${styles.text} ${own.nothing}`}>
          <CheckmarkCircleRegular aria-hidden />
          {nothing}
        </p>
        <p className={styles.quiet}>{texts.whatWasChecked}</p>
      </>
    );
  const groups = SEVERITIES.map((severity) => ({
    severity,
    members: items.filter(({ finding }) => finding.severity === severity),
  })).filter(({ members }) => members.length > 0);
  // One group alone needs no choice, and is always shown.
  const isChoice = groups.length > 1;
  const shown = groups.filter(({ severity }) => !isChoice || !hidden.includes(severity));
  const effect = effectSum(items.map(({ finding }) => finding));
  return (
    <>
      {isChoice && (
        <div className={styles.row} role="group" aria-label={texts.filter}>
          {groups.map(({ severity, members }) => (
            <ToggleButton
              key={severity}
              size="small"
              checked={!hidden.includes(severity)}
              icon={<SeveritySign severity={severity} />}
              onClick={() => store.checks.toggleSeverity(severity)}
            >
              {texts.count(texts.severities[severity], members.length)}
            </ToggleButton>
          ))}
        </div>
      )}
      {effect !== null && <p className={styles.quiet}>{texts.effectSum(kronorText(effect))}</p>}
      {shown.length === 0 && <p className={styles.text}>{texts.nothingShown}</p>}
      {shown.map(({ severity, members }) => (
        <Group key={severity} severity={severity} members={members} onActed={onActed} />
      ))}
    </>
  );
}

function Group({
  severity,
  members,
  onActed,
}: {
  severity: Severity;
  members: readonly CheckedItem[];
  onActed: () => void;
}) {
  const styles = useStyles();
  const own = useListStyles();
  const texts = useCheckTexts();
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const id = `findings-${severity}`;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={`${styles.subheading} ${own.heading}`}>
        <SeveritySign severity={severity} />
        <span>{texts.count(texts.severities[severity], members.length)}</span>
      </h3>
      <ul className={`${styles.list} ${own.cards}`}>
        {members.slice(0, most).map(({ finding, key }) => (
          <li key={key}>
            <FindingCard finding={finding} id={key} onActed={onActed} />
          </li>
        ))}
      </ul>
      {members.length > most && (
        <div>
          <Button size="small" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
            {texts.more(Math.min(SHOWN_AT_ONCE, members.length - most))}
          </Button>
        </div>
      )}
    </section>
  );
}
