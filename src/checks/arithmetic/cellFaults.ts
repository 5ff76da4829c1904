import type { Disagreement } from './disagreements';
import type { Addend, Sum } from './sums/sum';
import { absolute } from './wholeNumbers';
import type { Lines, TableLines } from './lines';
import { slipBetween, type Slip } from './slips';

/** The cell that is wrong, or the total where that cannot be told. */
export interface CellFault {
  readonly row: number;
  /** Position among the columns of figures. */
  readonly column: number;
  readonly printed: bigint;
  readonly expected: bigint;
  /** The sums that it explains; the first is the one it is told by. */
  readonly disagreements: readonly Disagreement[];
  /** 'cell': known to be this one. 'total': the total, or else one of its parts. 'parts': the total is right elsewhere, so one of its parts. */
  readonly blame: 'cell' | 'total' | 'parts';
  readonly slip: Slip | null;
  /** A part that seems to be left out of the total. */
  readonly omitted: number | null;
}

/** A cell that may be wrong, with the figure that would make the sum agree. */
export interface Suspect {
  readonly row: number;
  readonly column: number;
  readonly printed: bigint;
  readonly expected: bigint;
  readonly isTotal: boolean;
  /** Number of the line among those of the sum's direction. */
  readonly line: number;
}

/** Finds for every disagreement the cell at fault. A cell in which a sum of its row and one of its column disagree by the same is told once. */
export function cellFaults(
  lines: TableLines,
  sums: { readonly rows: readonly Sum[]; readonly columns: readonly Sum[] },
  disagreements: readonly Disagreement[],
): CellFault[] {
  const vouching = { rows: sumsByLine(sums.rows), columns: sumsByLine(sums.columns) };
  const suspectsOf = new Map(disagreements.map((one) => [one, suspects(lines, one)]));
  const byCell = new Map<string, Disagreement[]>();
  for (const [disagreement, cells] of suspectsOf)
    for (const cell of cells) {
      const key = keyOf(cell);
      const known = byCell.get(key);
      if (known === undefined) byCell.set(key, [disagreement]);
      else known.push(disagreement);
    }
  const told = new Set<Disagreement>();
  const faults: CellFault[] = [];
  for (const [disagreement, cells] of suspectsOf) {
    if (told.has(disagreement)) continue;
    let best: { cell: Suspect; explained: Disagreement[] } | null = null;
    for (const cell of cells) {
      const explained = (byCell.get(keyOf(cell)) ?? []).filter((one) => !told.has(one));
      if (explained.length > 1 && explained.length > (best?.explained.length ?? 0))
        best = { cell, explained };
    }
    if (best === null) continue;
    const { cell, explained } = best;
    for (const one of explained) told.add(one);
    faults.push({
      ...cell,
      disagreements: explained,
      blame: 'cell',
      slip: slipBetween(cell.printed, cell.expected),
      omitted: null,
    });
  }
  for (const [disagreement, cells] of suspectsOf)
    if (!told.has(disagreement)) faults.push(faultOfOne(lines, vouching, disagreement, cells));
  return faults;
}

function faultOfOne(
  lines: TableLines,
  vouching: Vouching,
  disagreement: Disagreement,
  cells: readonly Suspect[],
): CellFault {
  const [total, ...parts] = cells as [Suspect, ...Suspect[]];
  const isFree = (cell: Suspect) => !isVouchedFor(lines, vouching, disagreement, cell);
  const isTotalRight =
    disagreement.above === 'printed' || (disagreement.above !== 'expected' && !isFree(total));
  const free = parts.filter(isFree);
  const fault = (
    cell: Suspect,
    blame: CellFault['blame'],
    slip: Slip | null = null,
    omitted: number | null = null,
  ): CellFault => ({
    ...cell,
    disagreements: [disagreement],
    blame,
    slip,
    omitted,
  });
  const slipOf = (cell: Suspect) => slipBetween(cell.printed, cell.expected);
  const slipped = free.filter((cell) => slipOf(cell) !== null);
  const [only] = slipped;
  if (isTotalRight) {
    if (only !== undefined && slipped.length === 1) return fault(only, 'cell', slipOf(only));
    const [last] = free;
    return last !== undefined && free.length === 1 ? fault(last, 'cell') : fault(total, 'parts');
  }
  if (disagreement.above === 'expected' || free.length === 0) return fault(total, 'cell', slipOf(total));
  const omitted = disagreement.sum.omitted ?? omittedPart(disagreement, parts);
  if (omitted !== null && omitted !== undefined) return fault(total, 'total', null, omitted);
  if (slipOf(total) !== null) return fault(total, 'total', slipOf(total));
  if (only !== undefined && slipped.length === 1) return fault(only, 'cell', slipOf(only));
  return fault(total, 'total');
}

/** The only part that the total is short of, where the figure is so large that it is no chance. */
function omittedPart({ sum, difference }: Disagreement, parts: readonly Suspect[]): number | null {
  if (parts.length < 3 || absolute(difference) < 100n) return null;
  const short = parts.filter(
    (part, index) => BigInt(sum.addends[index]?.sign ?? 1) * part.printed === -difference,
  );
  const [only] = short;
  return only !== undefined && short.length === 1 ? only.line : null;
}

/** The total and then its parts, each with the figure that would make the sum agree. */
export function suspects(lines: TableLines, disagreement: Disagreement): Suspect[] {
  const { sum, position, direction, difference } = disagreement;
  const grid = lines[direction];
  const suspect = (line: number, change: bigint, isTotal: boolean): Suspect => {
    const printed = grid.lines[line]?.values[position] ?? 0n;
    return { ...cellAt(direction, line, position), printed, expected: printed + change, isTotal, line };
  };
  return [
    suspect(sum.total, -difference, true),
    ...sum.addends.map(({ line, sign }: Addend) => suspect(line, BigInt(sign) * difference, false)),
  ];
}

export function cellAt(
  direction: Lines['direction'],
  line: number,
  position: number,
): { row: number; column: number } {
  return direction === 'rows' ? { row: line, column: position } : { row: position, column: line };
}

type Vouching = Readonly<Record<Lines['direction'], ReadonlyMap<number, readonly Sum[]>>>;

function sumsByLine(sums: readonly Sum[]): Map<number, Sum[]> {
  const map = new Map<number, Sum[]>();
  for (const sum of sums)
    for (const line of [sum.total, ...sum.addends.map((addend) => addend.line)]) {
      const known = map.get(line);
      if (known === undefined) map.set(line, [sum]);
      else known.push(sum);
    }
  return map;
}

/** Whether another sum that the cell is in agrees as it stands, and would not if the cell were changed. */
function isVouchedFor(
  lines: TableLines,
  vouching: Vouching,
  disagreement: Disagreement,
  cell: Suspect,
): boolean {
  const other = disagreement.direction === 'rows' ? 'columns' : 'rows';
  const [line, position] = other === 'rows' ? [cell.row, cell.column] : [cell.column, cell.row];
  if ((vouching[other].get(line) ?? []).some((sum) => agrees(lines[other], sum, position))) return true;
  return (vouching[disagreement.direction].get(cell.line) ?? []).some(
    (sum) => sum !== disagreement.sum && agrees(lines[disagreement.direction], sum, disagreement.position),
  );
}

/** Whether a sum of two or more figures agrees in a position. */
export function agrees(grid: Lines, sum: Sum, position: number): boolean {
  const total = grid.lines[sum.total]?.values[position] ?? null;
  if (total === null || sum.skip?.has(position) === true) return false;
  let value = 0n;
  let parts = 0;
  for (const { line, sign } of sum.addends) {
    const addend = grid.lines[line]?.values[position] ?? null;
    if (addend === null) continue;
    parts++;
    value += BigInt(sign) * addend;
  }
  return parts > 1 && value === total;
}

/** The same cell with the same change. */
function keyOf({ row, column, expected }: Suspect): string {
  return `${row}|${column}|${expected}`;
}
