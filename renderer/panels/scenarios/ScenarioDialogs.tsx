import type { CaseMoney } from '../../../shared/insight/money/caseMoney';
import type { Scenario } from '../../../shared/model/scenario';
import { BlindRoundDialog } from './blind/BlindRoundDialog';
import { CostLineDialog } from './CostLineDialog';
import { EffectDialog } from './EffectDialog';
import { EventDialog } from './EventDialog';
import { PickPriceDialog } from './PickPriceDialog';
import { PriceDialog } from './PriceDialog';
import { PriceListDialog } from './PriceListDialog';
import type { ScenarioDialog } from './openDialog';
import { ScenarioNameDialog } from './ScenarioNameDialog';
import { TraceDialog } from './TraceDialog';

interface ScenarioDialogsProps {
  readonly dialog: ScenarioDialog | null;
  readonly scenarios: readonly Scenario[];
  readonly money: CaseMoney;
  readonly onClose: () => void;
}

/** The dialog that is open over the scenarios, if any. */
export const ScenarioDialogs = ({ dialog, scenarios, money, onClose }: ScenarioDialogsProps) => {
  switch (dialog?.kind) {
    case 'scenario':
      return <ScenarioNameDialog id={dialog.id} onClose={onClose} />;
    case 'effect':
      return <EffectDialog scenario={dialog.scenario} id={dialog.id} onClose={onClose} />;
    case 'event':
      return <EventDialog scenario={dialog.scenario} id={dialog.id} onClose={onClose} />;
    case 'line':
      return <CostLineDialog key={dialog.id} id={dialog.id} onClose={onClose} />;
    case 'trace':
      return <TraceDialog figure={dialog.figure} money={money} onClose={onClose} />;
    case 'blind':
      return <BlindRoundDialog scenarios={scenarios} onClose={onClose} />;
    case 'pickPrice':
      return <PickPriceDialog scenarios={scenarios} onClose={onClose} />;
    case 'prices':
      return <PriceListDialog onClose={onClose} />;
    case 'price':
      return <PriceDialog id={dialog.id} onClose={onClose} />;
    case undefined:
      return null;
  }
};
