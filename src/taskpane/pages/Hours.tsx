import { Button, Spinner } from '@fluentui/react-components';
import { PageHeading } from '../components/PageHeading';
import { WorkbookProblems } from '../components/WorkbookProblems';
import { hoursMembers } from '../../finsam/hours/hoursMembers';
import { planYears, type Plan } from '../../finsam/plan';
import type { WorkbookOverview } from '../host';
import { CollectFiles } from '../hours/CollectFiles';
import { CollectedReports } from '../hours/CollectedReports';
import { HoursPicture } from '../hours/HoursPicture';
import { ReportBoard } from '../hours/ReportBoard';
import { SendTemplates } from '../hours/SendTemplates';
import { StartHours } from '../hours/StartHours';
import { useHoursTexts } from '../hours/texts';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { usePane, useStore } from '../usePane';

/** "Trisam": templates that are sent out, those that come back, and the hours against the budget. */
export default function Hours() {
  const styles = useStyles();
  const texts = useHoursTexts();
  const { overview: words } = useTexts();
  const overview = usePane((state) => state.overview);
  return (
    <main className={styles.page}>
      <PageHeading>{texts.title}</PageHeading>
      {overview.status === 'loading' && <Spinner label={words.loading} />}
      {overview.status === 'failed' && <p className={styles.text}>{words.failed}</p>}
      {overview.status === 'ready' && <Content workbook={overview.workbook} />}
    </main>
  );
}

function Content({ workbook }: { workbook: WorkbookOverview }) {
  const styles = useStyles();
  const texts = useHoursTexts();
  const store = useStore();
  const { plan, hours, hoursSheets } = workbook;
  if (plan === null)
    return <Told text={texts.needBudget} button={texts.toOverview} onClick={() => store.go('overview')} />;
  const years = yearsWithHours(plan);
  if (years.length === 0)
    return (
      <Told
        text={texts.needHours}
        button={texts.toSheet}
        onClick={() =>
          void store.goTo(workbook.sheets.find(({ id }) => id === 'trisamHours')?.name ?? '', null)
        }
      />
    );
  const broken = hoursSheets.filter(({ state }) => state === 'broken');
  if (hours === null && broken.length > 0)
    return (
      <div className={styles.section} role="alert">
        <p className={styles.text}>{texts.broken}</p>
        <WorkbookProblems
          problems={broken.map(({ name, message, cell }) => ({ sheet: name, cell, message: message ?? '' }))}
        />
      </div>
    );
  return (
    <>
      <p className={styles.text}>{texts.lead}</p>
      {hours === null ? (
        <StartHours years={years} />
      ) : (
        <>
          <ReportBoard plan={plan} book={hours} sheets={hoursSheets} />
          <HoursPicture plan={plan} book={hours} />
          <SendTemplates plan={plan} book={hours} />
          <CollectFiles plan={plan} book={hours} />
          <CollectedReports book={hours} />
        </>
      )}
    </>
  );
}

function yearsWithHours(plan: Plan): number[] {
  return planYears(plan).filter((year) => hoursMembers(plan, year).length > 0);
}

function Told({ text, button, onClick }: { text: string; button: string; onClick: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.section}>
      <p className={styles.text}>{text}</p>
      <div>
        <Button onClick={onClick}>{button}</Button>
      </div>
    </div>
  );
}
