import type { RecordedAnswer, RecordedDecision } from '../../../shared/model/recordedDecision';
import { conditionalUntil } from '../../../shared/model/recordedDecision';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { Badge, Icon } from '../../ui';
import { dayText } from '../dates';
import { CONSENT_TONES, OUTCOME_TONES } from './consentTones';

/** How a decision came out, in one badge: with the last day of its conditions when it has any. */
export const OutcomeBadge = ({
  decision,
}: {
  readonly decision: Pick<RecordedDecision, 'outcome' | 'reasons'>;
}) => {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  const { outcome } = decision;
  const { badge, icon } = OUTCOME_TONES[outcome];
  const until = conditionalUntil(decision);
  return (
    <Badge tone={badge} icon={icon}>
      {outcome === 'conditional' && until !== null
        ? t('decision.conditional', { date: dayText(until, language) })
        : words.outcomes[outcome]}
    </Badge>
  );
};

/** What was decided, or will be: the words, everybody's answer, and the dissent. The same before and after recording. */
export const DecisionFacts = ({ decision }: { readonly decision: RecordedDecision }) => {
  const t = useText();
  const language = useLanguage();
  const { scenario, lead, dissents } = decision;
  const { text, wayBack, reviewDate, despite } = decision.decision;
  const back = [reviewDate === null ? '' : dayText(reviewDate, language), wayBack]
    .filter(Boolean)
    .join(' · ');
  const facts = [
    scenario && t('decision.scenario', { title: scenario.title }),
    back === '' ? null : t('decision.review', { date: back }),
    lead && t('decision.regie', { name: [lead.person?.name, lead.party].filter(Boolean).join(', ') }),
  ];
  return (
    <div className="decided">
      <p className="decided__text">{text}</p>
      <ul className="decided__facts">
        {facts
          .filter((fact) => fact !== null)
          .map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
      </ul>
      {despite && decision.outcome === 'despite_objection' && (
        <p className="decided__despite">{t('decision.despiteBecause', { reason: despite.reason })}</p>
      )}
      <h3 className="decided__head">{t('decision.voices')}</h3>
      <ul className="decided__voices">
        {decision.consents.map((answer) => (
          <Voice key={answer.party} answer={answer} />
        ))}
      </ul>
      {dissents.length > 0 && <h3 className="decided__head">{t('decision.dissent')}</h3>}
      {dissents.map((dissent) => (
        <blockquote key={dissent.text} className="dissent">
          “{dissent.text}” <cite>{dissent.by ?? ''}</cite>
        </blockquote>
      ))}
    </div>
  );
};

const Voice = ({ answer }: { readonly answer: RecordedAnswer }) => {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  const { value, mandate, reason } = answer;
  const until = answer.conditionDue ?? answer.mandateUntil;
  const why = [
    mandate === null ? '' : words.mandates[mandate],
    reason ?? '',
    until === null ? '' : t('decision.until', { date: dayText(until, language) }),
  ].filter(Boolean);
  return (
    <li className={`decided__voice consent--${CONSENT_TONES[value].tone}`}>
      <Icon name={CONSENT_TONES[value].icon} size={16} />
      <span>
        <strong>{answer.name ?? answer.party}</strong> {words.consentShort[value]}
        {why.length > 0 && <span className="consent__why">{why.join(' · ')}</span>}
      </span>
    </li>
  );
};
