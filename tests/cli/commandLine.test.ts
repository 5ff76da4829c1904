import { existsSync, readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { execFileSync, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import packageFile from '../../package.json';
import { processIo } from '../../src/cli/io';
import { COMMANDS } from '../../src/cli/main';
import { parseGoalsText } from '../../src/finsam/goals/goalFile';
import { readGoals } from '../../src/sheets';
import { readContent, readSnapshot, writeContent } from '../../src/xlsx';
import { world } from './world';

const root = join(__dirname, '../..');
const example = readFileSync(join(root, 'assets/examples/gavleborg-2025.json'));
const goalsExample = readFileSync(join(root, 'assets/examples/gavleborg-2020-goals.json'));

describe('build and read', () => {
  test('give back the plan file that went in', async () => {
    const { run, contents } = world({ 'plan.json': example });
    expect(await run('build', 'plan.json')).toMatchObject({
      code: 0,
      output: '',
      errors: 'Skrev plan.xlsx\n',
    });
    expect(await run('read', 'plan.xlsx', '-o', 'again.json')).toMatchObject({
      code: 0,
      errors: 'Skrev again.json\n',
    });
    expect(JSON.parse(new TextDecoder().decode(contents.get('again.json')))).toEqual(
      JSON.parse(example.toString()),
    );
  }, 30_000);

  test('write to standard output where asked, and from standard input', async () => {
    const { run, contents } = world({ '-': example });
    const built = await run('build', '-');
    expect(built).toMatchObject({ code: 0, errors: '' });
    contents.set('book.xlsx', built.bytes[0] as Uint8Array);
    const read = await run('read', 'book.xlsx');
    expect(JSON.parse(read.output)).toEqual(JSON.parse(example.toString()));
  }, 30_000);

  test('put the workbook beside the plan', async () => {
    const { run, contents } = world({ '/budget/2025.plan.json': example });
    await run('build', '/budget/2025.plan.json');
    expect([...contents.keys()]).toContain('/budget/2025.plan.xlsx');
  }, 30_000);

  test('overwrite nothing unless forced', async () => {
    const { run, contents } = world({ 'plan.json': example, 'plan.xlsx': 'mine' });
    expect(await run('build', 'plan.json')).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/plan\.xlsx finns redan.*--force/),
    });
    expect(new TextDecoder().decode(contents.get('plan.xlsx'))).toBe('mine');
    expect((await run('build', 'plan.json', '--force')).code).toBe(0);
    expect(contents.get('plan.xlsx')?.length).toBeGreaterThan(1000);
  }, 30_000);

  test('say that a file cannot be written, and why', async () => {
    const { run } = world({ 'plan.json': example });
    expect(await run('build', 'plan.json', '-o', '/locked/a.xlsx')).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/\/locked\/a\.xlsx.*EACCES/),
    });
  }, 30_000);
});

describe('goals', () => {
  test('of a file become a workbook beside it, with all that was in it', async () => {
    const { run, contents } = world({ '/mal/2020.json': goalsExample });
    expect(await run('goals', '/mal/2020.json')).toMatchObject({
      code: 0,
      output: '',
      errors: 'Skrev /mal/2020.xlsx\n',
    });
    const bytes = contents.get('/mal/2020.xlsx') ?? new Uint8Array();
    const { goals, problems } = readGoals(await readSnapshot(bytes));
    expect(problems).toEqual([]);
    expect({ ok: true, plan: goals }).toEqual(parseGoalsText(goalsExample.toString()));
    expect(strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array())).toContain(
      '<dc:title>Samordningsförbund Gävleborg · Måluppfyllelse 2020</dc:title>',
    );
  }, 60_000);

  test('go to standard output where asked, and overwrite nothing unless forced', async () => {
    const { run, contents } = world({ '-': goalsExample, 'goals.json': goalsExample, 'goals.xlsx': 'mine' });
    const built = await run('goals', '-');
    expect(built).toMatchObject({ code: 0, errors: '' });
    contents.set('book.xlsx', built.bytes[0] as Uint8Array);
    expect((await readSnapshot(contents.get('book.xlsx') ?? new Uint8Array())).sheets.length).toBeGreaterThan(
      5,
    );
    expect(await run('goals', 'goals.json')).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/finns redan/),
    });
  }, 60_000);

  test('with problems are not built: all are listed with their paths', async () => {
    const goals = JSON.parse(goalsExample.toString());
    goals.year = 'i fjol';
    goals.goals[1].number = '1';
    const { run, contents } = world({ 'goals.json': JSON.stringify(goals) });
    const { code, errors } = await run('goals', 'goals.json', '-o', 'goals.xlsx');
    expect(code).toBe(1);
    expect(errors).toMatch(/^Målen i goals\.json har 2 fel:\n {2}year: .+\n {2}goals\[1\]\.number: .+\n$/);
    expect(contents.has('goals.xlsx')).toBe(false);
    expect((await run('goals', 'goals.json', '--language', 'en')).errors).toMatch(
      /^The goals in goals\.json have problems: 2\n/,
    );
  });

  test('are not what build takes, nor a plan what goals takes', async () => {
    const { run } = world({ 'goals.json': goalsExample, 'plan.json': example });
    expect(await run('build', 'goals.json')).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/ingen plan från Finsamkalkyl/),
    });
    expect(await run('goals', 'plan.json')).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/ingen målfil från Finsamkalkyl/),
    });
  });
});

describe('problems', () => {
  test('of a plan are all listed with their paths', async () => {
    const plan = JSON.parse(example.toString());
    const { run, contents } = world({
      'plan.json': JSON.stringify({ ...plan, unit: 'öre', budgetYear: 'nästa' }),
    });
    const { code, errors } = await run('build', 'plan.json');
    expect(code).toBe(1);
    expect(errors).toMatch(/^Planen i plan\.json har 2 fel:\n {2}budgetYear: .+\n {2}unit: .+\n$/);
    expect(contents.has('plan.xlsx')).toBe(false);
    expect((await run('build', 'plan.json', '--language', 'en')).errors).toMatch(
      /^The plan in plan\.json has problems: 2\n/,
    );
  });

  test('of a workbook are listed with sheet and cell', async () => {
    const { run, contents } = world({ 'plan.json': example });
    await run('build', 'plan.json');
    const content = await readContent(contents.get('plan.xlsx') ?? new Uint8Array());
    const sheets = content.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.value === 18_920_000 && cell.formula === undefined ? { ...cell, value: 'arton' } : cell,
      ),
    }));
    contents.set('changed.xlsx', await writeContent({ ...content, sheets }));
    const { code, output, errors } = await run('read', 'changed.xlsx');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(/\n {2}Förutsättningar!B15: .*arton/);
  }, 30_000);

  test('of a workbook without a budget are told', async () => {
    const { run, contents } = world({ 'plan.json': example });
    await run('build', 'plan.json');
    const content = await readContent(contents.get('plan.xlsx') ?? new Uint8Array());
    contents.set(
      'other.xlsx',
      await writeContent({
        ...content,
        names: [],
        sheets: content.sheets.map((sheet) => ({ ...sheet, tables: [] })),
      }),
    );
    expect(await run('read', 'other.xlsx')).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/ingen budget/),
    });
  }, 30_000);

  test.each([
    ['a plan that is no JSON', ['build', 'bad'], 1, /bad/],
    ['a workbook that is none', ['read', 'bad'], 2, /bad: Filen är inte en Excelarbetsbok/],
    ['a file that is not there', ['read', 'none.xlsx'], 2, /none\.xlsx finns inte/],
    ['no file', ['build'], 2, /tar en fil/],
    ['two files', ['read', 'bad', 'bad'], 2, /tar en fil/],
    ['an unknown command', ['bygg', 'bad'], 2, /"bygg" finns inte/],
    ['an unknown option', ['build', 'bad', '--snabbt'], 2, /"--snabbt"/],
    ['an option without its value', ['build', 'bad', '-o'], 2, /"-o/],
    ['an unknown language', ['build', 'bad', '--language', 'fi'], 2, /"fi"/],
    ['nothing at all', [], 2, /Användning/],
  ])('with %s end with a sentence and the exit code', async (_, args, code, message) => {
    const seen = await world({ bad: '{"format":' }).run(...args);
    expect(seen).toMatchObject({ code, output: '' });
    expect(seen.errors).toMatch(message);
  });
});

describe('help', () => {
  test('lists every command', async () => {
    const { code, output } = await world().run('--help');
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(output).toContain(`  ${name} `);
  });

  test.each(COMMANDS.map(({ name }) => name))('of %s tells its usage, in both languages', async (name) => {
    expect((await world().run(name, '--help')).output).toMatch(
      new RegExp(`Användning: finsamkalkyl ${name} <`),
    );
    expect((await world().run(name, '--help', '--language=en')).output).toMatch(
      new RegExp(`Usage: finsamkalkyl ${name} <`),
    );
  });

  test('gives the version', async () => {
    expect((await world().run('--version')).output).toBe(`${packageFile.version}\n`);
  });
});

describe('on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'finsamkalkyl-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a file is put in place whole, and nothing else is left behind', async () => {
    const path = join(folder, 'a.bin');
    await processIo.write(path, new Uint8Array([1, 2, 3]));
    expect([...(await processIo.read(path))]).toEqual([1, 2, 3]);
    await expect(processIo.write(join(folder, 'none', 'a.bin'), new Uint8Array())).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(await processIo.exists(join(folder, 'none'))).toBe(false);
  });

  const built = join(root, 'build/cli/finsamkalkyl.js');
  const testBuilt = existsSync(built) ? test : test.skip;

  testBuilt(
    'the built program builds and reads back',
    () => {
      const workbook = join(folder, 'gavleborg.xlsx');
      execFileSync(
        process.execPath,
        [built, 'build', join(root, 'assets/examples/gavleborg-2025.json'), '-o', workbook],
        { stdio: 'pipe' },
      );
      const read = spawnSync(process.execPath, [built, 'read', workbook], {
        encoding: 'utf8',
        maxBuffer: 10_000_000,
      });
      expect(read.status).toBe(0);
      expect(JSON.parse(read.stdout)).toEqual(JSON.parse(example.toString()));
      expect(spawnSync(process.execPath, [built, 'read', join(folder, 'none.xlsx')]).status).toBe(2);
    },
    60_000,
  );
});
