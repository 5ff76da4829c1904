import { FluentProvider, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { Suspense, useEffect, type ReactNode } from 'react';
import { CommandStatus } from './components/CommandStatus';
import { CrashGuard } from './components/Crashed';
import { pages } from './pages';
import type { Page, PaneStore } from './state';
import { LanguageProvider, useTexts } from './texts/language';
import { themeOf, useLook } from './theme';
import { StoreProvider, usePane, useStore } from './usePane';

const useAppStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100vh', minWidth: 0, boxSizing: 'border-box' },
  header: {
    display: 'flex',
    justifyContent: 'space-between',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  nav: { display: 'flex', width: '100%', minWidth: 0 },
  // Where all pages do not fit on one line they take two; the icons keep their corner.
  links: { display: 'flex', flexWrap: 'wrap', flexGrow: 1, minWidth: 0 },
  icons: { display: 'flex', flexShrink: 0 },
  link: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    flexShrink: 0,
    height: '36px',
    // As narrow as lets all pages stand in one line in the width that Excel gives a pane.
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: '3px solid transparent',
    // Forced colours would draw every transparent border.
    '@media (forced-colors: active)': { borderBottomStyle: 'none' },
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      color: 'HighlightText',
      backgroundColor: 'Highlight',
    },
  },
  icon: { fontSize: '20px' },
  content: {
    // What is only there for screen readers is placed in it, and scrolls with it: else the whole pane would be as long.
    position: 'relative',
    flexGrow: 1,
    overflowY: 'auto',
    overflowX: 'hidden',
    minHeight: 0,
  },
  waiting: { padding: tokens.spacingVerticalXXL },
});

/** The whole pane; everything that it shows and does goes through the store. */
export function App({ store }: { store: PaneStore }) {
  return (
    <StoreProvider value={store}>
      <Frame />
    </StoreProvider>
  );
}

function Frame() {
  const styles = useAppStyles();
  const store = useStore();
  const { language, appearance } = usePane((state) => state.settings);
  const look = useLook(appearance, store.host);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = look === 'light' ? 'light' : 'dark';
  }, [language, look]);
  return (
    <LanguageProvider value={language}>
      <FluentProvider theme={themeOf(look)}>
        <div className={styles.pane}>
          <Content />
        </div>
      </FluentProvider>
    </LanguageProvider>
  );
}

function Content() {
  const styles = useAppStyles();
  const texts = useTexts();
  const ready = usePane((state) => state.ready);
  const page = usePane((state) => state.page);
  const Shown = pages[page];
  if (!ready) return <Spinner className={styles.waiting} label={texts.app.loading} />;
  return (
    <>
      {page !== 'welcome' && <Navigation page={page} />}
      <CommandStatus />
      <div className={styles.content} data-scrolls>
        <CrashGuard key={page}>
          <Suspense fallback={<Spinner className={styles.waiting} label={texts.app.loading} />}>
            <Shown />
          </Suspense>
        </CrashGuard>
      </div>
    </>
  );
}

function Navigation({ page }: { page: Page }) {
  const styles = useAppStyles();
  const { app } = useTexts();
  const store = useStore();
  // What was read in is a part of the overview.
  const current = page === 'readIn' ? 'overview' : page;
  const link = (to: Page, content: ReactNode, name?: string) => (
    <button
      type="button"
      className={mergeClasses(styles.link, to === current && styles.current)}
      {...(to === current ? { 'aria-current': 'page' as const } : {})}
      {...(name === undefined ? {} : { 'aria-label': name, title: name })}
      onClick={() => store.go(to)}
    >
      {content}
    </button>
  );
  return (
    <header className={styles.header}>
      <nav className={styles.nav} aria-label={app.pages}>
        <div className={styles.links}>
          {link('overview', app.overview)}
          {link('newBudget', app.newBudget)}
          {link('goals', app.goals)}
          {link('hours', app.hours)}
          {link('check', app.check)}
          {link('picture', app.picture)}
        </div>
        <div className={styles.icons}>
          {link('help', <QuestionCircleRegular className={styles.icon} />, app.help)}
          {link('settings', <SettingsRegular className={styles.icon} />, app.settings)}
        </div>
      </nav>
    </header>
  );
}
