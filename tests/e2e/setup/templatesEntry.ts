import { readXlsx, writeXlsx, type Workbook, type WriteOptions } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import { Decimal } from '../../../src/finsam/decimal';
import type { HoursBook, HoursMember } from '../../../src/finsam/hours/hours';
import { hoursMembers } from '../../../src/finsam/hours/hoursMembers';
import type { Period } from '../../../src/finsam/periods';
import type { Plan } from '../../../src/finsam/plan';
import { parsePlan } from '../../../src/finsam/planFile';
import { collectHours, isReceived } from '../../../src/sheets/hours/collectHours';
import { buildHoursTemplate } from '../../../src/sheets/hours/hoursTemplate';
import type { SheetModel } from '../../../src/workbook/sheetModel';
import { readMany, writeMany, writeModels } from '../../../src/xlsx';

/**
 * Runs in a process of its own: makes templates of hours and collects filled ones, by turns with the bare file library. Prints one line of
 * JSON: milliseconds of each way, on the clock and of the processor, and the peak of memory in bytes.
 *
 *   node templates.js <plan.json> <number of files> <bare or not>
 */
const [, , planFile = '', count = '1', bare = ''] = process.argv;
const PERIOD: Period = { kind: 'tertial', year: 2025, number: 1 };
/** Files at a time, so that what else the machine does falls on both alike. */
const BATCH = 29;

function planOf(file: string, organisations: number): Plan {
  const parsed = parsePlan(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error('That is no plan');
  const [row] = parsed.plan.trisamHours;
  const trisamHours = Array.from({ length: organisations }, (_, index) => ({
    ...row!,
    member: `Kommun ${index + 1}`,
    year: PERIOD.year,
    hours: new Decimal(300),
    rate: new Decimal('419.39'),
    fixedAmount: null,
  }));
  return { ...parsed.plan, trisamHours };
}

/** A template with its rows full. */
function filled(model: SheetModel): SheetModel {
  const areaOf = (name: string) => model.names.find((one) => one.name === name)!.area;
  const values = ['Team', 'Roll', 'Tjanster', 'Timmar'].map((field) => [areaOf(`Finsam_Mall_${field}`), field] as const);
  return {
    ...model,
    cells: model.cells.map((cell) => {
      const found = values.find(
        ([area]) =>
          cell.row >= area.row &&
          cell.row < area.row + area.rows &&
          cell.column >= area.column &&
          cell.column < area.column + area.columns,
      );
      if (found === undefined) return cell;
      const row = cell.row - found[0].row;
      const [team, role, posts] = [`Hälsocentral ${row}`, 'Socialsekreterare', 1];
      const value = { Team: team, Roll: role, Tjanster: posts, Timmar: row + 0.25 * (cell.column % 4) }[found[1]];
      return { ...cell, value: value ?? null };
    }),
  };
} // prettier-ignore

/** What the library writes the same content of. */
function optionsOf({ sheets, namedRanges, defaultFont }: Workbook): WriteOptions {
  return {
    sheets: sheets.map(({ name, rows, cells, columns, rowDefs, dataValidations, protection, pageSetup }) => ({
      name,
      rows,
      cells,
      columns,
      rowDefs,
      dataValidations,
      protection,
      pageSetup,
    })),
    namedRanges,
    defaultFont,
  };
}

async function main(): Promise<void> {
  const plan = planOf(planFile, Number(count));
  const members = hoursMembers(plan, PERIOD.year);
  const templateOf = (member: HoursMember) =>
    buildHoursTemplate({
      association: plan.association.name,
      member,
      period: PERIOD,
      deadline: '2025-05-15',
      book: null,
    });
  const clock = { make: 0, makeBare: 0, read: 0, readBare: 0, collect: 0 };
  const processor = { ...clock };
  const timed = async <T>(what: keyof typeof clock, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const used = process.cpuUsage();
    const result = await work();
    clock[what] += performance.now() - start;
    processor[what] += process.cpuUsage(used).user / 1000;
    return result;
  };
  let book: HoursBook = { year: PERIOD.year, periodKind: 'tertial', deadlines: [null, null, null], checked: null, reports: [] }; // prettier-ignore
  for (let first = 0; first < members.length; first += BATCH) {
    const batch = members.slice(first, first + BATCH);
    const made = await timed('make', () =>
      writeMany(batch.map((member) => ({ name: `${member.name}.xlsx`, models: () => [templateOf(member)] }))),
    );
    if (bare !== '') {
      const options: WriteOptions[] = [];
      for (const { bytes } of made) options.push(optionsOf(await readXlsx(bytes, { readStyles: true })));
      await timed('makeBare', async () => {
        for (const one of options) await writeXlsx(one);
      });
    }
    const returned: { name: string; bytes: Uint8Array }[] = [];
    for (const member of batch)
      returned.push({
        name: `${member.name}.xlsx`,
        bytes: await writeModels([filled(templateOf(member))]),
      });
    const files = await timed('read', () =>
      readMany(
        returned.map(({ name, bytes }) => ({
          name,
          size: bytes.length,
          lastModified: Date.UTC(2025, 4, 12),
          arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
        })),
      ),
    );
    const collected = await timed('collect', () => collectHours(plan, book, files, { today: '2025-05-14' }));
    if (!collected.rows.every(({ verdict }) => isReceived(verdict.kind)))
      throw new Error(`Not received: ${collected.rows.map(({ verdict }) => verdict.kind).join(' ')}`);
    book = collected.book;
    if (bare !== '')
      await timed('readBare', async () => {
        for (const { bytes } of returned) await readXlsx(bytes, { readStyles: true });
      });
  }
  console.log(
    JSON.stringify({
      clock,
      processor,
      reports: book.reports.length,
      peak: process.resourceUsage().maxRSS * 1024,
    }),
  );
}

void main();
