import { Button } from '@fluentui/react-components';
import { useCheckedDraft } from '../components/draftContext';
import { DraftField } from '../components/DraftField';
import { DraftSelect } from '../components/DraftSelect';
import { PerYearFields } from '../components/PerYearFields';
import { RowList } from '../components/RowList';
import { YearHeadings } from '../components/YearHeadings';
import { newLine, type Draft } from '../draft';
import { inUnit, showNumber } from '../numbers';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { useDraft } from './draftEditing';

export function CostsStep() {
  const styles = useStyles();
  const { costs: texts, fields } = useTexts();
  const { draft, change, years } = useDraft();
  const { equity } = draft;
  const changeEquity = (part: Partial<Draft['equity']>): void => change({ equity: { ...equity, ...part } });
  return (
    <>
      <p className={styles.quiet}>
        {texts.lead} {fields.amountsInKronor}
      </p>
      <RowList
        path="lines"
        title={texts.lines}
        rows={draft.lines}
        onChange={(lines) => change({ lines })}
        nameOf={({ name }) => name}
        summaryOf={({ amounts }) => amounts[0]}
        newRow={newLine}
        addLabel={texts.addLine}
        emptyText={texts.noLines}
      >
        {(line, changeLine, path) => (
          <>
            <DraftField
              path={`${path}.name`}
              label={texts.line}
              required
              value={line.name}
              onChange={(name) => changeLine({ ...line, name })}
            />
            <DraftSelect
              path={`${path}.kind`}
              label={texts.kind}
              value={line.kind}
              options={(['administration', 'income', 'financial'] as const).map((value) => ({
                value,
                text: texts.kinds[value],
              }))}
              onChange={(kind) => changeLine({ ...line, kind })}
            />
            <PerYearFields
              path={`${path}.amounts`}
              label={texts.amounts}
              years={years}
              values={line.amounts}
              onChange={(amounts) => changeLine({ ...line, amounts })}
            />
          </>
        )}
      </RowList>
      <section className={styles.section} aria-labelledby="equity">
        <h2 id="equity" className={styles.subheading}>
          {texts.equity}
        </h2>
        <DraftField
          path="equity.opening"
          label={texts.opening(years[0])}
          optional
          number="amount"
          inputMode="decimal"
          hint={texts.openingHint}
          value={equity.opening}
          onChange={(opening) => changeEquity({ opening })}
        />
        <DraftField
          path="equity.limitShare"
          label={texts.limit}
          required
          number="percent"
          inputMode="decimal"
          value={equity.limitShare}
          onChange={(limitShare) => changeEquity({ limitShare })}
        />
        <DraftSelect
          path="equity.denominator"
          label={texts.denominator}
          value={equity.denominator}
          options={(['budgetedIncome', 'memberContributions'] as const).map((value) => ({
            value,
            text: texts.denominators[value],
          }))}
          onChange={(denominator) => changeEquity({ denominator })}
        />
        <PerYearFields
          path="equity.wishedClosing"
          label={texts.wished}
          years={years}
          values={equity.wishedClosing}
          hint={texts.wishedHint}
          onChange={(wishedClosing) => changeEquity({ wishedClosing })}
        />
      </section>
      <section className={styles.section} aria-labelledby="available">
        <h2 id="available" className={styles.subheading}>
          {texts.available}
        </h2>
        <Room />
        <PerYearFields
          path="availableFunds"
          label={texts.amounts}
          years={years}
          values={draft.availableFunds}
          hint={texts.availableHint}
          onChange={(availableFunds) => change({ availableFunds })}
        />
      </section>
    </>
  );
}

/** What can still be granted, by finsam's own rule, and a way to take it over. */
function Room() {
  const styles = useStyles();
  const { costs: texts } = useTexts();
  const { draft, change, years } = useDraft();
  const { figures } = useCheckedDraft();
  if (figures === null) return null;
  const [first, second, third] = figures.room.map(({ room }) => room);
  const rooms = [first ?? null, second ?? null, third ?? null] as const;
  // A year whose room is not known keeps what was typed.
  const taken = (year: 0 | 1 | 2): string =>
    rooms[year] === null ? draft.availableFunds[year] : showNumber(rooms[year]);
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.visuallyHidden}>{texts.roomHint}</caption>
        <YearHeadings first={<td />} years={years} />
        <tbody>
          <tr>
            <th scope="row">{texts.room}</th>
            {rooms.map((room, index) => (
              <td key={index}>{room === null ? '–' : inUnit(room, 'kr')}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className={styles.quiet}>
        {texts.roomHint}
        {rooms[0] === null && ` ${years[0]}: ${texts.roomMissing}.`}
      </p>
      <div>
        <Button
          size="small"
          disabledFocusable={rooms.every((room) => room === null)}
          onClick={() => change({ availableFunds: [taken(0), taken(1), taken(2)] })}
        >
          {texts.useRoom}
        </Button>
      </div>
    </>
  );
}
