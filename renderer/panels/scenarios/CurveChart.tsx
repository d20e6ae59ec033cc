import { shortRange } from '../../../shared/exports/euros';
import type { CurvePoint } from '../../../shared/insight/money/curve';
import type { Band } from '../../../shared/insight/money/simulate';
import { useLanguage, useText } from '../../text/i18n';

const WIDTH = 340;
const HEIGHT = 220;
const LEFT = 44;
const TOP = 12;
const BOTTOM = 24;
const STEPS = 4;

export interface CurveLine {
  readonly id: string;
  readonly title: string;
  /** One of four looks. */
  readonly tone: number;
  readonly points: readonly CurvePoint[];
  /** Per month; absent until it has been worked out. */
  readonly band: readonly Band[] | undefined;
}

interface CurveChartProps {
  readonly lines: readonly CurveLine[];
  readonly months: number;
}

type Scale = (value: number) => number;

/** Cumulative costs as lines, each in its band. */
export const CurveChart = ({ lines, months }: CurveChartProps) => {
  const t = useText();
  const { ticks, y } = heights(lines);
  const x: Scale = (month) => LEFT + (month / (months - 1)) * (WIDTH - LEFT - 8);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="curve"
      role="img"
      aria-label={t('scenarios.curveBand')}
    >
      <Axes ticks={ticks} months={months} x={x} y={y} />
      {lines.map(({ id, tone, points, band }) => (
        <g key={id} className={`curve__line curve__line--${tone}`}>
          {band && <path d={bandPath(band, x, y)} className="curve__band" />}
          <path d={linePath(points, x, y)} className="curve__middle" />
        </g>
      ))}
    </svg>
  );
};

interface AxesProps {
  readonly ticks: readonly number[];
  readonly months: number;
  readonly x: Scale;
  readonly y: Scale;
}

const Axes = ({ ticks, months, x, y }: AxesProps) => {
  const t = useText();
  const language = useLanguage();
  const years = Math.floor(months / 12);
  const step = Math.max(1, Math.ceil(years / 6));
  const shown = Array.from({ length: Math.floor(years / step) + 1 }, (_, index) => index * step);
  return (
    <>
      {ticks.map((cents) => (
        <g key={cents}>
          <line x1={LEFT} x2={WIDTH} y1={y(cents)} y2={y(cents)} className="curve__grid" />
          <text x={LEFT - 6} y={y(cents) + 4} textAnchor="end" className="curve__axis">
            {cents === 0 ? '0' : shortRange([cents, cents], language)}
          </text>
        </g>
      ))}
      {shown.map((year) => (
        <text
          key={year}
          x={x(Math.min(year * 12, months - 1))}
          y={HEIGHT - 6}
          textAnchor={year === years ? 'end' : 'middle'}
          className="curve__axis"
        >
          {year === 0 ? t('scenarios.now') : t('scenarios.year', { count: year })}
        </text>
      ))}
    </>
  );
};

/** The scale of amounts, from nothing (or below, where something is gained) to a round number above all lines. */
const heights = (lines: readonly CurveLine[]): { readonly ticks: readonly number[]; readonly y: Scale } => {
  const values = lines.flatMap(({ points, band }) => [
    ...points.map(({ expected }) => expected),
    ...(band ?? []).flatMap(({ p10, p90 }) => [p10, p90]),
  ]);
  const step = niceStep(Math.max(1, Math.max(0, ...values) - Math.min(0, ...values)) / STEPS);
  const lowest = Math.floor(Math.min(0, ...values) / step);
  const highest = Math.max(lowest + 1, Math.ceil(Math.max(0, ...values) / step));
  const ticks = Array.from({ length: highest - lowest + 1 }, (_, index) => (lowest + index) * step);
  const span = (highest - lowest) * step;
  const y: Scale = (cents) => HEIGHT - BOTTOM - ((cents - lowest * step) / span) * (HEIGHT - BOTTOM - TOP);
  return { ticks, y };
};

/** Four steps that end above the highest line, in whole cents; d3-scale chooses how many there are, and stops below it. */
const niceStep = (cents: number): number => {
  const power = 10 ** Math.floor(Math.log10(cents));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= cents) ?? 10) * power;
};

const bandPath = (band: readonly Band[], x: Scale, y: Scale): string => {
  const high = band.map(({ p90 }, month) => `${x(month)},${y(p90)}`);
  const low = band.map(({ p10 }, month) => `${x(month)},${y(p10)}`).reverse();
  return `M${[...high, ...low].join(' L')} Z`;
};

const linePath = (points: readonly CurvePoint[], x: Scale, y: Scale): string =>
  `M${points.map(({ expected }, month) => `${x(month)},${y(expected)}`).join(' L')}`;
