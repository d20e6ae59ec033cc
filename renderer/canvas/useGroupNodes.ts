import { useMemo } from 'react';
import type { Node } from 'reactflow';
import type { Box } from '../../shared/map/geometry';
import { groupFrames } from '../../shared/map/groupFrames';
import { useRecords, useRecordsWith } from '../store/caseStore';

const MEMBERSHIP = ['id', 'group'] as const;

/** The frames of groups for React Flow: drawing only, under the cards. */
export const useGroupNodes = (
  boxes: ReadonlyMap<string, Box>,
): readonly Node<{ readonly name: string }>[] => {
  const groups = useRecords('groups');
  const parties = useRecordsWith('parties', MEMBERSHIP);
  return useMemo(
    () =>
      groupFrames(groups, parties, boxes).map(({ id, name, box: { x, y, width, height } }) => ({
        id: `group/${id}`,
        type: 'group-frame',
        position: { x, y },
        width,
        height,
        data: { name },
        draggable: false,
        selectable: false,
        zIndex: -1,
      })),
    [groups, parties, boxes],
  );
};
