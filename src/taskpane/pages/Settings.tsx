import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { PageHeading } from '../components/PageHeading';
import { appearances, type Appearance } from '../settings';
import { useStyles } from '../styles';
import { useTexts, type Language } from '../texts/language';
import { usePane, useStore } from '../usePane';

const languages: readonly Language[] = ['sv', 'en'];

export default function Settings() {
  const styles = useStyles();
  const { settings: texts } = useTexts();
  const store = useStore();
  const settings = usePane((state) => state.settings);
  const [asks, setAsks] = useState(false);
  const [cleared, setCleared] = useState(false);
  return (
    <main className={styles.page}>
      <PageHeading>{texts.title}</PageHeading>
      <Field label={texts.language}>
        <RadioGroup
          value={settings.language}
          onChange={(_, { value }) => store.changeSettings({ language: value as Language })}
        >
          {languages.map((language) => (
            <Radio
              key={language}
              value={language}
              label={{ children: texts.languages[language], lang: language }}
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={texts.appearance}>
        <RadioGroup
          value={settings.appearance}
          onChange={(_, { value }) => store.changeSettings({ appearance: value as Appearance })}
        >
          {appearances.map((appearance) => (
            <Radio key={appearance} value={appearance} label={texts.appearances[appearance]} />
          ))}
        </RadioGroup>
      </Field>
      <section className={styles.section} aria-labelledby="stored">
        <h2 id="stored" className={styles.subheading}>
          {texts.stored}
        </h2>
        <p className={styles.quiet}>{texts.storedHint}</p>
        <div>
          <Button onClick={() => setAsks(true)}>{texts.clear}</Button>
        </div>
        <p role="status" className={styles.text}>
          {cleared && texts.cleared}
        </p>
      </section>
      {asks && (
        <ConfirmDialog
          title={texts.clearTitle}
          confirm={texts.clearConfirm}
          onCancel={() => setAsks(false)}
          onConfirm={() => {
            setAsks(false);
            store.clearStored();
            setCleared(true);
          }}
        >
          {texts.clearText}
        </ConfirmDialog>
      )}
    </main>
  );
}
