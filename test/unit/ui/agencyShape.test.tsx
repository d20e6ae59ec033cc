// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { PartyKind } from '../../../shared/model/party';
import { AgencyShape, slotColor, slotTextColor } from '../../../renderer/ui';

const drawing = (slot: number | null, kind: PartyKind) => {
  const place = document.createElement('div');
  place.innerHTML = renderToStaticMarkup(<AgencyShape slot={slot} kind={kind} />);
  return place.querySelector('svg')!.innerHTML;
};

it('has twelve shapes, all different, and others for those without a slot', () => {
  const shapes = Array.from({ length: 12 }, (_, index) => drawing(index + 1, 'agency'));
  const others = (['resident', 'household', 'missing', 'agency'] as const).map((kind) => drawing(null, kind));
  expect(new Set([...shapes, ...others]).size).toBe(16);
});

it('begins again after the twelfth, in shape and colour', () => {
  expect(drawing(13, 'network')).toBe(drawing(1, 'agency'));
  expect(slotColor(13)).toBe('--rt-slot-1');
  expect(slotColor(0)).toBe('--rt-slot-none');
  expect(slotTextColor(null)).toBe('--rt-slot-none-text');
});

it('is decoration without a label, and a picture with one', () => {
  expect(renderToStaticMarkup(<AgencyShape slot={1} kind="agency" />)).toContain('aria-hidden="true"');
  const named = renderToStaticMarkup(<AgencyShape slot={1} kind="agency" label="GGD" />);
  expect(named).toContain('role="img"');
  expect(named).toContain('aria-label="GGD"');
});
