import { moneySpeech, settlementSentence, signedEuros } from '../../../shared/exports/moneySentences';
import type { CaseMoney } from '../../../shared/insight/money/caseMoney';
import { ALL } from '../../../shared/insight/money/settings';
import type { Scenario } from '../../../shared/model/scenario';
import { useCase } from '../../store/caseStore';
import { useLanguage, useText } from '../../text/i18n';
import { FigureButton } from './FigureButton';
import { Swatch } from './ScenarioSwatch';
import { PayerName, usePayerName } from './PayerName';

interface NetTableProps {
  readonly scenarios: readonly Scenario[];
  readonly money: CaseMoney;
}

/** Who pays and who gains under each alternative, and who would pay whom so that nobody is worse off. */
export const NetTable = ({ scenarios, money }: NetTableProps) => {
  const t = useText();
  const language = useLanguage();
  const tables = useCase((state) => state.tables);
  const names = usePayerName();
  const shown = scenarios.filter(
    ({ id }) => money.comparisons.has(id) && (money.scenarios.get(id)?.lines.length ?? 0) > 0,
  );
  if (shown.length === 0) return null;
  const speech = moneySpeech(tables, money, language);
  const parties = [
    ...new Set(shown.flatMap(({ id }) => [...(money.comparisons.get(id)?.nets.keys() ?? [])])),
  ];
  const rows = [...tables.parties.keys(), ...parties].filter(
    (id, index, all) => id !== ALL && parties.includes(id) && all.indexOf(id) === index,
  );
  const cents = (scenario: string, id: string): number => money.comparisons.get(scenario)?.nets.get(id) ?? 0;
  return (
    <section className="panel">
      <h3 className="panel__title">{t('scenarios.nets')}</h3>
      <p className="panel__text">{t('scenarios.netsText', { baseline: speech.baseline })}</p>
      <table className="rt-table nets">
        <thead>
          <tr>
            <th scope="col">{t('scenarios.netsWho')}</th>
            {shown.map(({ id, title }) => (
              <th key={id} scope="col" className="rt-table__number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((id) => (
            <tr key={id}>
              <th scope="row">
                <PayerName id={id} />
              </th>
              {shown.map((scenario) => (
                <td key={scenario.id} className="rt-table__number">
                  <FigureButton
                    label={`${names(id)}, ${scenario.title}`}
                    figure={{
                      scenario: scenario.id,
                      bearer: id,
                      months: [0, money.settings.horizonMonths],
                      kind: 'net',
                    }}
                  >
                    <Net cents={cents(scenario.id, id)} />
                  </FigureButton>
                </td>
              ))}
            </tr>
          ))}
          <tr className="rt-table__total">
            <th scope="row">{t('scenarios.netsWhole')}</th>
            {shown.map(({ id }) => (
              <td key={id} className="rt-table__number">
                {signedEuros(cents(id, ALL), language)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <Settlements scenarios={scenarios} shown={shown} money={money} />
    </section>
  );
};

const Settlements = ({
  scenarios,
  shown,
  money,
}: NetTableProps & { readonly shown: readonly Scenario[] }) => {
  const language = useLanguage();
  const tables = useCase((state) => state.tables);
  const speech = moneySpeech(tables, money, language);
  return (
    <ul className="outlook">
      {shown.map(({ id, title }) => {
        const settlement = money.comparisons.get(id)?.settlement;
        if (!settlement) return null;
        return (
          <li key={id}>
            <Swatch scenarios={scenarios} id={id} />
            <span>
              <strong>{title}.</strong> {settlementSentence(settlement, speech)}
            </span>
          </li>
        );
      })}
    </ul>
  );
};

const Net = ({ cents }: { readonly cents: number }) => {
  const language = useLanguage();
  const tone = cents > 0 ? 'gains' : cents < 0 ? 'pays' : 'same';
  return <span className={`net net--${tone}`}>{cents === 0 ? '0' : signedEuros(cents, language)}</span>;
};
