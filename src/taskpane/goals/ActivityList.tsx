import { ACTIVITY_STATES } from '../../finsam/goals/goals';
import { DraftField } from '../components/DraftField';
import { DraftSelect } from '../components/DraftSelect';
import { RowList } from '../components/RowList';
import { useGoals } from './goalContext';
import { newActivity, type DraftActivity, type DraftGoal } from './goalDraft';
import { useGoalTexts } from './texts';

interface ActivityListProps {
  /** Of the goal. */
  path: string;
  goal: DraftGoal;
  change: (goal: DraftGoal) => void;
}

/** What is done under a goal. */
export function ActivityList({ path, goal, change }: ActivityListProps) {
  const { rows: texts } = useGoalTexts();
  const { draft } = useGoals();
  return (
    <RowList
      path={`${path}.activities`}
      title={texts.activities}
      level={3}
      rows={goal.activities}
      onChange={(activities) => change({ ...goal, activities })}
      nameOf={({ number, text }) => `${number} ${text.trim() || texts.withoutText}`}
      shortNameOf={({ number }) => texts.activity(number)}
      summaryOf={({ state }) => texts.states[state]}
      newRow={() => newActivity(draft, goal)}
      addLabel={texts.addActivity}
      emptyText={texts.noActivities}
    >
      {(activity, changeActivity, at) => (
        <ActivityFields path={at} activity={activity} change={changeActivity} />
      )}
    </RowList>
  );
}

interface ActivityFieldsProps {
  path: string;
  activity: DraftActivity;
  change: (activity: DraftActivity) => void;
}

function ActivityFields({ path, activity, change }: ActivityFieldsProps) {
  const { rows: texts } = useGoalTexts();
  const has =
    <Key extends keyof DraftActivity>(key: Key) =>
    (value: DraftActivity[Key]) =>
      change({ ...activity, [key]: value });
  return (
    <>
      <DraftField
        path={`${path}.number`}
        label={texts.number}
        required
        value={activity.number}
        onChange={has('number')}
      />
      <DraftField
        path={`${path}.text`}
        label={texts.activityText}
        required
        multiline
        value={activity.text}
        onChange={has('text')}
      />
      <DraftSelect
        path={`${path}.state`}
        label={texts.state}
        value={activity.state}
        options={(['', ...ACTIVITY_STATES] as const).map((value) => ({ value, text: texts.states[value] }))}
        onChange={has('state')}
      />
      <DraftField
        path={`${path}.date`}
        label={texts.date}
        type="date"
        value={activity.date}
        onChange={has('date')}
      />
      <DraftField
        path={`${path}.responsible`}
        label={texts.responsible}
        optional
        value={activity.responsible}
        onChange={has('responsible')}
      />
      <DraftField
        path={`${path}.comment`}
        label={texts.comment}
        optional
        multiline
        value={activity.comment}
        onChange={has('comment')}
      />
    </>
  );
}
