import { makeStyles } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useRef } from 'react';
import { Choice } from '../components/Choice';
import { PageHeading } from '../components/PageHeading';
import { StartProblems } from '../components/StartProblems';
import { goalExampleNames } from '../host';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { usePane, useStore } from '../usePane';

const useStartStyles = makeStyles({ icon: { fontSize: '24px' } });

/** What the goals can be started from. A goal file may be dropped anywhere on the page. */
export function GoalStart() {
  const styles = useStyles();
  const own = useStartStyles();
  const { goals: texts } = useTexts();
  const store = useStore();
  const isInWorkbook = usePane(({ overview }) => overview.status === 'ready' && overview.workbook.goals !== null);
  const chooser = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined): void => {
    if (file !== undefined) void store.startGoalsFromFile(file);
  };
  return (
    <main
      className={styles.page}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files[0]);
      }}
    >
      <PageHeading>{texts.title}</PageHeading>
      <p className={styles.text}>{texts.startLead}</p>
      <StartProblems />
      <div className={styles.section}>
        {isInWorkbook && (
          <Choice primary icon={<DocumentSearchRegular className={own.icon} />} title={texts.workbook} hint={texts.workbookHint} onChoose={() => void store.readGoals()} />
        )}
        {goalExampleNames.map((example) => (
          <Choice
            key={example}
            icon={<TableRegular className={own.icon} />}
            title={texts.examples[example]}
            hint={texts.exampleHint}
            onChoose={() => void store.startGoalsFromExample(example)}
          />
        ))}
        <Choice icon={<DocumentArrowUpRegular className={own.icon} />} title={texts.file} hint={texts.fileHint} onChoose={() => chooser.current?.click()} />
        {/* Reached by the button above, which has the words. */}
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={texts.file}
          onChange={({ target }) => {
            take(target.files?.[0]);
            target.value = '';
          }}
        />
      </div>
    </main>
  );
}
