import { makeStyles, tokens } from '@fluentui/react-components';
import type { MeasureResult } from '../../finsam/goals/evaluation';
import { RowList } from '../components/RowList';
import { figureWords, limitWords } from './figureWords';
import { useGoals } from './goalContext';
import { newMeasure, type DraftMeasure } from './goalDraft';
import { MeasureFields } from './MeasureFields';
import { StatusMark } from './StatusMark';
import { useGoalTexts } from './texts';

const useListStyles = makeStyles({
  note: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  figures: { color: tokens.colorNeutralForeground2 },
});

interface MeasureListProps {
  path: string;
  title: string;
  measures: readonly DraftMeasure[];
  results: readonly MeasureResult[] | undefined;
  ofInsats: boolean;
  /** What the numbers of new measures begin with: "1.2". */
  prefix: string;
  level: 3 | 4;
  onChange: (measures: readonly DraftMeasure[]) => void;
}

/** The measures of an indicator or an insats: one line each with figures and status, all of it folded out on demand. */
export function MeasureList(props: MeasureListProps) {
  const { path, title, measures, results, ofInsats, prefix, level, onChange } = props;
  const { rows: texts } = useGoalTexts();
  const { draft } = useGoals();
  return (
    <RowList
      path={path}
      title={title}
      level={level}
      rows={measures}
      onChange={onChange}
      nameOf={({ number, text }) => `${number} ${text.trim() || texts.withoutText}`}
      shortNameOf={({ number }) => texts.measure(number)}
      summaryOf={() => ''}
      noteOf={(_, index) => <MeasureNote result={results?.[index]} />}
      newRow={() => newMeasure(draft, prefix)}
      addLabel={texts.addMeasure}
      emptyText={texts.noMeasures}
    >
      {(measure, change, at) => (
        <MeasureFields
          path={at}
          measure={measure}
          result={results?.[measures.indexOf(measure)]}
          ofInsats={ofInsats}
          change={change}
        />
      )}
    </RowList>
  );
}

/** "○ Ej uppfylld", and under it "Utfall 22 %, minst 43 %". */
function MeasureNote({ result }: { result: MeasureResult | undefined }) {
  const styles = useListStyles();
  const texts = useGoalTexts();
  const { checked } = useGoals();
  if (result === undefined) return null;
  const { measure } = result;
  const { rules } = checked.shown;
  const limit = limitWords(measure, rules, texts);
  const outcome = measure.outcome.total;
  const parts = [
    ...(outcome === null
      ? []
      : [`${texts.measure.figures.outcome} ${figureWords(outcome, measure.kind, rules, texts)}`]),
    ...(limit === null ? [] : [limit]),
    ...(result.tooFew === null ? [] : [texts.tooFew[result.tooFew].toLocaleLowerCase()]),
  ];
  return (
    <span className={styles.note}>
      <StatusMark result={result} />
      {parts.length > 0 && <span className={styles.figures}> {parts.join(', ')}</span>}
    </span>
  );
}
