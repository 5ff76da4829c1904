import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { HoursBook } from '../../finsam/hours/hours';
import { hoursFollowUp, type MemberFollowUp } from '../../finsam/hours/hoursFollowUp';
import { hoursMembers } from '../../finsam/hours/hoursMembers';
import type { Plan } from '../../finsam/plan';
import { formatPercent } from '../../workbook/swedishNumbers';
import { useStyles } from '../styles';
import { hoursText } from './figureTexts';
import { Part } from './Part';
import { useHoursTexts, type HoursTexts } from './texts';

const usePictureStyles = makeStyles({
  item: { display: 'grid', rowGap: '2px', paddingBlock: tokens.spacingVerticalXXS },
  track: {
    position: 'relative',
    height: '10px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground3,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { border: '1px solid CanvasText', backgroundColor: 'Canvas' },
  },
  bar: {
    position: 'absolute',
    inset: '0 auto 0 0',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  over: {
    backgroundColor: tokens.colorPaletteRedForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  words: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** A bar for each organisation: what is reported of its budgeted hours. The words beside it say the same. */
export function HoursPicture({ plan, book }: { plan: Plan; book: HoursBook }) {
  const styles = useStyles();
  const own = usePictureStyles();
  const { picture: texts } = useHoursTexts();
  const rows = hoursFollowUp(book, hoursMembers(plan, book.year, book)).filter(
    ({ hours, member }) => hours !== null || member.budgetHours !== null,
  );
  if (rows.length === 0) return null;
  return (
    <Part id="hours-picture" title={texts.title}>
      <ul className={styles.list}>
        {rows.map((row) => {
          const share = shareOf(row);
          return (
            <li key={row.member.name} className={own.item}>
              <span className={own.words}>
                <strong>{row.member.name}</strong>: {wordsOf(row, texts)}
                {share !== null && share > 1 && ` ▲ ${texts.over}`}
              </span>
              {share !== null && (
                <span className={own.track} aria-hidden="true">
                  <span
                    className={mergeClasses(own.bar, share > 1 && own.over)}
                    style={{ width: `${Math.min(100, share * 100)}%` }}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** Only for drawing. */
function shareOf({ hours, member: { budgetHours } }: MemberFollowUp): number | null {
  if (budgetHours === null || budgetHours.isZero()) return null;
  return hours === null ? 0 : hours.div(budgetHours).toNumber();
}

function wordsOf({ hours, member: { budgetHours } }: MemberFollowUp, texts: HoursTexts['picture']): string {
  if (budgetHours === null || budgetHours.isZero())
    return hours === null ? texts.none : texts.withoutBudget(hoursText(hours));
  return hours === null
    ? texts.nothing(hoursText(budgetHours))
    : texts.ofBudget(hoursText(hours), hoursText(budgetHours), formatPercent(hours.div(budgetHours)));
}
