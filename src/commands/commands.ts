import { associateRibbon, showPane } from '../excel/ribbon';
import { requestPane } from './paneRequests';
import type { CommandStatus } from './types';

/** Fetched when a button is first pressed: nobody who calculates or opens the pane waits for it. */
const theSession = async () => (await import('./session')).session;

/**
 * The entry of the ribbon. The outcome of a command is told in the pane, which listens to the session; so a button shows the pane
 * when there is something to read there: a question, a problem, or the budget that was read.
 */
void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) return;
  associateRibbon({
    newBudget: async () => {
      requestPane('newBudget');
      await showPane();
    },
    goals: async () => {
      requestPane('goals');
      await showPane();
    },
    hours: async () => {
      requestPane('hours');
      await showPane();
    },
    checkWorkbook: async () => {
      requestPane('check');
      await showPane();
    },
    readWorkbook: async () => {
      requestPane('read');
      await showPane();
    },
    updateWorkbook: async () => tell(await (await theSession()).updateWorkbook()),
    undoLast: async () => tell(await (await theSession()).undoLast()),
    freezeFunctions: async () => tell(await (await theSession()).freezeFunctions()),
  });
});

async function tell({ status }: { readonly status: CommandStatus }): Promise<void> {
  if (status !== 'done') await showPane();
}
