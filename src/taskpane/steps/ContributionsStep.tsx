import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCheckedDraft } from '../components/draftContext';
import { PerYearFields } from '../components/PerYearFields';
import { YearHeadings } from '../components/YearHeadings';
import type { Decimal } from '../../finsam/decimal';
import type { Budget } from '../../finsam/budget';
import type { Draft } from '../draft';
import { inUnit } from '../numbers';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { useDraft } from './draftEditing';

const useSplitStyles = makeStyles({
  share: { '& th:first-child': { paddingLeft: `${tokens.spacingHorizontalM} !important` } },
  warning: { margin: 0, color: tokens.colorPaletteDarkOrangeForeground1 },
});

export function ContributionsStep() {
  const styles = useStyles();
  const { contributions: texts, fields } = useTexts();
  const { draft, change, years } = useDraft();
  const { figures } = useCheckedDraft();
  const [first] = draft.contributions;
  return (
    <>
      <p className={styles.quiet}>{texts.lead}</p>
      <PerYearFields
        path="contributions"
        label={texts.totals}
        years={years}
        values={draft.contributions}
        hint={fields.amountsInKronor}
        onChange={(contributions) => change({ contributions })}
      />
      <div>
        <Button
          size="small"
          disabledFocusable={first.trim() === ''}
          onClick={() => change({ contributions: [first, first, first] })}
        >
          {texts.fillRight}
        </Button>
      </div>
      <section className={styles.section} aria-labelledby="split">
        <h2 id="split" className={styles.subheading}>
          {texts.split} ({draft.unit})
        </h2>
        {figures === null || figures.contributions.every((one) => one === null) ? (
          <p className={styles.quiet}>{texts.notYet}</p>
        ) : (
          <Split figures={figures} draft={draft} years={years} />
        )}
      </section>
    </>
  );
}

/** How the total is split, worked out by finsam's own rule. */
function Split({ figures, draft, years }: { figures: Budget; draft: Draft; years: readonly string[] }) {
  const styles = useStyles();
  const own = useSplitStyles();
  const { contributions: texts, fields } = useTexts();
  const shown = (amount: Decimal | null | undefined): string => (amount ? inUnit(amount, draft.unit) : '–');
  const { members } = draft;
  const hasShares = figures.contributions.some((year) => Boolean(year?.municipalities));
  const row = (
    name: string,
    amounts: readonly (Decimal | null | undefined)[],
    options: { key: string; isShare?: boolean; isTotal?: boolean },
  ) => (
    <tr
      key={options.key}
      className={options.isShare ? own.share : undefined}
      {...(options.isTotal ? { 'data-total': '' } : {})}
    >
      <th scope="row">{name}</th>
      {amounts.map((amount, index) => (
        <td key={index}>{shown(amount)}</td>
      ))}
    </tr>
  );
  return (
    <>
      <table className={styles.table} aria-labelledby="split">
        <YearHeadings first={<th scope="col">{texts.member}</th>} years={years} />
        <tbody>
          {row(
            members.state.name || texts.state,
            figures.contributions.map((year) => year?.state),
            { key: 'state' },
          )}
          {members.regions.map((region, index) =>
            row(
              region.name || texts.regions,
              figures.contributions.map((year) => year?.regions[index]),
              { key: region.id },
            ),
          )}
          {row(
            texts.municipalities,
            figures.contributions.map((year) => year?.municipalityTotal),
            { key: 'municipalities' },
          )}
          {hasShares &&
            members.municipalities.map((municipality, index) =>
              row(
                municipality.name || fields.unnamed(index + 1),
                figures.contributions.map((year) => year?.municipalities?.[index]),
                {
                  key: municipality.id,
                  isShare: true,
                },
              ),
            )}
          {row(
            fields.sum,
            figures.contributions.map((year) =>
              year === null ? null : year.state.plus(year.regionTotal).plus(year.municipalityTotal),
            ),
            { key: 'sum', isTotal: true },
          )}
        </tbody>
      </table>
      {members.municipalKey === 'none' && <p className={styles.quiet}>{texts.noKey}</p>}
      {members.municipalKey === 'amounts' &&
        figures.contributions.map((year, index) => {
          if (!year?.municipalities) return null;
          const agreed = year.municipalities.reduce(
            (sum, amount) => sum.plus(amount),
            year.municipalityTotal.times(0),
          );
          const difference = agreed.minus(year.municipalityTotal);
          return difference.isZero() ? null : (
            <p key={years[index]} className={own.warning}>
              {texts.differs(years[index] ?? '', inUnit(difference, 'kr'))}
            </p>
          );
        })}
    </>
  );
}
