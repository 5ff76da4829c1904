import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { DraftField } from '../components/DraftField';
import type { BudgetLayout, Unit } from '../../finsam/plan';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';
import { useDraft } from './draftEditing';

const layouts: readonly BudgetLayout[] = ['availableFunds', 'grantsAndAdministration'];
const units: readonly Unit[] = ['kr', 'tkr'];

export function AssociationStep() {
  const styles = useStyles();
  const { association: texts } = useTexts();
  const { draft, change, years } = useDraft();
  const { association } = draft;
  return (
    <>
      <p className={styles.quiet}>{texts.lead}</p>
      <DraftField
        path="association.name"
        label={texts.name}
        required
        value={association.name}
        onChange={(name) => change({ association: { ...association, name } })}
      />
      <DraftField
        path="association.organisationNumber"
        label={texts.number}
        optional
        inputMode="numeric"
        value={association.organisationNumber}
        onChange={(organisationNumber) => change({ association: { ...association, organisationNumber } })}
      />
      <DraftField
        path="budgetYear"
        label={texts.year}
        required
        inputMode="numeric"
        hint={texts.yearHint(`${years[0]}–${years[2]}`)}
        value={draft.budgetYear}
        onChange={(budgetYear) => change({ budgetYear })}
      />
      <Field label={texts.unit} hint={texts.unitHint}>
        <RadioGroup
          layout="horizontal"
          value={draft.unit}
          onChange={(_, { value }) => change({ unit: value as Unit })}
        >
          {units.map((unit) => (
            <Radio key={unit} value={unit} label={texts.units[unit]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={texts.layout}>
        <RadioGroup
          value={draft.layout}
          onChange={(_, { value }) => change({ layout: value as BudgetLayout })}
        >
          {layouts.map((layout) => (
            <Radio key={layout} value={layout} label={texts.layouts[layout]} />
          ))}
        </RadioGroup>
      </Field>
      <DraftField
        path="source"
        label={texts.source}
        optional
        multiline
        hint={texts.sourceHint}
        value={draft.source}
        onChange={(source) => change({ source })}
      />
    </>
  );
}
