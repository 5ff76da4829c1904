import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useRef } from 'react';
import { DraftField } from '../components/DraftField';
import { useProblemsAt } from '../components/draftContext';
import { withoutRow, withRow } from '../draft';
import { useStyles } from '../styles';
import { FigureField, FigureFields } from './FigureFields';
import { FoldedPart } from './FoldedPart';
import { newYear, three, type DraftMeasure } from './goalDraft';
import { useGoalTexts } from './texts';

const useYearStyles = makeStyles({
  year: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
  },
  tertial: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  problem: {
    margin: 0,
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
  },
});

interface MeasureYearsProps {
  path: string;
  measure: DraftMeasure;
  change: (measure: DraftMeasure) => void;
}

/** What is seldom filled in: earlier years, this year's national figure and the tertials. */
export function MeasureYears({ path, measure, change }: MeasureYearsProps) {
  const { measure: words } = useGoalTexts();
  const [history, tertials, nationalNow] = [`${path}.history`, `${path}.tertials`, `${path}.nationalNow`];
  return (
    <FoldedPart summary={words.more} paths={[history, tertials, nationalNow]}>
      <FigureFields
        path={nationalNow}
        label={words.figures.nationalNow}
        kind={measure.kind}
        bySex={measure.bySex}
        figure={measure.nationalNow}
        onChange={(figure) => change({ ...measure, nationalNow: figure })}
      />
      <History path={history} measure={measure} change={change} />
      <Tertials path={tertials} measure={measure} change={change} />
    </FoldedPart>
  );
}

function History({ path, measure, change }: MeasureYearsProps) {
  const styles = useStyles();
  const own = useYearStyles();
  const { measure: words } = useGoalTexts();
  const problems = useProblemsAt(path);
  const addButton = useRef<HTMLButtonElement>(null);
  const { history } = measure;
  return (
    <div className={styles.section} role="group" aria-label={words.history}>
      <p className={styles.subheading}>{words.history}</p>
      {problems.map((problem) => (
        <p key={problem} className={own.problem}>
          {problem}
        </p>
      ))}
      {history.length === 0 && <p className={styles.quiet}>{words.noYears}</p>}
      {history.map((row, index) => (
        <div key={row.id} className={own.year}>
          <DraftField
            path={`${path}.${index}.year`}
            label={words.year}
            inputMode="numeric"
            value={row.year}
            onChange={(year) => change({ ...measure, history: withRow(history, index, { ...row, year }) })}
          />
          <FigureField
            path={`${path}.${index}.outcome`}
            label={words.figures.outcome}
            kind={measure.kind}
            value={row.outcome}
            onChange={(outcome) =>
              change({ ...measure, history: withRow(history, index, { ...row, outcome }) })
            }
          />
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={words.removeYear(row.year)}
            onClick={() => {
              change({ ...measure, history: withoutRow(history, index) });
              addButton.current?.focus();
            }}
          />
        </div>
      ))}
      <div>
        <Button
          ref={addButton}
          size="small"
          icon={<AddRegular />}
          onClick={() => change({ ...measure, history: [...history, newYear()] })}
        >
          {words.addYear}
        </Button>
      </div>
    </div>
  );
}

function Tertials({ path, measure, change }: MeasureYearsProps) {
  const styles = useStyles();
  const own = useYearStyles();
  const { measure: words, rows } = useGoalTexts();
  const { tertials } = measure;
  return (
    <div className={styles.section}>
      {tertials.map((tertial, index) => {
        const put = (part: Partial<typeof tertial>): void =>
          change({
            ...measure,
            tertials: three(tertials, (one, at) => (at === index ? { ...one, ...part } : one)),
          });
        return (
          <div key={index} className={own.tertial} role="group" aria-label={words.tertial(index + 1)}>
            <FigureField
              path={`${path}.${index}.outcome`}
              label={words.tertial(index + 1)}
              kind={measure.kind}
              value={tertial.outcome}
              onChange={(outcome) => put({ outcome })}
            />
            <DraftField
              path={`${path}.${index}.comment`}
              label={rows.comment}
              multiline
              value={tertial.comment}
              onChange={(comment) => put({ comment })}
            />
          </div>
        );
      })}
    </div>
  );
}
