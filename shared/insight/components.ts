/** A directed graph as adjacency lists. Parallel edges count once. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** The same with nodes numbered in the order of their ids: everybody at the table walks it the same way. */
export interface NumberedGraph {
  readonly ids: readonly string[];
  /** Where the edges of each node lead, smallest first, without edges to itself. */
  readonly targets: readonly (readonly number[])[];
}

/** Steps that a search may still take; one for each edge looked at. */
export interface Budget {
  steps: number;
}

export const numbered = (graph: Graph): NumberedGraph => {
  const ids = [...new Set([...graph].flatMap(([from, to]) => [from, ...to]))].sort();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const targets = ids.map((id, number) =>
    [...(graph.get(id) ?? [])]
      .flatMap((to) => numbers.get(to) ?? [])
      .filter((to) => to !== number)
      .sort((a, b) => a - b),
  );
  return { ids, targets };
};

const UNSEEN = -1;

/**
 * Strongly connected components of two and more among `nodes`, after Tarjan (1972), without recursion so that a long
 * chain cannot overflow. Each component is in the order of its ids.
 */
export const components = (
  { targets, ids }: NumberedGraph,
  nodes: readonly number[],
  budget: Budget,
): number[][] => {
  const among = new Uint8Array(ids.length);
  for (const node of nodes) among[node] = 1;
  const index = new Int32Array(ids.length).fill(UNSEEN);
  const low = new Int32Array(ids.length);
  const isOpen = new Uint8Array(ids.length);
  const open: number[] = [];
  const result: number[][] = [];
  let count = 0;
  const path: number[] = [];
  const at: number[] = [];
  const enter = (node: number): void => {
    index[node] = count;
    low[node] = count;
    count += 1;
    isOpen[node] = 1;
    open.push(node);
    path.push(node);
    at.push(0);
  };
  const lower = (node: number, value: number): void => {
    low[node] = Math.min(low[node] ?? value, value);
  };
  const leave = (node: number): void => {
    path.pop();
    at.pop();
    const parent = path.at(-1);
    if (parent !== undefined) lower(parent, low[node] ?? 0);
    if (low[node] !== index[node]) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen[member] = 0;
    if (component.length > 1) result.push(component.sort((a, b) => a - b));
  };
  for (const root of nodes) {
    if (index[root] !== UNSEEN) continue;
    enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      budget.steps -= 1;
      const next = targets[node]?.[at[at.length - 1] ?? 0];
      if (next === undefined) {
        leave(node);
        continue;
      }
      at[at.length - 1] = (at[at.length - 1] ?? 0) + 1;
      if (among[next] !== 1) continue;
      if (index[next] === UNSEEN) enter(next);
      else if (isOpen[next] === 1) lower(node, index[next] ?? 0);
    }
  }
  return result;
};
