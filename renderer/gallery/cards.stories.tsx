import type { ReactNode } from 'react';
import { BottleneckCard } from '../panels/bottleneck/BottleneckCard';
import { Findings } from '../panels/findings/Findings';
import { IntentCard } from '../panels/intent/IntentCard';
import { LoopCard } from '../panels/loop/LoopCard';
import { Outline } from '../panels/outline/Outline';
import { PartyCard } from '../panels/party/PartyCard';
import { RelationCard } from '../panels/relation/RelationCard';
import { loopId } from '../store/selection';
import { fillEmpty, fillSample } from './fillStore';
import type { Story } from './story';

const card = (name: string, content: () => ReactNode, fill: () => void): Story => ({
  name,
  fill,
  isWide: true,
  render: () => <div className="gallery-card">{content()}</div>,
});
const henk = (): void => fillSample();

export const stories: Story[] = [
  card('Party: agency', () => <PartyCard id="p-corp" />, henk),
  card('Party: resident', () => <PartyCard id="p-henk" />, henk),
  card('Party: network', () => <PartyCard id="p-buurt" />, henk),
  card('Party: missing', () => <PartyCard id="p-plek" />, henk),
  card('Relation', () => <RelationCard id="r1" />, henk),
  card('Bottleneck', () => <BottleneckCard id="b1" />, henk),
  card('Loop', () => <LoopCard id={loopId(['p-corp', 'p-ggd', 'p-zorg'])} />, henk),
  card('Deadlock', () => <LoopCard id={loopId(['p-henk', 'p-zorg'])} />, henk),
  card('Loop that is gone', () => <LoopCard id={loopId(['p-brw', 'p-ggd'])} />, henk),
  card('Purpose', () => <IntentCard />, henk),
  card('Purpose: empty', () => <IntentCard />, fillEmpty),
  card('List beside the map', () => <Outline />, henk),
  card('List beside the map: empty', () => <Outline />, fillEmpty),
  card('What the map tells', () => <Findings isPage />, henk),
];
