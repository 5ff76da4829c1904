import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { evaluateMeasure } from '../../finsam/goals/evaluate';
import { DraftField } from '../components/DraftField';
import { RowList } from '../components/RowList';
import { useStyles } from '../styles';
import { useGoals } from './goalContext';
import { newReport, three, withRenamedInsats, type DraftReport } from './goalDraft';
import { MeasureList } from './MeasureList';
import { useGoalTexts } from './texts';

const useInsatserStyles = makeStyles({
  side: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  tertial: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
});

/** The insatser of the report's appendix, with their fields, their own measures and what they tell each tertial. */
export function InsatserSection() {
  const styles = useStyles();
  const { insatser: texts } = useGoalTexts();
  const { draft, change } = useGoals();
  return (
    <>
      <p className={styles.quiet}>{texts.lead}</p>
      <RowList
        path="insatser"
        title={texts.title}
        rows={draft.insatser}
        onChange={(insatser) => change((now) => ({ ...now, insatser }))}
        nameOf={({ name }) => name}
        shortNameOf={({ name }) => (name.trim() === '' ? '' : texts.insats(name))}
        summaryOf={() => ''}
        newRow={newReport}
        addLabel={texts.add}
        emptyText={texts.none}
      >
        {(report, changeReport, path) => <ReportFields path={path} report={report} change={changeReport} />}
      </RowList>
    </>
  );
}

interface ReportFieldsProps {
  path: string;
  report: DraftReport;
  change: (report: DraftReport) => void;
}

const LONG_TEXTS = ['purpose', 'goals', 'registration', 'targetGroup'] as const;
const LATER_TEXTS = ['principal', 'parties', 'result', 'comment'] as const;

function ReportFields({ path, report, change }: ReportFieldsProps) {
  const own = useInsatserStyles();
  const { insatser: texts } = useGoalTexts();
  const { draft, checked, change: changeAll } = useGoals();
  const place = draft.insatser.indexOf(report);
  const shown = checked.shown.insatser[place];
  const { rules } = checked.shown;
  const results = useMemo(
    () => shown?.measures.map((measure) => evaluateMeasure(measure, rules)),
    [shown, rules],
  );
  const before = useRef(report.name);
  const text = (key: Exclude<keyof DraftReport, 'measures' | 'tertials' | 'id'>, multiline = true) => (
    <DraftField
      key={key}
      path={`${path}.${key}`}
      label={texts[key]}
      multiline={multiline}
      value={report[key]}
      onChange={(value) => change({ ...report, [key]: value })}
    />
  );
  return (
    <>
      {/* While the name is typed it may be any other for a moment: who refers to it follows when it is finished. */}
      <div
        onFocus={() => (before.current = report.name)}
        onBlur={() => {
          const [from, to] = [before.current, report.name];
          if (from.trim() !== '' && to.trim() !== '' && from !== to)
            changeAll((now) => withRenamedInsats(now, from, to));
        }}
      >
        <DraftField
          path={`${path}.name`}
          label={texts.name}
          required
          value={report.name}
          onChange={(name) => change({ ...report, name })}
        />
      </div>
      {text('direction', false)}
      <div className={own.side}>
        <DraftField
          path={`${path}.start`}
          label={texts.start}
          type="date"
          value={report.start}
          onChange={(start) => change({ ...report, start })}
        />
        <DraftField
          path={`${path}.end`}
          label={texts.end}
          type="date"
          value={report.end}
          onChange={(end) => change({ ...report, end })}
        />
      </div>
      {LONG_TEXTS.map((key) => text(key))}
      <div className={own.side}>
        <DraftField
          path={`${path}.budget`}
          label={texts.budget}
          hint={texts.budgetHint}
          number="amount"
          inputMode="decimal"
          value={report.budget}
          onChange={(budget) => change({ ...report, budget })}
        />
        <DraftField
          path={`${path}.outcome`}
          label={texts.outcome}
          number="amount"
          inputMode="decimal"
          value={report.outcome}
          onChange={(outcome) => change({ ...report, outcome })}
        />
      </div>
      {LATER_TEXTS.map((key) => text(key))}
      <MeasureList
        path={`${path}.measures`}
        title={texts.measures}
        level={3}
        measures={report.measures}
        results={results}
        ofInsats
        prefix={`I${place + 1}`}
        onChange={(measures) => change({ ...report, measures })}
      />
      <Tertials path={path} report={report} change={change} />
    </>
  );
}

function Tertials({ path, report, change }: ReportFieldsProps) {
  const styles = useStyles();
  const own = useInsatserStyles();
  const { insatser: texts, measure: words } = useGoalTexts();
  const { tertials } = report;
  return (
    <div className={styles.section}>
      <h3 className={styles.subheading}>{texts.tertials}</h3>
      <p className={styles.quiet}>{texts.tertialsHint}</p>
      {tertials.map((tertial, index) => {
        const field = (key: keyof typeof tertial, number?: 'amount' | 'plain') => (
          <DraftField
            key={key}
            path={`${path}.tertials.${index}.${key}`}
            label={texts[key]}
            value={tertial[key]}
            {...(number === undefined ? { multiline: true } : { number, inputMode: 'decimal' as const })}
            onChange={(value) =>
              change({
                ...report,
                tertials: three(tertials, (one, at) => (at === index ? { ...one, [key]: value } : one)),
              })
            }
          />
        );
        return (
          <fieldset key={index} className={own.tertial}>
            <legend className={styles.subheading}>{words.tertial(index + 1)}</legend>
            <div className={own.side}>
              {field('spent', 'amount')}
              {field('women', 'plain')}
              {field('men', 'plain')}
            </div>
            {field('done')}
            {field('deviations')}
          </fieldset>
        );
      })}
    </div>
  );
}
