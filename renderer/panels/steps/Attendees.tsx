import { useState } from 'react';
import { checkIn, editAttendee } from '../../../shared/commands/meeting';
import { VOICES } from '../../../shared/model/decision';
import type { Attendee, Meeting } from '../../../shared/model/meeting';
import { attendeesOf, isAskedForMandate } from '../../../shared/model/attendees';
import { dispatch } from '../../session/dispatch';
import { useCase, useRecord, useRecords } from '../../store/caseStore';
import { usePermission } from '../../store/currentMeeting';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { AgencyShape, Button, Icon, Select, TextField } from '../../ui';
import { dayText } from '../dates';
import { RecordField } from '../fields/RecordField';
import { usePlaces } from './usePlaces';

/** Who sits at the table, for whom, and what that voice may do. Chair and note-taker fill it in for others too. */
export const Attendees = ({ meeting }: { readonly meeting: Meeting }) => {
  const t = useText();
  const records = useRecords('attendees');
  const mayEdit = usePermission('consentOthers') === 'yes';
  const attendees = attendeesOf(new Map(records.map((one) => [one.id, one])), meeting.id);
  return (
    <section className="panel" aria-label={t('steps.attendees')}>
      <h2 className="panel__title">
        <Icon name="users" size={20} /> {t('steps.attendees')}
      </h2>
      {attendees.length === 0 && <p className="panel__text">{t('steps.attendeesNone')}</p>}
      <ul className="attendees">
        {attendees.map((attendee) => (
          <AttendeeRow key={attendee.id} attendee={attendee} meeting={meeting} mayEdit={mayEdit} />
        ))}
      </ul>
      {mayEdit && <AddAttendee meeting={meeting.id} />}
    </section>
  );
};

interface AttendeeRowProps {
  readonly attendee: Attendee;
  readonly meeting: Meeting;
  readonly mayEdit: boolean;
}

const AttendeeRow = ({ attendee, meeting, mayEdit }: AttendeeRowProps) => {
  const t = useText();
  const party = useRecord('parties', attendee.party);
  const { name, role, agency } = attendee;
  return (
    <li className="attendee">
      {party ? (
        <AgencyShape slot={party.colorSlot} kind={party.kind} size={20} />
      ) : (
        <Icon name="user" size={18} />
      )}
      <span className="attendee__who">
        <strong>{name}</strong>
        <span className="attendee__facts">
          {[
            party?.name ?? agency,
            role === 'participant' ? '' : t(`meeting.roles.${role}`),
            turnText(t, attendee, meeting),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <Mandate attendee={attendee} mayEdit={mayEdit} />
    </li>
  );
};

const turnText = (t: ReturnType<typeof useText>, { party }: Attendee, { floor, turns }: Meeting): string => {
  if (party === null) return '';
  if (floor?.party === party) return t('steps.hasTurn');
  return turns.includes(party) ? t('steps.hadTurn') : '';
};

const Mandate = ({ attendee, mayEdit }: Omit<AttendeeRowProps, 'meeting'>) => {
  const t = useText();
  const words = useWords();
  const language = useLanguage();
  const isAsked = useCase(({ tables }) => isAskedForMandate(attendee, tables.parties));
  const places = usePlaces();
  const { id, name, mandate, mandateUntil, party } = attendee;
  if (mayEdit && party === null && attendee.role !== 'observer')
    return (
      <span className="attendee__choice">
        <RecordField
          label={t('steps.seatOf', { name })}
          hideLabel
          items={places}
          value={party}
          none={t('steps.seatNone')}
          onChoose={(next) => dispatch(editAttendee, { id, patch: { party: next } })}
        />
      </span>
    );
  if (!isAsked) return null;
  if (!mayEdit)
    return (
      <span className="attendee__facts">
        {mandate === null ? t('steps.mandateNone') : words.mandates[mandate]}
        {mandate === 'must_consult' &&
          mandateUntil !== null &&
          ` ${t('decision.until', { date: dayText(mandateUntil, language) })}`}
      </span>
    );
  return (
    <span className="attendee__choice">
      <Select
        label={t('steps.mandateOf', { name })}
        hideLabel
        size="s"
        placeholder={t('steps.mandateNone')}
        items={VOICES.map((voice) => ({ id: voice, label: words.mandates[voice] }))}
        selected={mandate}
        onChange={(chosen) =>
          dispatch(editAttendee, { id, patch: { mandate: VOICES.find((voice) => voice === chosen) ?? null } })
        }
      />
    </span>
  );
};

/** Somebody in the room who has no laptop is at the table as much as the others. */
const AddAttendee = ({ meeting }: { readonly meeting: string }) => {
  const t = useText();
  const places = usePlaces();
  const [name, setName] = useState('');
  const [party, setParty] = useState<string | null>(null);
  const add = (): void => {
    const args = { meeting, party, name: name.trim(), agency: '', role: 'participant' } as const;
    if (args.name === '' || !dispatch(checkIn, { ...args, mandate: null, mandateUntil: null })) return;
    setName('');
    setParty(null);
  };
  return (
    <details className="attendees__more">
      <summary>{t('steps.addAttendee')}</summary>
      <div className="attendees__add">
        <TextField label={t('steps.addAttendeeName')} value={name} onChange={setName} onSubmit={add} />
        <RecordField
          label={t('actions.agency')}
          items={places}
          value={party}
          none={t('steps.seatNone')}
          onChoose={setParty}
        />
        <Button isDisabled={name.trim() === ''} onPress={add}>
          {t('party.add')}
        </Button>
      </div>
    </details>
  );
};
