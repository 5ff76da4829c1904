import { Button, Field, Textarea } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { useRef, useState, type ClipboardEvent } from 'react';
import { surveyProblemText } from '../../sheets/goals/surveyProblems';
import type { SurveyResults } from '../../sheets/goals/surveyResults';
import { useStyles } from '../styles';
import { useLanguage } from '../texts/language';
import { SurveyAnswers } from './SurveyAnswers';
import { surveyOfFile, surveyOfPasted } from './surveyRows';
import { useGoalTexts } from './texts';

/** Results of a survey from a file or the clipboard, each to be used as the outcome of a measure. */
export function SurveySection() {
  const styles = useStyles();
  const { surveys: texts } = useGoalTexts();
  const language = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const html = useRef<string | null>(null);
  const [text, setText] = useState('');
  const [read, setRead] = useState<{ readonly survey: SurveyResults; readonly of: number } | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const show = (survey: SurveyResults | null): void => {
    setFailed(null);
    setRead(survey === null ? null : { survey, of: (read?.of ?? 0) + 1 });
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setText('');
    try {
      show(await surveyOfFile(new Uint8Array(await file.arrayBuffer())));
    } catch {
      setRead(null);
      setFailed(texts.fileFailed(file.name));
    }
  };
  const keepHtml = ({ clipboardData }: ClipboardEvent<HTMLTextAreaElement>): void => {
    html.current = text === '' ? clipboardData.getData('text/html') || null : null;
  };
  return (
    <section className={styles.section} aria-labelledby="survey">
      <h2 id="survey" className={styles.subheading}>
        {texts.title}
      </h2>
      <p className={styles.text}>{texts.lead}</p>
      <div>
        <Button icon={<DocumentArrowUpRegular />} onClick={() => chooser.current?.click()}>
          {texts.file}
        </Button>
        {/* Reached by the button above, which has the words. */}
        <input
          ref={chooser}
          type="file"
          accept=".csv,.txt,.xlsx"
          hidden
          aria-label={texts.file}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            // So that the same file, mended, can be chosen again.
            target.value = '';
          }}
        />
      </div>
      <Field label={texts.paste}>
        <Textarea
          rows={4}
          resize="vertical"
          value={text}
          onPaste={keepHtml}
          onChange={(_, { value }) => {
            setText(value);
            show(value.trim() === '' ? null : surveyOfPasted(value, html.current));
            html.current = null;
          }}
        />
      </Field>
      <div aria-live="polite" className={styles.section}>
        {failed !== null && <p className={styles.text}>{failed}</p>}
        {read !== null && read.survey.problems.length > 0 && (
          <>
            <h3 className={styles.subheading}>{texts.notes}</h3>
            <ul className={styles.text}>
              {read.survey.problems.map(({ code, details }, index) => (
                <li key={index}>{surveyProblemText(code, details, language)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {read !== null && <SurveyAnswers key={read.of} results={read.survey.results} />}
    </section>
  );
}
