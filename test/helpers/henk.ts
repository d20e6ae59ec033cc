import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import henkFile from '../../shared/samples/henk.json' with { type: 'json' };
import type { App } from './app';
import { button, closeToasts, detail, show, toast } from './screen';

interface Both {
  readonly nl: string;
}

/** What the Henk sample says of who does what with whom, in names instead of ids. */
const nameOf = new Map(henkFile.parties.map(({ id, name }) => [id, textOf(name)]));
const named = (id: string): string => nameOf.get(id)!;

function textOf(text: Both | string): string {
  return typeof text === 'string' ? text : text.nl;
}

/** Ids differ with every computer, and with them the order in a file. */
const inOrder = <R>(records: readonly R[]): readonly R[] =>
  records.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

export const HENK = {
  parties: henkFile.parties.map(({ kind, name }) => ({ kind, name: textOf(name) })),
  relations: henkFile.relations.map(({ type, from, to, label, status }) => ({
    type,
    from: named(from),
    to: named(to),
    label: textOf(label),
    status,
  })),
  bottlenecks: henkFile.bottlenecks.map(({ kind, title, about }) => ({
    kind,
    title: textOf(title),
    about: about.map(named),
  })),
} as const;
export type HenkRelation = (typeof HENK.relations)[number];
export type HenkBottleneck = (typeof HENK.bottlenecks)[number];

/** Saves the open case to a file, as a user does, and reads it back. */
export const exportedCase = async (app: App, file: string): Promise<Record<string, unknown>> => {
  const { page } = app;
  await app.saveDialogTo(file);
  await show(page, 'decision');
  const card = detail(page);
  if ((await card.count()) > 0) await button(card, nl.common.close).click();
  await button(page, nl.actions.export).click();
  await page.getByRole('menuitem', { name: nl.actions.exportJson }).click();
  await toast(page).filter({ hasText: '.json' }).waitFor();
  await closeToasts(page);
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
};

/** Differs with every computer and every moment: no part of what was built. */
const OF_THE_MOMENT = new Set(['position', 'changedAt', 'createdAt', 'at']);

/** The case with names instead of ids, without places and moments: two that were built the same are equal. */
export const withoutIds = (file: Record<string, unknown>): unknown => {
  const names = new Map<string, string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) collect(item);
    else if (typeof value === 'object' && value !== null) {
      const { id } = value as { id?: unknown };
      const said = ['name', 'title', 'label', 'text'].map((key) => Reflect.get(value, key) as unknown);
      const name = said.find((one) => one !== undefined);
      if (typeof id === 'string') names.set(id, JSON.stringify(name ?? ''));
      for (const inner of Object.values(value)) collect(inner);
    }
  };
  collect(file);
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return inOrder(value.map(clean));
    if (typeof value === 'string') return names.get(value) ?? value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !OF_THE_MOMENT.has(key))
        .map(([key, inner]) => [key, key === 'id' ? '' : clean(inner)]),
    );
  };
  return clean(file);
};

const list = (file: Record<string, unknown>, key: string): Record<string, unknown>[] =>
  (file[key] ?? []) as Record<string, unknown>[];

interface Facts {
  readonly parties: readonly unknown[];
  readonly relations: readonly unknown[];
  readonly bottlenecks: readonly unknown[];
}

/** The same facts in one order, whoever wrote them down first. */
export const sortedFacts = ({ parties, relations, bottlenecks }: Facts): Facts => ({
  parties: inOrder(parties),
  relations: inOrder(relations),
  bottlenecks: inOrder(bottlenecks),
});

/** What a case file says of who does what with whom, in the words of `HENK`. */
export const factsIn = (file: Record<string, unknown>): Facts => {
  const called = new Map(list(file, 'parties').map(({ id, name }) => [id, textOf(name as Both)]));
  return sortedFacts({
    parties: list(file, 'parties').map(({ kind, name }) => ({ kind, name: textOf(name as Both) })),
    relations: list(file, 'relations').map(({ type, from, to, label, status }) => ({
      type,
      from: called.get(from),
      to: called.get(to),
      label: textOf(label as Both),
      status,
    })),
    bottlenecks: list(file, 'bottlenecks').map(({ kind, title, about }) => ({
      kind,
      title: textOf(title as Both),
      about: (about as string[]).map((id) => called.get(id)),
    })),
  });
};

/** One row of the list as a screen reader gets it from the system. */
interface AxNode {
  readonly nodeId: string;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly ignored: boolean;
  readonly childIds?: readonly string[];
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** The rows of the list out of the accessibility tree of the browser itself, one a line, indented by level. */
export const rowsAsRead = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const rows: string[] = [];
  const walk = (node: AxNode | undefined): void => {
    if (!node) return;
    if (!node.ignored && node.role?.value === 'row') {
      const level = Number(node.properties?.find(({ name }) => name === 'level')?.value.value ?? 1);
      rows.push(`${'  '.repeat(level - 1)}${node.name?.value ?? ''}`);
    }
    for (const id of node.childIds ?? []) walk(byId.get(id));
  };
  walk(nodes[0]);
  return `${rows.join('\n')}\n`;
};
