import { memo } from 'react';
import { MiniMap, type Node } from 'reactflow';
import { useCase } from '../store/caseStore';
import { useText } from '../text/i18n';
import { slotColor } from '../ui';

/** The whole map in small, to see where one is and to go elsewhere. The list says the same to who cannot see it. */
export const Minimap = memo(() => {
  const t = useText();
  const parties = useCase((state) => state.tables.parties);
  const colorOf = ({ id }: Node): string => {
    const slot = parties.get(id)?.colorSlot ?? null;
    return slot === null ? 'var(--basis-color-default-color-default)' : `var(${slotColor(slot)})`;
  };
  return (
    <MiniMap
      className="case-map__minimap"
      ariaLabel={t('map.minimap')}
      position="top-right"
      nodeColor={colorOf}
      nodeBorderRadius={24}
      maskColor="var(--rt-minimap-mask)"
      bgColor="var(--basis-color-default-bg-default)"
      pannable
      zoomable
    />
  );
});
Minimap.displayName = 'Minimap';
