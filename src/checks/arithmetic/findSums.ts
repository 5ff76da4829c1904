import type { Lines } from './lines';
import {
  addendsOf,
  bestOf,
  candidates,
  isLikely,
  isSure,
  LONGEST_SEARCH,
  type Candidate,
} from './sums/candidates';
import { differenceAbove } from './sums/differenceAbove';
import { Figures, isMajority, isNearlySum } from './sums/figures';
import { repeatedSum } from './sums/repeatedSum';
import { carriedResult, resultByLabel } from './sums/resultByLabel';
import { foldedBackward, foldedForward, type FoldedStack } from './sums/subtotals';
import type { Sum } from './sums/sum';
import { sumAhead } from './sums/sumAhead';
import { sumByLabel } from './sums/sumByLabel';

/**
 * Which lines are sums of which. Read from all positions together: a structure that holds in most of them is the structure, and fails where a figure is
 * wrong. Without any that holds, the label decides where it plainly says that the line is a sum. Linear in the number of figures.
 */
export function findSums(grid: Lines): Sum[] {
  return new SumFinder(grid).find();
}

/** What subtotals that are only nearly sums make must agree in more than one position. */
const FEWEST_TELLING = { most: 1, nearly: 2 } as const;

class SumFinder {
  private readonly figures: Figures;
  private readonly sums: Sum[] = [];
  /** Numbers of the lines that are known to be totals. */
  private readonly explained = new Set<number>();
  /** Numbers of the lines that no total has summed yet. */
  private stack: number[] = [];
  /** Where blocks begin on the stack: after the last total, at the last heading. */
  private afterTotal = 0;
  private atSection = 0;

  constructor(grid: Lines) {
    this.figures = new Figures(grid);
  }

  find(): Sum[] {
    for (const [line, { kind }] of this.figures.lines.entries()) {
      if (kind === 'section') this.atSection = this.stack.length;
      else if (kind === 'item') this.stack.push(line);
      else if (kind === 'maybe' || kind === 'blank') this.takeMaybe(line, kind);
      else if (kind === 'sum' || kind === 'result') this.takeTotal(line, kind);
    }
    return this.sums;
  }

  private get starts(): readonly number[] {
    return [this.afterTotal, this.atSection, 0];
  }

  private takeMaybe(line: number, kind: 'maybe' | 'blank'): void {
    // Nothing but its figures says that it is a total: in a list without end it is not looked for.
    const best = this.figures.isSpent
      ? null
      : bestOf(candidates(this.figures, this.stack, this.starts, line, false));
    const isTotal = best !== null && best.count > 1 && (kind === 'maybe' ? isLikely(best) : isSure(best));
    if (isTotal) return this.accept(line, best, 'sum', this.stack);
    const difference = kind === 'blank' ? differenceAbove(this.figures, line) : null;
    if (difference !== null) this.push(difference);
    else this.stack.push(line);
  }

  private takeTotal(line: number, kind: 'sum' | 'result'): void {
    const isResult = kind === 'result';
    const best = bestOf(candidates(this.figures, this.stack, this.starts, line, isResult));
    if (best !== null && isMajority(best)) return this.accept(line, best, kind, this.stack);
    const ahead = kind === 'sum' ? sumAhead(this.figures, line) : null;
    if (ahead !== null && (best === null || ahead.holds > best.holds)) {
      this.sums.push(ahead.sum);
      this.explained.add(line);
      this.stack.push(line);
      return;
    }
    const nested = this.withSubtotals(line, isResult);
    if (nested !== null && (best === null || weightOf(nested.candidate) > weightOf(best))) {
      for (const sum of nested.found) this.push(sum);
      return this.accept(line, nested.candidate, kind, nested.stack);
    }
    const repeated = repeatedSum(this.figures, this.sums, line);
    if (repeated !== null) {
      this.push(repeated);
      return;
    }
    if (best !== null && kind === 'sum' && best.atBoundary && best.holds * 3 >= best.tested)
      return this.accept(line, best, kind, this.stack);
    const byLabel = isResult
      ? (resultByLabel(this.figures, this.stack, line) ?? carriedResult(this.figures, this.stack, line))
      : sumByLabel(this.figures, this.stack, this.starts, line, (total) => this.explained.has(total));
    if (byLabel !== null) {
      this.push(byLabel);
      this.consume(this.stack, byLabel.addends.length, line);
      return;
    }
    this.consume(this.stack, 0, line);
  }

  private accept(line: number, candidate: Candidate, kind: Sum['kind'], stack: number[]): void {
    const addends = addendsOf(this.figures, stack, stack.length - candidate.count, candidate.pattern);
    this.push({ total: line, addends, kind, basis: 'figures' });
    this.consume(stack, candidate.count, line);
  }

  private push(sum: Sum): void {
    this.sums.push(sum);
    this.explained.add(sum.total);
    this.figures.note(sum);
  }

  /** The total stands on the stack for the lines that it sums. */
  private consume(stack: number[], count: number, total: number): void {
    this.stack = stack;
    this.stack.length -= count;
    this.stack.push(total);
    this.afterTotal = this.stack.length;
    this.atSection = this.stack.length;
  }

  /** The line as a sum once subtotals that no label tells of are found among the rows before it. */
  private withSubtotals(line: number, isResult: boolean): (FoldedStack & { candidate: Candidate }) | null {
    const { length } = this.stack;
    // On a long stack the search would not be linear, and a block without any total is rarely that long.
    if (length < 3 || length > LONGEST_SEARCH || this.figures.isSpent) return null;
    for (const strictness of ['most', 'nearly'] as const) {
      this.figures.spend(length ** 2 * this.figures.width);
      for (const fold of [foldedForward, foldedBackward]) {
        const folded = fold(this.figures, this.stack, strictness);
        if (folded.found.length === 0) continue;
        const best = bestOf(candidates(this.figures, folded.stack, [0], line, isResult));
        if (best === null) continue;
        const agrees = isMajority(best) && best.telling >= FEWEST_TELLING[strictness];
        if (agrees || isNearlySum(best)) return { ...folded, candidate: best };
      }
    }
    return null;
  }
}

/** In how many positions a candidate holds or nearly does: those where it holds count for more. */
function weightOf({ holds, near }: Candidate): number {
  return 2 * holds + near;
}
