import { onPaneRequest } from '../commands/paneRequests';
import { officeIsDark } from '../excel/officeTheme';
import type { PaneHost } from './host';

/**
 * All that reads and writes sheets: fetched when it is first asked for, and not before the page that asks is drawn, which React does
 * at the end of the turn.
 */
const commands = async () => {
  await new Promise((drawn) => setTimeout(drawn, 0));
  return import('../commands');
};

const checks = async () => (await commands()).session.checks();

/** The pane's host where it runs in Excel: the same session as the ribbon's, and files from the add-in's own origin. */
export const commandsHost: PaneHost = {
  overview: async () => (await commands()).session.overview(),
  createBudget: async (plan, options) => (await commands()).session.createBudget(plan, options),
  createGoals: async (goals, options) => (await commands()).session.createGoals(goals, options),
  readGoals: async (options) => (await commands()).session.readGoals(options),
  changeHours: async (change, options) => (await commands()).session.changeHours(change, options),
  updateWorkbook: async (options) => (await commands()).session.updateWorkbook(options),
  readBudget: async (options) => (await commands()).session.readBudget(options),
  undoLast: async (options) => (await commands()).session.undoLast(options),
  freezeFunctions: async (options) => (await commands()).session.freezeFunctions(options),
  openWorkbook: async (bytes) => (await commands()).openWorkbook(bytes),
  prepareChecks: async () => (await checks()).prepare(),
  check: async (scope, options) => (await checks()).check(scope, options),
  checkPasted: async (text, html, options) => (await checks()).checkPasted(text, html, options),
  fixFinding: async (key, options) => (await checks()).fix(key, options),
  signOff: async (key, said, options) => (await checks()).signOff(key, said, options),
  withdrawSignOff: async (key, options) => (await checks()).withdraw(key, options),
  writeProtocol: async (options) => (await checks()).writeProtocol(options),
  showColours: async (shown, options) => (await checks()).showColours(shown, options),
  coloursShown: async () => (await checks()).coloursShown(),
  goTo: async (sheet, cell) => (await commands()).goTo(sheet, cell),
  onWorkbookChange(changed) {
    // Without events the overview is read again when it is opened and after each command: no reason to stop.
    const registered = commands()
      .then(({ onWorkbookChange }) => onWorkbookChange(changed))
      .catch(() => null);
    return () => void registered.then((stop) => stop?.());
  },
  onOutcome(ended) {
    const listening = commands().then(({ session }) =>
      session.onResult((outcome, command) => ended(command, outcome)),
    );
    return () => void listening.then((stop) => stop());
  },
  onRequest: onPaneRequest,
  setLanguage(language) {
    void commands().then(({ setCommandLanguage }) => setCommandLanguage(language));
  },
  officeTheme() {
    const dark = officeIsDark();
    return dark === null ? null : { dark };
  },
  onOfficeThemeChange(changed) {
    // Excel tells no event; who changes the theme has left the pane and comes back to it.
    window.addEventListener('focus', changed);
    return () => window.removeEventListener('focus', changed);
  },
  async loadExample(name) {
    const response = await fetch(`examples/${name}.json`);
    if (!response.ok) throw new Error(`${name}.json: ${response.status}`);
    return (await response.json()) as unknown;
  },
};
