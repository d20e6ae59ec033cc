import { takeLead } from '../../../shared/commands/lead';
import { editParty, removeParty } from '../../../shared/commands/party';
import { MANDATES, type Party } from '../../../shared/model/party';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecord, useRecords } from '../../store/caseStore';
import { ui } from '../../store/uiStore';
import { useText, useWords } from '../../text/i18n';
import { AgencyShape, Badge, Button, Icon, Select } from '../../ui';
import { CardFrame, CardSection } from '../CardFrame';
import { LineField } from '../prose/LineField';
import { ProseField } from '../prose/ProseField';
import { RelationLine } from '../relation/RelationLine';

const NOT_ASKED = 'none';

/** The one editor of a party, the same from every view: how this agency sees it, and what it hangs on. */
export const PartyCard = ({ id }: { readonly id: string }) => {
  const t = useText();
  const words = useWords();
  const party = useRecord('parties', id);
  if (!party) return null;
  const hasViews = party.kind !== 'missing';
  return (
    <CardFrame
      title={party.name || t('common.unnamed')}
      mark={<AgencyShape slot={party.colorSlot} kind={party.kind} size={26} />}
      onRemove={() => removeWithUndo(removeParty, id, party.name, t)}
    >
      <p className="card__byline">
        {party.contact?.name ?? words.partyKinds[party.kind]}
        {party.mandate && <Badge tone="info">{words.mandates[party.mandate]}</Badge>}
      </p>
      {party.kind === 'agency' && <Lead party={party} />}
      {hasViews && <Perspective party={party} />}
      <LegalGrounds party={id} />
      <Relations party={id} />
      <Bottlenecks party={id} />
      <CardSection title={t('case.more')} isFolded>
        <LineField
          label={t('party.name')}
          value={party.name}
          onCommit={(name) => dispatch(editParty, { id, patch: { name } })}
        />
        {party.kind === 'agency' && <AgencyFields party={party} />}
      </CardSection>
    </CardFrame>
  );
};

const Perspective = ({ party }: { readonly party: Party }) => {
  const t = useText();
  return (
    <>
      {(['sees', 'wants', 'mayDo', 'cannotDo'] as const).map((field) => (
        <ProseField
          key={field}
          table="parties"
          id={party.id}
          field={field}
          label={t(`party.${field}`)}
          value={party[field]}
        />
      ))}
    </>
  );
};

/** *Regie*: one agency holds the case. Taking it is one press; the earlier holder gives way. */
const Lead = ({ party }: { readonly party: Party }) => {
  const t = useText();
  const hasLead = useRecords('leads').some((lead) => lead.party === party.id);
  if (hasLead) {
    return (
      <p className="card__byline">
        <Badge tone="ok" icon="user-check">
          {t('party.hasLead')}
        </Badge>
      </p>
    );
  }
  return (
    <p className="card__byline">
      <Button
        size="s"
        icon="user-check"
        onPress={() => dispatch(takeLead, { party: party.id, person: party.contact, until: null })}
      >
        {t('party.takeLead')}
      </Button>
    </p>
  );
};

const LegalGrounds = ({ party }: { readonly party: string }) => {
  const t = useText();
  const grounds = useRecords('legalGrounds').filter((ground) => ground.party === party);
  if (grounds.length === 0) return null;
  return (
    <CardSection title={t('party.legal')}>
      {grounds.map((ground) => (
        <div key={ground.id} className="law">
          <Icon name="scale" size={18} />
          <p>
            <strong>{ground.ref}</strong> {ground.room}{' '}
            {ground.needsLegalCheck && <em>{t('party.legalCheck')}</em>}
          </p>
        </div>
      ))}
    </CardSection>
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
      <Button icon="plus" size="s" variant="quiet" onPress={() => ui.openDialog('add-relation')}>
        {t('map.addRelation')}
      </Button>
    </CardSection>
  );
};

const Bottlenecks = ({ party }: { readonly party: string }) => {
  const t = useText();
  const bottlenecks = useRecords('bottlenecks').filter((bottleneck) => bottleneck.about.includes(party));
  return (
    <CardSection title={t('party.bottlenecks')} count={bottlenecks.length}>
      <ul className="lines">
        {bottlenecks.map((bottleneck) => (
          <li key={bottleneck.id}>
            <button
              type="button"
              className="line"
              onClick={() => ui.select({ kind: 'bottleneck', id: bottleneck.id })}
            >
              <Icon name="alert-triangle" size={16} /> <span>{bottleneck.title}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button icon="plus" size="s" variant="quiet" onPress={() => ui.openDialog('add-bottleneck')}>
        {t('map.addBottleneck')}
      </Button>
    </CardSection>
  );
};

const AgencyFields = ({ party }: { readonly party: Party }) => {
  const t = useText();
  const words = useWords();
  const { id, contact } = party;
  return (
    <>
      <LineField
        label={t('party.contact')}
        value={contact?.name ?? ''}
        onCommit={(name) =>
          dispatch(editParty, {
            id,
            patch: { contact: { name, role: contact?.role ?? null, fictional: contact?.fictional ?? false } },
          })
        }
      />
      <LineField
        label={t('party.abbr')}
        value={party.abbr}
        onCommit={(abbr) => dispatch(editParty, { id, patch: { abbr: abbr.slice(0, 5).toUpperCase() } })}
      />
      <Select
        label={t('party.mandate')}
        items={[
          { id: NOT_ASKED, label: t('party.mandateNone') },
          ...MANDATES.map((mandate) => ({ id: mandate, label: words.mandates[mandate] })),
        ]}
        selected={party.mandate ?? NOT_ASKED}
        onChange={(chosen) =>
          dispatch(editParty, {
            id,
            patch: { mandate: MANDATES.find((mandate) => mandate === chosen) ?? null },
          })
        }
      />
    </>
  );
};
