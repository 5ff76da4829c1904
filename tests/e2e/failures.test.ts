import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  canonical,
  openCommandsPage,
  type CommandData,
  type CommandName,
  type CommandsPage,
} from './setup/commandsPage';

const example = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'assets', 'examples', `${name}.json`), 'utf8'));
const gavleborg: CommandData = { plan: example('gavleborg-2025') };
const jamtland: CommandData = { plan: example('jamtland-2025') };
/** One goal, one insats and a chart: a workbook of ordinary size, since each case goes through it some fifteen times. */
const goals2020: CommandData = { goals: withOneGoal(example('gavleborg-2020-goals')) };
const goals2025: CommandData = { goals: example('gavleborg-2025-goals') };

const hoursStart: CommandData = { hours: { kind: 'start', year: 2025, periodKind: 'tertial' } };
const hoursTaken: CommandData = {
  hours: {
    kind: 'takeIn',
    today: '2025-05-20',
    reports: [
      {
        member: 'Bollnäs kommun',
        period: '2025-T1',
        file: 'svar.xlsx',
        saved: '2025-05-12T08:30:00Z',
        received: '2025-05-20',
        rate: 419.39,
        signedBy: 'Kim Ek',
        signedRole: null,
        signedOn: null,
        comment: '=1+1',
        rows: [
          { team: 'Norr', role: null, posts: 1, months: [90.5, null, null, 4, ...Array<null>(8).fill(null)] },
        ],
      },
    ],
  },
};

function withOneGoal(json: unknown): unknown {
  const goals = json as { readonly goals: readonly object[]; readonly insatser: readonly object[] };
  return { ...goals, goals: goals.goals.slice(1, 2), insatser: goals.insatser.slice(0, 1), participants: [] };
}

/** At how many places in a long sync it is made to stop; a short one is stopped before each of its actions. */
const PLACES = 2;

let bench: CommandsPage;
beforeAll(async () => {
  bench = await openCommandsPage();
}, 120_000);
afterAll(() => bench.close());

interface Case {
  readonly title: string;
  /** What is done before. */
  readonly before: readonly (readonly [CommandName, CommandData?])[];
  readonly command: CommandName;
  readonly data?: CommandData;
}

const cases: readonly Case[] = [
  { title: 'a new budget in an empty workbook', before: [], command: 'createBudget', data: gavleborg },
  {
    title: 'a new budget over another',
    before: [['createBudget', gavleborg]],
    command: 'createBudget',
    data: jamtland,
  },
  { title: 'an update', before: [['createBudget', gavleborg]], command: 'updateWorkbook' },
  { title: 'reading', before: [['createBudget', gavleborg]], command: 'readBudget' },
  { title: 'undoing a new budget', before: [['createBudget', gavleborg]], command: 'undoLast' },
  {
    title: 'undoing an update',
    before: [['createBudget', gavleborg], ['updateWorkbook']],
    command: 'undoLast',
  },
  { title: 'freezing', before: [['createBudget', gavleborg]], command: 'freezeFunctions' },
  {
    title: 'undoing a freezing',
    before: [['createBudget', gavleborg], ['freezeFunctions']],
    command: 'undoLast',
  },
  { title: 'new goals in an empty workbook', before: [], command: 'createGoals', data: goals2020 },
  {
    title: 'new goals beside a budget, over others',
    before: [
      ['createBudget', gavleborg],
      ['createGoals', goals2020],
    ],
    command: 'createGoals',
    data: goals2025,
  },
  {
    title: 'an update of a budget and goals',
    before: [
      ['createBudget', gavleborg],
      ['createGoals', goals2025],
    ],
    command: 'updateWorkbook',
  },
  {
    title: 'taking in hours',
    before: [
      ['createBudget', gavleborg],
      ['changeHours', hoursStart],
    ],
    command: 'changeHours',
    data: hoursTaken,
  },
  {
    title: 'undoing new goals',
    before: [
      ['createBudget', gavleborg],
      ['createGoals', goals2025],
    ],
    command: 'undoLast',
  },
];

const places = (actions: number): (number | undefined)[] => {
  const step = Math.max(1, Math.floor(actions / PLACES));
  const within = Array.from({ length: Math.ceil(actions / step) }, (_, index) => index * step);
  return [undefined, ...new Set([...within, actions - 1])];
};

describe.each(cases)('$title', ({ before, command, data }) => {
  const prepare = async () => {
    await bench.load(null);
    for (const [name, given] of before)
      expect((await bench.run(name, { ...given, force: true })).status).toBe('done');
  };

  test('leaves the workbook as it was, and says so, wherever it fails or is cancelled', async () => {
    await prepare();
    const { status, syncs } = await bench.run(command, { ...data, force: true });
    expect([status, syncs.length <= 2]).toEqual(['done', true]);
    await prepare();
    const untouched = canonical(await bench.content());
    for (const [index, actions] of syncs.entries()) {
      const at = index + 1;
      for (const after of places(actions)) {
        const fault = after === undefined ? { at } : { at, after };
        const failed = await bench.run(command, { ...data, force: true, fault });
        expect({
          fault,
          status: failed.status,
          message: failed.message,
          content: canonical(await bench.content()),
        }).toEqual({
          fault,
          status: 'failed',
          message: expect.stringMatching(/ingenting har ändrats i arbetsboken\.$/i),
          content: untouched,
        });
      }
      const cancelled = await bench.run(command, { ...data, force: true, cancelAt: at });
      expect([at, cancelled.status, cancelled.message, canonical(await bench.content())]).toEqual([
        at,
        'cancelled',
        expect.stringMatching(/^Avbrutet\..*ingenting har ändrats i arbetsboken\.$/i),
        untouched,
      ]);
    }
    // And the command can be run afterwards as if nothing had happened.
    expect((await bench.run(command, { ...data, force: true })).status).toBe('done');
  }, 600_000);
});
