/** Custom functions per second through Microsoft's runtime, against a function that does nothing with the same arguments. */
import { percent, printTable, whole } from './table.mjs';

const CALLS_PER_BATCH = 2000;
const BATCHES = 5;
const WARM_UP = 1;

const MUNICIPAL_WEIGHTS = [306, 1219, 110, 433, 216, 109, 63, 305, 440, 129].map((weight) => [weight]);
const TRISAM_HOURS = [44, 972.5, 120, 310.5, 88, 61, 33.5, 150, 402, 77].map((hours) => [hours]);
const BUDGET = [18920, 9460, 4730, 4730, -17001.843, -5104.867, -1210, -2650].map((amount) => [
  amount * 1000,
  amount * 990.5,
  amount * 1010.25,
]);
const FIRST_DAY_OF_2025 = 45658;
const LAST_DAY_OF_2027 = 46752;

/** The name, and the arguments of its call number `call`: an amount that differs, so that no answer can be kept. */
const CASES = [
  ['FORDELA', 'FÖRDELA, 10 weights', (call) => [4_730_000 + call, MUNICIPAL_WEIGHTS, null]],
  [
    'MEDLEMSBIDRAG',
    'MEDLEMSBIDRAG, 10 weights',
    (call) => [18_920_000 + call, MUNICIPAL_WEIGHTS, null, null],
  ],
  [
    'PERIODISERA',
    'PERIODISERA, 3 years by day',
    (call) => [1_250_000 + call, FIRST_DAY_OF_2025, LAST_DAY_OF_2027, [[2025, 2026, 2027]], null, null],
  ],
  ['AVRUNDATABELL', 'AVRUNDATABELL, 8 × 3', (call) => [[...BUDGET, [call, call, call]], 1000]],
  ['TRISAMBELOPP', 'TRISAMBELOPP, 10 rows', (call) => [TRISAM_HOURS, [[419.39 + call]], null]],
];

/**
 * Runs in the add-in's frame. Microsoft's runtime gathers answers for 50 ms, and hands them over twice a second at the most,
 * whatever is called: with its timers run at once, what is measured is work and not waiting.
 */
function runTimersAtOnce() {
  const { setTimeout } = window;
  window.setTimeout = (work, _delay, ...given) => setTimeout(work, 0, ...given);
}

/** Runs in the add-in's frame: sends calls as the host does, and gives the milliseconds until all are answered. */
async function answerBatch({ id, calls, firstInvocation }) {
  const bridge = window._richApiNativeBridge;
  const send = bridge.sendMessageToHost;
  const waiting = new Set(calls.map((_, index) => firstInvocation + index));
  const failed = [];
  const answered = new Promise((resolve) => {
    bridge.sendMessageToHost = (text) => {
      send(text);
      if (!text.includes('SetInvocationArrayResults')) return;
      const { body } = JSON.parse(text).message;
      const { Actions: actions } = typeof body === 'string' ? JSON.parse(body) : body;
      for (const { Name: name, ArgumentInfo: given } of actions) {
        if (name !== 'SetInvocationArrayResults') continue;
        for (const [invocation, succeeded, value] of given.Arguments[0]) {
          waiting.delete(Number(invocation));
          if (!succeeded) failed.push(value);
        }
      }
      if (waiting.size === 0) resolve();
    };
  });
  const entries = calls.map((parameters, index) => ({
    messageCategory: 1,
    messageType: 1000,
    targetId: '',
    message: JSON.stringify([firstInvocation + index, id, parameters, 'Blad1!A1', 0]),
  }));
  const message = JSON.stringify({ type: 3, message: { entries } });
  const start = performance.now();
  bridge.onMessageFromHost(message);
  await answered;
  const took = performance.now() - start;
  bridge.sendMessageToHost = send;
  if (failed.length > 0) throw new Error(`${id}: ${failed[0]}`);
  return took;
}

/**
 * @param {import('playwright-core').Page} page the workbench
 * @param {import('playwright-core').Frame} frame the add-in's own page; of no other use afterwards
 */
export async function benchFunctions(page, frame) {
  await page.evaluate('window.finsamWorkbench.settled()');
  // Only here: what is shipped has no such function.
  await frame.evaluate("CustomFunctions.associate('NOOP', () => 0)");
  await frame.evaluate(runTimersAtOnce);
  // Far from the numbers that the workbench gives its own calls.
  let firstInvocation = 1_000_000_000;
  const timeBatch = (id, calls) => {
    const request = { id, calls, firstInvocation };
    firstInvocation += calls.length;
    return frame.evaluate(answerBatch, request);
  };
  const rows = [];
  for (const [id, name, parameters] of CASES) {
    const batches = Array.from({ length: BATCHES + WARM_UP }, (_, batch) =>
      Array.from({ length: CALLS_PER_BATCH }, (__, call) => parameters(batch * CALLS_PER_BATCH + call)),
    );
    const took = { ours: 0, nothing: 0 };
    // By turns, so that what else the machine does falls on both alike.
    for (const [index, calls] of batches.entries()) {
      const nothing = await timeBatch('NOOP', calls);
      const ours = await timeBatch(id, calls);
      if (index < WARM_UP) continue;
      took.nothing += nothing;
      took.ours += ours;
    }
    const perSecond = (time) => (BATCHES * CALLS_PER_BATCH * 1000) / time;
    rows.push([
      name,
      whole(perSecond(took.ours)),
      whole(perSecond(took.nothing)),
      percent(took.nothing / took.ours),
    ]);
  }
  printTable(
    `Custom functions through Microsoft's runtime (${whole(BATCHES * CALLS_PER_BATCH)} calls of each, ${whole(CALLS_PER_BATCH)} a message, its waits left out)`,
    ['function', 'calls/s', 'doing nothing', 'ratio'],
    rows,
  );
}
