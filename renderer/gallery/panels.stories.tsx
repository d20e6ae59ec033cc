import { useState } from 'react';
import {
  Banner,
  Button,
  Dialog,
  EmptyState,
  LiveRegion,
  SegmentedTabs,
  Stack,
  Stepper,
  TextField,
  ToastRegion,
} from '../ui';
import { LONG } from './samples';
import type { Story } from './story';

const VIEWS = [
  { id: 'map', label: 'Kaart', icon: 'map' },
  { id: 'list', label: 'Lijst', icon: 'list' },
  { id: 'scenarios', label: 'Scenario’s', count: 3 },
  { id: 'decision', label: 'Besluit en afspraken' },
  { id: 'report', label: 'Verslag', isDisabled: true },
] as const;

function Views() {
  const [selected, setSelected] = useState<string>('map');
  return <SegmentedTabs label="Bekijk als" items={VIEWS} selected={selected} onSelect={setSelected} />;
}

const STEPS = ['Openen', 'Bedoeling', 'In beeld', 'Scenario’s', 'Besluit', 'Afspraken', 'Afsluiten'];

function Steps({ isFixed = false }: { isFixed?: boolean }) {
  const [now, setNow] = useState('2');
  const steps = STEPS.map((label, index) => {
    const state = index < Number(now) ? 'done' : index === Number(now) ? 'now' : 'todo';
    return { id: String(index), label, state } as const;
  });
  return isFixed ? (
    <Stepper label="Waar zijn we, vast" steps={steps} />
  ) : (
    <Stepper label="Waar zijn we" steps={steps} onSelect={setNow} />
  );
}

function Question({ size }: { size: 's' | 'm' | 'l' }) {
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => setIsOpen(false);
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>Open dialog {size}</Button>
      <Dialog
        title="Besluit vastleggen?"
        isOpen={isOpen}
        onClose={close}
        closeLabel="Sluiten"
        size={size}
        footer={
          <>
            <Button onPress={close}>Nog niet</Button>
            <Button variant="primary" icon="stamp" onPress={close}>
              Besluit vastleggen
            </Button>
          </>
        }
      >
        <p>{LONG}</p>
        <TextField label="Reden" value={reason} onChange={setReason} />
      </Dialog>
    </>
  );
}

const MESSAGES = [
  { id: 'a', text: 'Brandweer is verwijderd.', actionLabel: 'Ongedaan maken' },
  { id: 'b', text: '3 wijzigingen door Zorg en GGD.' },
  { id: 'c', text: LONG, actionLabel: 'Bekijk' },
];

function Toasts() {
  const [toasts, setToasts] = useState(MESSAGES);
  const drop = (id: string) => setToasts((all) => all.filter((toast) => toast.id !== id));
  return (
    <div className="gallery-toasts">
      <ToastRegion
        toasts={toasts}
        onAction={drop}
        onClose={drop}
        label="Meldingen"
        closeLabel="Melding sluiten"
      />
    </div>
  );
}

export const stories: Story[] = [
  { name: 'SegmentedTabs', isWide: true, render: () => <Views /> },
  { name: 'Stepper: to choose from', render: () => <Steps /> },
  { name: 'Stepper: only to see', render: () => <Steps isFixed /> },
  {
    name: 'Dialog',
    render: () => (
      <Stack align="start">
        <Question size="s" />
        <Question size="m" />
        <Question size="l" />
      </Stack>
    ),
  },
  { name: 'ToastRegion', isWide: true, render: () => <Toasts /> },
  {
    name: 'Banner: tones',
    isWide: true,
    render: () => (
      <Stack gap="sm">
        <Banner tone="sample" icon="info" actions={<Button size="s">Eigen casus</Button>}>
          Dit is een voorbeeld. Je kunt alles uitproberen.
        </Banner>
        <Banner tone="info" icon="presentation">
          De voorzitter toont Ontruimen.
        </Banner>
        <Banner tone="warn" icon="wifi-off" actions={<Button size="s">Opnieuw proberen</Button>}>
          Geen verbinding. Je werk blijft op deze computer.
        </Banner>
        <Banner tone="danger" icon="alert-circle">
          {LONG}
        </Banner>
      </Stack>
    ),
  },
  {
    name: 'EmptyState',
    render: () => (
      <EmptyState
        icon="flag"
        title="Nog geen knelpunten"
        text="Een knelpunt is iets waardoor het niet verder gaat. Begin met wat iedereen al zag."
        actions={
          <Button variant="primary" icon="plus" shortcut="K">
            Knelpunt
          </Button>
        }
      />
    ),
  },
  { name: 'EmptyState: bare', render: () => <EmptyState title="Niets gevonden" /> },
  {
    name: 'LiveRegion (nothing to see)',
    render: () => <LiveRegion message="Corporatie: akkoord. 4 van 6." />,
  },
];
