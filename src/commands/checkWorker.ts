import type { Finding } from '../checks/finding';
import { practise } from './practise';
import { runCheckWork, type CheckWork } from './runCheckWork';

/** What the worker tells. */
export type CheckMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'found'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly reason: string };

const tell = (message: CheckMessage): void => self.postMessage(message);

const practice = new AbortController();

/** The thread that checks, so that pane and sheet can be used meanwhile. It is ended to give up. */
self.onmessage = ({ data }: MessageEvent<CheckWork>): void => {
  practice.abort();
  runCheckWork(data, {
    onProgress: (done, total) => tell({ kind: 'progress', done, total }),
    inOneTurn: true,
  }).then(
    (findings) => tell({ kind: 'found', findings }),
    (error: unknown) =>
      tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  );
};
tell({ kind: 'ready' });
void practise(practice.signal);
