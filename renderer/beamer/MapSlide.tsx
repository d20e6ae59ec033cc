import type { SlideOf } from '../../shared/beamer/page';
import { angleAt, svgPath } from '../../shared/map/geometry';
import { CORE_WIDTH, LETTER_AT, LINE_STYLES, MARK_LETTERS, RELATION_MARKS } from '../../shared/map/marks';
import { useText } from '../text/i18n';
import { AgencyShape, Icon, relationColor, slotColor } from '../ui';

type Card = SlideOf<'map'>['cards'][number];
type Relation = SlideOf<'map'>['relations'][number];

/** How much heavier lines and marks are than on the map of a laptop. */
const HEAVIER = 1.6;
const LABEL_LINE = 1.2;

/** Step 3, and before a meeting: the map, whose turn it is, and the loop in words. */
export const MapSlide = ({ slide }: { readonly slide: SlideOf<'map'> }) => {
  const t = useText();
  const { width, height, cards, relations, others, loop, otherLoops, speaker } = slide;
  return (
    <>
      <div className="map">
        <svg
          className="map__picture"
          viewBox={`0 0 ${width} ${height}`}
          style={{ inlineSize: `calc(var(--px) * ${width})`, blockSize: `calc(var(--px) * ${height})` }}
          role="img"
          aria-label={t('beamer.map', { names: cards.map(({ lines }) => lines.join(' ')).join(', ') })}
        >
          {relations.map((relation) => (
            <Line key={relation.id} relation={relation} />
          ))}
          {cards.map((card) => (
            <MapCard key={card.id} card={card} />
          ))}
          {relations.map((relation) => (
            <Label key={relation.id} relation={relation} />
          ))}
        </svg>
        {speaker && <Speaker speaker={speaker} />}
      </div>
      <div className="map__foot">
        {loop && (
          <p className="loop">
            <Icon name="loop" />
            <span>
              <b>{t('beamer.loop', { names: loop.join(' → ') })}</b> {t('beamer.loopWho')}
              {otherLoops > 0 && ` ${t('beamer.otherLoops', { count: otherLoops })}`}
            </span>
          </p>
        )}
        {others > 0 && <p className="others">{t('beamer.others', { count: others })}</p>}
      </div>
    </>
  );
};

const Speaker = ({ speaker }: { readonly speaker: NonNullable<SlideOf<'map'>['speaker']> }) => {
  const t = useText();
  const { party, slot, name, hasTurn, sees, wants, mayDo } = speaker;
  const views = [
    [t('beamer.sees'), sees],
    [t('beamer.wants'), wants],
    [t('beamer.mayDo'), mayDo],
  ] as const;
  return (
    <section className="speaker">
      <h2>
        <AgencyShape kind={party} slot={slot} size={20} /> {hasTurn ? t('beamer.turn', { name }) : name}
      </h2>
      <dl>
        {views
          .filter(([, said]) => said !== '')
          .map(([view, said]) => (
            <div key={view}>
              <dt>{view}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
};

const isPerson = (card: Card): boolean => card.party === 'resident' || card.party === 'household';

const MapCard = ({ card }: { readonly card: Card }) => {
  const { box, lines, isMarked, party, slot } = card;
  const names = ['map__card', `map__card--${party}`, isMarked ? 'map__card--marked' : ''].filter(Boolean);
  return (
    <g className={names.join(' ')} data-card={card.id}>
      {isMarked && (
        <rect
          className="map__frame"
          x={box.x - 9}
          y={box.y - 9}
          width={box.width + 18}
          height={box.height + 18}
          rx={22}
        />
      )}
      <rect className="map__ground" x={box.x} y={box.y} width={box.width} height={box.height} rx={16} />
      {party === 'agency' && (
        <rect
          x={box.x}
          y={box.y + 10}
          width={10}
          height={box.height - 20}
          style={{ fill: `var(${slotColor(slot)})` }}
        />
      )}
      <foreignObject x={box.x} y={box.y} width={box.width} height={box.height}>
        <div className="map__name">
          <AgencyShape kind={party} slot={slot} size={isPerson(card) ? 18 : 17} />
          <span>
            {lines.map((line) => (
              <span key={line} className="map__line">
                {line}
              </span>
            ))}
          </span>
        </div>
      </foreignObject>
    </g>
  );
};

const Line = ({ relation: { type, status, curve, inLoop, isMarked } }: { readonly relation: Relation }) => {
  const d = svgPath(curve);
  const style = LINE_STYLES[type];
  const letter = MARK_LETTERS[type];
  const dash = status === 'proposed' || status === 'missing' ? '3 7' : style.dash;
  const angle = angleAt(curve, 1);
  return (
    <g
      className={inLoop || isMarked ? 'tie' : 'tie tie--quiet'}
      style={{ color: `var(${relationColor(type)})` }}
    >
      {inLoop && <path className="tie__ring" d={d} />}
      <path className="tie__line" d={d} strokeWidth={style.width * HEAVIER} strokeDasharray={dash} />
      {style.isDouble && <path className="tie__core" d={d} strokeWidth={CORE_WIDTH * HEAVIER} />}
      <g transform={`translate(${curve.to.x} ${curve.to.y}) rotate(${angle}) scale(${HEAVIER})`}>
        {RELATION_MARKS[type].map(({ d: mark, line, onGround }) => (
          <path
            key={mark}
            d={mark}
            className={onGround ? 'tie__ground' : undefined}
            fill={line === undefined ? 'currentColor' : 'none'}
            stroke={line === undefined ? 'none' : 'currentColor'}
            strokeWidth={line}
          />
        ))}
        {letter !== undefined && (
          <text
            className="tie__letter"
            x={LETTER_AT}
            y={4.2}
            transform={`rotate(${-angle} ${LETTER_AT} 0)`}
            textAnchor="middle"
          >
            {letter}
          </text>
        )}
      </g>
    </g>
  );
};

const Label = ({ relation: { label, type } }: { readonly relation: Relation }) => {
  if (!label) return null;
  const { x, y, width, height, lines } = label;
  return (
    <g>
      <rect
        className="tie__paper"
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx={8}
      />
      <text
        className="tie__label"
        textAnchor="middle"
        style={{ fill: `var(${relationColor(type)})` }}
        dominantBaseline="central"
      >
        {lines.map((line, index) => (
          <tspan key={line} x={x} y={y} dy={`${(index - (lines.length - 1) / 2) * LABEL_LINE}em`}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
};
