import { PageHeading } from '../components/PageHeading';
import { Sections } from '../components/Sections';
import { useStyles } from '../styles';
import { usePane, useStore } from '../usePane';
import { CheckPasted } from './CheckPasted';
import { checkSections } from './checkState';
import { CheckWorkbook } from './CheckWorkbook';
import { useCheckTexts } from './texts';

/** What is checked: the workbook, or what is pasted from a document. */
export function CheckPage() {
  const styles = useStyles();
  const texts = useCheckTexts();
  const store = useStore();
  const section = usePane((state) => state.checks.section);
  return (
    <main className={styles.page}>
      <PageHeading>{texts.title}</PageHeading>
      <Sections
        label={texts.sections.label}
        sections={checkSections}
        names={texts.sections.names}
        current={section}
        onChoice={(chosen) => store.checks.goToSection(chosen)}
      />
      {section === 'workbook' ? <CheckWorkbook /> : <CheckPasted />}
    </main>
  );
}
