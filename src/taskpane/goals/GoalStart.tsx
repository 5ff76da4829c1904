import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useRef, useState } from 'react';
import { Choice } from '../components/Choice';
import { PageHeading } from '../components/PageHeading';
import { StartProblems } from '../components/StartProblems';
import { goalExampleNames } from '../host';
import { useStyles } from '../styles';
import { usePane, useStore } from '../usePane';
import { PasteGoals } from './PasteGoals';
import { useGoalTexts } from './texts';

const useStartStyles = makeStyles({
  icon: { fontSize: '24px' },
  dropping: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-4px' },
});

/** What the goals can be started from. A goal file may be dropped anywhere on the page. */
export function GoalStart() {
  const styles = useStyles();
  const own = useStartStyles();
  const texts = useGoalTexts();
  const { start } = texts;
  const store = useStore();
  const draft = usePane((state) => state.goals.draft);
  const isInWorkbook = usePane(
    ({ overview }) =>
      overview.status === 'ready' && overview.workbook.goalSheets.some(({ state }) => state !== 'missing'),
  );
  const busy = usePane((state) => state.running !== null);
  const chooser = useRef<HTMLInputElement>(null);
  const [dropping, setDropping] = useState(false);
  const [pastes, setPastes] = useState(false);
  const take = (file: File | undefined): void => {
    if (file !== undefined) void store.goals.startFromFile(file);
  };
  if (pastes) return <PasteGoals onCancel={() => setPastes(false)} />;
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
      <p className={styles.text}>{start.lead}</p>
      <StartProblems />
      <div className={styles.section}>
        {draft !== null && (
          <Choice
            primary
            icon={<EditRegular className={own.icon} />}
            title={start.resume}
            hint={start.resumeHint(draft.association.name, draft.year)}
            onChoose={() => store.goals.resumeDraft()}
          />
        )}
        {isInWorkbook && (
          <Choice
            icon={<DocumentSearchRegular className={own.icon} />}
            title={start.workbook}
            hint={start.workbookHint}
            disabled={busy}
            onChoose={() => void store.goals.read()}
          />
        )}
        <Choice
          icon={<ClipboardPasteRegular className={own.icon} />}
          title={start.paste}
          hint={start.pasteHint}
          onChoose={() => setPastes(true)}
        />
        <Choice
          icon={<DocumentAddRegular className={own.icon} />}
          title={start.blank}
          hint={start.blankHint}
          onChoose={() => void store.goals.startBlank()}
        />
        {goalExampleNames.map((example) => (
          <Choice
            key={example}
            icon={<TableRegular className={own.icon} />}
            title={start.examples[example]}
            hint={start.exampleHint}
            onChoose={() => void store.goals.startFromExample(example)}
          />
        ))}
        <Choice
          icon={<DocumentArrowUpRegular className={own.icon} />}
          title={start.file}
          hint={start.fileHint}
          onChoose={() => chooser.current?.click()}
        />
        {/* Reached by the button above, which has the words. */}
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={start.file}
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
