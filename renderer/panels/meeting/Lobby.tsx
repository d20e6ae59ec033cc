import { useEffect, useRef, useState } from 'react';
import type { Role } from '../../../shared/base/roles';
import { admitVisitor, refuseVisitor } from '../../session/meeting/meeting';
import { looksLike } from '../../../shared/base/displayName';
import { useMeeting, type Visitor } from '../../store/meetingStore';
import { ui, useUi } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Badge, Button, Select } from '../../ui';
import { comparisonText } from './comparisonText';
import { GIVEN_ROLES } from './givenRoles';
import { onRequest } from '../../session/onRequest';

/** Who waits in the lobby. It does not get in the way: the chair decides when it suits. */
export const Lobby = () => {
  const t = useText();
  const waiting = useMeeting((state) => state.waiting);
  useArrivals(waiting);
  if (waiting.length === 0) return null;
  return (
    <section className="lobby" aria-label={t('meeting.lobby')}>
      <h2 className="lobby__title">{t('meeting.lobby')}</h2>
      <p className="lobby__hint">{t('meeting.compare')}</p>
      <ul className="lobby__list">
        {waiting.map((visitor) => (
          <VisitorRow key={visitor.id} visitor={visitor} />
        ))}
      </ul>
    </section>
  );
};

const VisitorRow = ({ visitor }: { readonly visitor: Visitor }) => {
  const t = useText();
  const [role, setRole] = useState<Role>('participant');
  const { id, name, agency, code } = visitor;
  const namesake = useNamesake(visitor);
  return (
    <li className="lobby__visitor">
      <span className="lobby__who">
        <strong>{name}</strong>
        {agency !== '' && <span>{agency}</span>}
        {namesake !== null && <span role="note">{t('meeting.looksLike', { name: namesake })}</span>}
      </span>
      <Badge tone="info">{t('meeting.comparison', { code: comparisonText(code) })}</Badge>
      <Select
        label={t('meeting.roleOf', { name })}
        hideLabel
        size="s"
        items={GIVEN_ROLES.map((one) => ({ id: one, label: t(`meeting.roles.${one}`) }))}
        selected={role}
        onChange={(next) => setRole(GIVEN_ROLES.find((one) => one === next) ?? role)}
      />
      <Button
        size="s"
        variant="primary"
        aria-label={t('meeting.admitName', { name })}
        onPress={() => onRequest('meeting.admit', admitVisitor(id, role))}
      >
        {t('meeting.admit')}
      </Button>
      <Button
        size="s"
        aria-label={t('meeting.refuseName', { name })}
        onPress={() => onRequest('meeting.refuse', refuseVisitor(id))}
      >
        {t('meeting.refuse')}
      </Button>
    </li>
  );
};

/** Whose name this one could be taken for: of somebody at the table, of us, or of somebody else who waits. Null for nobody. */
const useNamesake = ({ id, name }: Visitor): string | null => {
  const me = useUi((state) => state.myName);
  return useMeeting(
    ({ participants, waiting }) =>
      [
        me,
        ...participants.map((one) => one.name),
        ...waiting.filter((one) => one.id !== id).map((one) => one.name),
      ].find((other) => looksLike(name, other)) ?? null,
  );
};

/** Says aloud who came to the lobby. */
const useArrivals = (waiting: readonly Visitor[]): void => {
  const t = useText();
  const known = useRef(new Set<string>());
  useEffect(() => {
    for (const { id, name, code } of waiting)
      if (!known.current.has(id)) ui.announce(t('meeting.wantsToJoin', { name, code: comparisonText(code) }));
    known.current = new Set(waiting.map(({ id }) => id));
  }, [waiting, t]);
};
