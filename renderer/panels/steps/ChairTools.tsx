import { phaseOf, type Meeting } from '../../../shared/model/meeting';
import { phaseAfter } from '../../../shared/model/phases';
import { turnOrder, withoutTurn } from '../../../shared/model/attendees';
import {
  giveTurn,
  nextTurn,
  openFloor,
  pauseClock,
  showToAll,
  takeStep,
  writeSilently,
} from '../../session/meeting/steps';
import { useCase } from '../../store/caseStore';
import { useNarrow } from '../../store/narrow';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, IconButton, MenuButton, type MenuButtonItem } from '../../ui';

/** What the chair does with the meeting. In a small window it folds into one menu. */
export const ChairTools = ({ meeting }: { readonly meeting: Meeting }) => {
  const t = useText();
  const phase = phaseOf(meeting);
  const show = (): void => {
    if (showToAll()) ui.toast({ text: t('steps.shownAll') });
  };
  if (useNarrow()) return <FoldedTools meeting={meeting} onShow={show} />;
  return (
    <div className="chair-tools">
      <PauseButton meeting={meeting} />
      <TurnMenu meeting={meeting} />
      <IconButton icon="eye" label={`${t('steps.showAll')} (Ctrl+B)`} hasBorder onPress={show} />
      <IconButton
        icon="chevron-left"
        label={`${t('steps.previous')} (Ctrl+←)`}
        hasBorder
        isDisabled={phaseAfter(phase, -1) === null}
        onPress={() => takeStep(-1)}
      />
      <Button
        variant="primary"
        iconEnd="chevron-right"
        isDisabled={phaseAfter(phase, 1) === null}
        onPress={() => takeStep(1)}
      >
        {t('steps.next')}
      </Button>
    </div>
  );
};

const PauseButton = ({ meeting }: { readonly meeting: Meeting }) => {
  const t = useText();
  const isPaused = meeting.phase?.pausedAt !== null;
  return (
    <IconButton
      icon={isPaused ? 'play' : 'pause'}
      label={t(isPaused ? 'steps.resume' : 'steps.pause')}
      hasBorder
      onPress={() => pauseClock(!isPaused)}
    />
  );
};

/** Everything about who speaks: the next agency first, then silence, then each by name. */
const useTurnItems = (meeting: Meeting): { items: MenuButtonItem[]; choose: (id: string) => boolean } => {
  const t = useText();
  const tables = useCase((state) => state.tables);
  const [next] = withoutTurn(tables, meeting);
  const had = new Set(meeting.turns);
  const actions: Readonly<Record<string, () => void>> = {
    next: nextTurn,
    write: writeSilently,
    open: openFloor,
  };
  const items: MenuButtonItem[] = [
    {
      id: 'next',
      icon: 'arrow-right',
      label: next ? t('steps.nextTurn', { name: next.name }) : t('steps.noTurnLeft'),
      isDisabled: !next && meeting.floor === null,
    },
    { id: 'write', icon: 'pencil', label: t('steps.write') },
    { id: 'open', icon: 'users', label: t('steps.openFloor'), isDisabled: meeting.floor === null },
    ...turnOrder(tables, meeting.id).map(({ id, name }): MenuButtonItem => ({
      id: `party/${id}`,
      icon: had.has(id) ? 'check' : 'circle',
      label: `${name}: ${t(had.has(id) ? 'steps.hadTurn' : 'steps.noTurn')}`,
    })),
  ];
  const choose = (id: string): boolean => {
    if (id.startsWith('party/')) giveTurn(id.slice('party/'.length));
    else if (actions[id]) actions[id]();
    else return false;
    return true;
  };
  return { items, choose };
};

const TurnMenu = ({ meeting }: { readonly meeting: Meeting }) => {
  const t = useText();
  const { items, choose } = useTurnItems(meeting);
  return <MenuButton label={t('steps.turnMenu')} items={items} onAction={choose} />;
};

const FoldedTools = ({ meeting, onShow }: { readonly meeting: Meeting; readonly onShow: () => void }) => {
  const t = useText();
  const { items, choose } = useTurnItems(meeting);
  const phase = phaseOf(meeting);
  const isPaused = meeting.phase?.pausedAt !== null;
  const own: readonly (MenuButtonItem & { readonly act: () => void })[] = [
    {
      id: 'on',
      icon: 'chevron-right',
      label: t('steps.next'),
      isDisabled: phaseAfter(phase, 1) === null,
      act: () => takeStep(1),
    },
    {
      id: 'back',
      icon: 'chevron-left',
      label: t('steps.previous'),
      isDisabled: phaseAfter(phase, -1) === null,
      act: () => takeStep(-1),
    },
    {
      id: 'pause',
      icon: isPaused ? 'play' : 'pause',
      label: t(isPaused ? 'steps.resume' : 'steps.pause'),
      act: () => pauseClock(!isPaused),
    },
    { id: 'show', icon: 'eye', label: t('steps.showAll'), act: onShow },
  ];
  return (
    <MenuButton
      hideLabel
      label={t('steps.more')}
      items={[...own.map(({ act: _act, ...item }) => item), ...items]}
      onAction={(id) => {
        if (!choose(id)) own.find((item) => item.id === id)?.act();
      }}
    />
  );
};
