import { Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { GoalStart } from '../goals/GoalStart';
import { GoalTree } from '../goals/GoalTree';
import { useTexts } from '../texts/language';
import { usePane, useStore } from '../usePane';

/** The goals: what to start from, or those that are followed up. */
export default function Goals() {
  const store = useStore();
  const { app } = useTexts();
  const goals = usePane((state) => state.goals);
  const [resumed, setResumed] = useState(false);
  useEffect(() => {
    void store.resumeGoals().finally(() => setResumed(true));
  }, [store]);
  if (goals !== null) return <GoalTree plan={goals} />;
  return resumed ? <GoalStart /> : <Spinner label={app.loading} />;
}
