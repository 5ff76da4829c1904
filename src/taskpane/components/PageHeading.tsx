import { useEffect, useRef, type ReactNode } from 'react';
import { useStyles } from '../styles';

/** The page's heading. Takes the focus when the page is shown, so that keyboard and screen reader begin there. */
export function PageHeading({ children, takesFocus = true }: { children: ReactNode; takesFocus?: boolean }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
    // Only when the page is shown: what happens on it later moves the focus itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}
