import { sameArea } from '../workbook/addresses';
import type { Area } from '../workbook/snapshot';
import type { TableCapture } from './capture';

export type TableStep =
  | { readonly kind: 'delete'; readonly table: string }
  | { readonly kind: 'resize'; readonly table: string; readonly area: Area }
  | { readonly kind: 'move'; readonly table: string; readonly from: Area; readonly to: Area };

/**
 * The steps that bring the tables of a sheet from where they are to where they shall be, each allowed by Excel: a table is never
 * resized away from its header row, and none is laid over another. First every table shrinks to what is common, then those that
 * go up move, from the top, then those that go down, from the bottom, and last all get their full size. Tables that are moved rather
 * than made anew keep the references that the user's own formulas have to them.
 */
export function tableSteps(now: readonly Pick<TableCapture, 'name' | 'area'>[], wanted: readonly Pick<TableCapture, 'name' | 'area'>[]): TableStep[] {
  const goals = new Map(wanted.map(({ name, area }) => [name, area]));
  const deletions = now.filter(({ name }) => !goals.has(name)).map(({ name }): TableStep => ({ kind: 'delete', table: name }));
  const kept = now
    .filter(({ name }) => goals.has(name))
    .map(({ name, area }) => {
      const goal = goals.get(name)!;
      const small = { ...area, rows: Math.min(area.rows, goal.rows), columns: Math.min(area.columns, goal.columns) };
      return { name, area, small, goal, placed: { ...goal, rows: small.rows, columns: small.columns } };
    });
  const resize = (table: string, from: Area, to: Area): TableStep[] => (sameArea(from, to) ? [] : [{ kind: 'resize', table, area: to }]);
  const shrinks = kept.flatMap(({ name, area, small }) => resize(name, area, small));
  const moving = kept.filter(({ small, placed }) => !sameArea(small, placed));
  const before = (one: Area, other: Area) => one.row - other.row || one.column - other.column;
  const upwards = moving.filter(({ small, placed }) => before(placed, small) < 0).sort((a, b) => before(a.small, b.small));
  const downwards = moving.filter(({ small, placed }) => before(placed, small) > 0).sort((a, b) => before(b.small, a.small));
  const moves = [...upwards, ...downwards].map(({ name, small, placed }): TableStep => ({ kind: 'move', table: name, from: small, to: placed }));
  const growths = kept.flatMap(({ name, placed, goal }) => resize(name, placed, goal));
  return [...deletions, ...shrinks, ...moves, ...growths];
}
