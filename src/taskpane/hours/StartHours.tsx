import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { PERIOD_KINDS, type PeriodKind } from '../../finsam/periods';
import { useStyles } from '../styles';
import { usePane, useStore } from '../usePane';
import { Part } from './Part';
import { useHoursTexts } from './texts';

/** How often the organisations report of which year; then the sheets are built. */
export function StartHours({ years }: { years: readonly number[] }) {
  const styles = useStyles();
  const { start: texts } = useHoursTexts();
  const store = useStore();
  const busy = usePane((state) => state.running !== null);
  const [year, setYear] = useState(years[0]!);
  const [kind, setKind] = useState<PeriodKind>('tertial');
  return (
    <Part id="start-hours" title={texts.title}>
      <p className={styles.text}>{texts.lead}</p>
      <Field label={texts.year}>
        <Select value={String(year)} onChange={(_, { value }) => setYear(Number(value))}>
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.kind}>
        <Select
          value={kind}
          onChange={(_, { value }) => setKind(PERIOD_KINDS.find((one) => one === value) ?? 'tertial')}
        >
          {PERIOD_KINDS.map((one) => (
            <option key={one} value={one}>
              {texts.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void store.changeHours({ kind: 'start', year, periodKind: kind })}
        >
          {texts.build}
        </Button>
      </div>
    </Part>
  );
}
