import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, type ReactNode } from 'react';
import type { Texts3 } from '../draft';
import { tidied } from '../numbers';
import { fieldId, useFieldProblem, useFocusOnRequest } from './draftContext';

const useYearStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, paddingBottom: tokens.spacingVerticalXXS },
  hint: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  years: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalXS,
  },
  year: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  label: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  input: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS, fontVariantNumeric: 'tabular-nums' },
  wrong: { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  problem: {
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    gridColumn: '1 / 4',
  },
});

interface PerYearFieldsProps {
  /** The path of the three amounts: 'contributions'. */
  path: string;
  label: string;
  years: readonly [string, string, string];
  values: Texts3;
  onChange: (values: Texts3) => void;
  hint?: ReactNode;
}

/** An amount in kronor for each of the plan's years, side by side even in a narrow pane. */
export function PerYearFields({ path, label, years, values, onChange, hint }: PerYearFieldsProps) {
  const styles = useYearStyles();
  const hintId = useId();
  const changed = (index: number, text: string): Texts3 => {
    const [first, second, third] = values.map((value, at) => (at === index ? text : value));
    return [first ?? '', second ?? '', third ?? ''];
  };
  return (
    <fieldset className={styles.group} {...(hint === undefined ? {} : { 'aria-describedby': hintId })}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.years}>
        {years.map((year, index) => (
          <YearField
            key={index}
            path={`${path}.${index}`}
            year={year}
            value={values[index] ?? ''}
            onChange={(text) => onChange(changed(index, text))}
          />
        ))}
        {/* Under all three, since a sentence has no room under one. */}
        {years.map((year, index) => (
          <YearProblem key={index} path={`${path}.${index}`} year={year} value={values[index] ?? ''} />
        ))}
      </div>
      {hint !== undefined && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
    </fieldset>
  );
}

function YearField({
  path,
  year,
  value,
  onChange,
}: {
  path: string;
  year: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const styles = useYearStyles();
  const { problem, leave } = useFieldProblem(path, value);
  const element = useRef<HTMLInputElement>(null);
  useFocusOnRequest(path, element);
  return (
    <div className={styles.year}>
      <label htmlFor={fieldId(path)} className={styles.label}>
        {year}
      </label>
      <Input
        ref={element}
        id={fieldId(path)}
        className={mergeClasses(styles.input, problem !== null && styles.wrong)}
        input={{ style: { textAlign: 'right', padding: 0, minWidth: 0, width: '100%' } }}
        value={value}
        autoComplete="off"
        aria-invalid={problem !== null}
        {...(problem === null ? {} : { 'aria-describedby': `${fieldId(path)}-problem` })}
        onChange={(_, data) => onChange(data.value)}
        onBlur={() => {
          leave();
          if (tidied(value, 'amount') !== value) onChange(tidied(value, 'amount'));
        }}
      />
    </div>
  );
}

function YearProblem({ path, year, value }: { path: string; year: string; value: string }) {
  const styles = useYearStyles();
  const { problem } = useFieldProblem(path, value);
  return problem === null ? null : (
    <div id={`${fieldId(path)}-problem`} className={styles.problem} role="alert">
      {year}: {problem}
    </div>
  );
}
