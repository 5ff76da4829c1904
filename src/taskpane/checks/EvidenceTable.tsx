import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Evidence, FindingPlace } from '../../checks/finding';
import { useStyles } from '../styles';
import { FindingPlaceLink } from './FindingPlaceLink';
import { useCheckTexts } from './texts';

/** As many figures are drawn at once. */
const SHOWN_AT_ONCE = 30;

/** The figures that a finding was worked out from, each with the way to its cell. */
export function EvidenceTable({
  evidence,
  caption,
  near,
}: {
  evidence: readonly Evidence[];
  caption: string;
  /** The place of the finding. */
  near: FindingPlace;
}) {
  const styles = useStyles();
  const texts = useCheckTexts();
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.visuallyHidden}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.evidenceLabel}</th>
            <th scope="col">{texts.evidenceValue}</th>
            <th scope="col">{texts.evidencePlace}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.slice(0, most).map(({ label, value, place }, index) => (
            <tr key={index}>
              <th scope="row">{label}</th>
              <td>{value}</td>
              <td>
                <FindingPlaceLink place={place} near={near} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {evidence.length > most && (
        <div>
          <Button size="small" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
            {texts.more(Math.min(SHOWN_AT_ONCE, evidence.length - most))}
          </Button>
        </div>
      )}
    </>
  );
}
