import { useEffect, useRef } from 'react';
import { isNamePrefix } from '../../../shared/base/personNames';
import { partyOfAgency, useSlotOf } from '../../store/agency';
import { useMeeting, type Participant } from '../../store/meetingStore';
import { ui, useUi } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { AvatarRow, Badge } from '../../ui';

const STATES = { connected: 'here', connecting: 'connecting', lost: 'lost' } as const;
const SHOWN = 6;

const initials = (name: string): string =>
  name
    .split(/[\s.]+/)
    .filter((word) => word !== '' && !isNamePrefix(word) && !word.startsWith('('))
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2)
    .toUpperCase();

/** Who is at the table, with the state of everybody's connection in words. */
export const People = () => {
  const t = useText();
  const { participants, connection, role } = useMeeting();
  const myName = useUi((state) => state.myName);
  const myParty = partyOfAgency(useUi((state) => state.myAgency));
  // The chair's own computer is the server: alone means that nobody has come yet.
  const waits = role === 'chair' && participants.length === 0 && connection !== 'cut';
  const lost = participants.filter((person) => person.connection === 'lost');
  const slotOf = useSlotOf();
  useAnnouncements(participants);
  const words = {
    connected: t('meeting.personConnected'),
    connecting: t('meeting.personConnecting'),
    lost: t('meeting.personLost'),
  };
  const people = [
    {
      id: 'me',
      initials: initials(myName),
      name: `${myName} (${t('meeting.me')})`,
      slot: slotOf(myParty),
      state: 'here' as const,
    },
    ...participants.map((person) => ({
      id: String(person.clientId),
      initials: initials(person.name),
      name: [
        person.name,
        person.agency,
        person.role === 'participant' ? '' : t(`meeting.roles.${person.role}`),
        person.isDeputy ? t('deputy.is') : '',
        words[person.connection],
      ]
        .filter(Boolean)
        .join(', '),
      slot: slotOf(person.partyId),
      state: STATES[person.connection],
    })),
  ];
  return (
    <div className="people" aria-label={t('meeting.people', { count: people.length })}>
      {connection === 'cut' && (
        <Badge tone="warn" icon="wifi-off">
          {t('meeting.cut')}
        </Badge>
      )}
      {lost.length > 0 && connection === 'connected' && (
        <Badge tone="warn" icon="wifi-off">
          {lost.map((person) => person.name).join(', ')}: {words.lost}
        </Badge>
      )}
      {waits && <Badge icon="clock">{t('meeting.alone')}</Badge>}
      {connection === 'connecting' && role !== 'chair' && (
        <Badge icon="clock">{t('meeting.connecting')}</Badge>
      )}
      <AvatarRow
        people={people}
        max={SHOWN}
        moreLabel={t('meeting.more', { count: Math.max(0, people.length - SHOWN) })}
      />
    </div>
  );
};

/** Says aloud who comes and who drops away. */
const useAnnouncements = (participants: readonly Participant[]): void => {
  const t = useText();
  const before = useRef(new Map<number, string>());
  useEffect(() => {
    const here = new Map(
      participants
        .filter((person) => person.connection === 'connected')
        .map((person) => [person.clientId, person.name]),
    );
    for (const [id, name] of here) if (!before.current.has(id)) ui.announce(t('meeting.joined', { name }));
    for (const [id, name] of before.current) if (!here.has(id)) ui.announce(t('meeting.left', { name }));
    before.current = here;
  }, [participants, t]);
};
