import { lazy, Suspense } from 'react';
import type { ConfirmationProps } from './Confirmation';

const Confirmation = lazy(() => import('./Confirmation'));

/** A question before something is replaced. Its code is fetched when the first one is asked. */
export function ConfirmDialog(props: ConfirmationProps) {
  return (
    <Suspense fallback={null}>
      <Confirmation {...props} />
    </Suspense>
  );
}
