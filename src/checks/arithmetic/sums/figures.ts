import type { Lines } from '../lines';
import { slipBetween } from '../slips';
import { absolute, isWithinRounding } from '../wholeNumbers';
import type { Addend, Sum } from './sum';

/** What the search for sums may cost: so many looks for each figure, and some in any case. */
const EFFORT_PER_FIGURE = 8;
const LEAST_EFFORT = 50_000;
/** Figures of fewer digits than this agree by chance. */
const TELLING = 100n;

/** In how many positions a line is a sum. */
export interface Held {
  readonly holds: number;
  /** Of the positions where it holds, those with large figures. */
  readonly telling: number;
  /** How many positions it can be tested in. */
  readonly tested: number;
  /** Of the positions where it does not hold, those with large figures where little is missing, or a known slip is. */
  readonly near: number;
}

/** The figures of lines while sums are looked for among them, with what the sums found so far say of them. */
export class Figures {
  /** From this on a figure is too large to agree by chance. */
  readonly scale: bigint;
  /** Of totals that do not agree, what their parts make: a total further on may agree with that. */
  private readonly meant = new Map<number, readonly (bigint | null)[]>();
  /** How many figures may still be looked at beside the blocks themselves: what sums nothing is not worth more. */
  private effort: number;

  constructor(private readonly grid: Lines) {
    this.effort = LEAST_EFFORT + EFFORT_PER_FIGURE * grid.lines.length * grid.width;
    const step = grid.steps.find((one) => one > 0n) ?? 1n;
    this.scale = TELLING * step;
  }

  get lines(): Lines['lines'] {
    return this.grid.lines;
  }

  get width(): number {
    return this.grid.width;
  }

  get isSpent(): boolean {
    return this.effort <= 0;
  }

  spend(looks: number): void {
    this.effort -= looks;
  }

  valuesOf(line: number): readonly (bigint | null)[] {
    return this.grid.lines[line]?.values ?? [];
  }

  labelOf(line: number): string {
    return this.grid.lines[line]?.label ?? '';
  }

  /** The figures of a line, or where it is a total that does not agree what its parts make. */
  meantOf(line: number): readonly (bigint | null)[] {
    return this.meant.get(line) ?? this.valuesOf(line);
  }

  /** Remembers what the parts of a total make, where that is something else than what is printed. */
  note({ total, addends }: Sum): void {
    const printed = this.valuesOf(total);
    const meant = printed.map((value, position) => (value === null ? null : this.meantAt(addends, position)));
    const differs = meant.some((value, position) => value !== printed[position]);
    if (differs) this.meant.set(total, meant);
  }

  sumAt(addends: readonly Addend[], position: number): bigint {
    let sum = 0n;
    for (const { line, sign } of addends) sum += BigInt(sign) * (this.valuesOf(line)[position] ?? 0n);
    return sum;
  }

  meantAt(addends: readonly Addend[], position: number): bigint {
    let sum = 0n;
    for (const { line, sign } of addends) sum += BigInt(sign) * (this.meantOf(line)[position] ?? 0n);
    return sum;
  }

  /** In how many positions the total is one of the sums. Positions without parts, or with nil for all, tell nothing. */
  holds(
    total: readonly (bigint | null)[],
    sums: readonly (readonly bigint[])[],
    size: readonly bigint[],
    count: number,
    isNegated = false,
  ): Held {
    let holds = 0;
    let telling = 0;
    let tested = 0;
    let near = 0;
    for (let position = 0; position < total.length; position++) {
      const value = total[position];
      const mass = size[position] ?? 0n;
      if (value === null || value === undefined || mass === 0n) continue;
      tested++;
      const step = this.grid.steps[position] ?? 0n;
      const meant = sums.map((sum) => (isNegated ? -(sum[position] ?? 0n) : (sum[position] ?? 0n)));
      if (!meant.some((one) => isWithinRounding(value - one, count, step))) {
        if (mass >= this.scale && meant.some((one) => isNear(value, one, mass))) near++;
        continue;
      }
      holds++;
      if (mass >= this.scale) telling++;
    }
    return { holds, telling, tested, near };
  }
}

/** A figure that is off by less than this part of itself, or of all that is summed, may be the sum, with a slip. */
const NEAR_PART = 20n;
const NEAR_PART_OF_ALL = 500n;

function isNear(value: bigint, sum: bigint, mass: bigint): boolean {
  const off = absolute(value - sum);
  return (
    NEAR_PART * off <= absolute(value) || NEAR_PART_OF_ALL * off <= mass || slipBetween(value, sum) !== null
  );
}

/** Holds with large figures, and nearly so everywhere else. */
export function isNearlySum({ holds, telling, tested, near }: Held): boolean {
  return telling > 0 && near > 0 && holds + near === tested;
}

export function isMajority({ holds, tested }: Held): boolean {
  return holds > 0 && holds * 2 >= tested;
}
