import { useMemo, useState } from 'react';
import { DraftProvider } from '../components/draftContext';
import { PageHeading } from '../components/PageHeading';
import { Sections } from '../components/Sections';
import { useStyles } from '../styles';
import { useLanguage } from '../texts/language';
import { usePane, useStore } from '../usePane';
import { checkGoalDraft } from './checkGoalDraft';
import { DecisionFields } from './DecisionFields';
import { FoldedPart } from './FoldedPart';
import { GoalCommands } from './GoalCommands';
import { GoalProvider, useGoals } from './goalContext';
import type { GoalDraft } from './goalDraft';
import { GoalList } from './GoalList';
import { GoalProblems } from './GoalProblems';
import { goalSections, type GoalSection } from './goalState';
import { InsatserSection } from './InsatserSection';
import { InsatsReports } from './InsatsReports';
import { SettingsSection } from './SettingsSection';
import { StatusMark } from './StatusMark';
import { SurveySection } from './SurveySection';
import { useGoalTexts } from './texts';

const parts: Readonly<Record<GoalSection, () => React.ReactNode>> = {
  goals: () => (
    <>
      <Overall />
      <GoalList />
    </>
  ),
  surveys: () => <SurveySection />,
  insatser: () => (
    <>
      <InsatserSection />
      <InsatsReports />
    </>
  ),
  settings: () => <SettingsSection />,
};

/** The goals that are followed up, in four parts, with a live status of every part of them. */
export function GoalEditor({ draft }: { draft: GoalDraft }) {
  const styles = useStyles();
  const texts = useGoalTexts();
  const language = useLanguage();
  const store = useStore();
  const section = usePane((state) => state.goals.section);
  const reviewed = usePane((state) => state.goals.reviewed);
  const [asked, setAsked] = useState(0);
  const checked = useMemo(() => checkGoalDraft(draft, language), [draft, language]);
  const editing = useMemo(
    () => ({
      draft,
      checked,
      change: (change: (now: GoalDraft) => GoalDraft) => store.goals.change(change),
    }),
    [draft, checked, store],
  );
  const draftState = useMemo(() => ({ problems: checked.problems, reviewed }), [checked, reviewed]);
  const showProblems = (): void => {
    store.goals.review();
    setAsked(asked + 1);
  };
  return (
    <GoalProvider value={editing}>
      <DraftProvider value={draftState}>
        <main className={styles.page}>
          <div>
            <PageHeading>
              {texts.title} {draft.year}
            </PageHeading>
            <p className={styles.text}>{draft.association.name}</p>
          </div>
          <GoalCommands onProblems={showProblems} />
          {reviewed && <GoalProblems request={asked} />}
          <Sections
            label={texts.sections.list}
            sections={goalSections}
            names={texts.sections.names}
            current={section}
            onChoice={(chosen) => store.goals.goToSection(chosen)}
          />
          {parts[section]()}
        </main>
      </DraftProvider>
    </GoalProvider>
  );
}

/** The judgement of all goals together. */
function Overall() {
  const styles = useStyles();
  const texts = useGoalTexts();
  const { draft, checked, change } = useGoals();
  const { evaluation } = checked;
  const { counts, indicatorCounts } = evaluation;
  const told = [
    ...(counts.total === 0 ? [] : [texts.counts(counts.met + counts.mostlyMet, counts.total)]),
    ...(indicatorCounts.total === 0
      ? []
      : [texts.indicatorCounts(indicatorCounts.met + indicatorCounts.mostlyMet, indicatorCounts.total)]),
  ];
  return (
    <section className={styles.section} aria-labelledby="goals-overall">
      <div className={styles.spread}>
        <h2 id="goals-overall" className={styles.subheading}>
          {texts.overall}
        </h2>
        <span role="status">
          <StatusMark result={evaluation} />
        </span>
      </div>
      <p className={styles.quiet}>
        {[
          texts.lead,
          ...told.map((one, index) => (index === 0 ? `${texts.rows.goals}: ${one}.` : `${one}.`)),
        ].join(' ')}
      </p>
      <FoldedPart summary={texts.overallDecision} paths={['decision', 'comment']}>
        <DecisionFields
          path=""
          judged={draft}
          result={evaluation}
          onChange={(judged) => change((now) => ({ ...now, ...judged }))}
        />
      </FoldedPart>
    </section>
  );
}
