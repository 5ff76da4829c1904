import { goTo, onWorkbookChange, session } from '../commands';
import { officeIsDark } from '../excel/officeTheme';
import type { PaneHost } from './host';

/** The pane's host where it runs in Excel: the same session as the ribbon's, and files from the add-in's own origin. */
export const commandsHost: PaneHost = {
  overview: () => session.overview(),
  createBudget: (plan, options) => session.createBudget(plan, options),
  updateWorkbook: (options) => session.updateWorkbook(options),
  readBudget: (options) => session.readBudget(options),
  undoLast: (options) => session.undoLast(options),
  freezeFunctions: (options) => session.freezeFunctions(options),
  goTo,
  onWorkbookChange(changed) {
    // Without events the overview is read again when it is opened and after each command: no reason to stop.
    const registered = onWorkbookChange(changed).catch(() => null);
    return () => void registered.then((stop) => stop?.());
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
