import { roundedEuros } from '../../../shared/exports/moneySentences';
import type { CaseMoney } from '../../../shared/insight/money/caseMoney';
import { ALL } from '../../../shared/insight/money/settings';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { FigureButton } from './FigureButton';

/** What it costs to go on as now: per week, and since the case got stuck. */
export const StandstillPanel = ({ money }: { readonly money: CaseMoney }) => {
  const t = useText();
  const language = useLanguage();
  const { sinceRule } = useWords().money;
  const { standstill, baseline, settings } = money;
  if (!standstill || baseline === null) return null;
  const { perWeek, since } = standstill;
  const amounts = (estimate: typeof perWeek) => ({
    amount: roundedEuros(estimate.expected, language),
    low: roundedEuros(estimate.low, language),
    high: roundedEuros(estimate.high, language),
  });
  return (
    <section className="panel">
      <h3 className="panel__title">{t('scenarios.weekly')}</h3>
      <p className="panel__figure">
        <FigureButton
          label={t('scenarios.weekly')}
          figure={{ scenario: baseline, bearer: ALL, months: [0, settings.horizonMonths], kind: 'nominal' }}
        >
          ≈ {t('scenarios.perWeek', amounts(perWeek))}
        </FigureButton>
      </p>
      <p className="panel__text">{t('scenarios.between', amounts(perWeek))}</p>
      {since && <p className="panel__lead">{t('scenarios.since', amounts(since))}</p>}
      <p className="panel__text">{t('scenarios.weeklyText')}</p>
      {since && <p className="panel__text panel__text--small">{sinceRule}</p>}
    </section>
  );
};
