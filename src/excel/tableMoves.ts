import { sameArea } from '../workbook/addresses';
import type { Area } from '../workbook/snapshot';
import type { TableCapture } from './capture';

export type TableStep =
  | { readonly kind: 'delete'; readonly table: string }
  | { readonly kind: 'resize'; readonly table: string; readonly area: Area }
  /** Whole rows or columns of the sheet. */
  | {
      readonly kind: 'insert' | 'remove';
      readonly axis: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
    };

type Placed = Pick<TableCapture, 'name' | 'area'>;

/**
 * The steps that bring the tables of a sheet, which stand on top of each other, from where they are to where they shall be, each allowed by
 * Excel: the header row of a table cannot be moved, so whole rows above it are inserted or removed; then it is resized. In this way all references
 * that the user's own formulas have to the tables, and to the cells below, follow along. A table that cannot be reached so, since it stands in other
 * columns or in another order than ours, is deleted and is to be made anew.
 */
export function tableSteps(now: readonly Placed[], wanted: readonly Placed[]): TableStep[] {
  const steps: TableStep[] = [];
  const goals = new Map(wanted.map(({ name, area }) => [name, area]));
  let standing = [...now].sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
  const kept = reachable(standing, goals);
  for (const { name } of standing) if (!kept.has(name)) steps.push({ kind: 'delete', table: name });
  standing = standing.filter(({ name }) => kept.has(name));

  const resize = (table: string, from: Area, area: Area) => {
    if (!sameArea(from, area)) steps.push({ kind: 'resize', table, area });
  };
  const small = standing.map(({ name, area }) => {
    const goal = goals.get(name)!;
    const common = {
      ...area,
      rows: Math.min(area.rows, goal.rows),
      columns: Math.min(area.columns, goal.columns),
    };
    resize(name, area, common);
    return { name, area: common, goal };
  });
  const [first] = small;
  if (first === undefined) return steps;
  const across = first.goal.column - first.area.column;
  if (across !== 0) steps.push(shift('columns', Math.min(first.area.column, first.goal.column), across));
  let shifted = 0;
  for (const { area, goal } of small) {
    const delta = goal.row - (area.row + shifted);
    // Rows are removed right above the header, where the table before has already shrunk away from them.
    if (delta !== 0) steps.push(shift('rows', delta > 0 ? area.row + shifted : goal.row, delta));
    shifted += delta;
  }
  for (const { name, area, goal } of small)
    resize(name, { ...goal, rows: area.rows, columns: area.columns }, goal);
  return steps;
}

/** How many rows and columns the steps push the cells of a sheet down and to the right at most. */
export function growth(steps: readonly TableStep[]): { readonly rows: number; readonly columns: number } {
  const inserted = (axis: 'rows' | 'columns') =>
    steps.reduce((sum, step) => (step.kind === 'insert' && step.axis === axis ? sum + step.count : sum), 0);
  return { rows: inserted('rows'), columns: inserted('columns') };
}

/** The tables that shall stand in the order in which they stand, all in the column of the first. */
function reachable(standing: readonly Placed[], goals: ReadonlyMap<string, Area>): Set<string> {
  const kept = new Set<string>();
  let last: { area: Area; goal: Area } | null = null;
  let across: number | null = null;
  for (const { name, area } of standing) {
    const goal = goals.get(name);
    if (goal === undefined) continue;
    const isBelow: boolean =
      last === null ||
      (area.row >= last.area.row + last.area.rows && goal.row >= last.goal.row + last.goal.rows);
    across ??= goal.column - area.column;
    if (!isBelow || goal.column - area.column !== across) continue;
    kept.add(name);
    last = { area, goal };
  }
  return kept;
}

function shift(axis: 'rows' | 'columns', at: number, delta: number): TableStep {
  return { kind: delta > 0 ? 'insert' : 'remove', axis, at, count: Math.abs(delta) };
}
