import type { ReactNode } from 'react';
import { useStyles } from '../styles';

/** A part of the page under a heading of its own. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.subheading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
