import type { AxisState } from './states';

/** The ends of a chart's value axis, and the round numbers that are marked on it. */
export interface ChartScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

/**
 * The scale of the values, with the ends that are set and the others chosen as Excel chooses them: from zero, unless the values
 * lie so close together that less than a sixth of the axis would show their differences (Microsoft's article 214075).
 */
export function scaleOf(values: readonly number[], { minimum, maximum }: Pick<AxisState, 'minimum' | 'maximum'>): ChartScale {
  const least = values.length === 0 ? 0 : Math.min(...values);
  const greatest = values.length === 0 ? 0 : Math.max(...values);
  const margin = (greatest - least) / 2;
  const fromZero = margin === 0 || greatest - least > Math.max(Math.abs(least), Math.abs(greatest)) / 6;
  const low = minimum ?? (least < 0 || fromZero ? Math.min(0, least) : least - margin);
  const high = maximum ?? (greatest > 0 || fromZero ? Math.max(0, greatest) : greatest + margin);
  const ticks = niceTicks(low, Math.max(low, high));
  const [from, to] = [minimum ?? ticks[0]!, maximum ?? ticks.at(-1)!];
  // An end that is set beyond the values leaves the other to follow it.
  const ends = from < to ? { minimum: from, maximum: to } : { minimum: from, maximum: from + 1 };
  return { ...ends, ticks: ticks.filter((tick) => tick >= ends.minimum && tick <= ends.maximum) };
}

/** Two to eight round numbers from at most `least` to at least `greatest`, evenly apart. */
export function niceTicks(least: number, greatest: number): number[] {
  const span = greatest - least || 1;
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough)!;
  const first = Math.floor(least / step);
  const last = Math.max(Math.ceil(greatest / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_unused, index) => (first + index) * step);
}
