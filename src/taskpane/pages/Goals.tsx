import { Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import { GoalEditor } from '../goals/GoalEditor';
import { GoalStart } from '../goals/GoalStart';
import { useTexts } from '../texts/language';
import { usePane, useStore } from '../usePane';

/** "Mål": what to start from, or the goals that are followed up. */
export default function Goals() {
  const store = useStore();
  const { app } = useTexts();
  const { draft, choosing, resumed } = usePane((state) => state.goals);
  useEffect(() => {
    void store.goals.resume();
  }, [store]);
  if (draft !== null && !choosing) return <GoalEditor draft={draft} />;
  return resumed ? <GoalStart /> : <Spinner label={app.loading} />;
}
