import { useMemo } from 'react';
import { shortRange } from '../../../shared/exports/euros';
import { cumulativeCosts, type Range } from '../../../shared/insight/money';
import { useRecords } from '../../store/caseStore';
import { useLanguage, useText } from '../../text/i18n';
import { useMoneySettings, useScenarioMoney } from './scenarioMoney';

const WIDTH = 340;
const HEIGHT = 210;
const LEFT = 44;
const BOTTOM = 24;
const LABEL_GAP = 15;

interface Line {
  readonly id: string;
  readonly title: string;
  readonly points: readonly Range[];
  readonly tone: number;
}

/** What every scenario has cost together after each month, low to high; with the same figures as a table. */
export const CostCurve = () => {
  const t = useText();
  const settings = useMoneySettings();
  const money = useScenarioMoney();
  const scenarios = useRecords('scenarios');
  const lines = useMemo(
    () =>
      [...scenarios]
        .sort((a, b) => a.order - b.order)
        .map(({ id, title }, tone): Line => ({
          id,
          title,
          tone,
          points: cumulativeCosts(money.get(id)?.lines ?? [], settings),
        }))
        .filter(({ points }) => (points.at(-1)?.[1] ?? 0) > 0),
    [scenarios, money, settings],
  );
  if (lines.length === 0) return null;
  const years = Math.floor(settings.horizonMonths / 12);
  return (
    <section className="panel">
      <h3 className="panel__title">{t('scenarios.curve', { count: years })}</h3>
      <Chart lines={lines} months={settings.horizonMonths} />
      <p className="panel__text">{t('scenarios.curveText')}</p>
      <FiguresTable lines={lines} months={settings.horizonMonths} />
    </section>
  );
};

interface ChartProps {
  readonly lines: readonly Line[];
  readonly months: number;
}

const Chart = ({ lines, months }: ChartProps) => {
  const t = useText();
  const language = useLanguage();
  const top = niceTop(Math.max(...lines.map(({ points }) => points.at(-1)?.[1] ?? 0)));
  const years = Math.floor(months / 12);
  const x = (month: number): number => LEFT + (month / (months - 1)) * (WIDTH - LEFT - 8);
  const y = (cents: number): number => HEIGHT - BOTTOM - (cents / top) * (HEIGHT - BOTTOM - 10);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="curve"
      role="img"
      aria-label={t('scenarios.curveText')}
    >
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line x1={LEFT} x2={WIDTH} y1={y(share * top)} y2={y(share * top)} className="curve__grid" />
          <text x={LEFT - 6} y={y(share * top) + 4} textAnchor="end" className="curve__axis">
            {share === 0 ? '0' : shortRange([share * top, share * top], language)}
          </text>
        </g>
      ))}
      {Array.from({ length: years + 1 }, (_, year) => (
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
      {lines.map((line) => (
        <g key={line.id} className={`curve__line curve__line--${line.tone % 4}`}>
          <path d={bandPath(line.points, x, y)} className="curve__band" />
          <path d={middlePath(line.points, x, y)} className="curve__middle" />
        </g>
      ))}
      {placeLabels(lines, y).map(({ line, at }) => (
        <text
          key={line.id}
          x={WIDTH - 10}
          y={at}
          textAnchor="end"
          className={`curve__label curve__line--${line.tone % 4}`}
        >
          {line.title}
        </text>
      ))}
    </svg>
  );
};

const FiguresTable = ({ lines, months }: ChartProps) => {
  const t = useText();
  const language = useLanguage();
  return (
    <details className="curve__table">
      <summary>{t('scenarios.curveTable')}</summary>
      <table className="rt-table">
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.title}</th>
              {[5, months - 1].map((month) => (
                <td key={month} className="rt-table__number">
                  {shortRange(line.points[month] ?? [0, 0], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

type Scale = (value: number) => number;

const niceTop = (cents: number): number => {
  const power = 10 ** Math.floor(Math.log10(cents));
  return ([1, 2, 4, 6, 8, 10].find((step) => step * power >= cents) ?? 10) * power;
};

const bandPath = (points: readonly Range[], x: Scale, y: Scale): string => {
  const high = points.map(([, value], month) => `${x(month)},${y(value)}`);
  const low = points.map(([value], month) => `${x(month)},${y(value)}`).reverse();
  return `M${[...high, ...low].join(' L')} Z`;
};

const middlePath = (points: readonly Range[], x: Scale, y: Scale): string =>
  `M${points.map(([low, high], month) => `${x(month)},${y((low + high) / 2)}`).join(' L')}`;

/** Names stand at the end of their line, and give way to each other. */
const placeLabels = (lines: readonly Line[], y: Scale): readonly { line: Line; at: number }[] => {
  let lowest = Infinity;
  return lines
    .map((line) => {
      const [low, high] = line.points.at(-1) ?? [0, 0];
      return { line, at: y((low + high) / 2) - 6 };
    })
    .sort((a, b) => b.at - a.at)
    .map(({ line, at }) => {
      lowest = Math.min(at, lowest - LABEL_GAP);
      return { line, at: lowest };
    });
};
