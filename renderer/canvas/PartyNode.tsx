import { memo } from 'react';
import { Handle, Position, type Node, type NodeProps } from 'reactflow';
import type { Party } from '../../shared/model/party';
import { useCase, useCaseHeader, useRecord } from '../store/caseStore';
import { useMeeting } from '../store/meetingStore';
import { AgencyShape, Badge, Icon, slotColor, type IconName } from '../ui';
import { stuckText } from '../text/duration';
import { useText, useWords } from '../text/i18n';
import { ui } from '../store/uiStore';

export interface PartyNodeData extends Record<string, unknown> {
  readonly selected: boolean;
  readonly dimmed: boolean;
  /** This card is the one stop of the map in the tab order. */
  readonly isTabStop: boolean;
  readonly moving: boolean;
  readonly onFocus: (id: string) => void;
}

const MANDATE_ICONS: Readonly<Record<NonNullable<Party['mandate']>, IconName>> = {
  decides_at_table: 'gavel',
  must_consult: 'undo',
  advises: 'comment',
  informs: 'info',
};

/** A party's card on the map. It reads its own record, so one edit redraws one card. */
export const PartyNode = memo(({ id, data }: NodeProps<Node<PartyNodeData>>) => {
  const party = useRecord('parties', id);
  const mine = useMeeting((state) => state.participants.find((person) => person.focus?.id === id));
  if (!party) return null;
  const classes = [
    'party',
    `party--${party.kind}`,
    data.selected ? 'party--selected' : '',
    data.dimmed ? 'party--dimmed' : '',
    data.moving ? 'party--moving' : '',
  ].join(' ');
  return (
    <div className={classes} style={{ '--party-color': colorOf(party) } as React.CSSProperties}>
      <Handle type="target" position={Position.Left} className="party__handle" isConnectable={false} />
      <Handle type="source" position={Position.Right} className="party__handle" isConnectable />
      <button
        type="button"
        className="party__button"
        data-party={id}
        tabIndex={data.isTabStop ? 0 : -1}
        aria-pressed={data.selected}
        onFocus={() => data.onFocus(id)}
        onClick={() => ui.select({ kind: 'party', id })}
      >
        <PartyFace party={party} />
      </button>
      {mine && <span className="party__peer">{mine.name}</span>}
    </div>
  );
});
PartyNode.displayName = 'PartyNode';

const colorOf = (party: Party): string =>
  party.colorSlot === null ? 'var(--rt-party-plain)' : `var(${slotColor(party.colorSlot)})`;

const PartyFace = ({ party }: { readonly party: Party }) => {
  const t = useText();
  const words = useWords();
  const isIsolated = useCase((state) => state.insight.isolatedParties.includes(party.id));
  const isUnhelped = useCase((state) => state.insight.residentsWithoutHelp.includes(party.id));
  const bottlenecks = useCase((state) => countAbout(state.tables.bottlenecks.values(), party.id));
  const isPerson = party.kind === 'resident' || party.kind === 'household';
  return (
    <>
      <span className="party__head">
        <AgencyShape slot={party.colorSlot} kind={party.kind} size={isPerson ? 22 : 20} />
        <span className="party__name">{party.name || t('common.unnamed')}</span>
        {party.kind === 'agency' && <span className="party__abbr">{party.abbr}</span>}
      </span>
      <span className="party__text">
        {party.kind === 'missing' ? t('map.missing') : party.wants || party.sees}
      </span>
      <span className="party__foot">
        {party.mandate && (
          <span className="party__mandate">
            <Icon name={MANDATE_ICONS[party.mandate]} size={14} /> {words.mandates[party.mandate]}
          </span>
        )}
        {party.kind === 'network' && (
          <span className="party__mandate">
            <Icon name="users" size={14} /> {words.partyKinds.network}
          </span>
        )}
        {party.kind === 'resident' && !isIsolated && !isUnhelped && <StuckSince />}
        {isIsolated && <Badge tone="warn">{t('map.isolated')}</Badge>}
        {isUnhelped && <Badge tone="danger">{t('map.noHelp')}</Badge>}
        {bottlenecks > 0 && !isPerson && party.kind !== 'missing' && (
          <span className="party__bottlenecks">
            <Icon name="alert-triangle" size={14} label={t('map.bottlenecks', { count: bottlenecks })} />{' '}
            {bottlenecks}
          </span>
        )}
      </span>
    </>
  );
};

const StuckSince = () => {
  const t = useText();
  const months = useCaseHeader()?.stuckForMonths ?? 0;
  if (months === 0) return null;
  return (
    <span className="party__mandate">
      <Icon name="hourglass" size={14} /> {stuckText(t, months)}
    </span>
  );
};

const countAbout = (bottlenecks: Iterable<{ readonly about: readonly string[] }>, id: string): number => {
  let count = 0;
  for (const { about } of bottlenecks) if (about.includes(id)) count += 1;
  return count;
};
