import { moneySpeech, tippingSentences } from '../../../shared/exports/moneySentences';
import type { CaseMoney } from '../../../shared/insight/money/caseMoney';
import type { Scenario } from '../../../shared/model/scenario';
import { useCase } from '../../store/caseStore';
import { useLanguage, useText } from '../../text/i18n';
import { Swatch } from './ScenarioSwatch';

/** Sentences per scenario: more would hide the two that matter. */
const SENTENCES = 2;

interface TippingPanelProps {
  readonly scenarios: readonly Scenario[];
  readonly money: CaseMoney;
}

/** At which chance or amount the answer turns. */
export const TippingPanel = ({ scenarios, money }: TippingPanelProps) => {
  const t = useText();
  const language = useLanguage();
  const tables = useCase((state) => state.tables);
  const speech = moneySpeech(tables, money, language);
  const shown = scenarios.flatMap((scenario) => {
    const points = money.comparisons.get(scenario.id)?.tippingPoints ?? [];
    const sentences = tippingSentences(points, SENTENCES, speech);
    const hasLines = (money.scenarios.get(scenario.id)?.lines.length ?? 0) > 0;
    return sentences.length > 0 && hasLines ? [{ scenario, sentences }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section className="panel">
      <h3 className="panel__title">{t('scenarios.tipping')}</h3>
      <p className="panel__text">{t('scenarios.tippingText')}</p>
      <ul className="outlook">
        {shown.map(({ scenario: { id, title }, sentences }) => (
          <li key={id}>
            <Swatch scenarios={scenarios} id={id} />
            <div>
              <strong>{title}</strong>
              <ul className="outlook__points">
                {sentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
