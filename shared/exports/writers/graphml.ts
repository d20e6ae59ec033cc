import { partyName } from '../actionList';
import type { CaseTables } from '../../model/tables';
import { wordsIn, type Language } from '../../text/language';
import { escaped, tag } from './xml';

const KEYS = [
  ['label', 'node'],
  ['kind', 'node'],
  ['x', 'node'],
  ['y', 'node'],
  ['type', 'edge'],
  ['label', 'edge'],
  ['status', 'edge'],
] as const;

const key = (name: string, of: string): string => `${of}-${name}`;
const data = (name: string, of: 'node' | 'edge', value: string | number): string =>
  value === '' ? '' : tag('data', { key: key(name, of) }, escaped(String(value)));

/** The map as GraphML, for yEd, Gephi and the like: parties as nodes, relations as edges. Source: GraphML 1.0 primer. */
export const graphmlOf = (tables: CaseTables, language: Language): string => {
  const words = wordsIn(language);
  const nodes = [...tables.parties.values()].map(({ id, kind, position }) =>
    tag('node', { id }, [
      data('label', 'node', partyName(tables, id)),
      data('kind', 'node', words.partyKinds[kind]),
      ...(position ? [data('x', 'node', position[0]), data('y', 'node', position[1])] : []),
    ]),
  );
  const edges = [...tables.relations.values()]
    .filter(({ from, to }) => tables.parties.has(from) && tables.parties.has(to))
    .map(({ id, type, from, to, label, status }) =>
      tag('edge', { id, source: from, target: to }, [
        data('type', 'edge', words.relationTypes[type]),
        data('label', 'edge', label),
        data('status', 'edge', words.relationStatuses[status]),
      ]),
    );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    'graphml',
    { xmlns: 'http://graphml.graphdrawing.org/xmlns' },
    [
      ...KEYS.map(([name, of]) =>
        tag('key', {
          id: key(name, of),
          for: of,
          'attr.name': name,
          'attr.type': name === 'x' || name === 'y' ? 'double' : 'string',
        }),
      ),
      tag('graph', { id: 'map', edgedefault: 'directed' }, [...nodes, ...edges]),
    ],
  )}\n`;
};
