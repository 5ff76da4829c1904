import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PageHeading } from '../components/PageHeading';
import { useStyles } from '../styles';
import { usePane, useStore } from '../usePane';
import { CheckPasted } from './CheckPasted';
import { checkSections } from './checkState';
import { CheckWorkbook } from './CheckWorkbook';
import { useCheckTexts } from './texts';

const useSectionStyles = makeStyles({
  sections: { display: 'flex', flexWrap: 'wrap', gap: '2px', listStyleType: 'none', margin: 0, padding: 0 },
  section: {
    height: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `3px solid ${tokens.colorNeutralStroke1}`,
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      color: 'HighlightText',
      backgroundColor: 'Highlight',
    },
  },
});

/** What is checked: the workbook, or what is pasted from a document. */
export function CheckPage() {
  const styles = useStyles();
  const own = useSectionStyles();
  const texts = useCheckTexts();
  const store = useStore();
  const section = usePane((state) => state.checks.section);
  return (
    <main className={styles.page}>
      <PageHeading>{texts.title}</PageHeading>
      <nav aria-label={texts.sections.label}>
        <ul className={own.sections}>
          {checkSections.map((name) => (
            <li key={name}>
              <button
                type="button"
                className={mergeClasses(own.section, name === section && own.current)}
                {...(name === section ? { 'aria-current': 'true' as const } : {})}
                onClick={() => store.checks.goToSection(name)}
              >
                {texts.sections.names[name]}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {section === 'workbook' ? <CheckWorkbook /> : <CheckPasted />}
    </main>
  );
}
