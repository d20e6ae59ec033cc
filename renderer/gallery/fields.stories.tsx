import { useEffect, useState } from 'react';
import { Checkbox, ComboBox, RadioGroup, ReadOnlyFields, Select, Stack, TextArea, TextField } from '../ui';
import type { CheckboxProps, RadioGroupProps, SelectProps, TextAreaProps, TextFieldProps } from '../ui';
import { LONG, PARTIES } from './samples';
import type { Story } from './story';

const LONG_NAME = 'L. Jacobs-van der Meulen, Gemeente';

type Without<P, K extends keyof P> = Omit<P, K>;

function Field({ start = '', ...props }: Without<TextFieldProps, 'value' | 'onChange'> & { start?: string }) {
  const [value, setValue] = useState(start);
  return <TextField {...props} value={value} onChange={setValue} />;
}
function Area({ start = '', ...props }: Without<TextAreaProps, 'value' | 'onChange'> & { start?: string }) {
  const [value, setValue] = useState(start);
  return <TextArea {...props} value={value} onChange={setValue} />;
}
function Choice({
  start = null,
  ...props
}: Without<SelectProps, 'items' | 'selected' | 'onChange'> & { start?: string | null }) {
  const [selected, setSelected] = useState<string | null>(start);
  return <Select {...props} items={PARTIES} selected={selected} onChange={setSelected} />;
}
function Combo({ allowsCustom = false }: { allowsCustom?: boolean }) {
  const [selected, setSelected] = useState<string | null>('cor');
  const [own, setOwn] = useState<string>();
  return (
    <ComboBox
      label={allowsCustom ? 'Instantie, of een eigen naam' : 'Instantie'}
      items={PARTIES}
      selected={selected}
      onChange={(id) => {
        setSelected(id);
        setOwn(undefined);
      }}
      allowsCustom={allowsCustom}
      customValue={own}
      onCustom={(text) => {
        setSelected(null);
        setOwn(text);
      }}
      placeholder="Typ een naam"
    />
  );
}
function Tick(props: Without<CheckboxProps, 'isSelected' | 'onChange'> & { start?: boolean }) {
  const { start = false, ...rest } = props;
  const [isSelected, setIsSelected] = useState(start);
  return <Checkbox {...rest} isSelected={isSelected} onChange={setIsSelected} />;
}
function Radios(props: Without<RadioGroupProps, 'selected' | 'onChange' | 'items' | 'label'>) {
  const [selected, setSelected] = useState('decides');
  const items = [
    { id: 'decides', label: 'beslist aan tafel' },
    { id: 'returns', label: 'moet terug', description: 'naar een leidinggevende, met een datum' },
    { id: 'advises', label: 'adviseert' },
  ];
  return (
    <RadioGroup
      {...props}
      label="Wat mag deze persoon?"
      items={items}
      selected={selected}
      onChange={setSelected}
    />
  );
}

/** Words arrive from elsewhere while this field may have the caret. */
function PeerTyping() {
  const [value, setValue] = useState('Uitstel geven en afspraken vastleggen.');
  useEffect(() => {
    const words = 'Als laatste kans. '.split('');
    const timer = setInterval(() => {
      const next = words.shift();
      if (next !== undefined)
        setValue(
          (text) => text.slice(0, text.indexOf('Uitstel')) + next + text.slice(text.indexOf('Uitstel')),
        );
    }, 400);
    return () => clearInterval(timer);
  }, []);
  return (
    <TextArea
      label="Wat mag je wél?"
      value={value}
      onChange={setValue}
      peer={{ name: 'N. Yilmaz', slot: 3, sentence: 'N. Yilmaz typt in dit veld.' }}
    />
  );
}

export const stories: Story[] = [
  {
    name: 'TextField: normal, placeholder, description',
    render: () => (
      <Stack>
        <Field label="Naam" start="R. de Wit" />
        <Field label="Functie" placeholder="bijvoorbeeld wijkconsulent" isRequired />
        <Field label="Klaar op" description="Een dag, niet een week." start="di 2 dec" />
      </Stack>
    ),
  },
  {
    name: 'TextField: error, read-only, disabled, hidden label',
    render: () => (
      <Stack>
        <Field label="Wie doet het?" error="Vul een naam in. Zonder naam is het geen afspraak." />
        <Field label="Code" isReadOnly start="WOLF-21-TEGEL" />
        <Field label="Bedrag" isDisabled start="onbekend" />
        <Field label="Zoeken" hideLabel type="search" placeholder="Zoeken" />
      </Stack>
    ),
  },
  {
    name: 'TextField: someone else writing, a long name, with an error',
    render: () => (
      <Stack gap="lg">
        <Field
          label="Wie doet het?"
          start="R. de Wit"
          peer={{ name: 'N. Yilmaz', slot: 3, sentence: 'N. Yilmaz typt in dit veld.' }}
        />
        <Field
          label="Klaar op"
          hideLabel
          placeholder="Klaar op"
          peer={{ name: LONG_NAME, slot: null, sentence: `${LONG_NAME} typt in dit veld.` }}
        />
        <Field
          label="Hoe heet het?"
          start="Een naam die langer is dan het veld breed is, en waarin iemand achteraan verder typt"
          error="Dit is geen dag. Schrijf bijvoorbeeld 2 dec."
          peer={{ name: 'T. van Dijk', slot: 5, sentence: 'T. van Dijk typt in dit veld.' }}
        />
      </Stack>
    ),
  },
  {
    name: 'TextArea: normal, long, empty',
    render: () => (
      <Stack>
        <Area label="Wat zie je?" start={LONG} />
        <Area label="Wat kun je niet?" placeholder="Schrijf het in gewone taal" rows={2} />
        <Area label="Wat ontbreekt?" error="Schrijf één zin." />
      </Stack>
    ),
  },
  {
    name: 'TextArea: read-only, someone else writing',
    render: () => (
      <Stack gap="lg">
        <Area label="Wat wil je bereiken?" isReadOnly start="Een veilig huis en rust in de straat." />
        <PeerTyping />
        <Area
          label="Wat kun je niet?"
          start="Zelf ontruimen."
          peer={{ name: LONG_NAME, slot: 4, sentence: `${LONG_NAME} typt in dit veld.` }}
        />
      </Stack>
    ),
  },
  {
    name: 'TextArea: carets of two others',
    render: () => (
      <Area
        label="Wat zie je?"
        start="De gang staat vol. De brandweer komt er niet door."
        carets={[
          { key: 'a', name: 'T. van Dijk', slot: 5, at: 18 },
          { key: 'b', name: 'L. Jacobs', slot: 4, at: 49 },
        ]}
      />
    ),
  },
  {
    name: 'Select: chosen, placeholder, disabled, small',
    render: () => (
      <Stack>
        <Choice label="Instantie" start="ggd" />
        <Choice label="Van" placeholder="Kies een instantie" />
        <Choice label="Naar" isDisabled start="zrg" />
        <Choice label="Filter" hideLabel size="s" start="cor" />
      </Stack>
    ),
  },
  {
    name: 'Fields that are there to be read',
    render: () => (
      <ReadOnlyFields value>
        <Stack>
          <Field label="Wie doet het?" start="T. van Dijk" />
          <Area label="Wat zie je?" start={LONG} />
          <Choice label="Instantie" start="ggd" />
          <Choice label="Scenario" placeholder="Kies een scenario" />
          <Tick start>Weet de inwoner ervan?</Tick>
          <Tick>Minderjarig</Tick>
        </Stack>
      </ReadOnlyFields>
    ),
  },
  {
    name: 'ComboBox: closed list, own text',
    render: () => (
      <Stack>
        <Combo />
        <Combo allowsCustom />
      </Stack>
    ),
  },
  {
    name: 'Checkbox',
    render: () => (
      <div>
        <Tick start>Besluit en tegengeluid</Tick>
        <Tick description="Alleen als de tafel dat goed vindt">Perspectieven</Tick>
        <Tick isIndeterminate>Scenario’s</Tick>
        <Tick isDisabled>Kaart</Tick>
        <Tick isDisabled start>
          Afspraken
        </Tick>
        <Tick>{LONG}</Tick>
      </div>
    ),
  },
  {
    name: 'RadioGroup: both directions, disabled',
    render: () => (
      <Stack>
        <Radios />
        <Radios orientation="horizontal" />
        <Radios isDisabled orientation="horizontal" />
      </Stack>
    ),
  },
];
