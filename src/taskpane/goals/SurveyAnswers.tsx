import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { suggestMeasure } from '../../sheets/goals/applySurvey';
import type { SurveyResult, SurveyShare } from '../../sheets/goals/surveyResults';
import { useStyles } from '../styles';
import { figureWords } from './figureWords';
import { useGoals } from './goalContext';
import { measuresOf } from './goalDraft';
import { useGoalTexts } from './texts';
import { withSurvey } from './withSurvey';

const useAnswerStyles = makeStyles({
  answer: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  use: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
  },
});

/** Each question with its share of positive answers, and the measure that it is to fill in. */
export function SurveyAnswers({ results }: { results: readonly SurveyResult[] }) {
  const styles = useStyles();
  const { surveys: texts } = useGoalTexts();
  const { draft, checked, change } = useGoals();
  const measures = measuresOf(draft).filter(({ kind }) => kind === 'share');
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    results.map(({ question }) => suggestMeasure(checked.shown, question) ?? ''),
  );
  const [told, setTold] = useState('');
  const use = (indexes: readonly number[]): void => {
    const used = indexes.filter((index) => (chosen[index] ?? '') !== '');
    change((now) =>
      used.reduce((all, index) => withSurvey(all, checked.shown, chosen[index]!, results[index]!), now),
    );
    setTold(texts.used(used.map((index) => chosen[index]).join(', ')));
  };
  if (results.length === 0) return <p className={styles.text}>{texts.none}</p>;
  return (
    <>
      <h3 className={styles.subheading}>{texts.results}</h3>
      {measures.length === 0 && <p className={styles.text}>{texts.noMeasures}</p>}
      <ul className={styles.list}>
        {results.map((result, index) => (
          <Answer
            key={result.question}
            result={result}
            measures={measures}
            chosen={chosen[index] ?? ''}
            onChoose={(number) => setChosen(chosen.map((one, at) => (at === index ? number : one)))}
            onUse={() => use([index])}
          />
        ))}
      </ul>
      {chosen.filter((number) => number !== '').length > 1 && (
        <div>
          <Button onClick={() => use(results.map((_, index) => index))}>{texts.useAll}</Button>
        </div>
      )}
      <p role="status" className={styles.quiet}>
        {told}
      </p>
    </>
  );
}

interface AnswerProps {
  result: SurveyResult;
  measures: readonly { readonly id: string; readonly number: string; readonly text: string }[];
  chosen: string;
  onChoose: (number: string) => void;
  onUse: () => void;
}

function Answer({ result, measures, chosen, onChoose, onUse }: AnswerProps) {
  const styles = useStyles();
  const own = useAnswerStyles();
  const texts = useGoalTexts();
  const { checked } = useGoals();
  const { surveys: words } = texts;
  const shown = ({ share }: SurveyShare): string => figureWords(share, 'share', checked.shown.rules, texts);
  const { total, women, men } = result;
  const parts = [
    ...(total === null ? [] : [words.share(shown(total)), words.answers(total.answers)]),
    ...(women === null ? [] : [words.women(shown(women))]),
    ...(men === null ? [] : [words.men(shown(men))]),
  ];
  return (
    <li className={own.answer}>
      <strong>{result.question}</strong>
      <span className={styles.quiet}>{parts.join(', ')}</span>
      <div className={own.use}>
        <Field label={words.measure} style={{ minWidth: 0 }}>
          <Select value={chosen} onChange={(_, { value }) => onChoose(value)} style={{ minWidth: 0 }}>
            <option value="">{words.noMeasure}</option>
            {measures.map(({ id, number, text }) => (
              <option key={id} value={number.trim()}>
                {number} {text}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          aria-label={words.useFor(result.question)}
          disabledFocusable={chosen === '' || total === null}
          onClick={() => {
            if (chosen !== '' && total !== null) onUse();
          }}
        >
          {words.use}
        </Button>
      </div>
    </li>
  );
}
