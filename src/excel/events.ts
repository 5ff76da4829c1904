import { supports } from './requirements';
import { runExcel } from './runExcel';

/**
 * Calls back whenever this person has changed a cell, or added, deleted, renamed or moved a sheet. What others change in a shared
 * workbook tells itself in their own pane (`source` Remote), and is read the next time something is read here.
 * @returns what stops it.
 */
export async function onWorkbookChange(changed: () => void): Promise<() => Promise<void>> {
  const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
  const local = async (event: { readonly source?: string }): Promise<void> => {
    if (event.source !== 'Remote') changed();
  };
  await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const register = <Arguments extends { readonly source?: string }>(
      event: OfficeExtension.EventHandlers<Arguments>,
    ) => {
      handlers.push(event.add(local));
    };
    register(worksheets.onChanged as OfficeExtension.EventHandlers<{ readonly source?: string }>);
    register(worksheets.onAdded as OfficeExtension.EventHandlers<{ readonly source?: string }>);
    register(worksheets.onDeleted as OfficeExtension.EventHandlers<{ readonly source?: string }>);
    if (supports('1.17')) {
      register(worksheets.onNameChanged as OfficeExtension.EventHandlers<{ readonly source?: string }>);
      register(worksheets.onMoved as OfficeExtension.EventHandlers<{ readonly source?: string }>);
    }
    await context.sync();
  });
  return () => remove(handlers);
}

/** Calls back with the sheet's id and the address whenever another cell is selected. @returns what stops it. */
export async function onSelectionChange(
  selected: (sheetId: string, address: string) => void,
): Promise<() => Promise<void>> {
  const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
  await runExcel(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) =>
      selected(worksheetId, address),
    );
    handlers.push(handler);
    await context.sync();
  });
  return () => remove(handlers);
}

/** Handlers are taken away in the context in which they were added. */
async function remove(handlers: readonly OfficeExtension.EventHandlerResult<unknown>[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
