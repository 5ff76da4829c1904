import { Field, Input, Textarea, type InputProps } from '@fluentui/react-components';
import { useRef } from 'react';
import { tidied, type NumberKind } from '../numbers';
import { useTexts } from '../texts/language';
import { fieldId, useFieldProblem, useFocusOnRequest } from './draftContext';

interface DraftFieldProps {
  /** Where in the plan this stands: problems at this path are shown here. */
  path: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** A number of this kind, shown in full when the field is left. Years and names have none. */
  number?: NumberKind;
  hint?: string;
  optional?: boolean;
  required?: boolean;
  multiline?: boolean;
  type?: InputProps['type'];
  inputMode?: InputProps['inputMode'];
  /** The id of a datalist with suggestions. */
  list?: string;
}

/** One field of the draft, with its problem underneath. */
export function DraftField(props: DraftFieldProps) {
  const {
    path,
    label,
    value,
    onChange,
    number,
    hint,
    optional = false,
    required = false,
    multiline = false,
    type,
    inputMode,
    list,
  } = props;
  const texts = useTexts();
  const { problem, leave } = useFieldProblem(path, value);
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useFocusOnRequest(path, element);
  const blur = (): void => {
    leave();
    if (number !== undefined && tidied(value, number) !== value) onChange(tidied(value, number));
  };
  return (
    <Field
      label={optional ? `${label} (${texts.fields.optional})` : label}
      required={required}
      {...(hint === undefined ? {} : { hint })}
      validationState={problem === null ? 'none' : 'error'}
      {...(problem === null ? {} : { validationMessage: problem })}
      style={{ minWidth: 0 }}
    >
      {multiline ? (
        <Textarea
          ref={element}
          id={fieldId(path)}
          value={value}
          rows={rowsFor(value)}
          resize="vertical"
          onChange={(_, data) => onChange(data.value)}
          onBlur={blur}
        />
      ) : (
        <Input
          ref={element}
          id={fieldId(path)}
          value={value}
          autoComplete="off"
          {...(type === undefined ? {} : { type })}
          {...(inputMode === undefined ? {} : { inputMode })}
          {...(list === undefined ? {} : { list })}
          style={{ minWidth: 0, fontVariantNumeric: 'tabular-nums' }}
          input={{ style: { minWidth: 0, width: '100%' } }}
          onChange={(_, data) => onChange(data.value)}
          onBlur={blur}
        />
      )}
    </Field>
  );
}

/** So tall that most texts are seen as a whole, and long ones do not fill the pane. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 40)), 0);
  return Math.min(8, Math.max(2, lines));
}
