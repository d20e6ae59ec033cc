/** A directed graph as adjacency lists. Parallel edges count once. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

export interface Cycles {
  /** Node ids in direction, each starting at its smallest id; sorted. */
  readonly cycles: readonly (readonly string[])[];
  /** True when there are more than are listed. */
  readonly truncated: boolean;
}

/** At most this many loops are listed: past it nobody at a table reads on. */
export const MAX_CYCLES = 200;
/** Steps that a search may take: some milliseconds of work. Past it a selection is shown. */
const MAX_STEPS = 100_000;

export const graphOf = (edges: Iterable<readonly [string, string]>): Graph => {
  const graph = new Map<string, Set<string>>();
  for (const [from, to] of edges) {
    const targets = graph.get(from) ?? new Set();
    targets.add(to);
    graph.set(from, targets);
  }
  return graph;
};

/**
 * Elementary cycles of length two and more. They are listed completely, after Johnson's scheme (1975), as long as they
 * are few. Where there are too many, short cycles through each edge are listed instead and `truncated` says so.
 */
export const elementaryCycles = (graph: Graph): Cycles => {
  const found: string[][] = [];
  let truncated = false;
  for (const component of components(graph, [...graph.keys()])) {
    const limit = MAX_CYCLES - found.length;
    const all = enumerate(graph, component, limit);
    if (!all) truncated = true;
    found.push(...(all ?? shortestThroughEdges(graph, component, limit)));
  }
  return { cycles: found.sort(byIds), truncated };
};

const byIds = (a: readonly string[], b: readonly string[]): number => {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [left, right] = [a[index] ?? '', b[index] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.length - b.length;
};

interface Budget {
  steps: number;
}

/** All cycles of a component, or null when there are more than `limit` or the search takes too long. */
const enumerate = (graph: Graph, component: readonly string[], limit: number): string[][] | null => {
  const found: string[][] = [];
  const budget: Budget = { steps: MAX_STEPS };
  const work = [component];
  for (let nodes = work.pop(); nodes; nodes = work.pop()) {
    // Every cycle is found once: from its smallest node, which is then taken away.
    const [start = '', ...rest] = [...nodes].sort();
    if (!cyclesFrom(graph, start, new Set(nodes), limit, budget, found)) return null;
    budget.steps -= rest.length;
    work.push(...components(graph, rest));
  }
  return found;
};

/** Adds the cycles through `start`; false when they are too many. Walks no dead end twice on the way to one cycle. */
const cyclesFrom = (
  graph: Graph,
  start: string,
  inside: ReadonlySet<string>,
  limit: number,
  budget: Budget,
  found: string[][],
): boolean => {
  const path = [start];
  const blocked = new Set(path);
  const closed = new Set<string>();
  const freedBy = new Map<string, Set<string>>();
  const unblock = (first: string): void => {
    const queue = [first];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (!blocked.delete(node)) continue;
      queue.push(...(freedBy.get(node) ?? []));
      freedBy.delete(node);
    }
  };
  const leave = (node: string): void => {
    if (closed.has(node)) unblock(node);
    else
      for (const target of graph.get(node) ?? []) {
        if (inside.has(target)) freedBy.set(target, (freedBy.get(target) ?? new Set()).add(node));
      }
    path.pop();
  };
  const stack = [{ node: start, targets: targetsOf(graph, start) }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    if ((budget.steps -= 1) < 0) return false;
    const next = top.targets.next();
    if (next.done) {
      stack.pop();
      leave(top.node);
    } else if (next.value === start && path.length > 1) {
      if (found.length >= limit) return false;
      found.push([...path]);
      for (const node of path) closed.add(node);
    } else if (inside.has(next.value) && !blocked.has(next.value)) {
      path.push(next.value);
      closed.delete(next.value);
      blocked.add(next.value);
      stack.push({ node: next.value, targets: targetsOf(graph, next.value) });
    }
  }
  return true;
};

const targetsOf = (graph: Graph, node: string): Iterator<string> =>
  (graph.get(node) ?? new Set<string>()).values();

const shortestThroughEdges = (graph: Graph, component: readonly string[], limit: number): string[][] => {
  const found = new Map<string, string[]>();
  const ordered = inOrder(graph, component);
  const budget: Budget = { steps: MAX_STEPS };
  for (const [from, targets] of ordered) {
    for (const to of targets) {
      if (found.size >= limit || budget.steps < 0) return [...found.values()];
      const back = to === from ? null : shortestPath(ordered, to, from, budget);
      if (!back) continue;
      const cycle = fromSmallest(back);
      found.set(cycle.join('\n'), cycle);
    }
  }
  return [...found.values()];
};

/** The component by itself, in the order of its ids: everybody at the table is shown the same selection. */
const inOrder = (graph: Graph, component: readonly string[]): Graph => {
  const inside = new Set(component);
  return new Map(
    [...component]
      .sort()
      .map((node) => [node, new Set([...(graph.get(node) ?? [])].filter((to) => inside.has(to)).sort())]),
  );
};

const fromSmallest = (cycle: readonly string[]): string[] => {
  const smallest = [...cycle].sort()[0] ?? '';
  const at = cycle.indexOf(smallest);
  return [...cycle.slice(at), ...cycle.slice(0, at)];
};

const shortestPath = (graph: Graph, from: string, to: string, budget: Budget): string[] | null => {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] ?? '';
    if (node === to) return trace(cameFrom, to);
    for (const next of graph.get(node) ?? []) {
      budget.steps -= 1;
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  return null;
};

const trace = (cameFrom: ReadonlyMap<string, string | null>, to: string): string[] => {
  const path: string[] = [];
  for (let node: string | null = to; node !== null; node = cameFrom.get(node) ?? null) path.push(node);
  return path.reverse();
};

/**
 * Strongly connected components of two and more among `nodes`, after Tarjan (1972), without recursion so that a long
 * chain cannot overflow.
 */
const components = (graph: Graph, nodes: readonly string[]): string[][] => {
  const among = new Set(nodes);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const result: string[][] = [];
  const enter = (node: string): { node: string; targets: Iterator<string> } => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    open.push(node);
    isOpen.add(node);
    return { node, targets: targetsOf(graph, node) };
  };
  const lower = (node: string, value: number): void => {
    low.set(node, Math.min(low.get(node) ?? value, value));
  };
  for (const root of nodes) {
    if (index.has(root)) continue;
    const work = [enter(root)];
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const next = top.targets.next();
      if (!next.done) {
        if (!among.has(next.value)) continue;
        if (!index.has(next.value)) work.push(enter(next.value));
        else if (isOpen.has(next.value)) lower(top.node, index.get(next.value) ?? 0);
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) lower(parent.node, low.get(top.node) ?? 0);
      if (low.get(top.node) === index.get(top.node)) result.push(close(top.node, open, isOpen));
    }
  }
  return result.filter((component) => component.length > 1);
};

const close = (root: string, open: string[], isOpen: Set<string>): string[] => {
  const component = open.splice(open.lastIndexOf(root));
  for (const node of component) isOpen.delete(node);
  return component;
};
