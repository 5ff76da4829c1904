import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { MeasureResult } from '../../finsam/goals/evaluation';
import { COMPARISONS, CONDITIONS, MEASURE_KINDS } from '../../finsam/goals/goals';
import { DraftField } from '../components/DraftField';
import { DraftSelect } from '../components/DraftSelect';
import { useStyles } from '../styles';
import { DecisionFields } from './DecisionFields';
import { FigureFields } from './FigureFields';
import { useGoals } from './goalContext';
import type { DraftFigure, DraftMeasure } from './goalDraft';
import { MeasurePictures } from './MeasurePictures';
import { MeasureYears } from './MeasureYears';
import { StatusMark } from './StatusMark';
import { useGoalTexts } from './texts';

const useMeasureStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
});

interface MeasureFieldsProps {
  path: string;
  measure: DraftMeasure;
  result: MeasureResult | undefined;
  /** An insats' own measure is about that insats and says no other. */
  ofInsats: boolean;
  change: (measure: DraftMeasure) => void;
}

/** All of a measure: what is to be reached, what came out, who answered, what was decided, and its pictures. */
export function MeasureFields({ path, measure, result, ofInsats, change }: MeasureFieldsProps) {
  const styles = useStyles();
  const own = useMeasureStyles();
  const texts = useGoalTexts();
  const { measure: words, rows } = texts;
  const has =
    <Key extends keyof DraftMeasure>(key: Key) =>
    (value: DraftMeasure[Key]) =>
      change({ ...measure, [key]: value });
  const figures = (key: 'target' | 'national' | 'lastYear' | 'outcome', hint?: string) => (
    <FigureFields
      path={`${path}.${key}`}
      label={words.figures[key]}
      kind={measure.kind}
      bySex={measure.bySex}
      figure={measure[key]}
      onChange={has(key)}
      {...(hint === undefined || measure.kind !== 'share' ? {} : { hint })}
    />
  );
  const hasTarget = measure.comparison === 'target' || !isBlank(measure.target);
  const hasAnswers =
    measure.kind === 'share' ||
    [measure.asked, measure.answered, measure.responseRate].some((text) => text !== '');
  return (
    <>
      <DraftField
        path={`${path}.number`}
        label={rows.number}
        required
        value={measure.number}
        onChange={has('number')}
      />
      <DraftField
        path={`${path}.text`}
        label={words.text}
        required
        multiline
        value={measure.text}
        onChange={has('text')}
      />
      <div className={own.pair}>
        <DraftSelect
          path={`${path}.kind`}
          label={words.kind}
          value={measure.kind}
          options={MEASURE_KINDS.map((value) => ({ value, text: words.kinds[value] }))}
          onChange={has('kind')}
        />
        <DraftSelect
          path={`${path}.condition`}
          label={words.condition}
          value={measure.condition}
          options={CONDITIONS.map((value) => ({ value, text: words.conditions[value] }))}
          onChange={has('condition')}
        />
        <DraftSelect
          path={`${path}.comparison`}
          label={words.comparison}
          value={measure.comparison}
          options={COMPARISONS.map((value) => ({ value, text: words.comparisons[value] }))}
          onChange={has('comparison')}
        />
      </div>
      <Checkbox
        label={words.bySex}
        checked={measure.bySex}
        onChange={(_, { checked }) => has('bySex')(checked === true)}
      />
      {hasTarget && figures('target', words.shareHint)}
      {figures('national')}
      {figures('lastYear')}
      {figures('outcome', words.shareHint)}
      <p className={styles.text} role="status">
        {result !== undefined && <StatusMark result={result} />}
        {result !== undefined && result.tooFew !== null && ` – ${texts.tooFew[result.tooFew]}`}
      </p>
      <DraftField
        path={`${path}.outcomeText`}
        label={words.outcomeText}
        optional
        multiline
        value={measure.outcomeText}
        onChange={has('outcomeText')}
      />
      {hasAnswers && <AnswerFields path={path} measure={measure} change={change} />}
      <div className={own.pair}>
        <DraftField
          path={`${path}.source`}
          label={words.source}
          value={measure.source}
          onChange={has('source')}
        />
        <DraftField
          path={`${path}.date`}
          label={words.date}
          type="date"
          value={measure.date}
          onChange={has('date')}
        />
      </div>
      {!ofInsats && <InsatsField path={path} measure={measure} onChange={has('insats')} />}
      <DecisionFields
        path={path}
        judged={measure}
        result={result}
        onChange={(judged) => change({ ...measure, ...judged })}
      />
      {result !== undefined && <MeasurePictures result={result} />}
      <MeasureYears path={path} measure={measure} change={change} />
    </>
  );
}

function AnswerFields({ path, measure, change }: Pick<MeasureFieldsProps, 'path' | 'measure' | 'change'>) {
  const own = useMeasureStyles();
  const { measure: words } = useGoalTexts();
  return (
    <div className={own.pair}>
      <DraftField
        path={`${path}.asked`}
        label={words.asked}
        number="plain"
        inputMode="numeric"
        value={measure.asked}
        onChange={(asked) => change({ ...measure, asked })}
      />
      <DraftField
        path={`${path}.answered`}
        label={words.answered}
        number="plain"
        inputMode="numeric"
        value={measure.answered}
        onChange={(answered) => change({ ...measure, answered })}
      />
      <DraftField
        path={`${path}.responseRate`}
        label={words.responseRate}
        hint={words.responseRateHint}
        number="share"
        inputMode="decimal"
        value={measure.responseRate}
        onChange={(responseRate) => change({ ...measure, responseRate })}
      />
    </div>
  );
}

function InsatsField({
  path,
  measure,
  onChange,
}: {
  path: string;
  measure: DraftMeasure;
  onChange: (insats: string) => void;
}) {
  const { measure: words } = useGoalTexts();
  const { draft } = useGoals();
  const listId = `insatser-${measure.id}`;
  return (
    <>
      <DraftField
        path={`${path}.insats`}
        label={words.insats}
        optional
        list={listId}
        value={measure.insats}
        onChange={onChange}
      />
      <datalist id={listId}>
        {draft.insatser
          .filter(({ name }) => name.trim() !== '')
          .map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
      </datalist>
    </>
  );
}

const isBlank = ({ total, women, men }: DraftFigure): boolean => total === '' && women === '' && men === '';
