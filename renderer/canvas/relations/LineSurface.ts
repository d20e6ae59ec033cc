import { grow, type Box } from '../../../shared/map/geometry';
import { drawHalo, drawRelation } from './drawRelation';
import type { LineColours } from './lineColours';
import { isInPart, type RelationView } from './relationView';

/** What part of the map is seen, in canvas units, and how many pixels a unit is. */
export interface Sight {
  readonly box: Box;
  readonly scale: number;
}

/** A drawing may be shown this much larger or smaller for a moment, while the map is zoomed. */
const STRETCH = 1.6;
/** Coordinates of a drawing surface have limits, and memory does. */
const MOST_PIXELS = 5_000;

/**
 * A drawing of relations that lies in the map and moves along with it. It is larger than what is seen, so that moving the
 * map a little draws nothing anew.
 */
export class LineSurface {
  #drawn: Sight | null = null;

  /** `margin`: how much is drawn beyond what is seen, as a part of it. */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly margin: number,
  ) {}

  /** True when what is seen is drawn; not sharp as long as somebody zooms. */
  covers({ box, scale }: Sight): boolean {
    if (this.#drawn === null) return false;
    const stretch = scale / this.#drawn.scale;
    return stretch < STRETCH && stretch > 1 / STRETCH && isWithin(box, this.#drawn.box);
  }

  isSharp({ scale }: Sight): boolean {
    return this.#drawn?.scale === scale;
  }

  draw(sight: Sight, views: readonly RelationView[], colours: LineColours): void {
    const marginPixels = Math.max(sight.box.width, sight.box.height) * this.margin * sight.scale;
    // Whole pixels: its own then fall on those of the screen, and lines are sharp.
    const box = grow(sight.box, Math.ceil(marginPixels) / sight.scale);
    const wanted = sight.scale * devicePixelRatio;
    const scale = Math.min(wanted, MOST_PIXELS / Math.max(box.width, box.height));
    this.#drawn = { box, scale: sight.scale };
    const to = this.#clear(box, scale);
    if (!to) return;
    const drawn = views.filter((view) => isInPart(view, box));
    for (const view of drawn) drawHalo(to, view, colours, box);
    for (const view of drawn) drawRelation(to, view, colours, box);
  }

  #clear(box: Box, scale: number): CanvasRenderingContext2D | null {
    const { canvas } = this;
    const [width, height] = [Math.ceil(box.width * scale), Math.ceil(box.height * scale)];
    const to = canvas.getContext('2d');
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    else {
      to?.setTransform(1, 0, 0, 1, 0, 0);
      to?.clearRect(0, 0, width, height);
    }
    Object.assign(canvas.style, {
      left: `${box.x}px`,
      top: `${box.y}px`,
      width: `${width / scale}px`,
      height: `${height / scale}px`,
    });
    to?.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale);
    return to;
  }
}

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
