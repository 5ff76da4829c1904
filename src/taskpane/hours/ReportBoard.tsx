import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { localDay } from '../../finsam/dates';
import type { HoursBook } from '../../finsam/hours/hours';
import { bookPeriods, reportState, type ReportState } from '../../finsam/hours/hoursFollowUp';
import { hoursMembers } from '../../finsam/hours/hoursMembers';
import { periodCode, periodWords, shortMonth, type Period } from '../../finsam/periods';
import type { Plan } from '../../finsam/plan';
import type { SheetOverview } from '../host';
import { useStyles } from '../styles';
import { useLanguage } from '../texts/language';
import { useStore } from '../usePane';
import { Part } from './Part';
import { useHoursTexts } from './texts';

/** Beside the words, never in their place: the same as on the sheet. */
const SYMBOLS: Readonly<Record<ReportState, string>> = {
  received: '●',
  receivedLate: '◐',
  late: '▲',
  awaited: '○',
  notYet: '–',
};

const useBoardStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  board: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      padding: '2px 4px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'center',
      fontWeight: tokens.fontWeightRegular,
    },
    '& th:first-child': { textAlign: 'left', paddingLeft: 0, overflowWrap: 'anywhere' },
    '& thead th': { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  received: { color: tokens.colorPaletteGreenForeground1 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
});

/** Organisations × periods, with a sign and a word for what has become of each report. */
export function ReportBoard({
  plan,
  book,
  sheets,
}: {
  plan: Plan;
  book: HoursBook;
  sheets: readonly SheetOverview[];
}) {
  const styles = useStyles();
  const own = useBoardStyles();
  const language = useLanguage();
  const { board: texts } = useHoursTexts();
  const store = useStore();
  const periods = bookPeriods(book);
  const members = hoursMembers(plan, book.year, book);
  const day = localDay(new Date());
  const look = (state: ReportState) =>
    state === 'late' ? own.late : state === 'received' || state === 'receivedLate' ? own.received : '';
  const open = (id: string) => void store.goTo(sheets.find((sheet) => sheet.id === id)?.name ?? '', null);
  return (
    <Part id="report-board" title={texts.title(book.year)}>
      {/* Twelve months may be wider than the pane. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that it can be scrolled with the keyboard */}
      <div className={own.scroll} tabIndex={0} role="region" aria-labelledby="report-board">
        <table className={own.board}>
          <caption className={styles.visuallyHidden}>{texts.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.member}</th>
              {periods.map((period) => (
                <th key={periodCode(period)} scope="col" aria-label={periodWords(period, language)}>
                  {shortPeriod(period, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map(({ name }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {periods.map((period) => {
                  const state = reportState(book, name, period, day);
                  return (
                    <td key={periodCode(period)} className={look(state)} title={texts.states[state]}>
                      <span aria-hidden="true">{SYMBOLS[state]}</span>
                      <span className={styles.visuallyHidden}>{texts.states[state]}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={own.legend} aria-hidden="true">
        {(Object.keys(SYMBOLS) as ReportState[]).map((state) => (
          <li key={state}>
            <span className={look(state)}>{SYMBOLS[state]}</span> {texts.states[state]}
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button size="small" onClick={() => open('hoursFollowUp')}>
          {texts.open}
        </Button>
        <Button size="small" onClick={() => open('hoursClaims')}>
          {texts.claims}
        </Button>
      </div>
    </Part>
  );
}

/** As the heading of a narrow column: "mar", "K1", "T1", "2025". */
function shortPeriod(period: Period, language: 'sv' | 'en'): string {
  if (period.kind === 'month') return shortMonth(period.number, language);
  return period.kind === 'year' ? String(period.year) : periodCode(period).slice(-2);
}
