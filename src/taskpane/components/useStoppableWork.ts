import { useEffect, useRef, useState } from 'react';

export interface StoppableWork {
  readonly isBusy: boolean;
  /** Runs what takes its time. Whatever ends it other than well is told to `failed`, with whether it was cancelled. */
  readonly run: (
    work: (signal: AbortSignal) => Promise<void>,
    failed: (wasCancelled: boolean) => void,
  ) => Promise<void>;
  readonly cancel: () => void;
}

/** Work that can be cancelled, and is when the page is left, so that nothing is left half done. */
export function useStoppableWork(): StoppableWork {
  const [isBusy, setIsBusy] = useState(false);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  const run: StoppableWork['run'] = async (work, failed) => {
    const stop = new AbortController();
    stopping.current = stop;
    setIsBusy(true);
    try {
      await work(stop.signal);
    } catch {
      failed(stop.signal.aborted);
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, run, cancel: () => stopping.current?.abort() };
}
