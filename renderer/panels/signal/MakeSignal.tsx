import { addSignal } from '../../../shared/commands/signal';
import { dispatchNew, undoOfLast } from '../../session/dispatch';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button } from '../../ui';
import { CanEdit } from '../fields/CanEdit';

interface MakeSignalProps {
  /** What the signal is called to begin with. */
  readonly title: string;
  /** Ids of what it is about. */
  readonly about: readonly string[];
}

/** *Maak er een signaal van*: one press, and its card opens with the title ready to be said better. */
export const MakeSignal = ({ title, about }: MakeSignalProps) => {
  const t = useText();
  const make = (): void => {
    const signal = { title: title || t('cards.signal.newTitle'), about, weak: false, channel: null };
    const id = dispatchNew(addSignal, { ...signal, addressedTo: null });
    if (id === null) return;
    const takeBack = undoOfLast();
    ui.select({ kind: 'signal', id });
    ui.focusCard();
    ui.toast({ text: t('cards.signal.made'), actionLabel: t('common.undo'), action: takeBack });
  };
  return (
    <CanEdit>
      <div className="card__foot">
        <Button size="s" icon="megaphone" onPress={make}>
          {t('cards.signal.make')}
        </Button>
      </div>
    </CanEdit>
  );
};
