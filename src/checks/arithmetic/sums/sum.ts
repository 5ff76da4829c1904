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
