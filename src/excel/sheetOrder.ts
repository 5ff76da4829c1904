export interface TabPlacement {
  readonly name: string;
  /** The position that the tab gets after it has been added last. */
  readonly position: number;
}

/**
 * Where the sheets that are missing go: right after the one of ours that comes before it in our order, or right before the next
 * one of ours that is there, or last. The tabs that are there stay in their order. `tabs` are ids in order; `wanted` our sheets in order, with
 * id where they are there. In the order in which they are to be added.
 */
export function placeMissingSheets(
  tabs: readonly string[],
  wanted: readonly { readonly name: string; readonly id: string | null }[],
): TabPlacement[] {
  const order = [...tabs];
  const keys = wanted.map(({ name, id }) => id ?? `new:${name}`);
  const placements: TabPlacement[] = [];
  wanted.forEach(({ name, id }, index) => {
    if (id !== null) return;
    const previous = index > 0 ? order.indexOf(keys[index - 1]!) : -1;
    const next = keys
      .slice(index + 1)
      .map((key) => order.indexOf(key))
      .find((position) => position >= 0);
    const position = previous >= 0 ? previous + 1 : (next ?? order.length);
    order.splice(position, 0, keys[index]!);
    placements.push({ name, position });
  });
  return placements;
}
