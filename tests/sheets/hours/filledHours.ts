import type { HoursBook, HoursMember } from '../../../src/finsam/hours/hours';
import { hoursMembers } from '../../../src/finsam/hours/hoursMembers';
import { parsePeriod, type Period } from '../../../src/finsam/periods';
import { buildHoursTemplate } from '../../../src/sheets/hours/hoursTemplate';
import type { SheetModel } from '../../../src/workbook/sheetModel';
import type { CellValue } from '../../../src/workbook/snapshot';
import { plan } from './bookOf';

/** A row of the template. What is not told is left as it is. */
export interface FilledRow {
  readonly team?: CellValue;
  readonly role?: CellValue;
  readonly posts?: CellValue;
  /** By the columns of the months, from the period's first. */
  readonly hours?: readonly CellValue[];
}

export interface Filling {
  readonly rows?: readonly FilledRow[];
  readonly rate?: CellValue;
  readonly comment?: CellValue;
  readonly signedBy?: CellValue;
  readonly signedRole?: CellValue;
  readonly signedOn?: CellValue;
}

/** The defined names of the inputs. */
export const INPUTS = {
  team: 'Finsam_Mall_Team',
  role: 'Finsam_Mall_Roll',
  posts: 'Finsam_Mall_Tjanster',
  hours: 'Finsam_Mall_Timmar',
  rate: 'Finsam_Mall_Timpris',
  comment: 'Finsam_Mall_Kommentar',
  signedBy: 'Finsam_Mall_Namn',
  signedRole: 'Finsam_Mall_Befattning',
  signedOn: 'Finsam_Mall_Datum',
} as const;

export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Where the values of a filling go on the sheet of a template. */
export function cellsOf(model: SheetModel, filling: Filling): FilledCell[] {
  const { rows = [], ...single } = filling;
  return [
    ...Object.entries(single).map(([field, value]) => ({
      ...placeOf(model, field as keyof typeof single),
      value: value,
    })),
    ...rows.flatMap(({ hours = [], ...texts }, index) => [
      ...Object.entries(texts).map(([field, value]) => ({
        ...placeOf(model, field as keyof typeof texts, index),
        value: value,
      })),
      ...hours.map((value, month) => ({ ...placeOf(model, 'hours', index, month), value })),
    ]),
  ];
}

export function placeOf(model: SheetModel, field: keyof typeof INPUTS, down = 0, right = 0) {
  const area = model.names.find(({ name }) => name === INPUTS[field])?.area;
  if (area === undefined || down >= area.rows || right >= area.columns)
    throw new Error(`The template has no input ${field} at ${down}, ${right}`);
  return { row: area.row + down, column: area.column + right };
}

/** The sheet of a template as an organisation fills it in. */
export function filledHours(model: SheetModel, filling: Filling): SheetModel {
  return withCells(model, cellsOf(model, filling));
}

/** The sheet with other values in some of its cells; cells that are not there are added. */
export function withCells(model: SheetModel, cells: readonly FilledCell[]): SheetModel {
  const key = ({ row, column }: Pick<FilledCell, 'row' | 'column'>) => `${row},${column}`;
  const values = new Map(cells.map((cell) => [key(cell), cell.value]));
  const known = new Set(model.cells.map(key));
  return {
    ...model,
    cells: [
      ...model.cells.map((cell) => {
        const value = values.get(key(cell));
        return value === undefined ? cell : { ...cell, value };
      }),
      ...cells
        .filter((cell) => !known.has(key(cell)))
        .map((cell) => ({ ...cell, role: 'text' as const, format: 'general' as const })),
    ],
  };
}

export const members = hoursMembers(plan, 2025);

export function memberOf(name: string): HoursMember {
  const found = members.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no member ${name}`);
  return found;
}

export function periodOf(code: string): Period {
  const period = parsePeriod(code);
  if (period === null) throw new Error(`${code} is no period`);
  return period;
}

/** The empty template of a member of Gävleborg for a period. */
export function templateFor(
  member: string | HoursMember,
  code = '2025-T1',
  change: { readonly deadline?: string; readonly book?: HoursBook; readonly association?: string } = {},
): SheetModel {
  return buildHoursTemplate({
    association: change.association ?? plan.association.name,
    member: typeof member === 'string' ? memberOf(member) : member,
    period: periodOf(code),
    deadline: change.deadline ?? null,
    book: change.book ?? null,
  });
}
