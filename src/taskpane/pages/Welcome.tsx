import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { Choice } from '../components/Choice';
import { PageHeading } from '../components/PageHeading';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { usePane, useStore } from '../usePane';

const useWelcomeStyles = makeStyles({
  page: { paddingTop: tokens.spacingVerticalXXL },
  points: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
});

/** Shown once: what the add-in does, that nothing leaves the workbook, and two ways in. */
export default function Welcome() {
  const styles = useStyles();
  const own = useWelcomeStyles();
  const texts = useTexts();
  const store = useStore();
  const busy = usePane((state) => state.running !== null);
  return (
    <main className={`${styles.page} ${own.page}`}>
      <PageHeading>{texts.firstRun.title}</PageHeading>
      <p className={styles.text}>{texts.firstRun.lead}</p>
      <ul className={own.points}>
        {texts.firstRun.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <div className={styles.section}>
        <Choice
          primary
          icon={<DocumentAddRegular />}
          title={texts.firstRun.newBudget}
          hint={texts.firstRun.newBudgetHint}
          onChoose={() => store.go('newBudget')}
        />
        <Choice
          icon={<TableRegular />}
          title={texts.firstRun.example}
          hint={texts.firstRun.exampleHint}
          disabled={busy}
          onChoose={() => {
            store.go('overview');
            void store.buildExample('gavleborg-2025');
          }}
        />
      </div>
      <div className={styles.spread}>
        <Link as="button" onClick={() => store.go('help')}>
          {texts.firstRun.help}
        </Link>
        <Link as="button" onClick={() => store.go('overview')}>
          {texts.firstRun.toOverview}
        </Link>
      </div>
    </main>
  );
}
