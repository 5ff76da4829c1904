import { useEffect } from 'react';
import { CheckPage } from '../checks/CheckPage';
import { useStore } from '../usePane';

/** The page of checks. */
export default function Check() {
  const store = useStore();
  useEffect(() => {
    void store.checks.open();
  }, [store]);
  return <CheckPage />;
}
