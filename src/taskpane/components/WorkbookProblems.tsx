import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { WorkbookProblem } from '../host';
import { useTexts } from '../texts/language';
import { useStore } from '../usePane';

const useProblemStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** What is wrong in the workbook, each with a link to its cell. */
export function WorkbookProblems({ problems }: { problems: readonly WorkbookProblem[] }) {
  const styles = useProblemStyles();
  return (
    <ul className={styles.list}>
      {problems.map(({ message, sheet, cell }, index) => (
        <li key={index}>
          {sheet !== null && (
            <>
              <PlaceLink sheet={sheet} cell={cell} />
              {': '}
            </>
          )}
          {message}
        </li>
      ))}
    </ul>
  );
}

interface PlaceLinkProps {
  sheet: string;
  cell: string | null;
  /** What is shown, where that is shorter: of a cell on the same sheet its address. */
  text?: string;
}

/** "Budget B7", a link that leads there in Excel. */
export function PlaceLink({ sheet, cell, text }: PlaceLinkProps) {
  const store = useStore();
  const texts = useTexts();
  const place = cell === null ? sheet : `${sheet} ${cell}`;
  return (
    <Link
      as="button"
      appearance="subtle"
      inline
      aria-label={texts.overview.goTo(place)}
      onClick={() => void store.goTo(sheet, cell)}
    >
      {text ?? place}
    </Link>
  );
}
