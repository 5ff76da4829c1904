/** What a button of the ribbon asks the pane to show. */
export type PaneRequest = 'newBudget' | 'goals' | 'hours' | 'check' | 'read';

let waiting: PaneRequest | null = null;
let listener: ((request: PaneRequest) => void) | null = null;

/** Asks the pane; where it has not started yet, the request waits for it. */
export function requestPane(request: PaneRequest): void {
  if (listener === null) waiting = request;
  else listener(request);
}

/** The pane hears what is asked, and what was asked before it started. @returns what stops it. */
export function onPaneRequest(requested: (request: PaneRequest) => void): () => void {
  listener = requested;
  if (waiting !== null) requested(waiting);
  waiting = null;
  return () => {
    if (listener === requested) listener = null;
  };
}
