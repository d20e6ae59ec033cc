import { shortRange } from '../../../shared/exports/euros';
import { breakEvenSentence, moneySpeech } from '../../../shared/exports/moneySentences';
import type { CaseMoney } from '../../../shared/insight/money/caseMoney';
import type { Simulation } from '../../../shared/insight/money/simulate';
import type { Scenario } from '../../../shared/model/scenario';
import { useCase } from '../../store/caseStore';
import { useLanguage, useText } from '../../text/i18n';
import { CurveChart, type CurveLine } from './CurveChart';
import { Swatch, toneOf } from './ScenarioSwatch';

interface CostCurveProps {
  readonly scenarios: readonly Scenario[];
  readonly money: CaseMoney;
  readonly simulations: ReadonlyMap<string, Simulation>;
}

/** What every scenario has cost together after each month, with the band; the same figures as a table; break-even. */
export const CostCurve = ({ scenarios, money, simulations }: CostCurveProps) => {
  const t = useText();
  const lines = scenarios.flatMap(({ id, title }): CurveLine[] => {
    const own = money.scenarios.get(id);
    if (!own || own.lines.length === 0) return [];
    const band = simulations.get(id)?.months;
    const fits = band?.length === own.curve.length;
    return [{ id, title, tone: toneOf(scenarios, id), points: own.curve, band: fits ? band : undefined }];
  });
  if (lines.length === 0) return null;
  const { horizonMonths } = money.settings;
  return (
    <section className="panel">
      <h3 className="panel__title">{t('scenarios.curve', { count: Math.floor(horizonMonths / 12) })}</h3>
      <Legend scenarios={scenarios} lines={lines} />
      <CurveChart lines={lines} months={horizonMonths} />
      <p className="panel__text">{t('scenarios.curveBand')}</p>
      <FiguresTable lines={lines} months={horizonMonths} />
      <BreakEvens scenarios={scenarios} money={money} />
    </section>
  );
};

const Legend = ({
  scenarios,
  lines,
}: {
  readonly scenarios: readonly Scenario[];
  readonly lines: readonly CurveLine[];
}) => (
  <ul className="curve__legend">
    {lines.map(({ id, title }) => (
      <li key={id}>
        <Swatch scenarios={scenarios} id={id} />
        {title}
      </li>
    ))}
  </ul>
);

const BreakEvens = ({ scenarios, money }: Omit<CostCurveProps, 'simulations'>) => {
  const t = useText();
  const language = useLanguage();
  const tables = useCase((state) => state.tables);
  const speech = moneySpeech(tables, money, language);
  const compared = scenarios.flatMap((scenario) => {
    const breakEven = money.comparisons.get(scenario.id)?.breakEven;
    const hasLines = (money.scenarios.get(scenario.id)?.lines.length ?? 0) > 0;
    return breakEven && hasLines ? [{ ...scenario, breakEven }] : [];
  });
  if (compared.length === 0) return null;
  return (
    <>
      <h4 className="panel__subtitle">{t('scenarios.breakEvenTitle')}</h4>
      <ul className="outlook">
        {compared.map(({ id, title, breakEven }) => (
          <li key={id}>
            <Swatch scenarios={scenarios} id={id} />
            <span>
              <strong>{title}.</strong> {breakEvenSentence(breakEven, money.settings.horizonMonths, speech)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

interface FiguresTableProps {
  readonly lines: readonly CurveLine[];
  readonly months: number;
}

const FiguresTable = ({ lines, months }: FiguresTableProps) => {
  const t = useText();
  const language = useLanguage();
  const years = Array.from({ length: Math.floor(months / 12) }, (_, year) => (year + 1) * 12);
  return (
    <details className="curve__table">
      <summary>{t('scenarios.curveTable')}</summary>
      <table className="rt-table">
        <thead>
          <tr>
            <td />
            {lines.map((line) => (
              <th key={line.id} scope="col" className="rt-table__number">
                {line.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((month) => (
            <tr key={month}>
              <th scope="row">{t('scenarios.year', { count: month / 12 })}</th>
              {lines.map(({ id, points, band }) => {
                const at = band?.[month - 1];
                const expected = points[month - 1]?.expected ?? 0;
                return (
                  <td key={id} className="rt-table__number">
                    {shortRange([expected, expected], language)}
                    {at && (
                      <small className="scenarios__hint">{shortRange([at.p10, at.p90], language)}</small>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
