/** The functions that the buttons of the ribbon name in the manifest. */
export const RIBBON_FUNCTIONS = [
  'newBudget',
  'goals',
  'hours',
  'checkWorkbook',
  'updateWorkbook',
  'readWorkbook',
  'undoLast',
  'freezeFunctions',
] as const;
export type RibbonFunction = (typeof RIBBON_FUNCTIONS)[number];

/**
 * Ties the buttons of the ribbon to what they do. Excel is told that the function has ended whatever becomes of it: else
 * it would hold the button back for minutes.
 */
export function associateRibbon(actions: Readonly<Record<RibbonFunction, () => Promise<void>>>): void {
  for (const id of RIBBON_FUNCTIONS) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      void actions[id]().finally(() => event.completed());
    });
  }
}

/** Opens the pane, where the outcome of a command is told. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}
