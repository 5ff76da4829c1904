import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useState } from 'react';
import { Choice } from '../components/Choice';
import { StartPage } from '../components/StartPage';
import { goalExampleNames } from '../host';
import { usePane, useStore } from '../usePane';
import { PasteGoals } from './PasteGoals';
import { useGoalTexts } from './texts';

/** What the goals can be started from. A goal file may be dropped anywhere on the page. */
export function GoalStart() {
  const texts = useGoalTexts();
  const { start } = texts;
  const store = useStore();
  const draft = usePane((state) => state.goals.draft);
  const isInWorkbook = usePane(
    ({ overview }) =>
      overview.status === 'ready' && overview.workbook.goalSheets.some(({ state }) => state !== 'missing'),
  );
  const busy = usePane((state) => state.running !== null);
  const [pastes, setPastes] = useState(false);
  if (pastes) return <PasteGoals onCancel={() => setPastes(false)} />;
  return (
    <StartPage
      title={texts.title}
      lead={start.lead}
      file={start.file}
      fileHint={start.fileHint}
      onFile={(file) => void store.goals.startFromFile(file)}
    >
      {draft !== null && (
        <Choice
          primary
          icon={<EditRegular />}
          title={start.resume}
          hint={start.resumeHint(draft.association.name, draft.year)}
          onChoose={() => store.goals.resumeDraft()}
        />
      )}
      {isInWorkbook && (
        <Choice
          icon={<DocumentSearchRegular />}
          title={start.workbook}
          hint={start.workbookHint}
          disabled={busy}
          onChoose={() => void store.goals.read()}
        />
      )}
      <Choice
        icon={<ClipboardPasteRegular />}
        title={start.paste}
        hint={start.pasteHint}
        onChoose={() => setPastes(true)}
      />
      <Choice
        icon={<DocumentAddRegular />}
        title={start.blank}
        hint={start.blankHint}
        onChoose={() => void store.goals.startBlank()}
      />
      {goalExampleNames.map((example) => (
        <Choice
          key={example}
          icon={<TableRegular />}
          title={start.examples[example]}
          hint={start.exampleHint}
          onChoose={() => void store.goals.startFromExample(example)}
        />
      ))}
    </StartPage>
  );
}
