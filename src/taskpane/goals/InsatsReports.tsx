import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { collectedSentence, type CollectedReports } from '../../sheets/goals/collectInsatsReports';
import { insatsMail, insatsReminder } from '../../sheets/goals/insatsMail';
import { insatserReporting } from '../../sheets/goals/insatsTemplate';
import { grantedInYear } from '../../sheets/goals/grantedInYear';
import { inputProblemText } from '../../sheets/templates/inputProblems';
import type { Tertial } from '../../sheets/templates/periods';
import { VERDICT_SYMBOLS, verdictWord } from '../../sheets/templates/verdicts';
import { copyText } from '../components/copyText';
import { downloadFile } from '../components/downloadFile';
import { FileDrop } from '../components/FileDrop';
import { useStoppableWork } from '../components/useStoppableWork';
import { useStyles } from '../styles';
import { useLanguage } from '../texts/language';
import { usePane } from '../usePane';
import { draftOfGoals } from './draftOfGoals';
import { useGoals } from './goalContext';
import type { GoalDraft } from './goalDraft';
import { insatsReportFiles, collectedFrom } from './insatsReportFiles';
import { useGoalTexts } from './texts';

const TERTIALS = [1, 2, 3] as const;

/** The templates of a tertial to send out, and those that have come back: read, shown, and taken in after a yes. */
export function InsatsReports() {
  const styles = useStyles();
  const language = useLanguage();
  const { reports: texts } = useGoalTexts();
  const { draft, checked, change } = useGoals();
  const overview = usePane((state) => state.overview);
  const [tertial, setTertial] = useState<Tertial>(1);
  const [told, setTold] = useState('');
  const [collected, setCollected] = useState<CollectedReports | null>(null);
  const [before, setBefore] = useState<GoalDraft | null>(null);
  const { isBusy, run, cancel } = useStoppableWork();

  const goals = checked.plan;
  const plan = overview.status === 'ready' ? overview.workbook.plan : null;
  const granted = goals === null || plan === null ? null : grantedInYear(plan, goals.year);

  const failed = (wasCancelled: boolean): void => setTold(wasCancelled ? texts.cancelled : texts.failed);

  if (goals === null)
    return (
      <Part title={texts.title}>
        <p className={styles.text}>{texts.mend}</p>
      </Part>
    );
  const reporting = insatserReporting(goals, tertial);
  const association = goals.association.name;

  const make = () =>
    run(async (signal) => {
      const onProgress = (done: number, total: number) => setTold(texts.making(done, total));
      const { name, bytes } = await insatsReportFiles(goals, tertial, granted, { signal, onProgress });
      downloadFile(bytes, name, 'application/zip');
      setTold(texts.made(name));
    }, failed);
  const collect = (files: readonly File[]) =>
    run(async (signal) => {
      const onProgress = (done: number, total: number) => setTold(texts.reading(done, total));
      setCollected(await collectedFrom(goals, files, { tertial, granted }, { signal, onProgress }));
      setBefore(null);
      setTold('');
    }, failed);
  const takeIn = (found: CollectedReports): void => {
    setBefore(draft);
    change(() => draftOfGoals(found.goals));
    setTold(texts.taken(received(found)));
    setCollected(null);
  };
  const copy = async (text: string): Promise<void> =>
    setTold((await copyText(text)) ? texts.copied : texts.copyFailed);

  return (
    <Part title={texts.title}>
      <p className={styles.text}>{texts.lead}</p>
      <Field label={texts.tertial}>
        <Select
          value={String(tertial)}
          onChange={(_, { value }) => {
            setTertial(TERTIALS.find((one) => String(one) === value) ?? 1);
            setCollected(null);
          }}
        >
          {TERTIALS.map((one) => (
            <option key={one} value={one}>
              {texts.tertials[one - 1]}
            </option>
          ))}
        </Select>
      </Field>
      {reporting.length === 0 && <p className={styles.text}>{texts.none}</p>}
      {reporting.length > 0 && (
        <>
          <div className={styles.row}>
            <Button disabled={isBusy} onClick={() => void make()}>
              {texts.make(reporting.length)}
            </Button>
            {isBusy && <Button onClick={cancel}>{texts.cancel}</Button>}
          </div>
          <div className={styles.row}>
            {reporting.map(({ name }) => (
              <Button
                key={name}
                size="small"
                onClick={() => void copy(insatsMail(association, name, goals.year, tertial))}
              >
                {texts.mail(name)}
              </Button>
            ))}
          </div>
          <FileDrop
            text={texts.drop}
            button={texts.choose}
            accept=".xlsx"
            disabled={isBusy}
            onFiles={(files) => void collect(files)}
          />
        </>
      )}
      <p role="status" className={styles.quiet}>
        {told}
      </p>
      {before !== null && (
        <div>
          <Button
            onClick={() => {
              change(() => before);
              setBefore(null);
              setTold(texts.undone);
            }}
          >
            {texts.undo}
          </Button>
        </div>
      )}
      {collected !== null && (
        <>
          <h3 className={styles.subheading}>{texts.files}</h3>
          <ul className={styles.text}>
            {collected.rows.map((row, index) => (
              <li key={index}>
                <strong>{row.file}</strong>: {VERDICT_SYMBOLS[row.verdict.kind]}{' '}
                {verdictWord(row.verdict.kind, language)}. {collectedSentence(row, language)}{' '}
                {row.verdict.answer !== null && texts.filled(filledMeasures(row))}
                {row.verdict.problems.length > 0 && (
                  <ul>
                    {row.verdict.problems.map((problem, place) => (
                      <li key={place}>{inputProblemText(problem, language)}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
          <p className={styles.text}>
            {collected.missing.length === 0 ? texts.allThere : texts.missing(collected.missing.join(', '))}
          </p>
          <div className={styles.row}>
            {received(collected) > 0 && (
              <Button appearance="primary" onClick={() => takeIn(collected)}>
                {texts.take(received(collected))}
              </Button>
            )}
            {collected.missing.length > 0 && (
              <Button
                onClick={() => void copy(insatsReminder(association, collected.missing, goals.year, tertial))}
              >
                {texts.reminder}
              </Button>
            )}
          </div>
        </>
      )}
    </Part>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-labelledby="insats-reports">
      <h2 id="insats-reports" className={styles.subheading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function received({ rows }: CollectedReports): number {
  return rows.filter(({ verdict }) => verdict.answer !== null).length;
}

function filledMeasures({ verdict }: CollectedReports['rows'][number]): number {
  return verdict.answer?.measures.filter(({ outcome }) => outcome !== null).length ?? 0;
}
