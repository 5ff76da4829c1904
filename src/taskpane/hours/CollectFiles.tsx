import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { localDay } from '../../finsam/dates';
import type { HoursBook, HoursReport } from '../../finsam/hours/hours';
import { claimAmount, reportHours } from '../../finsam/hours/hoursFollowUp';
import { sumOrNull } from '../../finsam/sum';
import { parsePeriod, periodWords } from '../../finsam/periods';
import type { Plan } from '../../finsam/plan';
import {
  collectedHoursSentence,
  leavesNothingToDo,
  type CollectedHours,
  type CollectedHoursFile,
} from '../../sheets/hours/collectHours';
import { inputProblemText } from '../../sheets/templates/inputProblems';
import { VERDICT_SYMBOLS, verdictWord } from '../../sheets/templates/verdicts';
import { FileDrop } from '../components/FileDrop';
import { useStoppableWork } from '../components/useStoppableWork';
import { useStyles } from '../styles';
import { useLanguage } from '../texts/language';
import { usePane, useStore } from '../usePane';
import { collectedHoursFrom } from './hoursFiles';
import { Part } from './Part';
import { amountText, hoursText } from './figureTexts';
import { useHoursTexts } from './texts';

/** Files that have come back: each with its verdict and what it would write, before anything is written. */
export function CollectFiles({ plan, book }: { plan: Plan; book: HoursBook }) {
  const styles = useStyles();
  const { collect: texts } = useHoursTexts();
  const store = useStore();
  const isRunning = usePane((state) => state.running !== null);
  const { isBusy, run, cancel } = useStoppableWork();
  const [collected, setCollected] = useState<CollectedHours | null>(null);
  const [told, setTold] = useState('');

  const collect = (files: readonly File[]) =>
    run(
      async (signal) => {
        const onProgress = (done: number, total: number) => setTold(texts.reading(done, total));
        setCollected(
          await collectedHoursFrom(plan, book, files, localDay(new Date()), { signal, onProgress }),
        );
        setTold('');
      },
      (wasCancelled) => setTold(wasCancelled ? texts.cancelled : texts.failed),
    );
  const reports = (collected?.rows ?? []).flatMap(({ report }) => (report === null ? [] : [report]));
  const takeIn = async (): Promise<void> => {
    if (await store.changeHours({ kind: 'takeIn', reports, today: localDay(new Date()) })) setCollected(null);
  };
  return (
    <Part id="collect-files" title={texts.title}>
      <FileDrop
        text={texts.drop}
        button={texts.choose}
        accept=".xlsx"
        disabled={isBusy || isRunning}
        onFiles={(files) => void collect(files)}
      />
      <div className={styles.row}>
        <p role="status" className={styles.quiet}>
          {told}
        </p>
        {isBusy && <Button onClick={cancel}>{texts.cancel}</Button>}
      </div>
      {collected !== null && (
        <>
          <h3 className={styles.subheading}>{texts.files}</h3>
          <p className={styles.text}>
            {texts.counted(reports.length, collected.rows.length - reports.length)}
          </p>
          <Verdicts rows={collected.rows} />
          {reports.length > 0 ? (
            <Preview reports={reports} />
          ) : (
            <p className={styles.text}>{texts.nothing}</p>
          )}
          <div className={styles.row}>
            {reports.length > 0 && (
              <Button appearance="primary" disabledFocusable={isRunning} onClick={() => void takeIn()}>
                {texts.take(reports.length)}
              </Button>
            )}
            <Button onClick={() => setCollected(null)}>{texts.discard}</Button>
          </div>
        </>
      )}
    </Part>
  );
}

/** What needs somebody's attention first. */
function Verdicts({ rows }: { rows: readonly CollectedHoursFile[] }) {
  const styles = useStyles();
  const language = useLanguage();
  const order = [...rows].sort(
    (one, other) =>
      Number(leavesNothingToDo(one.verdict.kind)) - Number(leavesNothingToDo(other.verdict.kind)),
  );
  return (
    <ul className={styles.text}>
      {order.map((row, index) => (
        <li key={index}>
          <strong>{row.file}</strong>: {VERDICT_SYMBOLS[row.verdict.kind]}{' '}
          {verdictWord(row.verdict.kind, language)}. {collectedHoursSentence(row, language)}
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
  );
}

function Preview({ reports }: { reports: readonly HoursReport[] }) {
  const styles = useStyles();
  const language = useLanguage();
  const { collect: texts } = useHoursTexts();
  return (
    <>
      <h3 className={styles.subheading}>{texts.preview}</h3>
      <table className={styles.table}>
        <caption className={styles.visuallyHidden}>{texts.previewCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.member}</th>
            <th scope="col">{texts.hours}</th>
            <th scope="col">{texts.amount}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => {
            const period = parsePeriod(report.period);
            return (
              <tr key={`${report.member} ${report.period}`}>
                <th scope="row">
                  {report.member}, {period === null ? report.period : periodWords(period, language)}
                </th>
                <td>{hoursText(reportHours(report))}</td>
                <td>{amountText(claimAmount(report))}</td>
              </tr>
            );
          })}
          <tr data-total>
            <th scope="row">{texts.sum}</th>
            <td>{hoursText(sumOrNull(reports.map(reportHours)))}</td>
            <td>{amountText(sumOrNull(reports.map(claimAmount)))}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}
