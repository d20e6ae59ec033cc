import { failure, success, type Problem, type Result } from '../base/result';
import { wellFormed } from '../base/wellFormed';

/** Larger files are refused unread: a case with every field filled stays under a megabyte. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;
const MAX_DEPTH = 24;
const MAX_NODES = 400_000;
/** Names that would reach JavaScript's own machinery if they were used as keys. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Half characters, or how JSON writes them: only then every text has to be looked at. */
const MAY_HAVE_HALVES = /\p{Surrogate}|\\u[dD][89a-fA-F]/u;
const whole = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? wellFormed(value) : value;

/** Parses JSON text and checks its bare shape: depth, size and names of keys. Errors name the path. */
export const parseJson = (text: string): Result<unknown> => {
  if (text.length > MAX_FILE_BYTES) return failure({ code: 'file_too_large', params: { max: 25 } });
  let value: unknown;
  try {
    const bare = text.replace(/^\uFEFF/, '');
    value = MAY_HAVE_HALVES.test(bare) ? JSON.parse(bare, whole) : JSON.parse(bare);
  } catch {
    return failure({ code: looksCut(text) ? 'file_cut_off' : 'file_not_json' });
  }
  const problem = inspect(value);
  return problem ? failure(problem) : success(value);
};

/** A JSON text that starts well but does not end with its closing brace was most likely not copied whole. */
const looksCut = (text: string): boolean => /^\s*\{/.test(text) && !/\}\s*$/.test(text);

interface Place {
  readonly value: unknown;
  readonly key: string;
  readonly parent: Place | null;
  readonly depth: number;
}

const inspect = (root: unknown): Problem | null => {
  const stack: Place[] = [{ value: root, key: '', parent: null, depth: 0 }];
  let nodes = 1;
  for (let place = stack.pop(); place; place = stack.pop()) {
    if (place.depth > MAX_DEPTH) return { code: 'file_too_deep', path: pathOf(place).slice(0, 80) };
    if (typeof place.value !== 'object' || place.value === null) continue;
    // Counted before anything is collected: a list of millions would fill the memory.
    const keys = Array.isArray(place.value) ? place.value.keys() : Object.keys(place.value);
    nodes += Array.isArray(place.value) ? place.value.length : Object.keys(place.value).length;
    if (nodes > MAX_NODES) return { code: 'file_too_many_parts', params: { max: MAX_NODES } };
    for (const key of keys) {
      const value: unknown = Reflect.get(place.value, key);
      const inner = { value, key: String(key), parent: place, depth: place.depth + 1 };
      if (FORBIDDEN.has(inner.key)) return { code: 'forbidden_key', path: pathOf(inner) };
      stack.push(inner);
    }
  }
  return null;
};

const pathOf = (place: Place): string => {
  let path = '';
  for (let at = place; at.parent; at = at.parent) {
    const inList = Array.isArray(at.parent.value);
    path = inList ? `[${at.key}]${path}` : `${at.parent.parent ? '.' : ''}${at.key}${path}`;
  }
  return path;
};
