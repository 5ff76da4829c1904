/** Nodes by number, each with those that its arrows point at. */
export interface Graph {
  readonly targets: readonly (readonly number[])[];
}

/**
 * The groups of nodes that all lead back to each other, also one node that points at itself. Tarjan's algorithm with a stack of its own: a chain of
 * a hundred thousand cells is no deeper than one. Takes time in proportion to nodes and arrows.
 */
export function cyclesOf({ targets }: Graph): number[][] {
  const order = new Int32Array(targets.length).fill(-1);
  const lowest = new Int32Array(targets.length);
  const nextTarget = new Int32Array(targets.length);
  const isOpen = new Uint8Array(targets.length);
  const open: number[] = [];
  const cycles: number[][] = [];
  let count = 0;
  const path: number[] = [];
  const enter = (node: number): void => {
    order[node] = lowest[node] = count++;
    isOpen[node] = 1;
    open.push(node);
    path.push(node);
  };
  for (let start = 0; start < targets.length; start++) {
    if (order[start] !== -1) continue;
    enter(start);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const own = targets[node] ?? [];
      const next = nextTarget[node] ?? 0;
      if (next < own.length) {
        nextTarget[node] = next + 1;
        const target = own[next] as number;
        if (order[target] === -1) enter(target);
        else if (isOpen[target]) lowest[node] = Math.min(lowest[node] ?? 0, order[target] ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent] ?? 0, lowest[node] ?? 0);
      if (lowest[node] !== order[node]) continue;
      const group: number[] = [];
      for (let member = open.pop(); member !== undefined; member = member === node ? undefined : open.pop()) {
        isOpen[member] = 0;
        group.push(member);
      }
      if (group.length > 1 || own.includes(node)) cycles.push(group);
    }
  }
  return cycles;
}
