import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processIo } from '../../src/cli/io';
import { readHours } from '../../src/sheets';
import { buildHoursTemplate } from '../../src/sheets/hours/hoursTemplate';
import { hoursMembers } from '../../src/finsam/hours/hoursMembers';
import { parsePeriod } from '../../src/finsam/periods';
import { readSnapshot, writeModels } from '../../src/xlsx';
import { filled } from '../sheets/goals/filledTemplate';
import { plan, PRINTED } from '../sheets/hours/bookOf';
import { world } from './world';

const example = readFileSync(join(__dirname, '../../assets/examples/gavleborg-2025.json'));
const N = { team: 'Finsam_Mall_Team', hours: 'Finsam_Mall_Timmar', name: 'Finsam_Mall_Namn' };

/** The bytes of a member's template of a period, with hours in its first cell. */
async function returned(member: string, period: string, hours: number | string): Promise<Uint8Array> {
  const found = hoursMembers(plan, 2025).find(({ name }) => name === member)!;
  const model = buildHoursTemplate({
    association: plan.association.name,
    member: found,
    period: parsePeriod(period)!,
    deadline: null,
    book: null,
  });
  return writeModels([filled(model, { [N.team]: 'Team A', [N.hours]: hours, [N.name]: 'Kim Ek' })]);
}

describe('templates', () => {
  test('writes one for each organisation that has hours in the plan', async () => {
    const { run, contents } = world({ 'plan.json': example });
    const { code, errors } = await run('templates', 'plan.json', '--period', '2025-T1', '-o', 'mallar');
    expect(code).toBe(0);
    const files = [...contents.keys()].filter((path) => path.startsWith('mallar'));
    expect(files).toHaveLength(13);
    expect(files).toContain('mallar/trisamtimmar-2025-t1-gavle-kommun.xlsx');
    expect(errors.split('\n').filter((line) => line.startsWith('Skrev '))).toHaveLength(13);
  });

  test('writes none where one of them is there already', async () => {
    const { run, contents } = world({
      'plan.json': example,
      'mallar/trisamtimmar-2025-t1-soderhamn-kommun.xlsx': 'mitt eget',
    });
    const { code, errors } = await run('templates', 'plan.json', '--period', '2025-T1', '-o', 'mallar');
    expect(code).toBe(2);
    expect(errors).toContain('finns redan');
    expect([...contents.keys()].filter((path) => path.startsWith('mallar'))).toHaveLength(1);
    expect((await run('templates', 'plan.json', '--period', '2025-T1', '-o', 'mallar', '-f')).code).toBe(0);
  });

  test.each([
    [['--period', '2025-T9'], '"2025-T9" är ingen period'],
    [['--period', '2025-T1', '--deadline', 'maj'], '--deadline: "maj" är inget datum'],
    [[], 'behöver --period'],
    [['--period', '2031'], 'inga Trisamtimmar 2031'],
    [['--period', '2025', '--plan', 'x'], 'Flaggan "--plan" finns inte'],
    [['--period', '2025', '-o', '/locked'], '/locked'],
  ])('tells what is wrong with %j', async (options, told) => {
    const { run } = world({ 'plan.json': example });
    const { code, errors } = await run('templates', 'plan.json', ...options);
    expect([code, errors]).toEqual([2, expect.stringContaining(told)]);
  });
});

describe('collect', () => {
  const [bollnas, gavle] = PRINTED;

  test('makes a workbook of the plan and of what has come, and tells who is missing', async () => {
    const { run, contents } = world({
      'plan.json': example,
      'in/svar.xlsx': await returned(bollnas![0], '2025-T1', 100.5),
      'in/~$svar.xlsx': 'lås',
      'in/Gävle.xlsx': await returned(gavle![0], '2025-T2', '7:30'),
    });
    const { code, errors } = await run('collect', 'in', '-p', 'plan.json', '--date', '2025-05-20');
    expect([code, errors]).toEqual([0, expect.stringContaining('Skrev in.xlsx')]);
    expect(errors).toContain('tertial 1 2025: 1 rapporter, 100,50 timmar');
    expect(errors).toMatch(/Saknas: .*Gävle kommun, .*\n.*tertial 2 2025/);
    const { hours } = readHours(await readSnapshot(contents.get('in.xlsx')!));
    expect(
      hours!.reports.map(({ member, period, received, rows }) => [
        member,
        period,
        received,
        rows.map(({ team, months }) => [team, months.map((one) => one?.toNumber() ?? null)]),
      ]),
    ).toEqual([
      [bollnas![0], '2025-T1', '2025-05-20', [['Team A', [100.5, ...Array<null>(11).fill(null)]]]],
      [
        gavle![0],
        '2025-T2',
        '2025-05-20',
        [['Team A', [null, null, null, null, 7.5, ...Array<null>(7).fill(null)]]],
      ],
    ]);
  });

  test('ends with 1 where a file needs somebody, and takes in the others', async () => {
    const { run, contents } = world({
      'plan.json': example,
      'in/a.xlsx': await returned(bollnas![0], '2025-T1', 100),
      'in/b.xlsx': await returned(gavle![0], '2025-T1', -1),
      'in/c.pdf': '%PDF-1.7',
    });
    const { code, errors } = await run('collect', 'in', '-p', 'plan.json', '-o', 'ut.xlsx');
    expect(code).toBe(1);
    expect(errors).toContain('▲ b.xlsx: Orimligt värde.');
    expect(errors).toContain('✕ c.pdf: Kan inte öppnas.');
    const { hours } = readHours(await readSnapshot(contents.get('ut.xlsx')!));
    expect(hours!.reports.map(({ member }) => member)).toEqual([bollnas![0]]);
  });

  test('marks what comes after the last day of the period', async () => {
    const files = { 'plan.json': example, 'in/a.xlsx': await returned(bollnas![0], '2025-T1', 1) };
    const options = ['--period', '2025-T1', '--deadline', '2025-05-15', '-o', '-'];
    const late = await world(files).run(
      'collect',
      'in',
      '-p',
      'plan.json',
      ...options,
      '--date',
      '2025-05-16',
    );
    expect(late.errors).toContain('◐ a.xlsx: Mottagen sent.');
    const inTime = await world(files).run(
      'collect',
      'in',
      '-p',
      'plan.json',
      ...options,
      '--date',
      '2025-05-15',
    );
    expect(inTime.errors).toContain('● a.xlsx: Mottagen.');
  });

  test.each([
    [['in'], 'behöver --plan'],
    [['in', '-p', 'plan.json', '--deadline', '2025-05-15'], 'ange den med --period'],
    [['ut', '-p', 'plan.json'], 'Mappen ut finns inte'],
    [['in', '-p', 'plan.json'], 'har inga rapporter att ta in'],
    [['in', '-p', 'ingen.json'], 'ingen.json finns inte'],
  ])('tells what is wrong with %j, and writes nothing', async (args, told) => {
    const { run, contents } = world({ 'plan.json': example, 'in/brev.txt': 'Hej' });
    const { code, errors } = await run('collect', ...args);
    expect([code, errors]).toEqual([2, expect.stringContaining(told)]);
    expect([...contents.keys()]).toEqual(['plan.json', 'in/brev.txt']);
  });
});

test('files of this computer are listed with their sizes and when they were saved', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'finsamkalkyl-'));
  try {
    await processIo.makeFolder(join(folder, 'a/b'));
    writeFileSync(join(folder, 'fil.xlsx'), 'åäö');
    utimesSync(join(folder, 'fil.xlsx'), 1_747_000_000, 1_747_000_000);
    expect(await processIo.list(folder)).toEqual([
      { name: 'fil.xlsx', size: 6, modified: 1_747_000_000_000 },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
