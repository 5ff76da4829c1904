import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { Choice } from '../components/Choice';
import { StartPage } from '../components/StartPage';
import { exampleNames } from '../host';
import { useTexts } from '../texts/language';
import { usePane, useStore } from '../usePane';

/** What a new budget can be started from. A plan file may be dropped anywhere on the page. */
export function ChooseStart() {
  const { start: texts, examples } = useTexts();
  const store = useStore();
  const draft = usePane((state) => state.draft);
  const workbookPlan = usePane(({ overview }) =>
    overview.status === 'ready' ? overview.workbook.plan : null,
  );
  return (
    <StartPage
      title={texts.title}
      lead={texts.lead}
      file={texts.file}
      fileHint={texts.fileHint}
      onFile={(file) => void store.startFromFile(file)}
    >
      {draft !== null && (
        <Choice
          primary
          icon={<EditRegular />}
          title={texts.resume}
          hint={texts.resumeHint(draft.association.name)}
          onChoose={() => store.resumeDraft()}
        />
      )}
      <Choice
        icon={<DocumentAddRegular />}
        title={texts.blank}
        hint={texts.blankHint}
        onChoose={() => store.startBlank()}
      />
      {workbookPlan !== null && (
        <Choice
          icon={<DocumentSearchRegular />}
          title={texts.workbook}
          hint={texts.workbookHint}
          onChoose={() => store.startFromPlan(workbookPlan)}
        />
      )}
      {exampleNames.map((example) => (
        <Choice
          key={example}
          icon={<TableRegular />}
          title={texts.example(examples[example])}
          hint={texts.exampleHint}
          onChoose={() => void store.startFromExample(example)}
        />
      ))}
    </StartPage>
  );
}
