import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { HoursBook } from '../../finsam/hours/hours';
import { claimAmount, reportHours } from '../../finsam/hours/hoursFollowUp';
import { dayInWords, parsePeriod, periodWords } from '../../finsam/periods';
import { useStyles } from '../styles';
import { useLanguage } from '../texts/language';
import { usePane, useStore } from '../usePane';
import { amountText, hoursText } from './figureTexts';
import { Part } from './Part';
import { useHoursTexts } from './texts';

const useReportStyles = makeStyles({
  report: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The reports that have been taken in, each from its file, and each can be taken out again. */
export function CollectedReports({ book }: { book: HoursBook }) {
  const styles = useStyles();
  const own = useReportStyles();
  const language = useLanguage();
  const { collected: texts } = useHoursTexts();
  const store = useStore();
  const isRunning = usePane((state) => state.running !== null);
  const canUndo = usePane((state) => state.canUndo);
  return (
    <Part id="collected-reports" title={texts.title(book.reports.length)}>
      {book.reports.length === 0 && <p className={styles.text}>{texts.none}</p>}
      <ul className={styles.list}>
        {book.reports.map((report) => {
          const { member, period, file, received } = report;
          const parsed = parsePeriod(period);
          const inWords = parsed === null ? period : periodWords(parsed, language);
          return (
            <li key={`${member} ${period}`} className={own.report}>
              <span className={styles.text}>
                <strong>{member}</strong>,{' '}
                {texts.line(inWords, hoursText(reportHours(report)), amountText(claimAmount(report)))}
                <br />
                <span className={styles.quiet}>{texts.file(file, dayInWords(received, language))}</span>
              </span>
              <Button
                size="small"
                disabledFocusable={isRunning}
                aria-label={texts.removeName(member, inWords)}
                onClick={() => void store.changeHours({ kind: 'takeOut', member, period })}
              >
                {texts.remove}
              </Button>
            </li>
          );
        })}
      </ul>
      <div>
        <Button disabledFocusable={isRunning || !canUndo} onClick={() => void store.undoLast()}>
          {texts.undo}
        </Button>
      </div>
    </Part>
  );
}
