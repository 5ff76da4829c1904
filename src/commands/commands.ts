import { associateRibbon, showPane } from '../excel/ribbon';
import { session } from './session';

/**
 * The entry of the ribbon. The outcome of a command is told in the pane, which listens to the session; so a button shows the pane
 * when there is something to read there: a question, a problem, or the budget that was read.
 */
void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) return;
  associateRibbon({
    newBudget: showPane,
    readWorkbook: async () => {
      await showPane();
      await session.readBudget();
    },
    updateWorkbook: async () => tell(await session.updateWorkbook()),
    undoLast: async () => tell(await session.undoLast()),
    freezeFunctions: async () => tell(await session.freezeFunctions()),
  });
});

async function tell({ status }: { readonly status: string }): Promise<void> {
  if (status !== 'done') await showPane();
}
