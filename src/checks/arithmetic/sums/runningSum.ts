import { absolute } from '../wholeNumbers';

/** Sums of lines that are added one after the other, position by position. */
export interface RunningSum {
  readonly sums: bigint[];
  /** Of the figures without their signs: nil where nothing is summed. */
  readonly size: bigint[];
}

export function emptySum(width: number): RunningSum {
  return { sums: zeros(width), size: zeros(width) };
}

export function addLine({ sums, size }: RunningSum, values: readonly (bigint | null)[]): void {
  for (let position = 0; position < sums.length; position++) {
    const value = values[position] ?? 0n;
    add(sums, position, value);
    add(size, position, absolute(value));
  }
}

export function zeros(count: number): bigint[] {
  return Array.from({ length: count }, () => 0n);
}

export function add(sums: bigint[], position: number, value: bigint): void {
  sums[position] = (sums[position] ?? 0n) + value;
}
