import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { PageHeading } from '../components/PageHeading';
import { useStyles } from '../styles';
import { useTexts } from '../texts/language';

const useHelpStyles = makeStyles({
  terms: {
    margin: 0,
    '& dt': {
      fontWeight: tokens.fontWeightSemibold,
      marginTop: tokens.spacingVerticalS,
      overflowWrap: 'anywhere',
    },
    '& dd': { margin: 0 },
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** Short help, all of it in the add-in: nothing is fetched to show it. */
export default function Help() {
  const styles = useStyles();
  const own = useHelpStyles();
  const { help: texts } = useTexts();
  return (
    <main className={styles.page}>
      <PageHeading>{texts.title}</PageHeading>
      <section className={styles.section} aria-labelledby="help-sheets">
        <h2 id="help-sheets" className={styles.subheading}>
          {texts.sheets}
        </h2>
        <dl className={own.terms}>
          {texts.sheetItems.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles.section} aria-labelledby="help-functions">
        <h2 id="help-functions" className={styles.subheading}>
          {texts.functions}
        </h2>
        <p className={styles.quiet}>{texts.functionsHint}</p>
        <dl className={own.terms}>
          {texts.functionItems.map(({ signature, text, example }) => (
            <div key={signature}>
              <dt className={own.code}>{signature}</dt>
              <dd>{text}</dd>
              <dd>
                {texts.example}: <code className={own.code}>{example}</code>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles.section} aria-labelledby="help-keyboard">
        <h2 id="help-keyboard" className={styles.subheading}>
          {texts.keyboard}
        </h2>
        <dl className={own.terms}>
          {texts.keyboardItems.map(({ keys, text }) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles.section} aria-labelledby="help-privacy">
        <h2 id="help-privacy" className={styles.subheading}>
          {texts.privacy}
        </h2>
        <p className={styles.text}>{texts.privacyText}</p>
        <Link href="privacy.html" target="_blank" rel="noopener">
          {texts.privacyLink}
        </Link>
      </section>
      <section className={styles.section} aria-labelledby="help-support">
        <h2 id="help-support" className={styles.subheading}>
          {texts.support}
        </h2>
        <p className={styles.text}>{texts.supportText}</p>
        <Link href="support.html" target="_blank" rel="noopener">
          {texts.supportLink}
        </Link>
      </section>
    </main>
  );
}
