import { FluentProvider, Spinner, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { Suspense, useEffect } from 'react';
import { CommandStatus } from './components/CommandStatus';
import { CrashGuard } from './components/Crashed';
import { pages } from './pages';
import type { Page, PaneStore } from './state';
import { LanguageProvider, useTexts } from './texts/language';
import { themeOf, useLook } from './theme';
import { StoreProvider, usePane, useStore } from './usePane';

const useAppStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100vh', minWidth: 0, boxSizing: 'border-box' },
  header: { display: 'flex', justifyContent: 'space-between', flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tabs: { display: 'flex', width: '100%', minWidth: 0 },
  tab: { paddingInline: tokens.spacingHorizontalSNudge, flexShrink: 0 },
  push: { flexGrow: 1 },
  content: { flexGrow: 1, overflowY: 'auto', overflowX: 'hidden', minHeight: 0 },
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
  return (
    <header className={styles.header}>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={app.pages}
        // What was read in is a part of the overview.
        selectedValue={page === 'readIn' ? 'overview' : page}
        onTabSelect={(_, { value }) => store.go(value as Page)}
      >
        <Tab value="overview" className={styles.tab}>
          {app.overview}
        </Tab>
        <Tab value="newBudget" className={styles.tab}>
          {app.newBudget}
        </Tab>
        <Tab value="picture" className={styles.tab}>
          {app.picture}
        </Tab>
        <span className={styles.push} role="presentation" />
        <Tab value="help" className={styles.tab} icon={<QuestionCircleRegular />} aria-label={app.help} title={app.help} />
        <Tab value="settings" className={styles.tab} icon={<SettingsRegular />} aria-label={app.settings} title={app.settings} />
      </TabList>
    </header>
  );
}
