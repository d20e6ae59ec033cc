import { memo } from 'react';
import { circleKind, relationsByPair } from '../../shared/insight/circles';
import { useCase, useRecords, useTableWith } from '../store/caseStore';
import { loopId, loopOf } from '../store/selection';
import { ui, useUi } from '../store/uiStore';
import { useText } from '../text/i18n';
import { Icon, IconButton } from '../ui';

const NAME = ['id', 'name'] as const;

/** Says in words which loop the ring on the map shows, and walks through the loops. */
export const LoopTag = memo(() => {
  const t = useText();
  const loops = useCase((state) => state.insight.loops);
  const holders = useCase((state) => state.insight.caseLead.holders);
  const parties = useTableWith('parties', NAME);
  const selection = useUi((state) => state.selection);
  const relations = useRecords('relations');
  const shown = selection?.kind === 'loop' ? loopOf(selection.id) : longest(loops.cycles, holders);
  if (!shown || loops.cycles.length === 0) return null;
  const name = (id: string): string => parties.get(id)?.name ?? '';
  const names = [...shown, shown[0] ?? ''].map(name).join(' → ');
  const at = loops.cycles.findIndex((loop) => loopId(loop) === loopId(shown));
  const next = loops.cycles[(at + 1) % loops.cycles.length];
  const isDeadlock = circleKind(shown, relationsByPair(relations)) === 'deadlock';
  return (
    <aside className="loop-tag">
      <button
        type="button"
        className="loop-tag__main"
        onClick={() => ui.select({ kind: 'loop', id: loopId(shown) })}
      >
        <span className="loop-tag__title">
          <Icon name={isDeadlock ? 'ban' : 'loop'} size={18} />{' '}
          {t(isDeadlock ? 'loop.deadlockTitle' : 'map.loopTitle', { count: shown.length })}
        </span>
        <span className="loop-tag__names">
          {names}. {isCleared(shown, holders) ? t('map.loopCleared') : t('map.loopAsk')}
        </span>
        {loops.truncated && <span className="loop-tag__more">{t('map.moreLoops')}</span>}
      </button>
      {loops.cycles.length > 1 && next && (
        <span className="loop-tag__next">
          <IconButton
            icon="chevron-right"
            label={t('map.loopNext')}
            onPress={() => ui.select({ kind: 'loop', id: loopId(next) })}
          />
        </span>
      )}
    </aside>
  );
});
LoopTag.displayName = 'LoopTag';

/** A loop is broken once a party in it holds the lead. */
const isCleared = (loop: readonly string[], holders: readonly string[]): boolean =>
  holders.some((id) => loop.includes(id));

/** The loop with most parties says most; it is the one shown first, as long as it still goes round. */
export const longest = (
  cycles: readonly (readonly string[])[],
  holders: readonly string[],
): readonly string[] | undefined =>
  cycles.filter((loop) => !isCleared(loop, holders)).sort((a, b) => b.length - a.length)[0];
