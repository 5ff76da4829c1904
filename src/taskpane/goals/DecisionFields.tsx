import type { StatusResult } from '../../finsam/goals/evaluation';
import { STATUSES } from '../../finsam/goals/goals';
import { DraftField } from '../components/DraftField';
import { DraftSelect } from '../components/DraftSelect';
import type { Judged } from './goalDraft';
import { useGoalTexts } from './texts';

interface DecisionFieldsProps {
  /** Of what is judged; '' for the whole. */
  path: string;
  judged: Judged;
  result: StatusResult | undefined;
  onChange: (judged: Judged) => void;
}

/** What people have decided, why, and what they say of it. The proposal is never written over. */
export function DecisionFields({ path, judged, result, onChange }: DecisionFieldsProps) {
  const { decision: texts, statuses, pending, rows } = useGoalTexts();
  const { decision, comment } = judged;
  const proposed = result?.proposed ?? null;
  const at = (field: string): string => (path === '' ? field : `${path}.${field}`);
  return (
    <>
      <DraftSelect
        path={at('decision.status')}
        label={texts.status}
        value={decision.status}
        options={[
          { value: '', text: texts.asProposed(proposed === null ? pending : statuses[proposed]) },
          ...STATUSES.map((status) => ({ value: status, text: statuses[status] })),
        ]}
        onChange={(status) => onChange({ decision: { ...decision, status }, comment })}
      />
      {decision.status !== '' && (
        <DraftField
          path={at('decision.reason')}
          label={texts.reason}
          optional
          multiline
          value={decision.reason}
          onChange={(reason) => onChange({ decision: { ...decision, reason }, comment })}
        />
      )}
      <DraftField
        path={at('comment')}
        label={rows.comment}
        optional
        multiline
        value={comment}
        onChange={(text) => onChange({ decision, comment: text })}
      />
    </>
  );
}
