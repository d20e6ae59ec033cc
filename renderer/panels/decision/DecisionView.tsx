import './decision.css';
import { useCase } from '../../store/caseStore';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Icon } from '../../ui';
import { ActionTable } from '../actions/ActionTable';
import { CaseFields } from '../fields/CanEdit';
import { SignalsPanel } from '../signal/SignalsPanel';
import { DecisionPanel } from './DecisionPanel';

/** *Besluit en afspraken*: what the table stands behind, and who does what. */
export const DecisionView = () => (
  <CaseFields>
    <div className="view view--decision">
      <div className="view__side view__side--left">
        <DecisionPanel />
      </div>
      <div className="view__main">
        <ActionTable />
        <Unrelieved />
        <SignalsPanel />
      </div>
    </div>
  </CaseFields>
);

/** Bottlenecks that no action relieves are named, so that nobody leaves thinking all is covered. */
const Unrelieved = () => {
  const t = useText();
  const ids = useCase((state) => state.insight.unrelievedBottlenecks);
  const bottlenecks = useCase((state) => state.tables.bottlenecks);
  if (ids.length === 0) return null;
  return (
    <p className="view__note">
      <Icon name="flag" size={18} /> {t('actions.unrelieved')}{' '}
      {ids.map((id) => (
        <button key={id} type="button" className="link" onClick={() => openBottleneck(id)}>
          {bottlenecks.get(id)?.title ?? ''}
        </button>
      ))}
    </p>
  );
};

const openBottleneck = (id: string): void => {
  ui.select({ kind: 'bottleneck', id });
  ui.view('map');
};
