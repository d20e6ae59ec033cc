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
/** Steps the full enumeration may take before the bounded search takes over; a few milliseconds of work. */
const MAX_STEPS = 60_000;

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
 * Elementary cycles of length two and more. Small graphs are listed completely, after Johnson's scheme (1975): each
 * cycle is found from its smallest node within the strongly connected component. Where enumeration would explode, the
 * shortest cycle through each edge is listed instead and `truncated` says so.
 */
export const elementaryCycles = (graph: Graph): Cycles => {
  const found: string[][] = [];
  let truncated = false;
  for (const component of components(graph)) {
    if (component.length < 2) continue;
    const inside = new Set(component);
    const all = enumerate(graph, component, inside, MAX_CYCLES - found.length);
    if (all) found.push(...all);
    else {
      truncated = true;
      found.push(...shortestThroughEdges(graph, component, inside, MAX_CYCLES - found.length));
    }
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

/** All cycles of a component, or null when there are more than `limit` or the search takes too long. */
const enumerate = (
  graph: Graph,
  component: readonly string[],
  inside: ReadonlySet<string>,
  limit: number,
): string[][] | null => {
  const found: string[][] = [];
  let steps = 0;
  for (const start of [...component].sort()) {
    const path: string[] = [start];
    const onPath = new Set(path);
    const stack: Iterator<string>[] = [targetsOf(graph, start)];
    while (stack.length > 0) {
      if ((steps += 1) > MAX_STEPS || found.length > limit) return null;
      const next = stack.at(-1)?.next();
      if (!next || next.done) {
        stack.pop();
        onPath.delete(path.pop() ?? '');
      } else if (next.value === start) {
        if (path.length > 1) found.push([...path]);
      } else if (next.value > start && inside.has(next.value) && !onPath.has(next.value)) {
        path.push(next.value);
        onPath.add(next.value);
        stack.push(targetsOf(graph, next.value));
      }
    }
  }
  return found.length > limit ? null : found;
};

const targetsOf = (graph: Graph, node: string): Iterator<string> =>
  (graph.get(node) ?? new Set<string>()).values();

const shortestThroughEdges = (
  graph: Graph,
  component: readonly string[],
  inside: ReadonlySet<string>,
  limit: number,
): string[][] => {
  const found = new Map<string, string[]>();
  for (const from of [...component].sort()) {
    for (const to of graph.get(from) ?? []) {
      if (found.size >= limit) return [...found.values()];
      if (!inside.has(to) || to === from) continue;
      const back = shortestPath(graph, to, from, inside);
      if (!back) continue;
      const cycle = fromSmallest(back);
      found.set(cycle.join('\n'), cycle);
    }
  }
  return [...found.values()];
};

const fromSmallest = (cycle: readonly string[]): string[] => {
  const smallest = [...cycle].sort()[0] ?? '';
  const at = cycle.indexOf(smallest);
  return [...cycle.slice(at), ...cycle.slice(0, at)];
};

const shortestPath = (
  graph: Graph,
  from: string,
  to: string,
  inside: ReadonlySet<string>,
): string[] | null => {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] ?? '';
    if (node === to) return trace(cameFrom, to);
    for (const next of graph.get(node) ?? []) {
      if (!inside.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  return null;
};

const trace = (cameFrom: ReadonlyMap<string, string | null>, to: string): string[] => {
  const path: string[] = [];
  for (
    let node: string | null | undefined = to;
    node !== null && node !== undefined;
    node = cameFrom.get(node)
  ) {
    path.unshift(node);
  }
  return path;
};

/** Strongly connected components, after Tarjan (1972), without recursion so that a long chain cannot overflow. */
const components = (graph: Graph): string[][] => {
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
  for (const root of graph.keys()) {
    if (index.has(root)) continue;
    const work = [enter(root)];
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const next = top.targets.next();
      if (!next.done) {
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
  return result;
};

const close = (root: string, open: string[], isOpen: Set<string>): string[] => {
  const component = open.splice(open.lastIndexOf(root));
  for (const node of component) isOpen.delete(node);
  return component;
};
