import { memo } from 'react';
import type { Node, NodeProps } from 'reactflow';

/** The frame round cards that belong together, such as the teams of one municipality. It stands under everything. */
export const GroupNode = memo(({ data }: NodeProps<Node<{ readonly name: string }>>) => (
  <div className="group-frame">
    <span className="group-frame__name">{data.name}</span>
  </div>
));
GroupNode.displayName = 'GroupNode';
