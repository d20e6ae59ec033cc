import { removeParty } from '../../../shared/commands/party';
import type { Party } from '../../../shared/model/party';
import { removeWithUndo } from '../../session/removal';
import { useRecord, useRecords } from '../../store/caseStore';
import { ui } from '../../store/uiStore';
import { useText, useWords } from '../../text/i18n';
import { AgencyShape, Badge, Button } from '../../ui';
import { BottleneckLines } from '../bottleneck/BottleneckLines';
import { CardFrame } from '../card/CardFrame';
import { CardSection } from '../card/CardSection';
import { CanEdit } from '../fields/CanEdit';
import { RelationLine } from '../relation/RelationLine';
import { TimeOuts } from '../relation/TimeOuts';
import { OthersCardHint } from '../steps/OthersCardHint';
import { Handovers } from './Handovers';
import { CaseLead } from './CaseLead';
import { LegalGrounds } from './LegalGrounds';
import { Members } from './Members';
import { PartyDetails } from './PartyDetails';
import { Perspective } from './Perspective';

/** The one editor of a party, the same from every view: how this agency sees it, and what it hangs on. */
export const PartyCard = ({ id }: { readonly id: string }) => {
  const t = useText();
  const party = useRecord('parties', id);
  if (!party) return null;
  const isAgency = party.kind === 'agency';
  return (
    <CardFrame
      title={party.name || t('common.unnamed')}
      mark={<AgencyShape slot={party.colorSlot} kind={party.kind} size={26} />}
      about={{ table: 'parties', id }}
      onRemove={() => removeWithUndo(removeParty, id, party.name, t)}
    >
      <OthersCardHint party={id} />
      <Byline party={party} />
      {isAgency && <CaseLead party={party} />}
      {party.kind !== 'missing' && <Perspective party={party} />}
      {party.kind === 'household' && <Members household={party} />}
      {isAgency && <LegalGrounds party={id} />}
      <Relations party={id} />
      <Bottlenecks party={id} />
      {isAgency && <Handovers party={party} />}
      {isAgency && <TimeOuts about={id} by={id} />}
      <PartyDetails party={party} />
    </CardFrame>
  );
};

const Byline = ({ party }: { readonly party: Party }) => {
  const t = useText();
  const words = useWords();
  return (
    <p className="card__byline">
      {party.contact?.name || words.partyKinds[party.kind]}
      {party.mandate && <Badge tone="info">{words.mandates[party.mandate]}</Badge>}
      {party.tableStatus !== 'at_table' && <Badge>{t(`cards.tableStatuses.${party.tableStatus}`)}</Badge>}
      {party.minor && <Badge>{t('cards.party.minor')}</Badge>}
    </p>
  );
};

const Relations = ({ party }: { readonly party: string }) => {
  const t = useText();
  const relations = useRecords('relations').filter(
    (relation) => relation.from === party || relation.to === party,
  );
  return (
    <CardSection title={t('party.relations')} count={relations.length}>
      {relations.length === 0 && <p className="card__none">{t('party.relationsNone')}</p>}
      <ul className="lines">
        {relations.map((relation) => (
          <li key={relation.id}>
            <RelationLine relation={relation} seenFrom={party} />
          </li>
        ))}
      </ul>
      <CanEdit>
        <Button icon="plus" size="s" variant="quiet" onPress={() => ui.openDialog('add-relation')}>
          {t('map.addRelation')}
        </Button>
      </CanEdit>
    </CardSection>
  );
};

const Bottlenecks = ({ party }: { readonly party: string }) => {
  const t = useText();
  const bottlenecks = useRecords('bottlenecks').filter((bottleneck) => bottleneck.about.includes(party));
  return (
    <CardSection title={t('party.bottlenecks')} count={bottlenecks.length}>
      <BottleneckLines bottlenecks={bottlenecks} />
      <CanEdit>
        <Button icon="plus" size="s" variant="quiet" onPress={() => ui.openDialog('add-bottleneck')}>
          {t('map.addBottleneck')}
        </Button>
      </CanEdit>
    </CardSection>
  );
};
