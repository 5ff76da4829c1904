import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { Decimal } from '../../finsam/decimal';
import type { MeasureKind } from '../../finsam/goals/goals';
import { readNumber, showNumber } from '../numbers';
import { useTexts } from '../texts/language';

interface FigureFieldProps {
  label: string;
  kind: MeasureKind;
  value: Decimal | null;
  onChange: (value: Decimal | null) => void;
  hint?: string;
}

const HUNDRED = new Decimal(100);

/** A figure of a measure: shares as percent, money in kronor, yes or no as a choice. What cannot be read is told, and the figure stays. */
export function FigureField(props: FigureFieldProps) {
  return props.kind === 'yesNo' ? <YesNoField {...props} /> : <NumberField {...props} />;
}

function NumberField({ label, kind, value, onChange, hint }: FigureFieldProps) {
  const { goals: texts } = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (text: string): void => {
    setTyped(text);
    const read = readNumber(text, kind === 'share' ? 'percent' : kind === 'money' ? 'amount' : 'plain');
    const wrong = !read.ok ? texts.notANumber : kind === 'share' && read.value?.abs().greaterThan(1) ? texts.shareTooLarge : null;
    setProblem(wrong);
    if (wrong === null && read.ok) onChange(read.value);
  };
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      validationState={problem === null ? 'none' : 'error'}
      {...(problem === null ? {} : { validationMessage: problem })}
      style={{ minWidth: 0 }}
    >
      <Input
        value={typed ?? textOf(value, kind)}
        autoComplete="off"
        style={{ minWidth: 0, fontVariantNumeric: 'tabular-nums' }}
        input={{ style: { minWidth: 0, width: '100%' } }}
        onChange={(_, data) => change(data.value)}
        onBlur={() => {
          if (problem === null) setTyped(null);
        }}
      />
    </Field>
  );
}

function YesNoField({ label, value, onChange }: FigureFieldProps) {
  const { goals: texts } = useTexts();
  const chosen = value === null ? '' : value.isZero() ? 'no' : 'yes';
  return (
    <Field label={label} style={{ minWidth: 0 }}>
      <Select value={chosen} onChange={(_, { value: next }) => onChange(next === '' ? null : new Decimal(next === 'yes' ? 1 : 0))}>
        <option value="">{texts.notFollowedUp}</option>
        <option value="yes">{texts.yes}</option>
        <option value="no">{texts.no}</option>
      </Select>
    </Field>
  );
}

function textOf(value: Decimal | null, kind: MeasureKind): string {
  return kind === 'share' && value !== null ? `${showNumber(value.times(HUNDRED))} %` : showNumber(value);
}
