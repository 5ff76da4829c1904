import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { STATUSES, type Status } from '../../finsam/goals/goals';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import type { Judged } from './editGoals';

/** What people have decided, why, and what they say of it. The proposal is never written over. */
export function DecisionFields({ judged, onChange }: { judged: Judged; onChange: (next: Judged) => void }) {
  const styles = useStyles();
  const { goals: texts } = useTexts();
  const { decision, comment } = judged;
  const decide = (status: string): void =>
    onChange({ ...judged, decision: status === '' ? null : { status: status as Status, reason: decision?.reason ?? null } });
  return (
    <div className={styles.section}>
      <Field label={texts.decided}>
        <Select value={decision?.status ?? ''} onChange={(_, data) => decide(data.value)}>
          <option value="">{texts.noDecision}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {texts.statuses[status]}
            </option>
          ))}
        </Select>
      </Field>
      {decision !== null && (
        <Field label={texts.reason}>
          <Input
            value={decision.reason ?? ''}
            maxLength={LONGEST}
            onChange={(_, { value }) => onChange({ ...judged, decision: { ...decision, reason: value || null } })}
          />
        </Field>
      )}
      <Field label={texts.comment}>
        <Textarea value={comment ?? ''} resize="vertical" maxLength={LONGEST} onChange={(_, { value }) => onChange({ ...judged, comment: value || null })} />
      </Field>
    </div>
  );
}

const LONGEST = 5000;
