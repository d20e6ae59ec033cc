// Imports that go round in circles, by Tarjan's algorithm: one finding per group of files that need each other.

/**
 * @param {import('./moduleGraph.mjs').Module[]} modules
 * @returns {import('./layers.mjs').Violation[]}
 */
export function findCycles(modules) {
  const targets = new Map(
    modules.map(({ file, imports }) => [file, imports.flatMap(({ target }) => target ?? [])]),
  );
  return groups(targets).map((files) => ({
    file: files[0] ?? '',
    line: 1,
    rule: 'no cycles',
    message: `imports itself by way of ${files
      .slice(1)
      .concat(files[0] ?? '')
      .join(' -> ')}; move what they share to a file of its own`,
  }));
}

/** @param {Map<string, string[]>} targets @returns {string[][]} the files of each circle, sorted */
function groups(targets) {
  /** @type {Map<string, { order: number, low: number, open: boolean }>} */
  const seen = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const found = [];

  /** @param {string} file */
  const visit = (file) => {
    const here = { order: seen.size, low: seen.size, open: true };
    seen.set(file, here);
    stack.push(file);
    for (const next of targets.get(file) ?? []) {
      if (!targets.has(next)) continue; // a style sheet, a JSON file: imports nothing
      const there = seen.get(next) ?? visit(next);
      if (there.open) here.low = Math.min(here.low, there.low);
    }
    if (here.low === here.order) close(file);
    return here;
  };
  /** @param {string} first */
  const close = (first) => {
    const group = stack.splice(stack.indexOf(first));
    for (const file of group) Object.assign(seen.get(file) ?? {}, { open: false });
    if (group.length > 1 || targets.get(first)?.includes(first)) found.push(group.sort());
  };
  for (const file of targets.keys()) if (!seen.has(file)) visit(file);
  return found;
}
