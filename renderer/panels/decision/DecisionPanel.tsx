import { editDecision } from '../../../shared/commands/decision';
import type { Decision } from '../../../shared/model/decision';
import { dispatch } from '../../session/dispatch';
import { useRecord } from '../../store/caseStore';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, Icon } from '../../ui';
import { Comments } from '../comments/Comments';
import { NumberField } from '../fields/NumberField';
import { DayField } from '../prose/DayField';
import { FieldsOf } from '../prose/fieldsOf';
import { ProseField } from '../prose/ProseField';
import { Consents } from './Consents';
import { Dissents } from './Dissents';
import { Records } from './Records';
import { StandPanel } from './StandPanel';
import { useDecisionState } from './useDecisionState';

const QUORUM_MAX = 1_000;

/** What was recorded, the proposal, each party's answer with its reason, and the dissent that is always asked for. */
export const DecisionPanel = () => {
  const t = useText();
  const state = useDecisionState();
  const decision = state?.decision;
  return (
    <>
      <Records />
      <section className="panel">
        <h2 className="panel__title">
          <Icon name="sign-post" size={20} /> {t('decision.proposal')}
        </h2>
        {decision ? <Proposal decision={decision} /> : <NoProposal />}
      </section>
      {decision && <Consents decision={decision.id} />}
      {state && <StandPanel state={state} />}
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
  const edit = (patch: Parameters<typeof editDecision.plan>[1]['patch']) =>
    dispatch(editDecision, { id: decision.id, patch });
  return (
    <FieldsOf value={{ table: 'decisions', id: decision.id }}>
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
      <div className="panel__fields">
        <DayField
          label={t('cards.decision.reviewDate')}
          field="reviewDate"
          hideLabel={false}
          value={decision.reviewDate}
          onCommit={(reviewDate) => edit({ reviewDate })}
        />
        <NumberField
          label={t('cards.decision.quorum')}
          field="quorum"
          value={decision.quorum}
          max={QUORUM_MAX}
          onCommit={(quorum) => edit({ quorum })}
        />
      </div>
      <Comments table="decisions" id={decision.id} />
    </FieldsOf>
  );
};
