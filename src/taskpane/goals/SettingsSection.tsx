import { DraftField } from '../components/DraftField';
import type { NumberKind } from '../numbers';
import { useStyles } from '../styles';
import { useGoals } from './goalContext';
import { useGoalTexts } from './texts';

/** How each rule is typed, in the order in which they are shown. */
const RULES = [
  ['lowestResponseRate', 'share'],
  ['lowestAnswers', 'plain'],
  ['lowestAnswersBySex', 'plain'],
  ['percentDecimals', 'plain'],
  ['mostlyShare', 'share'],
  ['lowestParticipants', 'plain'],
] as const satisfies readonly (readonly [string, NumberKind])[];

/** Whose goals they are and of which year, and the rules that the statuses follow from. */
export function SettingsSection() {
  const styles = useStyles();
  const { settings: texts } = useGoalTexts();
  const { draft, change } = useGoals();
  return (
    <>
      <section className={styles.section} aria-labelledby="goal-plan">
        <h2 id="goal-plan" className={styles.subheading}>
          {texts.plan}
        </h2>
        <DraftField
          path="association.name"
          label={texts.association}
          required
          value={draft.association.name}
          onChange={(name) => change((now) => ({ ...now, association: { name } }))}
        />
        <DraftField
          path="year"
          label={texts.year}
          required
          inputMode="numeric"
          value={draft.year}
          onChange={(year) => change((now) => ({ ...now, year }))}
        />
        <DraftField
          path="source"
          label={texts.source}
          hint={texts.sourceHint}
          optional
          multiline
          value={draft.source}
          onChange={(source) => change((now) => ({ ...now, source }))}
        />
      </section>
      <section className={styles.section} aria-labelledby="goal-rules">
        <h2 id="goal-rules" className={styles.subheading}>
          {texts.rules}
        </h2>
        <p className={styles.quiet}>{texts.rulesLead}</p>
        {RULES.map(([rule, number]) => (
          <DraftField
            key={rule}
            path={`rules.${rule}`}
            label={texts[rule]}
            hint={texts[`${rule}Hint`]}
            required
            number={number}
            inputMode="decimal"
            value={draft.rules[rule]}
            onChange={(text) => change((now) => ({ ...now, rules: { ...now.rules, [rule]: text } }))}
          />
        ))}
      </section>
    </>
  );
}
