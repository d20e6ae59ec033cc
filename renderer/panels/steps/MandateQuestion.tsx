import { editAttendee } from '../../../shared/commands/meeting';
import { VOICES, type Voice } from '../../../shared/model/decision';
import type { Attendee } from '../../../shared/model/meeting';
import { isAskedForMandate } from '../../../shared/model/attendees';
import { dispatch } from '../../session/dispatch';
import { useCase } from '../../store/caseStore';
import { usePermission, useMyAttendee } from '../../store/currentMeeting';
import { useText, useWords } from '../../text/i18n';
import { Icon, RadioGroup } from '../../ui';
import { RecordField } from '../fields/RecordField';
import { DayField } from '../prose/DayField';
import { usePlaces } from './usePlaces';

/** *Mag jij vandaag beslissen?*, asked of everybody at the start and not found out at the end. */
export const MandateQuestion = () => {
  const me = useMyAttendee();
  const mayAnswer = usePermission('consentOwn') !== 'no';
  const isAsked = useCase(({ tables }) => me !== undefined && isAskedForMandate(me, tables.parties));
  return me && mayAnswer && isAsked ? <Question me={me} /> : null;
};

const Question = ({ me }: { readonly me: Attendee }) => {
  const t = useText();
  const words = useWords();
  const places = usePlaces();
  const edit = (patch: { mandate?: Voice; mandateUntil?: string | null; party?: string | null }): void => {
    dispatch(editAttendee, { id: me.id, patch });
  };
  return (
    <section className="panel" aria-label={t('steps.mandateAsk')}>
      <h2 className="panel__title">
        <Icon name="gavel" size={20} /> {t('steps.mandateAsk')}
      </h2>
      <RadioGroup
        label={t('steps.mandateAsk')}
        hideLabel
        items={VOICES.map((id) => ({ id, label: words.voices[id] }))}
        selected={me.mandate}
        onChange={(id) => {
          const mandate = VOICES.find((voice) => voice === id);
          if (mandate) edit({ mandate });
        }}
      />
      {me.mandate === 'must_consult' && (
        <DayField
          label={t('steps.mandateUntil')}
          hideLabel={false}
          value={me.mandateUntil}
          onCommit={(mandateUntil) => edit({ mandateUntil })}
        />
      )}
      {/* Asked only where it was not clear in the lobby; somebody else at the table can still change it. */}
      {me.party === null && (
        <RecordField
          label={t('steps.seat')}
          items={places}
          value={me.party}
          none={t('steps.seatNone')}
          onChoose={(party) => edit({ party })}
        />
      )}
    </section>
  );
};
