import { useState } from 'react';
import { Button, Icon, IconButton, Kbd, MenuButton, Row, Stack } from '../ui';
import type { IconName } from '../ui';
import { icons } from '../ui/icons';
import { LONG } from './samples';
import type { Story } from './story';

function Switches() {
  const [isOn, setIsOn] = useState(true);
  return (
    <Row>
      <IconButton icon="eye" label="Volg de voorzitter" isPressed={isOn} onPress={() => setIsOn(!isOn)} />
      <IconButton icon="moon" label="Donker" isPressed={!isOn} onPress={() => setIsOn(!isOn)} />
      <IconButton icon="lock" label="Op slot" isPressed isDisabled />
    </Row>
  );
}

const MENU = [
  { id: 'copy', label: 'Kopie maken', icon: 'copy', shortcut: 'Ctrl D' },
  { id: 'rename', label: 'Naam veranderen', icon: 'pencil' },
  { id: 'lock', label: 'Op slot zetten', icon: 'lock', isDisabled: true },
  { id: 'remove', label: 'Verwijderen', icon: 'trash', shortcut: 'Del', isDanger: true },
] as const;

const VARIANTS = ['primary', 'default', 'quiet', 'danger'] as const;

export const stories: Story[] = [
  {
    name: 'Button: variants',
    render: () => (
      <Row>
        {VARIANTS.map((variant) => (
          <Button key={variant} variant={variant}>
            {variant === 'primary' ? 'Volgende stap' : 'Netjes schikken'}
          </Button>
        ))}
      </Row>
    ),
  },
  {
    name: 'Button: disabled',
    render: () => (
      <Row>
        {VARIANTS.map((variant) => (
          <Button key={variant} variant={variant} icon="stamp" isDisabled>
            Vastleggen
          </Button>
        ))}
      </Row>
    ),
  },
  {
    name: 'Button: sizes, icons',
    render: () => (
      <Row>
        <Button size="l" variant="primary" iconEnd="arrow-right">
          Volgende stap
        </Button>
        <Button icon="layout-grid">Netjes schikken</Button>
        <Button size="s" icon="eye">
          Bekijk
        </Button>
      </Row>
    ),
  },
  {
    name: 'Button: shortcut',
    render: () => (
      <Row>
        <Button icon="plus" shortcut="A">
          Instantie
        </Button>
        <Button icon="relation" shortcut="R">
          Relatie
        </Button>
        <Button icon="alert-triangle" shortcut="K" variant="primary">
          Knelpunt
        </Button>
      </Row>
    ),
  },
  { name: 'Button: long text', render: () => <Button icon="flag">{LONG}</Button> },
  {
    name: 'IconButton: sizes, disabled',
    render: () => (
      <Row>
        <IconButton icon="undo" label="Ongedaan maken" />
        <IconButton icon="redo" label="Opnieuw" isDisabled />
        <IconButton icon="maximize" label="Alles in beeld" hasBorder />
        <IconButton icon="x" label="Sluiten" size="s" />
        <IconButton icon="settings" label="Instellingen" size="l" />
      </Row>
    ),
  },
  { name: 'IconButton: switch', render: () => <Switches /> },
  {
    name: 'MenuButton',
    render: () => (
      <Row>
        <MenuButton label="Meer" icon="download" items={MENU} onAction={() => undefined} />
        <MenuButton label="Kaart" variant="quiet" items={MENU} onAction={() => undefined} />
        <MenuButton label="Meer doen" hideLabel items={MENU} onAction={() => undefined} />
        <MenuButton label="Meer" isDisabled items={MENU} onAction={() => undefined} />
      </Row>
    ),
  },
  {
    name: 'Kbd',
    render: () => (
      <Stack gap="sm">
        <span>
          Druk <Kbd>Ctrl</Kbd> <Kbd>K</Kbd> om te zoeken
        </span>
      </Stack>
    ),
  },
  {
    name: 'Icon: all',
    isWide: true,
    render: () => (
      <div className="gallery-icons">
        {(Object.keys(icons) as IconName[]).map((name) => (
          <div key={name}>
            <Icon name={name} /> {name}
          </div>
        ))}
      </div>
    ),
  },
];
