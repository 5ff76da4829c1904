import { makeStyles, tokens } from '@fluentui/react-components';
import type { GoalResult, IndicatorResult } from '../../finsam/goals/evaluation';
import { LEVELS } from '../../finsam/goals/goals';
import { DraftField } from '../components/DraftField';
import { DraftSelect } from '../components/DraftSelect';
import { RowList } from '../components/RowList';
import { ActivityList } from './ActivityList';
import { DecisionFields } from './DecisionFields';
import { useGoals } from './goalContext';
import { newGoal, newIndicator, type DraftGoal, type DraftIndicator } from './goalDraft';
import { MeasureList } from './MeasureList';
import { StatusMark } from './StatusMark';
import { useGoalTexts } from './texts';

const useListStyles = makeStyles({
  note: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  counts: { color: tokens.colorNeutralForeground2 },
});

/** The goals, each with what it is made of folded into it, and the status of every part. */
export function GoalList() {
  const { rows: texts } = useGoalTexts();
  const { draft, checked, change } = useGoals();
  const results = checked.evaluation.goals;
  return (
    <RowList
      path="goals"
      title={texts.goals}
      rows={draft.goals}
      onChange={(goals) => change((now) => ({ ...now, goals }))}
      nameOf={({ number, text }) => `${number} ${text.trim() || texts.withoutText}`}
      shortNameOf={({ number }) => texts.goal(number)}
      summaryOf={() => ''}
      noteOf={(_, index) => <GoalNote result={results[index]} />}
      newRow={() => newGoal(draft)}
      addLabel={texts.addGoal}
      emptyText={texts.noGoals}
    >
      {(goal, changeGoal, path) => (
        <GoalFields path={path} goal={goal} result={results[draft.goals.indexOf(goal)]} change={changeGoal} />
      )}
    </RowList>
  );
}

interface GoalFieldsProps {
  path: string;
  goal: DraftGoal;
  result: GoalResult | undefined;
  change: (goal: DraftGoal) => void;
}

function GoalFields({ path, goal, result, change }: GoalFieldsProps) {
  const { rows: texts } = useGoalTexts();
  return (
    <>
      <DraftField
        path={`${path}.number`}
        label={texts.number}
        required
        value={goal.number}
        onChange={(number) => change({ ...goal, number })}
      />
      <DraftField
        path={`${path}.text`}
        label={texts.goalText}
        required
        multiline
        value={goal.text}
        onChange={(text) => change({ ...goal, text })}
      />
      <DraftSelect
        path={`${path}.level`}
        label={texts.level}
        value={goal.level}
        options={(['', ...LEVELS] as const).map((value) => ({ value, text: texts.levels[value] }))}
        onChange={(level) => change({ ...goal, level })}
      />
      <IndicatorList path={path} goal={goal} result={result} change={change} />
      <ActivityList path={path} goal={goal} change={change} />
      <DecisionFields
        path={path}
        judged={goal}
        result={result}
        onChange={(judged) => change({ ...goal, ...judged })}
      />
    </>
  );
}

function IndicatorList({ path, goal, result, change }: GoalFieldsProps) {
  const { rows: texts } = useGoalTexts();
  const { draft } = useGoals();
  const results = result?.indicators;
  return (
    <RowList
      path={`${path}.indicators`}
      title={texts.indicators}
      level={3}
      rows={goal.indicators}
      onChange={(indicators) => change({ ...goal, indicators })}
      nameOf={({ number, text }) => `${number} ${text.trim() || texts.withoutText}`}
      shortNameOf={({ number }) => texts.indicator(number)}
      summaryOf={() => ''}
      noteOf={(_, index) => <IndicatorNote result={results?.[index]} />}
      newRow={() => newIndicator(draft, goal)}
      addLabel={texts.addIndicator}
      emptyText={texts.noIndicators}
    >
      {(indicator, changeIndicator, at) => (
        <IndicatorFields
          path={at}
          indicator={indicator}
          result={results?.[goal.indicators.indexOf(indicator)]}
          change={changeIndicator}
        />
      )}
    </RowList>
  );
}

interface IndicatorFieldsProps {
  path: string;
  indicator: DraftIndicator;
  result: IndicatorResult | undefined;
  change: (indicator: DraftIndicator) => void;
}

function IndicatorFields({ path, indicator, result, change }: IndicatorFieldsProps) {
  const { rows: texts } = useGoalTexts();
  return (
    <>
      <DraftField
        path={`${path}.number`}
        label={texts.number}
        required
        value={indicator.number}
        onChange={(number) => change({ ...indicator, number })}
      />
      <DraftField
        path={`${path}.text`}
        label={texts.indicatorText}
        required
        multiline
        value={indicator.text}
        onChange={(text) => change({ ...indicator, text })}
      />
      <MeasureList
        path={`${path}.measures`}
        title={texts.measures}
        level={4}
        measures={indicator.measures}
        results={result?.measures}
        ofInsats={false}
        prefix={indicator.number}
        onChange={(measures) => change({ ...indicator, measures })}
      />
      <DecisionFields
        path={path}
        judged={indicator}
        result={result}
        onChange={(judged) => change({ ...indicator, ...judged })}
      />
    </>
  );
}

function GoalNote({ result }: { result: GoalResult | undefined }) {
  const styles = useListStyles();
  const texts = useGoalTexts();
  if (result === undefined) return null;
  const { counts } = result;
  return (
    <span className={styles.note}>
      <StatusMark result={result} />
      {counts.total > 0 && (
        <span className={styles.counts}> {texts.counts(counts.met + counts.mostlyMet, counts.total)}</span>
      )}
    </span>
  );
}

function IndicatorNote({ result }: { result: IndicatorResult | undefined }) {
  const styles = useListStyles();
  return result === undefined ? null : (
    <span className={styles.note}>
      <StatusMark result={result} />
    </span>
  );
}
