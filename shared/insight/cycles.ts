import { components, numbered, type Budget, type Graph, type NumberedGraph } from './components';

export interface Cycles {
  /** Node ids in direction, each starting at its smallest id; sorted. */
  readonly cycles: readonly (readonly string[])[];
  /** True when there are more than are listed. */
  readonly truncated: boolean;
}

/** At most this many loops are listed: past it nobody at a table reads on. */
export const MAX_CYCLES = 200;
/**
 * Edges that a search may look at, for all components together: a few milliseconds of work, so that loops and
 * deadlocks of the worst case fit in one frame (16 ms, design choice). Past it a selection is shown.
 */
const MAX_STEPS = 40_000;

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
export const elementaryCycles = (edges: Graph): Cycles => {
  const graph = numbered(edges);
  const found: number[][] = [];
  let truncated = false;
  const complete: Budget = { steps: MAX_STEPS };
  const selection: Budget = { steps: MAX_STEPS };
  const everybody = graph.ids.map((_, number) => number);
  for (const component of components(graph, everybody, { steps: Number.POSITIVE_INFINITY })) {
    const limit = MAX_CYCLES - found.length;
    const all = enumerate(graph, component, limit, complete);
    if (!all) truncated = true;
    found.push(...(all ?? shortestThroughEdges(graph, component, limit, selection)));
  }
  const cycles = found.sort(byNumbers).map((cycle) => cycle.map((node) => graph.ids[node] ?? ''));
  return { cycles, truncated };
};

const byNumbers = (a: readonly number[], b: readonly number[]): number => {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

/** All cycles of a component, or null when there are more than `limit` or the search takes too long. */
const enumerate = (
  graph: NumberedGraph,
  component: readonly number[],
  limit: number,
  budget: Budget,
): number[][] | null => {
  const found: number[][] = [];
  const work = [component];
  for (let nodes = work.pop(); nodes; nodes = work.pop()) {
    // Every cycle is found once: from its smallest node, which is then taken away.
    const [start = 0, ...rest] = nodes;
    const inside = new Uint8Array(graph.ids.length);
    for (const node of nodes) inside[node] = 1;
    if (!cyclesFrom(graph, start, inside, limit, budget, found)) return null;
    work.push(...components(graph, rest, budget));
  }
  return found;
};

/** Which nodes a walk may enter: none on the path, and no dead end twice on the way to one cycle. */
class Blocks {
  readonly #blocked: Uint8Array;
  readonly #waiting = new Map<number, number[]>();

  constructor(size: number) {
    this.#blocked = new Uint8Array(size);
  }

  has(node: number): boolean {
    return this.#blocked[node] === 1;
  }

  add(node: number): void {
    this.#blocked[node] = 1;
  }

  /** `node` stays blocked until `target` is free again. */
  wait(node: number, target: number): void {
    const waiting = this.#waiting.get(target);
    if (!waiting) this.#waiting.set(target, [node]);
    else if (!waiting.includes(node)) waiting.push(node);
  }

  free(first: number): void {
    const queue = [first];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (this.#blocked[node] !== 1) continue;
      this.#blocked[node] = 0;
      queue.push(...(this.#waiting.get(node) ?? []));
      this.#waiting.delete(node);
    }
  }
}

/** Adds the cycles through `start`; false when they are too many or the budget is spent. */
const cyclesFrom = (
  { targets, ids }: NumberedGraph,
  start: number,
  inside: Uint8Array,
  limit: number,
  budget: Budget,
  found: number[][],
): boolean => {
  const blocks = new Blocks(ids.length);
  const closed = new Uint8Array(ids.length);
  const path: number[] = [];
  const at: number[] = [];
  const enter = (node: number): void => {
    path.push(node);
    at.push(0);
    closed[node] = 0;
    blocks.add(node);
  };
  const leave = (node: number): void => {
    path.pop();
    at.pop();
    if (closed[node] === 1) {
      blocks.free(node);
      return;
    }
    for (const target of targets[node] ?? []) {
      budget.steps -= 1;
      if (inside[target] === 1) blocks.wait(node, target);
    }
  };
  enter(start);
  for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
    if ((budget.steps -= 1) < 0) return false;
    const next = targets[node]?.[at[at.length - 1] ?? 0];
    if (next === undefined) {
      leave(node);
      continue;
    }
    at[at.length - 1] = (at[at.length - 1] ?? 0) + 1;
    if (next === start) {
      if (found.length >= limit) return false;
      budget.steps -= path.length;
      found.push([...path]);
      for (const member of path) closed[member] = 1;
    } else if (inside[next] === 1 && !blocks.has(next)) enter(next);
  }
  return true;
};

/** For each node in turn the shortest ways back to it, one through every edge that leads there, until `limit`. */
const shortestThroughEdges = (
  graph: NumberedGraph,
  component: readonly number[],
  limit: number,
  budget: Budget,
): number[][] => {
  const found = new Map<string, number[]>();
  const inside = new Uint8Array(graph.ids.length);
  for (const node of component) inside[node] = 1;
  const leadingTo = new Int32Array(graph.ids.length);
  for (const node of component)
    for (const target of graph.targets[node] ?? []) leadingTo[target] = (leadingTo[target] ?? 0) + 1;
  for (const start of component) {
    if (budget.steps < 0) break;
    for (const path of waysBackTo(graph, start, inside, leadingTo[start] ?? 0, budget)) {
      if (found.size >= limit) return [...found.values()];
      const cycle = fromSmallest(path);
      found.set(cycle.join(','), cycle);
    }
  }
  return [...found.values()];
};

const fromSmallest = (cycle: readonly number[]): number[] => {
  const at = cycle.indexOf(cycle.reduce((least, node) => Math.min(least, node)));
  return [...cycle.slice(at), ...cycle.slice(0, at)];
};

const NOT_REACHED = -1;

/**
 * Breadth first from `start`: wherever an edge leads back to it, the shortest path that took it there. Ends when all
 * `expected` edges that lead to it are found.
 */
const waysBackTo = (
  { targets, ids }: NumberedGraph,
  start: number,
  inside: Uint8Array,
  expected: number,
  budget: Budget,
): number[][] => {
  const cameFrom = new Int32Array(ids.length).fill(NOT_REACHED);
  cameFrom[start] = start;
  const queue = [start];
  const ways: number[][] = [];
  for (let at = 0; at < queue.length && ways.length < expected; at += 1) {
    const node = queue[at] ?? start;
    for (const next of targets[node] ?? []) {
      budget.steps -= 1;
      if (next === start) ways.push(trace(cameFrom, start, node));
      else if (inside[next] === 1 && cameFrom[next] === NOT_REACHED) {
        cameFrom[next] = node;
        queue.push(next);
      }
    }
  }
  return ways;
};

const trace = (cameFrom: Int32Array, start: number, end: number): number[] => {
  const path: number[] = [];
  for (let node = end; node !== start; node = cameFrom[node] ?? start) path.push(node);
  return [...path, start].reverse();
};
