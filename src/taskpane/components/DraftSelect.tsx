import { Field, Select } from '@fluentui/react-components';
import { useRef } from 'react';
import { fieldId, useFieldProblem, useFocusOnRequest } from './draftContext';

interface DraftSelectProps<Value extends string> {
  path: string;
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly text: string }[];
  onChange: (value: Value) => void;
  hint?: string;
}

/** A choice of the draft, as the browser's own list: it works by keyboard and with every screen reader. */
export function DraftSelect<Value extends string>({
  path,
  label,
  value,
  options,
  onChange,
  hint,
}: DraftSelectProps<Value>) {
  const { problem, leave } = useFieldProblem(path, value);
  const element = useRef<HTMLSelectElement>(null);
  useFocusOnRequest(path, element);
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      validationState={problem === null ? 'none' : 'error'}
      {...(problem === null ? {} : { validationMessage: problem })}
      style={{ minWidth: 0 }}
    >
      <Select
        ref={element}
        id={fieldId(path)}
        value={value}
        onBlur={leave}
        onChange={(_, data) => onChange(data.value as Value)}
        style={{ minWidth: 0 }}
        select={{ style: { textOverflow: 'ellipsis' } }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
