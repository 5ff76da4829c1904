import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Finding } from '../../checks/finding';
import { findingMessage, ruleTitle } from '../../checks/rules';
import { effectOf } from '../../sheets/checks/effectSum';
import { useStyles } from '../styles';
import { useLanguage } from '../texts/language';
import { usePane, useStore } from '../usePane';
import { EvidenceTable } from './EvidenceTable';
import { kronorText } from './figureTexts';
import { FindingPlaceLink, useTextOfPlace } from './FindingPlaceLink';
import { SeveritySign } from './SeveritySign';
import { SignOffForm } from './SignOffForm';
import { useCheckTexts } from './texts';

const useCardStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  title: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: `0 ${tokens.spacingHorizontalS}`,
    overflowWrap: 'anywhere',
  },
  values: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  },
});

interface FindingCardProps {
  finding: Finding;
  /** The key of the finding. */
  id: string;
  onActed: () => void;
}

/** One finding: what is wrong, where, what should stand there and why, and what can be done about it. */
export function FindingCard({ finding, id, onActed }: FindingCardProps) {
  const styles = useStyles();
  const own = useCardStyles();
  const texts = useCheckTexts();
  const language = useLanguage();
  const store = useStore();
  const busy = usePane((state) => state.running !== null);
  const place = useTextOfPlace()(finding.place);
  const [open, setOpen] = useState<'evidence' | 'signOff' | null>(null);
  const heading = useId();
  const title = ruleTitle(finding.rule, language);
  const { evidence, expected, found, fix } = finding;
  const effect = effectOf(finding);
  const isOnSheet = finding.place.kind === 'sheet';
  const toggle = (part: 'evidence' | 'signOff'): void => setOpen(open === part ? null : part);
  return (
    <article className={own.card} aria-labelledby={heading}>
      <h4 id={heading} className={own.title}>
        <SeveritySign severity={finding.severity} />
        <span>
          <span className={styles.visuallyHidden}>{texts.severity[finding.severity]}: </span>
          {title}
        </span>
      </h4>
      <div className={own.meta}>
        <FindingPlaceLink place={finding.place} />
        {effect !== null && (
          <span>
            {texts.effect} {kronorText(effect)}
          </span>
        )}
      </div>
      <p className={styles.text}>{findingMessage(finding, language)}</p>
      {(found !== '' || expected !== null) && (
        <dl className={own.values}>
          {found !== '' && (
            <>
              <dt>{texts.found}</dt>
              <dd>{found}</dd>
            </>
          )}
          {expected !== null && (
            <>
              <dt>{texts.expected}</dt>
              <dd>{expected}</dd>
            </>
          )}
        </dl>
      )}
      <div className={styles.row}>
        {fix !== null && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy}
            aria-label={texts.fixOf(title, place)}
            onClick={() => void store.checks.fix(id).then(onActed)}
          >
            {texts.fix}
          </Button>
        )}
        {evidence.length > 0 && (
          <Button size="small" aria-expanded={open === 'evidence'} onClick={() => toggle('evidence')}>
            {texts.evidence(evidence.length)}
          </Button>
        )}
        {isOnSheet && (
          <Button
            size="small"
            aria-expanded={open === 'signOff'}
            aria-label={texts.intendOf(title, place)}
            onClick={() => toggle('signOff')}
          >
            {texts.intend}
          </Button>
        )}
      </div>
      {open === 'evidence' && (
        <EvidenceTable evidence={evidence} caption={texts.evidenceOf(title)} near={finding.place} />
      )}
      {open === 'signOff' && <SignOffForm id={id} onDone={onActed} onCancel={() => setOpen(null)} />}
    </article>
  );
}
