import { Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { Decimal } from '../../finsam/decimal';
import type { MeasureResult } from '../../finsam/goals/evaluation';
import type { BySex, GoalPlan, Measure } from '../../finsam/goals/goals';
import { limitText } from '../../sheets/goals/figureText';
import { limitsOf } from '../../finsam/goals/evaluate';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { DecisionFields } from './DecisionFields';
import { FigureField } from './FigureField';
import { StatusMark } from './StatusMark';
import { TrendPicture } from './TrendPicture';

const useFormStyles = makeStyles({
  measure: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXS} 0` },
  summary: { display: 'block', cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  words: { overflowWrap: 'anywhere', flexGrow: 1, flexBasis: '60%' },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  side: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(90px, 1fr))', gap: tokens.spacingHorizontalS },
});

interface MeasureFormProps {
  result: MeasureResult;
  plan: GoalPlan;
  onChange: (change: (measure: Measure) => Measure) => void;
}

/** One measure: folded, its text, target, outcome and status; unfolded, what came out and what was decided. */
export function MeasureForm({ result, plan, onChange }: MeasureFormProps) {
  const styles = useStyles();
  const own = useFormStyles();
  const { goals: texts } = useTexts();
  const { measure, tooFew } = result;
  const target = limitText(limitsOf(measure), measure, plan.rules);
  return (
    <details className={own.measure}>
      <summary className={own.summary}>
        <span className={own.head}>
          <span className={own.words}>
            {measure.number} {measure.text}
          </span>
          <StatusMark result={result} />
        </span>
        {target !== '' && (
          <span className={styles.quiet}>
            {texts.target}: {target}
          </span>
        )}
        {tooFew !== null && <span className={styles.quiet}> · {texts.tooFew[tooFew]}</span>}
      </summary>
      <div className={own.fields}>
        <Figures label={texts.outcome} measure={measure} figure={measure.outcome} onChange={(outcome) => onChange((one) => ({ ...one, outcome }))} />
        <Field label={texts.outcomeText}>
          <Textarea
            value={measure.outcomeText ?? ''}
            resize="vertical"
            maxLength={5000}
            onChange={(_, { value }) => onChange((one) => ({ ...one, outcomeText: value || null }))}
          />
        </Field>
        {measure.kind === 'share' && <Answers measure={measure} onChange={onChange} />}
        {measure.comparison === 'national' && (
          <Figures label={texts.national} measure={measure} figure={measure.national} onChange={(national) => onChange((one) => ({ ...one, national }))} />
        )}
        {measure.comparison === 'lastYear' && (
          <Figures label={texts.lastYear} measure={measure} figure={measure.lastYear} onChange={(lastYear) => onChange((one) => ({ ...one, lastYear }))} />
        )}
        {measure.comparison === 'national' && (
          <Figures label={texts.nationalNow} measure={measure} figure={measure.nationalNow} onChange={(nationalNow) => onChange((one) => ({ ...one, nationalNow }))} />
        )}
        <DecisionFields judged={measure} onChange={({ decision, comment }) => onChange((one) => ({ ...one, decision, comment }))} />
        <TrendPicture measure={measure} year={plan.year} rules={plan.rules} />
      </div>
    </details>
  );
}

/** A figure in total and, where it is asked for, for women and men. */
function Figures({ label, measure, figure, onChange }: { label: string; measure: Measure; figure: BySex; onChange: (next: BySex) => void }) {
  const own = useFormStyles();
  const { goals: texts } = useTexts();
  const field = (name: string, sex: keyof BySex) => (
    <FigureField key={sex} label={name} kind={measure.kind} value={figure[sex]} onChange={(value) => onChange({ ...figure, [sex]: value })} />
  );
  return (
    <div className={own.side}>
      {field(label, 'total')}
      {measure.bySex && field(`${label}, ${texts.women.toLocaleLowerCase('sv')}`, 'women')}
      {measure.bySex && field(`${label}, ${texts.men.toLocaleLowerCase('sv')}`, 'men')}
    </div>
  );
}

function Answers({ measure, onChange }: Pick<MeasureFormProps, 'onChange'> & { measure: Measure }) {
  const own = useFormStyles();
  const { goals: texts } = useTexts();
  const tooMany = measure.asked !== null && measure.answered !== null && measure.answered > measure.asked;
  const count = (label: string, key: 'asked' | 'answered') => (
    <Field
      label={label}
      validationState={tooMany && key === 'answered' ? 'error' : 'none'}
      {...(tooMany && key === 'answered' ? { validationMessage: texts.tooMany } : {})}
      style={{ minWidth: 0 }}
    >
      <Input
        inputMode="numeric"
        value={measure[key] === null ? '' : String(measure[key])}
        input={{ style: { minWidth: 0, width: '100%' } }}
        style={{ minWidth: 0 }}
        onChange={(_, { value }) => {
          const digits = value.replace(/\s/g, '');
          if (/^\d{0,7}$/.test(digits)) onChange((one) => ({ ...one, [key]: digits === '' ? null : Number(digits) }));
        }}
      />
    </Field>
  );
  return (
    <div className={own.side}>
      {count(texts.asked, 'asked')}
      {count(texts.answered, 'answered')}
      <FigureField
        label={texts.responseRate}
        hint={texts.responseRateHint}
        kind="share"
        value={measure.responseRate}
        onChange={(responseRate) => onChange((one) => ({ ...one, responseRate: responseRate === null ? null : Decimal.abs(responseRate) }))}
      />
    </div>
  );
}
