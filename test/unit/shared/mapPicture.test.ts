// @vitest-environment jsdom
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mapPicture, PICTURE_PAGE } from '../../../shared/exports/mapPicture/mapPicture';
import { PICTURE_COLORS, RELATION_COLORS, SLOT_COLORS } from '../../../shared/map/colors';
import henk from '../../../shared/samples/henk.json' with { type: 'json' };
import { manyParties } from '../../helpers/manyParties';
import { tablesOf } from './support/cases';

const drawn = (svg: string): SVGSVGElement => {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document.documentElement as unknown as SVGSVGElement;
};

/** All text in reading order; lines of one sentence follow each other. */
const textOf = (root: Element): string =>
  [...root.querySelectorAll('text')].map((one) => one.textContent).join(' ');

describe('the map as a picture', () => {
  test('says as text what the lines say, with names, types, sentences and status', () => {
    const said = textOf(drawn(mapPicture(tablesOf(henk), 'nl')));
    expect(said).toContain(
      'GGD verwijst door naar Zorginstantie: Te weinig grond voor dwang: terug naar zorg',
    );
    expect(said).toContain('Woningcorporatie beslist over Henk: Dreigt de huur op te zeggen (dreigt)');
    expect(said).toContain('Woningcorporatie → GGD → Zorginstantie → Woningcorporatie');
  });

  test('has a title and a language for who hears it', () => {
    const root = drawn(mapPicture(tablesOf(henk), 'nl'));
    expect(root.querySelector('title')?.textContent).toBe('Kaart: Henk en zijn volle huis');
    expect(root.getAttribute('lang')).toBe('nl');
    expect(textOf(drawn(mapPicture(tablesOf(henk), 'en')))).toContain('refers on to');
  });

  test('is one page of A4 landscape for Henk, and more pages when the sentences need them', () => {
    const pages = (svg: string): number => Number(drawn(svg).getAttribute('height')) / PICTURE_PAGE.height;
    expect(pages(mapPicture(tablesOf(henk), 'nl'))).toBe(1);
    const many = tablesOf(manyParties(60, 120));
    const svg = mapPicture(many, 'nl');
    expect(pages(svg)).toBeGreaterThan(1);
    const said = textOf(drawn(svg));
    for (const { from, to } of many.relations.values()) {
      expect(said).toContain(many.parties.get(from)!.name);
      expect(said).toContain(many.parties.get(to)!.name);
    }
  });

  test('takes what people typed as text, whatever they typed', () => {
    const file = structuredClone(henk) as unknown as { title: string; parties: { name: string }[] };
    file.title = '</svg><script>alert("&")</script> \u0007 \uD83D';
    file.parties[1]!.name = '<g onload="x">&amp;</g>';
    const root = drawn(mapPicture(tablesOf(file), 'nl'));
    expect(root.querySelector('script, [onload]')).toBeNull();
    expect(textOf(root)).toContain('</svg><script>alert("&")</script>');
  });

  test('of an empty case is an empty page, not a failure', () => {
    const empty = tablesOf({
      ...henk,
      parties: [],
      relations: [],
      bottlenecks: [],
      scenarios: [],
      decision: null,
      actions: [],
      dissents: [],
      signals: [],
      feedback: [],
      leads: [],
    });
    expect(drawn(mapPicture(empty, 'nl')).querySelectorAll('rect').length).toBeGreaterThan(0);
  });

  test('uses the light colours of the theme', () => {
    const css = ['palette', 'colors']
      .map((name) =>
        fs.readFileSync(path.join(import.meta.dirname, `../../../renderer/ui/tokens/${name}.css`), 'utf8'),
      )
      .join('\n');
    const light = (token: string): string | undefined =>
      new RegExp(`--${token}:\\s*var\\(--rt-if-light,\\s*(#\\w+)`).exec(css)?.[1];
    expect(SLOT_COLORS).toEqual(SLOT_COLORS.map((_, index) => light(`rt-slot-${index + 1}`)));
    for (const [type, color] of Object.entries(RELATION_COLORS))
      expect(color).toBe(light(`rt-relation-${type.replaceAll('_', '-')}`));
    expect(PICTURE_COLORS.ground).toBe(light('basis-color-default-bg-document'));
    expect(PICTURE_COLORS.text).toBe(light('basis-color-default-color-default'));
    expect(PICTURE_COLORS.loop).toBe(light('basis-color-highlight-color-default'));
  });
});
