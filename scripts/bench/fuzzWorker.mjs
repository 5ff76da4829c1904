/** One thread of fuzzChecks.mjs: makes the files of the seeds that it is sent, and tells what goes wrong with each. */
import { parentPort, workerData } from 'node:worker_threads';

const { hostileInput, faultsOf } = await import(workerData.bundle);

parentPort.on('message', async (seed) => {
  const input = await hostileInput(seed);
  parentPort.postMessage({ seed, name: input.name, started: true });
  const start = performance.now();
  const faults = await faultsOf(input);
  parentPort.postMessage({ seed, name: input.name, faults, took: performance.now() - start });
});
