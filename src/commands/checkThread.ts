import type { Finding } from '../checks/finding';
import type { CheckMessage } from './checkWorker';
import type { CheckWork } from './runCheckWork';

export interface CheckThreadOptions {
  /** Which share of the checks has been made. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * All that is found, worked out in a thread of its own; where the browser has none, or refuses to start one, between the turns of this one.
 * @throws the reason of the signal.
 */
export async function findingsIn(work: CheckWork, options: CheckThreadOptions = {}): Promise<Finding[]> {
  options.signal?.throwIfAborted();
  const worker = startWorker();
  if (worker !== null) {
    try {
      const found = await askWorker(worker, work, options);
      if (found !== null) return found;
    } finally {
      worker.terminate();
    }
  }
  const { runCheckWork } = await import('./runCheckWork');
  return runCheckWork(work, {
    onProgress: (done, total) => options.onProgress?.(done / total),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./checkWorker.ts', import.meta.url));
  } catch {
    return null;
  }
}

/** What the worker finds; null when it could not be started. */
function askWorker(
  worker: Worker,
  work: CheckWork,
  { onProgress, signal }: CheckThreadOptions,
): Promise<Finding[] | null> {
  return new Promise((resolve, reject) => {
    let started = false;
    const giveUp = (): void => reject(signal?.reason as Error);
    signal?.addEventListener('abort', giveUp, { once: true });
    worker.onmessage = ({ data }: MessageEvent<CheckMessage>): void => {
      switch (data.kind) {
        case 'ready':
          started = true;
          worker.postMessage(work);
          break;
        case 'progress':
          onProgress?.(data.done / data.total);
          break;
        case 'found':
          signal?.removeEventListener('abort', giveUp);
          resolve([...data.findings]);
          break;
        case 'failed':
          reject(new Error(data.reason));
          break;
      }
    };
    worker.onerror = (event): void => {
      event.preventDefault();
      if (started) reject(new Error(event.message));
      else resolve(null);
    };
  });
}
