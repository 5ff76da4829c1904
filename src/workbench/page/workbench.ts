import type { WorkbookModel } from '../model/workbookModel';

/** What the page asks of the workbench behind it; `createWorkbench` gives it. */
export interface Workbench {
  readonly model: WorkbookModel;
  readonly host: {
    /** One entry for each request of the add-in: what tests and the status bar count. */
    readonly log: { readonly length: number };
  };
  /** Answers the add-in in the frame from now on; what another frame had registered is forgotten. Call it before the frame loads. */
  attachFrame(frame: HTMLIFrameElement): void;
  /** Resolves when no request is under way and every formula is calculated. */
  settled(): Promise<void>;
  /** Runs the function that the add-in has associated with the name; rejects when there is none. */
  runFunction(functionName: string, controlId: string): Promise<void>;
  /** Calls back when the add-in asks to be shown (Office.addin.showAsTaskpane) or hidden. */
  onPaneAsked(listener: (visible: boolean) => void): void;
  /** Tells the add-in that its pane was shown or closed by hand. */
  paneChanged(visible: boolean): void;
}
