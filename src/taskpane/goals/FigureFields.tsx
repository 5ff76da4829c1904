import { makeStyles, tokens } from '@fluentui/react-components';
import type { MeasureKind } from '../../finsam/goals/goals';
import { DraftField } from '../components/DraftField';
import { DraftSelect } from '../components/DraftSelect';
import { numberKindOf } from './checkGoalDraft';
import { NO, YES, type DraftFigure } from './goalDraft';
import { useGoalTexts } from './texts';

const useFigureStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, paddingBottom: tokens.spacingVerticalXXS },
  side: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'start',
  },
});

interface FigureFieldProps {
  path: string;
  label: string;
  kind: MeasureKind;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
}

/** A figure of a measure: shares as percent, money in kronor, yes and no as a choice. */
export function FigureField({ path, label, kind, value, onChange, hint }: FigureFieldProps) {
  const { measure: texts } = useGoalTexts();
  if (kind === 'yesNo') {
    const options = ['', YES, NO] as const;
    return (
      <DraftSelect
        path={path}
        label={label}
        value={value}
        // What was typed for another kind stays until it is chosen anew.
        options={[
          ...(options.some((one) => one === value) ? [] : [{ value, text: value }]),
          ...options.map((one) => ({ value: one, text: texts.yesNo[one] })),
        ]}
        onChange={onChange}
      />
    );
  }
  return (
    <DraftField
      path={path}
      label={label}
      number={numberKindOf(kind)}
      inputMode="decimal"
      value={value}
      onChange={onChange}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}

interface FigureFieldsProps {
  path: string;
  label: string;
  kind: MeasureKind;
  bySex: boolean;
  figure: DraftFigure;
  onChange: (figure: DraftFigure) => void;
  hint?: string;
}

/** A figure in total and, where it is asked for by sex or known so, for women and men. */
export function FigureFields({ path, label, kind, bySex, figure, onChange, hint }: FigureFieldsProps) {
  const styles = useFigureStyles();
  const { measure: texts } = useGoalTexts();
  const field = (sex: keyof DraftFigure, name: string, told?: string) => (
    <FigureField
      key={sex}
      path={`${path}.${sex}`}
      label={name}
      kind={kind}
      value={figure[sex]}
      onChange={(value) => onChange({ ...figure, [sex]: value })}
      {...(told === undefined ? {} : { hint: told })}
    />
  );
  if (!bySex && figure.women === '' && figure.men === '') return field('total', label, hint);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.side}>
        {(['total', 'women', 'men'] as const).map((sex) => field(sex, texts.sexes[sex]))}
      </div>
    </fieldset>
  );
}
