import { describe, expect, it } from 'vitest';
import { labelSize } from '../../../shared/map/labelSize';

describe('the room of a sentence on a line of the map', () => {
  it('holds all lines of a word that is longer than a line', () => {
    const short = labelSize('verwijst door');
    expect(labelSize('Samenwerkingsovereenkomsten').height).toBeGreaterThan(short.height);
    expect(labelSize('een Samenwerkingsovereenkomsten').height).toBeGreaterThan(
      labelSize('Samenwerkingsovereenkomsten').height,
    );
    expect(labelSize('x'.repeat(200)).height).toBeGreaterThanOrEqual(10 * 16);
    for (const text of ['x'.repeat(200), 'Samenwerkingsovereenkomsten nu', 'kort'])
      expect(labelSize(text).width).toBeLessThanOrEqual(142);
  });
});
