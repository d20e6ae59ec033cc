import { useMemo, useState } from 'react';
import { addDissent, giveConsent } from '../../../shared/commands/consent';
import { currentConsents } from '../../../shared/model/consents';
import {
  CONSENT_VALUES,
  currentDecision,
  type Consent,
  type ConsentValue,
  type Decision,
} from '../../../shared/model/decision';
import type { Party } from '../../../shared/model/party';
import { dispatch } from '../../session/dispatch';
import { useCase, useRecord, useRecords } from '../../store/caseStore';
import { ui } from '../../store/uiStore';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { AgencyShape, Button, Icon, Select, TextField, type IconName } from '../../ui';
import { dayText } from '../dates';
import { ProseField } from '../prose/ProseField';

const TONES: Readonly<Record<ConsentValue, { readonly tone: string; readonly icon: IconName }>> = {
  agree: { tone: 'ok', icon: 'check' },
  agree_with_reservation: { tone: 'warn', icon: 'clock-alert' },
  disagree: { tone: 'no', icon: 'x' },
  not_asked: { tone: 'none', icon: 'minus' },
};

/** The proposal, each party's answer with its reason, and the dissent that is always asked for. */
export const DecisionPanel = () => {
  const t = useText();
  const decision = useCase((state) => currentDecision(state.tables.decisions));
  return (
    <>
      <section className="panel">
        <h2 className="panel__title">
          <Icon name="sign-post" size={20} /> {t('decision.proposal')}
        </h2>
        {decision ? <Proposal decision={decision} /> : <NoProposal />}
      </section>
      {decision && <Consents decision={decision} />}
      <Dissents about={decision?.scenario ?? null} />
    </>
  );
};

const NoProposal = () => {
  const t = useText();
  return (
    <>
      <p className="panel__text">{t('decision.none')}</p>
      <Button icon="columns" onPress={() => ui.view('scenarios')}>
        {t('nav.scenarios')}
      </Button>
    </>
  );
};

const Proposal = ({ decision }: { readonly decision: Decision }) => {
  const t = useText();
  const scenario = useRecord('scenarios', decision.scenario);
  return (
    <>
      {scenario && <p className="panel__lead">{scenario.title}</p>}
      <ProseField
        table="decisions"
        id={decision.id}
        field="text"
        label={t('decision.proposal')}
        value={decision.text}
        rows={2}
      />
      <ProseField
        table="decisions"
        id={decision.id}
        field="wayBack"
        label={t('decision.back')}
        value={decision.wayBack}
      />
    </>
  );
};

const Consents = ({ decision }: { readonly decision: Decision }) => {
  const t = useText();
  const parties = useRecords('parties').filter(
    (party) => party.kind === 'agency' || party.kind === 'resident',
  );
  const given = useRecords('consents');
  const answers = useMemo(
    () => currentConsents({ consents: new Map(given.map((consent) => [consent.id, consent])) }, decision.id),
    [given, decision.id],
  );
  const ordered = [...parties].sort((a, b) => Number(b.kind === 'resident') - Number(a.kind === 'resident'));
  return (
    <section className="panel" aria-label={t('decision.who')}>
      <h2 className="panel__title">{t('decision.who')}</h2>
      <ul className="consents">
        {ordered.map((party) => (
          <ConsentRow
            key={party.id}
            decision={decision.id}
            party={party}
            consent={answers.get(party.id) ?? null}
          />
        ))}
      </ul>
    </section>
  );
};

interface ConsentRowProps {
  readonly decision: string;
  readonly party: Party;
  readonly consent: Consent | null;
}

const ConsentRow = ({ decision, party, consent }: ConsentRowProps) => {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  const [asking, setAsking] = useState<ConsentValue | null>(null);
  const [reason, setReason] = useState('');
  const value = consent?.value ?? 'not_asked';
  const give = (next: ConsentValue, why: string | null): void => {
    const done = dispatch(giveConsent, {
      decision,
      party: party.id,
      value: next,
      reason: why,
      conditionDue: next === 'agree_with_reservation' ? (consent?.conditionDue ?? null) : null,
      by: party.contact?.name ?? null,
    });
    if (done) setAsking(null);
  };
  const choose = (id: string): void => {
    const next = CONSENT_VALUES.find((known) => known === id) ?? 'not_asked';
    if (next === 'agree' || next === 'not_asked') give(next, null);
    else {
      setReason(consent?.reason ?? '');
      setAsking(next);
    }
  };
  return (
    <li className={`consent consent--${TONES[value].tone}`}>
      <AgencyShape slot={party.colorSlot} kind={party.kind} size={20} />
      <div className="consent__who">
        <strong>{party.name}</strong>{' '}
        {party.contact && <span className="consent__contact">{party.contact.name}</span>}
        <span className="consent__why">
          {[
            party.mandate ? words.mandates[party.mandate] : '',
            consent?.reason ?? '',
            consent?.conditionDue
              ? t('decision.until', { date: dayText(consent.conditionDue, language) })
              : '',
          ]
            .filter(Boolean)
            .map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
        </span>
      </div>
      <span className="consent__value">
        <Icon name={TONES[value].icon} size={16} />
        <Select
          label={t('decision.answer', { name: party.name })}
          hideLabel
          size="s"
          items={CONSENT_VALUES.map((id) => ({ id, label: words.consentShort[id] }))}
          selected={asking ?? value}
          onChange={choose}
        />
      </span>
      {asking !== null && (
        <div className="consent__ask">
          <TextField
            label={t('decision.reason')}
            value={reason}
            onChange={setReason}
            onSubmit={() => give(asking, reason)}
            autoFocus
          />
          <Button size="s" variant="primary" onPress={() => give(asking, reason)}>
            {t('common.save')}
          </Button>
        </div>
      )}
    </li>
  );
};

const Dissents = ({ about }: { readonly about: string | null }) => {
  const t = useText();
  const dissents = useRecords('dissents');
  const parties = useRecords('parties');
  const [text, setText] = useState('');
  const add = (): void => {
    if (text.trim() !== '' && dispatch(addDissent, { by: null, about, text: text.trim() })) setText('');
  };
  return (
    <section className="panel" aria-label={t('decision.dissent')}>
      <h2 className="panel__title">
        <Icon name="megaphone" size={20} /> {t('decision.dissent')}
      </h2>
      {dissents.map((dissent) => (
        <blockquote key={dissent.id} className="dissent">
          “{dissent.text}” <cite>{parties.find((party) => party.id === dissent.by)?.name ?? ''}</cite>
        </blockquote>
      ))}
      <TextField label={t('decision.dissentAsk')} value={text} onChange={setText} onSubmit={add} />
      {text.trim() !== '' && (
        <Button size="s" onPress={add}>
          {t('decision.dissentAdd')}
        </Button>
      )}
    </section>
  );
};
