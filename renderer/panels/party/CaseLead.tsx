import { editLead, removeLead, takeLead } from '../../../shared/commands/caseLead';
import type { Party } from '../../../shared/model/party';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecords } from '../../store/caseStore';
import { useLanguage, useText } from '../../text/i18n';
import { Badge, Button } from '../../ui';
import { CardSection } from '../card/CardSection';
import { dayText } from '../dates';
import { CanEdit } from '../fields/CanEdit';
import { MaybeLine } from '../fields/MaybeLine';
import { PersonFields } from '../fields/PersonFields';
import { DayField } from '../prose/DayField';

/** *Regie*: one agency holds the case. Taking it is one press; the earlier holder gives way. */
export const CaseLead = ({ party }: { readonly party: Party }) => {
  const t = useText();
  const language = useLanguage();
  const lead = useRecords('leads').find((one) => one.party === party.id);
  if (!lead) {
    return (
      <CanEdit>
        <p className="card__byline">
          <Button
            size="s"
            icon="user-check"
            onPress={() => dispatch(takeLead, { party: party.id, person: party.contact, until: null })}
          >
            {t('party.takeLead')}
          </Button>
        </p>
      </CanEdit>
    );
  }
  const { id } = lead;
  const edit = (patch: Parameters<typeof editLead.plan>[1]['patch']) => dispatch(editLead, { id, patch });
  return (
    <>
      <p className="card__byline">
        <Badge tone="ok" icon="user-check">
          {t('party.hasLead')}
        </Badge>
        {lead.until && t('decision.until', { date: dayText(lead.until, language) })}
      </p>
      <CardSection title={t('cards.party.lead')} isFolded>
        <PersonFields
          label={t('cards.party.leadPerson')}
          field="lead/person"
          roleLabel={t('cards.party.contactRole')}
          value={lead.person}
          onCommit={(person) => edit({ person })}
        />
        <DayField
          label={t('cards.party.leadUntil')}
          field="lead/until"
          hideLabel={false}
          value={lead.until}
          onCommit={(until) => edit({ until })}
        />
        <MaybeLine
          label={t('cards.party.leadMandate')}
          field="lead/mandate"
          value={lead.mandate}
          onCommit={(mandate) => edit({ mandate })}
        />
        <CanEdit>
          <Button
            size="s"
            variant="quiet"
            onPress={() => removeWithUndo(removeLead, id, t('cards.party.lead'), t)}
          >
            {t('cards.party.leadDrop')}
          </Button>
        </CanEdit>
      </CardSection>
    </>
  );
};
