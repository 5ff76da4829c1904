import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { type ReactNode, useRef, useState } from 'react';
import { useStyles } from '../styles';
import { Choice } from './Choice';
import { PageHeading } from './PageHeading';
import { StartProblems } from './StartProblems';

const useDropStyles = makeStyles({
  dropping: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-4px' },
});

interface StartPageProps {
  readonly title: string;
  readonly lead: string;
  readonly file: string;
  readonly fileHint: string;
  readonly onFile: (file: File) => void;
  /** The other choices, which stand above the file. */
  readonly children: ReactNode;
}

/** What something new can be started from. A file may be chosen, or dropped anywhere on the page. */
export function StartPage({ title, lead, file, fileHint, onFile, children }: StartPageProps) {
  const styles = useStyles();
  const own = useDropStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const [dropping, setDropping] = useState(false);
  const take = (chosen: File | undefined): void => {
    if (chosen !== undefined) onFile(chosen);
  };
  return (
    <main
      className={mergeClasses(styles.page, dropping && own.dropping)}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <PageHeading>{title}</PageHeading>
      <p className={styles.text}>{lead}</p>
      <StartProblems />
      <div className={styles.section}>
        {children}
        <Choice
          icon={<DocumentArrowUpRegular />}
          title={file}
          hint={fileHint}
          onChoose={() => chooser.current?.click()}
        />
        {/* Reached by the button above, which has the words. */}
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={file}
          onChange={({ target }) => {
            take(target.files?.[0]);
            // So that the same file, mended, can be chosen again.
            target.value = '';
          }}
        />
      </div>
    </main>
  );
}
