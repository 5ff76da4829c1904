import { isCostLabel, isIncomeLabel, isPartyLabel } from './labels';
import type { Lines } from './lines';
import { plainWords } from './plainWords';
import { slipBetween } from './slips';
import { absolute, isWithinRounding } from './wholeNumbers';

/** One line that sums others, in every position. */
export interface Sum {
  /** Numbers among the lines. */
  readonly total: number;
  readonly addends: readonly Addend[];
  /** 'sum' of lines before it or, printed first, after it; 'result' of incomes and costs; 'deviation' of two. */
  readonly kind: 'sum' | 'result' | 'deviation';
  /** Whether figures told (they hold in most positions), or only the label. */
  readonly basis: 'figures' | 'label';
  /** Positions where it is known not to be meant. */
  readonly skip?: ReadonlySet<number>;
  /** A line that would have to be left out for the figures to hold. */
  readonly omitted?: number;
}

export interface Addend {
  readonly line: number;
  readonly sign: 1 | -1;
}

/** So far back or ahead a sum is looked for, beside the whole block since the last total. */
const LONGEST_SEARCH = 64;
/** What the search for sums may cost: so many looks for each figure, and some in any case. */
const EFFORT_PER_FIGURE = 8;
const LEAST_EFFORT = 50_000;
/** So many earlier totals are tried as what a total repeats. */
const MOST_REPEATED = 16;
/** A sum mostly begins after the last total: another block must come this much nearer. */
const FARTHER = 4n;
/** A sum that is wrong by more than this many times is none, unless a slip explains it. */
const MOST_TIMES = 20n;
/** Figures of fewer digits than this agree by chance. */
const TELLING = 100n;

type Pattern = 'plus' | 'byLabel' | 'firstMinusRest' | 'minus';
const PATTERNS_OF_RESULT: readonly Pattern[] = ['plus', 'byLabel', 'firstMinusRest'];
const PATTERNS_OF_SUM: readonly Pattern[] = ['plus', 'minus'];

/** A line on the stack of what no total has summed yet. */
interface Node {
  readonly line: number;
}

interface Candidate extends Held {
  /** How many lines it sums, and with which signs. */
  readonly count: number;
  readonly pattern: Pattern;
  readonly atBoundary: boolean;
}

interface Held {
  readonly holds: number;
  /** Of the positions where it holds, those with large figures. */
  readonly telling: number;
  /** How many positions it can be tested in. */
  readonly tested: number;
}

/**
 * Which lines are sums of which. Read from all positions together: a structure that holds in most of them is the structure, and fails where a figure is
 * wrong. Without any that holds, the label decides where it plainly says that the line is a sum. Linear in the number of figures.
 */
export function findSums(grid: Lines): Sum[] {
  return new SumFinder(grid).find();
}

class SumFinder {
  private readonly sums: Sum[] = [];
  private stack: Node[] = [];
  /** Where blocks begin on the stack: after the last total, at the last heading. */
  private afterTotal = 0;
  private atSection = 0;
  /** Of totals that do not agree, what their parts make: a total further on may agree with that. */
  private readonly meant = new Map<number, readonly (bigint | null)[]>();
  private readonly scale: bigint;

  /** How many figures may still be looked at beside the blocks themselves: what sums nothing is not worth more. */
  private effort: number;

  constructor(private readonly grid: Lines) {
    this.effort = LEAST_EFFORT + EFFORT_PER_FIGURE * grid.lines.length * grid.width;
    const step = grid.steps.find((one) => one > 0n) ?? 1n;
    this.scale = TELLING * step;
  }

  find(): Sum[] {
    const { lines } = this.grid;
    for (let line = 0; line < lines.length; line++) {
      const kind = lines[line]?.kind;
      if (kind === 'section') this.atSection = this.stack.length;
      else if (kind === 'item') this.stack.push({ line });
      else if (kind === 'maybe' || kind === 'blank') this.takeMaybe(line, kind);
      else if (kind === 'sum' || kind === 'result') this.takeTotal(line, kind);
    }
    return this.sums;
  }

  private takeMaybe(line: number, kind: 'maybe' | 'blank'): void {
    // Nothing but its figures says that it is a total: in a list without end it is not looked for.
    const best = this.effort > 0 ? this.bestOf(this.candidates(this.stack, line, false)) : null;
    const isTotal = best !== null && best.count > 1 && (kind === 'maybe' ? isLikely(best) : isSure(best));
    if (isTotal) return this.accept(line, best, 'sum', this.stack);
    const difference = kind === 'blank' ? this.differenceAbove(line) : null;
    if (difference !== null) this.push(difference);
    else this.stack.push({ line });
  }

  /** A row without a label that shows how far apart the two rows above it are. */
  private differenceAbove(line: number): Sum | null {
    if (line < 2) return null;
    const addends: Addend[] = [
      { line: line - 1, sign: 1 },
      { line: line - 2, sign: -1 },
    ];
    const total = this.valuesOf(line);
    const sums = total.map((_, position) => this.sumAt(addends, position));
    const held = this.holds(total, [sums], sums.map(absolute), 2);
    const isIt = held.telling > 0 && held.tested > 1 && held.holds * 2 >= held.tested;
    return isIt ? { total: line, addends, kind: 'result', basis: 'figures' } : null;
  }

  private takeTotal(line: number, kind: 'sum' | 'result'): void {
    const isResult = kind === 'result';
    const best = this.bestOf(this.candidates(this.stack, line, isResult));
    if (best !== null && isMajority(best)) return this.accept(line, best, kind, this.stack);
    const ahead = kind === 'sum' ? this.sumAhead(line) : null;
    if (ahead !== null && (best === null || ahead.holds > best.holds)) return this.acceptAhead(line, ahead);
    const nested = this.withSubtotals(line, isResult);
    if (nested !== null && (best === null || nested.candidate.holds > best.holds)) {
      for (const sum of nested.found) this.push(sum);
      return this.accept(line, nested.candidate, kind, nested.nodes);
    }
    const repeated = this.repeated(line);
    if (repeated !== null) {
      this.push(repeated);
      return;
    }
    if (best !== null && kind === 'sum' && best.atBoundary && best.holds * 3 >= best.tested)
      return this.accept(line, best, kind, this.stack);
    const byLabel =
      kind === 'sum' ? this.sumByLabel(line) : (this.resultByLabel(line) ?? this.carriedResult(line));
    if (byLabel !== null) {
      this.push(byLabel);
      this.consume(this.stack, byLabel.addends.length, line);
      return;
    }
    this.stack.push({ line });
    this.afterTotal = this.stack.length;
    this.atSection = this.stack.length;
  }

  private accept(line: number, candidate: Candidate, kind: Sum['kind'], nodes: Node[]): void {
    const addends = this.addendsOf(nodes, nodes.length - candidate.count, candidate.pattern);
    this.push({ total: line, addends, kind, basis: 'figures' });
    this.consume(nodes, candidate.count, line);
  }

  private push(sum: Sum): void {
    this.sums.push(sum);
    const printed = this.valuesOf(sum.total);
    const meant = printed.map((value, position) =>
      value === null ? null : this.meantAt(sum.addends, position),
    );
    const differs = meant.some((value, position) => value !== printed[position]);
    if (differs) this.meant.set(sum.total, meant);
  }

  private consume(nodes: Node[], count: number, total: number): void {
    this.stack = nodes;
    this.stack.length -= count;
    this.stack.push({ line: total });
    this.afterTotal = this.stack.length;
    this.atSection = this.stack.length;
  }

  private acceptAhead(line: number, candidate: Candidate): void {
    const addends = this.linesAhead(line, candidate.count);
    this.sums.push({ total: line, addends, kind: 'sum', basis: 'figures' });
    this.stack.push({ line });
  }

  /** Every end of the stack that the line may sum, with how well it holds. */
  private candidates(nodes: readonly Node[], line: number, isResult: boolean): Candidate[] {
    const total = this.valuesOf(line);
    const found: Candidate[] = [];
    const length = nodes.length;
    const starts = nodes === this.stack ? [this.afterTotal, this.atSection, 0] : [0];
    // The whole block since the last total is tried however long it is: it is summed once, since a block follows it.
    const searched = this.effort > 0 ? LONGEST_SEARCH : 0;
    const reach = Math.max(Math.min(length, searched), length - (starts[0] ?? 0));
    this.effort -= reach * total.length;
    const width = total.length;
    const running = { plus: zeros(width), meant: zeros(width), byLabel: zeros(width), size: zeros(width) };
    for (let count = 1; count <= reach; count++) {
      const start = length - count;
      const node = nodes[start];
      if (node === undefined) break;
      const values = this.valuesOf(node.line);
      const meant = this.meant.get(node.line) ?? values;
      const firstMinusRest = running.plus.map((sum, position) => (values[position] ?? 0n) - sum);
      const sign = isCostLabel(this.labelOf(node.line)) ? -1n : 1n;
      for (let position = 0; position < width; position++) {
        const value = values[position] ?? 0n;
        add(running.plus, position, value);
        add(running.meant, position, meant[position] ?? 0n);
        add(running.byLabel, position, sign * value);
        add(running.size, position, absolute(value));
      }
      const atBoundary = starts.includes(start);
      if (count > searched && !atBoundary) continue;
      for (const pattern of isResult && count > 1 ? PATTERNS_OF_RESULT : PATTERNS_OF_SUM) {
        const sums =
          pattern === 'byLabel'
            ? [running.byLabel]
            : pattern === 'firstMinusRest'
              ? [firstMinusRest]
              : [running.plus, running.meant];
        const held = this.holds(total, sums, running.size, count, pattern === 'minus');
        // A total of the other sign than its parts is a custom only where it is so throughout.
        const isAccident = pattern === 'minus' && (held.holds < 2 || held.holds < held.tested);
        if (held.holds > 0 && !isAccident) found.push({ ...held, atBoundary, count, pattern });
      }
    }
    return found;
  }

  /** In how many positions the total is one of the sums. Positions without parts, or with nil for all, tell nothing. */
  private holds(
    total: readonly (bigint | null)[],
    sums: readonly (readonly bigint[])[],
    size: readonly bigint[],
    count: number,
    isNegated = false,
  ): Held {
    let holds = 0;
    let telling = 0;
    let tested = 0;
    for (let position = 0; position < total.length; position++) {
      const value = total[position];
      const mass = size[position] ?? 0n;
      if (value === null || value === undefined || mass === 0n) continue;
      tested++;
      const step = this.grid.steps[position] ?? 0n;
      const isHeld = sums.some((sum) => {
        const one = sum[position] ?? 0n;
        return isWithinRounding(value - (isNegated ? -one : one), count, step);
      });
      if (!isHeld) continue;
      holds++;
      if (mass >= this.scale) telling++;
    }
    return { holds, telling, tested };
  }

  private addendsOf(nodes: readonly Node[], start: number, pattern: Pattern): Addend[] {
    return nodes.slice(start).map(({ line }, index) => {
      const isMinus =
        pattern === 'minus' ||
        (pattern === 'byLabel' ? isCostLabel(this.labelOf(line)) : pattern === 'firstMinusRest' && index > 0);
      return { line, sign: isMinus ? -1 : 1 };
    });
  }

  /** The one that holds in most positions; among equals one that begins where a block begins, then the one that takes more in. */
  private bestOf(candidates: readonly Candidate[]): Candidate | null {
    let best: Candidate | null = null;
    for (const candidate of candidates) {
      if (candidate.holds === 0) continue;
      // Few small figures agree by chance: without a boundary there must be more than that.
      if (!candidate.atBoundary && candidate.telling === 0 && candidate.holds < 3) continue;
      if (best === null || isBetter(candidate, best)) best = candidate;
    }
    return best;
  }

  /** A total that is printed before its parts. */
  private sumAhead(line: number): Candidate | null {
    const { lines } = this.grid;
    const total = this.valuesOf(line);
    const sums = zeros(total.length);
    if (this.effort <= 0) return null;
    const size = zeros(total.length);
    let count = 0;
    let best: Candidate | null = null;
    for (const { line: next } of this.linesAhead(line, LONGEST_SEARCH)) {
      const one = lines[next];
      if (one === undefined) break;
      count++;
      this.effort -= total.length;
      addAll(sums, size, one.values);
      const held = this.holds(total, [sums], size, count);
      if (count > 1 && held.holds > (best?.holds ?? 0))
        best = { ...held, atBoundary: true, count, pattern: 'plus' };
    }
    return best !== null && isMajority(best) && best.telling + best.holds > 1 ? best : null;
  }

  /** The items after a line, up to the next total. */
  private linesAhead(line: number, most: number): Addend[] {
    const addends: Addend[] = [];
    for (let next = line + 1; next < this.grid.lines.length && addends.length < most; next++) {
      const kind = this.grid.lines[next]?.kind;
      if (kind === 'sum' || kind === 'result') break;
      if (kind === 'item' || kind === 'maybe' || kind === 'blank') addends.push({ line: next, sign: 1 });
    }
    return addends;
  }

  /** The line as a sum once subtotals that no label tells of are found among the rows before it. */
  private withSubtotals(
    line: number,
    isResult: boolean,
  ): { found: Sum[]; nodes: Node[]; candidate: Candidate } | null {
    // On a long stack the search would not be linear, and a block without any total is rarely that long.
    if (this.stack.length < 3 || this.stack.length > LONGEST_SEARCH || this.effort <= 0) return null;
    this.effort -= this.stack.length ** 2 * this.grid.width;
    for (const { found, nodes } of [this.foldedForward(this.stack), this.foldedBackward(this.stack)]) {
      if (found.length === 0) continue;
      const best = this.bestOf(this.candidates(nodes, line, isResult));
      if (best !== null && isMajority(best) && best.telling > 0) return { found, nodes, candidate: best };
    }
    return null;
  }

  /** Rows that sum those just before them. */
  private foldedForward(nodes: readonly Node[]): { nodes: Node[]; found: Sum[] } {
    const folded: Node[] = [];
    const found: Sum[] = [];
    for (const node of nodes) {
      const sum = this.isTotalOf(node, [...folded].reverse());
      if (sum !== null) {
        folded.splice(folded.length - sum.addends.length);
        found.push({ ...sum, addends: [...sum.addends].reverse() });
      }
      folded.push(node);
    }
    return { nodes: folded, found };
  }

  /** Rows that sum those just after them: totals that are printed first. */
  private foldedBackward(nodes: readonly Node[]): { nodes: Node[]; found: Sum[] } {
    const folded: Node[] = [];
    const found: Sum[] = [];
    for (const node of [...nodes].reverse()) {
      const sum = isPartyLabel(this.labelOf(node.line)) ? null : this.isTotalOf(node, [...folded].reverse());
      if (sum !== null) {
        folded.splice(folded.length - sum.addends.length);
        found.push(sum);
      }
      folded.push(node);
    }
    return { nodes: folded.reverse(), found: found.reverse() };
  }

  /** Whether the figures of a line sum two or more of its neighbours, nearest first, in at least two positions and in most of them. */
  private isTotalOf(node: Node, neighbours: readonly Node[]): Sum | null {
    const total = this.valuesOf(node.line);
    const sums = zeros(total.length);
    const size = zeros(total.length);
    let best: { count: number; holds: number } | null = null;
    for (let count = 1; count <= neighbours.length; count++) {
      const values = this.valuesOf(neighbours[count - 1]?.line ?? -1);
      addAll(sums, size, values);
      if (count < 2) continue;
      const held = this.holds(total, [sums], size, count);
      if (held.telling < 2 || held.holds * 2 <= held.tested) continue;
      if (best === null || held.holds > best.holds) best = { count, holds: held.holds };
    }
    if (best === null) return null;
    const addends = neighbours.slice(0, best.count).map(({ line }): Addend => ({ line, sign: 1 }));
    return { total: node.line, addends, kind: 'sum', basis: 'figures' };
  }

  /** A total that was told before: of the same lines as an earlier one, or the same figure. */
  private repeated(line: number): Sum | null {
    const total = this.valuesOf(line);
    if (this.effort <= 0) return null;
    this.effort -= 2 * MOST_REPEATED * total.length;
    let best: Sum | null = null;
    let most = 0;
    for (const earlier of this.sums.slice(-MOST_REPEATED)) {
      for (const addends of [earlier.addends, [{ line: earlier.total, sign: 1 } as const]]) {
        const sums = total.map((_, position) => this.sumAt(addends, position));
        const held = this.holds(total, [sums], sums.map(absolute), addends.length);
        if (held.telling < 2 || held.holds * 2 <= held.tested || held.holds <= most) continue;
        most = held.holds;
        best = { total: line, addends, kind: 'sum', basis: 'figures' };
      }
    }
    return best;
  }

  /**
   * What the label says is a sum although the figures do not agree: the block that comes nearest. Only where there is one position to tell, or where the same
   * line left out explains them all: figures that disagree in every position are rather another structure.
   */
  private sumByLabel(line: number): Sum | null {
    const total = this.valuesOf(line);
    const positions = total.flatMap((value, position) => (value === null || value === 0n ? [] : [position]));
    const { length } = this.stack;
    const starts = [...new Set([this.afterTotal, this.atSection, 0])].filter(
      (start) => length - start >= 2 && (start === this.afterTotal || length - start <= LONGEST_SEARCH),
    );
    let nearest: { addends: Addend[]; distance: bigint } | null = null;
    for (const start of starts) {
      const addends = this.addendsOf(this.stack, start, 'plus');
      if (positions.length > 1) {
        const omitted = this.omittedLine(addends, total, positions);
        if (omitted !== null) return { total: line, addends, kind: 'sum', basis: 'label', omitted };
      }
      // What sums to twice its total holds subtotals of its own: another structure.
      if (positions.every((position) => this.meantAt(addends, position) === 2n * (total[position] ?? 0n)))
        return null;
      const differences = positions.map(
        (position) => (total[position] ?? 0n) - this.meantAt(addends, position),
      );
      const isSlip = positions.every((position, index) =>
        this.isSlipIn(line, addends, position, differences[index] ?? 0n),
      );
      // Among the blocks that begin somewhere plausible, the one that a known slip explains, and else the nearest.
      const apart = differences.reduce((sum, difference) => sum + absolute(difference), 0n);
      const distance = isSlip ? -1n : start === this.afterTotal ? apart : FARTHER * apart;
      // What is far off is rather another structure: "Totalt antal deltagare" under amounts.
      if (
        !isSlip &&
        positions.every((position, index) => this.isFarOff(line, position, differences[index] ?? 0n))
      )
        continue;
      if (nearest === null || distance < nearest.distance) nearest = { addends, distance };
    }
    if (nearest === null || positions.length === 0) return null;
    if (positions.length > 1) {
      const size = positions.reduce((sum, position) => sum + absolute(total[position] ?? 0n), 0n);
      const isNear = nearest.distance * 20n <= size;
      return isNear && nearest.addends.length > 2
        ? { total: line, addends: nearest.addends, kind: 'sum', basis: 'label' }
        : null;
    }
    return { total: line, addends: nearest.addends, kind: 'sum', basis: 'label' };
  }

  /** Whether the sum agrees once one figure is rid of a known slip. */
  private isSlipIn(line: number, addends: readonly Addend[], position: number, difference: bigint): boolean {
    const total = this.valuesOf(line)[position] ?? 0n;
    if (slipBetween(total, total - difference) !== null) return true;
    return addends.some(({ line: part, sign }) => {
      const value = this.valuesOf(part)[position] ?? 0n;
      return slipBetween(value, value + BigInt(sign) * difference) !== null;
    });
  }

  /** Whether the total and what its parts make are of quite another size. */
  private isFarOff(line: number, position: number, difference: bigint): boolean {
    const total = this.valuesOf(line)[position] ?? 0n;
    const [one, other] = [absolute(total), absolute(total - difference)];
    return one > other ? other * MOST_TIMES < one : one * MOST_TIMES < other;
  }

  private omittedLine(
    addends: readonly Addend[],
    total: readonly (bigint | null)[],
    positions: readonly number[],
  ): number | null {
    if (addends.length < 3) return null;
    const differences = positions.map((position) => this.sumAt(addends, position) - (total[position] ?? 0n));
    for (const { line } of addends) {
      const values = this.valuesOf(line);
      const isIt = positions.every((position, index) => (values[position] ?? 0n) === differences[index]);
      if (isIt && differences.some((difference) => absolute(difference) >= this.scale)) return line;
    }
    return null;
  }

  /** "Resultat" after what is plainly all income and all costs. */
  private resultByLabel(line: number): Sum | null {
    const total = this.valuesOf(line);
    const positions = total.flatMap((value, position) => (value === null ? [] : [position]));
    if (positions.length === 0 || !PLAIN_RESULT.test(plainWords(this.labelOf(line)))) return null;
    const [income, cost] = this.stack.slice(-2);
    if (income === undefined || cost === undefined) return null;
    if (!isIncomeLabel(this.labelOf(income.line)) || !isCostLabel(this.labelOf(cost.line))) return null;
    const costs = this.valuesOf(cost.line);
    const negative = positions.filter((position) => (costs[position] ?? 0n) < 0n).length;
    const sign = negative * 2 > positions.length ? 1 : -1;
    return {
      total: line,
      addends: [
        { line: income.line, sign: 1 },
        { line: cost.line, sign },
      ],
      kind: 'result',
      basis: 'label',
    };
  }

  private meantAt(addends: readonly Addend[], position: number): bigint {
    let sum = 0n;
    for (const { line, sign } of addends)
      sum += BigInt(sign) * ((this.meant.get(line) ?? this.valuesOf(line))[position] ?? 0n);
    return sum;
  }

  /** A result that only blank rows part from the one before it is the same. */
  private carriedResult(line: number): Sum | null {
    const before = this.stack.at(-1);
    if (before === undefined || before.line >= line - 1 || /\d/.test(this.labelOf(line))) return null;
    const { lines } = this.grid;
    const isCarried =
      lines[before.line]?.kind === 'result' &&
      lines.slice(before.line + 1, line).every(({ kind }) => kind === 'section');
    return isCarried
      ? { total: line, addends: [{ line: before.line, sign: 1 }], kind: 'result', basis: 'label' }
      : null;
  }

  private sumAt(addends: readonly Addend[], position: number): bigint {
    let sum = 0n;
    for (const { line, sign } of addends) sum += BigInt(sign) * (this.valuesOf(line)[position] ?? 0n);
    return sum;
  }

  private valuesOf(line: number): readonly (bigint | null)[] {
    return this.grid.lines[line]?.values ?? [];
  }

  private labelOf(line: number): string {
    return this.grid.lines[line]?.label ?? '';
  }
}

const PLAIN_RESULT = /^(?:årets |verksamhetens |periodens )?(?:resultat|nettokostnad|överskott|underskott)$/u;

function zeros(count: number): bigint[] {
  return Array.from({ length: count }, () => 0n);
}

function add(sums: bigint[], position: number, value: bigint): void {
  sums[position] = (sums[position] ?? 0n) + value;
}

function addAll(sums: bigint[], size: bigint[], values: readonly (bigint | null)[]): void {
  for (let position = 0; position < sums.length; position++) {
    add(sums, position, values[position] ?? 0n);
    add(size, position, absolute(values[position] ?? 0n));
  }
}

function isMajority({ holds, tested }: Candidate): boolean {
  return holds > 0 && holds * 2 >= tested;
}

/** What looks like a total and agrees in most positions, from where a block begins and with figures too large for chance. */
function isLikely(candidate: Candidate): boolean {
  return isSure(candidate) || (isMajority(candidate) && candidate.telling > 0 && candidate.atBoundary);
}

/** Holds everywhere, with figures too large for chance. */
function isSure({ holds, tested, telling }: Candidate): boolean {
  return holds === tested && telling > 0;
}

function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.holds !== other.holds) return one.holds > other.holds;
  if (one.atBoundary !== other.atBoundary) return one.atBoundary;
  return one.count > other.count;
}
