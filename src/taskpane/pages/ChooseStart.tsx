import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useRef, useState } from 'react';
import { Choice } from '../components/Choice';
import { PageHeading } from '../components/PageHeading';
import { StartProblems } from '../components/StartProblems';
import { exampleNames } from '../host';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { usePane, useStore } from '../usePane';

const useStartStyles = makeStyles({
  icon: { fontSize: '24px' },
  dropping: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-4px' },
});

/** What a new budget can be started from. A plan file may be dropped anywhere on the page. */
export function ChooseStart() {
  const styles = useStyles();
  const own = useStartStyles();
  const { start: texts, examples } = useTexts();
  const store = useStore();
  const draft = usePane((state) => state.draft);
  const workbookPlan = usePane(({ overview }) =>
    overview.status === 'ready' ? overview.workbook.plan : null,
  );
  const chooser = useRef<HTMLInputElement>(null);
  const [dropping, setDropping] = useState(false);
  const take = (file: File | undefined): void => {
    if (file !== undefined) void store.startFromFile(file);
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
      <PageHeading>{texts.title}</PageHeading>
      <p className={styles.text}>{texts.lead}</p>
      <StartProblems />
      <div className={styles.section}>
        {draft !== null && (
          <Choice
            primary
            icon={<EditRegular className={own.icon} />}
            title={texts.resume}
            hint={texts.resumeHint(draft.association.name)}
            onChoose={() => store.resumeDraft()}
          />
        )}
        <Choice
          icon={<DocumentAddRegular className={own.icon} />}
          title={texts.blank}
          hint={texts.blankHint}
          onChoose={() => store.startBlank()}
        />
        {workbookPlan !== null && (
          <Choice
            icon={<DocumentSearchRegular className={own.icon} />}
            title={texts.workbook}
            hint={texts.workbookHint}
            onChoose={() => store.startFromPlan(workbookPlan)}
          />
        )}
        {exampleNames.map((example) => (
          <Choice
            key={example}
            icon={<TableRegular className={own.icon} />}
            title={texts.example(examples[example])}
            hint={texts.exampleHint}
            onChoose={() => void store.startFromExample(example)}
          />
        ))}
        <Choice
          icon={<DocumentArrowUpRegular className={own.icon} />}
          title={texts.file}
          hint={texts.fileHint}
          onChoose={() => chooser.current?.click()}
        />
        {/* Reached by the button above, which has the words. */}
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={texts.file}
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
