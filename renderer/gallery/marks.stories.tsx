import { RELATION_TYPES } from '../../shared/model/relation';
import {
  AgencyShape,
  Avatar,
  AvatarRow,
  Badge,
  relationColor,
  Row,
  ScoreMark,
  slotColor,
  slotTextColor,
  Spinner,
  Stack,
} from '../ui';
import { LONG, PEOPLE } from './samples';
import type { Story } from './story';

const SLOTS = Array.from({ length: 12 }, (_, index) => index + 1);
const SCORES = [-2, -1, 0, 1, 2] as const;

export const stories: Story[] = [
  {
    name: 'AgencyShape: the twelve slots',
    isWide: true,
    render: () => (
      <div className="gallery-shapes">
        {SLOTS.map((slot) => (
          <div key={slot}>
            <AgencyShape slot={slot} kind="agency" size={34} label={`Slot ${slot}`} />
            <AgencyShape slot={slot} kind="agency" size={18} />
            <span
              className="gallery-swatch"
              style={{ background: `var(${slotColor(slot)})`, color: `var(${slotTextColor(slot)})` }}
            >
              slot {slot}
            </span>
          </div>
        ))}
      </div>
    ),
  },
  {
    name: 'AgencyShape: kinds',
    render: () => (
      <Stack gap="sm">
        {(['resident', 'household', 'network', 'missing', 'agency'] as const).map((kind) => (
          <Row key={kind}>
            <AgencyShape slot={kind === 'network' ? 6 : null} kind={kind} size={22} /> {kind}
            {kind === 'agency' ? ', no slot' : ''}
          </Row>
        ))}
      </Stack>
    ),
  },
  {
    name: 'Relation colours',
    render: () => (
      <Stack gap="sm">
        {RELATION_TYPES.map((type) => (
          <Row key={type} gap="md">
            <span className="gallery-line" style={{ color: `var(${relationColor(type)})` }} /> {type}
          </Row>
        ))}
      </Stack>
    ),
  },
  {
    name: 'Badge: tones',
    render: () => (
      <Row>
        <Badge>als er niets verandert</Badge>
        <Badge tone="info" icon="gavel">
          beslist aan tafel
        </Badge>
        <Badge tone="ok" icon="check">
          akkoord
        </Badge>
        <Badge tone="warn" icon="clock-alert">
          voorbehoud
        </Badge>
        <Badge tone="danger" icon="x">
          niet akkoord
        </Badge>
        <Badge tone="loop" icon="loop">
          2 rondjes
        </Badge>
        <Badge tone="ghost">bestaat nu niet</Badge>
        <Badge tone="warn">staat los</Badge>
      </Row>
    ),
  },
  {
    name: 'Badge: long text',
    render: () => (
      <Badge tone="warn" icon="clock-alert">
        {LONG}
      </Badge>
    ),
  },
  {
    name: 'Avatar: states',
    render: () => (
      <Row gap="md">
        <Avatar initials="RW" name="R. de Wit" slot={2} />
        <Avatar initials="NY" name="N. Yilmaz, verbinding weg" slot={3} state="lost" />
        <Avatar initials="SB" name="S. Bakker, komt binnen" slot={1} state="connecting" />
        <Avatar initials="?" name="Gast" slot={null} />
        <Avatar initials="LJ" name="L. Jacobs" slot={4} size={44} />
      </Row>
    ),
  },
  {
    name: 'AvatarRow: few, many',
    render: () => (
      <Row gap="xl">
        <AvatarRow people={PEOPLE.slice(0, 5)} moreLabel="anderen" label="Aan tafel" />
        <AvatarRow people={PEOPLE} max={4} moreLabel={(count) => `en nog ${count}`} label="Aan tafel" />
      </Row>
    ),
  },
  {
    name: 'ScoreMark',
    render: () => (
      <Stack gap="sm">
        {SCORES.map((score) => (
          <Row key={score}>
            <ScoreMark score={score} label={`effect ${score}`} /> verliest huis en spullen
          </Row>
        ))}
      </Stack>
    ),
  },
  {
    name: 'Spinner',
    render: () => (
      <Row>
        <Spinner label="Bezig met openen" /> Bezig met openen
        <Spinner label="Bezig" size={32} />
      </Row>
    ),
  },
];
