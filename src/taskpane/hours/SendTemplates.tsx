import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { isIsoDate, localDay } from '../../finsam/dates';
import type { HoursBook } from '../../finsam/hours/hours';
import { bookPeriods } from '../../finsam/hours/hoursFollowUp';
import { hoursMembers } from '../../finsam/hours/hoursMembers';
import { lastDayOf, periodCode, periodWords } from '../../finsam/periods';
import type { Plan } from '../../finsam/plan';
import { missingMembers } from '../../sheets/hours/collectHours';
import { hoursMail, hoursReminder } from '../../sheets/hours/hoursMail';
import { copyText } from '../components/copyText';
import { downloadFile } from '../components/downloadFile';
import { useStoppableWork } from '../components/useStoppableWork';
import { useStyles } from '../styles';
import { useLanguage } from '../texts/language';
import { usePane, useStore } from '../usePane';
import { hoursTemplates, hoursTemplateZip, type HoursSending } from './hoursFiles';
import { Part } from './Part';
import { useHoursTexts } from './texts';

/** The templates of a period, with the letters that go with them, and who has not answered. */
export function SendTemplates({ plan, book }: { plan: Plan; book: HoursBook }) {
  const styles = useStyles();
  const language = useLanguage();
  const { send: texts, missing: missingTexts } = useHoursTexts();
  const store = useStore();
  const isRunning = usePane((state) => state.running !== null);
  const { isBusy, run, cancel } = useStoppableWork();
  const periods = bookPeriods(book);
  const [index, setIndex] = useState(() => currentPeriod(periods.map(lastDayOf)));
  const period = periods[Math.min(index, periods.length - 1)]!;
  const saved = book.deadlines[periods.indexOf(period)] ?? null;
  const [typed, setTyped] = useState<{ readonly code: string; readonly date: string } | null>(null);
  const code = periodCode(period);
  const date = typed?.code === code ? typed.date : (saved ?? '');
  const deadline = isIsoDate(date) ? date : null;
  const members = hoursMembers(plan, book.year, book);
  const [chosen, setChosen] = useState('');
  const member = members.find(({ name }) => name === chosen) ?? members[0]!;
  const [told, setTold] = useState('');

  const association = plan.association.name;
  const sending: HoursSending = { plan, book, period, deadline };
  const failed = (wasCancelled: boolean): void => setTold(wasCancelled ? texts.cancelled : texts.failed);
  const make = () =>
    run(async (signal) => {
      const onProgress = (done: number, total: number) => setTold(texts.making(done, total));
      const { name, bytes } = await hoursTemplateZip(sending, { signal, onProgress });
      downloadFile(bytes, name, 'application/zip');
      setTold(texts.made(name));
    }, failed);
  const open = () =>
    run(async (signal) => {
      const [file] = await hoursTemplates(sending, { signal }, member.name);
      const isOpen = file !== undefined && (await store.host.openWorkbook(file.bytes));
      setTold(isOpen ? texts.opened : texts.cannotOpen);
    }, failed);
  const copy = async (text: string): Promise<void> =>
    setTold((await copyText(text)) ? texts.copied : texts.copyFailed);

  const missing = missingMembers(plan, book, period);
  const inWords = periodWords(period, language);
  return (
    <>
      <Part id="send-templates" title={texts.title}>
        <Field label={texts.period}>
          <Select
            value={code}
            onChange={(_, { value }) => setIndex(periods.findIndex((one) => periodCode(one) === value))}
          >
            {periods.map((one) => (
              <option key={periodCode(one)} value={periodCode(one)}>
                {periodWords(one, language)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.deadline} hint={texts.deadlineHint}>
          <Input type="date" value={date} onChange={(_, { value }) => setTyped({ code, date: value })} />
        </Field>
        {date !== (saved ?? '') && (date === '' || deadline !== null) && (
          <div>
            <Button
              disabledFocusable={isRunning}
              onClick={() => void store.changeHours({ kind: 'deadline', period, date: deadline })}
            >
              {texts.saveDeadline}
            </Button>
          </div>
        )}
        <div className={styles.row}>
          <Button appearance="primary" disabled={isBusy} onClick={() => void make()}>
            {texts.make(members.length)}
          </Button>
          {isBusy && <Button onClick={cancel}>{texts.cancel}</Button>}
        </div>
        <Field label={texts.member}>
          <Select value={member.name} onChange={(_, { value }) => setChosen(value)}>
            {members.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.row}>
          <Button onClick={() => void copy(hoursMail(association, member.name, period, deadline))}>
            {texts.mail}
          </Button>
          <Button disabled={isBusy} onClick={() => void open()}>
            {texts.open}
          </Button>
        </div>
        <p role="status" className={styles.quiet}>
          {told}
        </p>
      </Part>
      <Part id="missing-reports" title={missingTexts.title}>
        {missing.length === 0 ? (
          <p className={styles.text}>{missingTexts.allThere(inWords)}</p>
        ) : (
          <>
            <p className={styles.text}>
              {missingTexts.lead(inWords)} {missing.join(', ')}.
            </p>
            <div>
              <Button onClick={() => void copy(hoursReminder(association, missing, period, deadline))}>
                {missingTexts.reminder}
              </Button>
            </div>
          </>
        )}
      </Part>
    </>
  );
}

/** The last period that has ended, which is what is asked for; the first where none has. */
function currentPeriod(lastDays: readonly string[]): number {
  return Math.max(0, lastDays.filter((day) => day < localDay(new Date())).length - 1);
}
