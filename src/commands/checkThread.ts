import type { Finding } from '../checks/finding';
import type { CheckMessage } from './checkWorker';
import type { CheckWork } from './runCheckWork';

export interface CheckThreadOptions {
  /** Which share of the checks has been made. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Checks in a thread of its own; where the browser has none, or refuses to start one, between the turns of this one. A thread practises
 * until it is asked and is kept when it has answered: a check takes a fraction of the time when what it runs is compiled.
 */
export class CheckThread {
  private worker: Promise<Worker | null> | null = null;

  /** Starts the thread, so that it is there, and has practised, when what is to be checked has been read. */
  prepare(): void {
    this.worker ??= startWorker();
  }

  /**
   * All that is found.
   * @throws the reason of the signal.
   */
  async findingsIn(work: CheckWork, options: CheckThreadOptions = {}): Promise<Finding[]> {
    options.signal?.throwIfAborted();
    this.prepare();
    const starting = this.worker;
    this.worker = null;
    const worker = (await starting) ?? null;
    if (worker !== null) {
      try {
        const findings = await ask(worker, work, options);
        this.worker = Promise.resolve(worker);
        return findings;
      } catch (error) {
        worker.terminate();
        throw error;
      }
    }
    const { runCheckWork } = await import('./runCheckWork');
    return runCheckWork(work, {
      onProgress: (done, total) => options.onProgress?.(done / total),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  }
}

/** The thread when it is ready; null when it cannot be started. */
function startWorker(): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL('./checkWorker.ts', import.meta.url));
      worker.onmessage = () => resolve(worker);
      worker.onerror = (event) => {
        event.preventDefault();
        resolve(null);
      };
    } catch {
      resolve(null);
    }
  });
}

function ask(
  worker: Worker,
  work: CheckWork,
  { onProgress, signal }: CheckThreadOptions,
): Promise<Finding[]> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal?.reason as Error);
    signal?.addEventListener('abort', giveUp, { once: true });
    if (signal?.aborted) giveUp();
    worker.onmessage = ({ data }: MessageEvent<CheckMessage>): void => {
      switch (data.kind) {
        case 'ready':
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
      reject(new Error(event.message));
    };
    worker.postMessage(work);
  });
}
