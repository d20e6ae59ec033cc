import type { Party } from '../../shared/model/party';
import { useCase, useCaseHeader } from '../store/caseStore';
import { stuckText } from '../text/duration';
import { useHyphens } from '../text/hyphens';
import { useText, useWords } from '../text/i18n';
import { AgencyShape, Badge, Icon, type IconName } from '../ui';
import { useZoomLevel } from './useZoomLevel';

const MANDATE_ICONS: Readonly<Record<NonNullable<Party['mandate']>, IconName>> = {
  decides_at_table: 'gavel',
  must_consult: 'undo',
  advises: 'comment',
  informs: 'info',
};

const isPerson = (party: Party): boolean => party.kind === 'resident' || party.kind === 'household';

/** What stands on a card: who, what they want, and what is the matter; from near everything they say. */
export const PartyFace = ({ party }: { readonly party: Party }) => {
  const t = useText();
  const level = useZoomLevel();
  const hyphens = useHyphens();
  return (
    <>
      <span className="party__head">
        <AgencyShape slot={party.colorSlot} kind={party.kind} size={isPerson(party) ? 22 : 20} />
        <span className="party__name">{hyphens(party.name) || t('common.unnamed')}</span>
        {party.kind === 'agency' && <span className="party__abbr">{party.abbr}</span>}
      </span>
      {level === 'near' && party.kind !== 'missing' ? (
        <Perspective party={party} />
      ) : (
        <span className="party__text">
          {party.kind === 'missing' ? t('map.missing') : party.wants || party.sees}
        </span>
      )}
      <Foot party={party} />
    </>
  );
};

const VIEWS = ['sees', 'wants', 'mayDo', 'cannotDo'] as const;

/** The four questions with their answers, for who comes near. */
const Perspective = ({ party }: { readonly party: Party }) => {
  const t = useText();
  return (
    <span className="party__perspective">
      {VIEWS.map((view) => (
        <span key={view} className="party__view">
          <b>{t(`map.views.${view}`)}</b> {party[view] || t('map.notSaid')}
        </span>
      ))}
    </span>
  );
};

const Foot = ({ party }: { readonly party: Party }) => {
  const t = useText();
  const words = useWords();
  const isIsolated = useCase((state) => state.insight.isolatedParties.includes(party.id));
  const isUnhelped = useCase((state) => state.insight.residentsWithoutHelp.includes(party.id));
  const bottlenecks = useCase((state) => countAbout(state.tables.bottlenecks.values(), party.id));
  return (
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
      {bottlenecks > 0 && !isPerson(party) && party.kind !== 'missing' && (
        <span className="party__bottlenecks">
          <Icon name="alert-triangle" size={14} label={t('map.bottlenecks', { count: bottlenecks })} />{' '}
          {bottlenecks}
        </span>
      )}
    </span>
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
