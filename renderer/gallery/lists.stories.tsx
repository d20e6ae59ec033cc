import { useState } from 'react';
import { AgencyShape, Badge, Icon, Tree } from '../ui';
import type { TreeItem } from '../ui';
import { LONG } from './samples';
import type { Story } from './story';

const party = (id: string, name: string, slot: number, end: string): TreeItem => ({
  id,
  label: name,
  textValue: `${name}, instantie, ${end}`,
  icon: <AgencyShape slot={slot} kind="agency" size={18} />,
  end,
});
const problem = (text: string): TreeItem => ({
  id: text,
  label: text,
  textValue: text,
  icon: <Icon name="alert-triangle" />,
});

const ITEMS: readonly TreeItem[] = [
  {
    id: 'g1',
    label: 'Inwoner',
    textValue: 'Inwoner',
    isGroup: true,
    children: [
      {
        id: 'henk',
        label: 'Henk',
        textValue: 'Henk, inwoner, in 2 rondjes',
        icon: <AgencyShape slot={null} kind="resident" size={18} />,
        end: <Badge tone="loop">2 rondjes</Badge>,
      },
    ],
  },
  {
    id: 'g2',
    label: 'Instanties',
    textValue: 'Instanties, 5',
    isGroup: true,
    end: '5',
    children: [
      party('zrg', 'Zorginstantie', 1, '6 relaties'),
      {
        ...party('cor', 'Woningcorporatie', 2, '4 relaties'),
        children: [
          {
            id: 'cor-ggd',
            label: 'verwijst door naar GGD',
            textValue: 'verwijst door naar GGD: vraagt om gedwongen opruimen',
            icon: <Icon name="relation" size={16} />,
          },
        ],
      },
      party('ggd', 'GGD', 3, '2 relaties'),
      party('gem', 'Gemeente (Wmo)', 4, '1 relatie'),
      { ...party('brw', 'Brandweer', 5, 'staat los'), end: <Badge tone="warn">staat los</Badge> },
    ],
  },
  {
    id: 'g3',
    label: 'Wat ontbreekt',
    textValue: 'Wat ontbreekt',
    isGroup: true,
    children: [
      {
        id: 'gap',
        label: 'Passende opvang',
        textValue: 'Passende opvang, ontbreekt',
        icon: <AgencyShape slot={null} kind="missing" size={18} />,
      },
    ],
  },
  {
    id: 'g4',
    label: 'Knelpunten',
    textValue: 'Knelpunten, 3',
    isGroup: true,
    end: '3',
    children: [
      problem('Ieder kijkt vanuit de eigen taak'),
      problem('Net te weinig grond voor dwang'),
      problem(LONG),
    ],
  },
];

function Objects() {
  const [selected, setSelected] = useState<string | null>('cor');
  const [opened, setOpened] = useState('');
  return (
    <>
      <Tree label="Wie en wat" items={ITEMS} selected={selected} onSelect={setSelected} onOpen={setOpened} />
      <p>Opened: {opened}</p>
    </>
  );
}

const ROWS = [
  {
    slot: 4,
    party: 'Gemeente (Wmo)',
    what: 'Opruimcoach regelen en betalen',
    who: 'L. Jacobs',
    on: 'za 6 dec',
    tone: 'neutral',
    state: 'open',
  },
  {
    slot: 5,
    party: 'Brandweer',
    what: 'Huis bekijken en opschrijven wat minstens weg moet',
    who: 'T. van Dijk',
    on: 'di 2 dec',
    tone: 'info',
    state: 'bezig',
  },
  {
    slot: 2,
    party: 'Woningcorporatie',
    what: 'Huuropzegging opschorten',
    who: 'R. de Wit',
    on: 'vr 28 nov',
    tone: 'ok',
    state: 'klaar',
  },
] as const;
const STATE_ICONS = { neutral: 'circle', info: 'loader', ok: 'check' } as const;

function Agreements() {
  return (
    <table className="rt-table">
      <thead>
        <tr>
          <th scope="col">Nr.</th>
          <th scope="col">Wat gebeurt er?</th>
          <th scope="col">Wie</th>
          <th scope="col">Klaar</th>
          <th scope="col">Stand</th>
        </tr>
      </thead>
      {ROWS.map((row, index) => (
        <tbody key={row.party}>
          <tr className="rt-table__group">
            <td>
              <AgencyShape slot={row.slot} kind="agency" size={18} />
            </td>
            <th scope="rowgroup" colSpan={4}>
              {row.party}
            </th>
          </tr>
          <tr className={index === 1 ? 'rt-table__selected' : ''}>
            <td className="rt-table__quiet">{index + 1}</td>
            <th scope="row">{row.what}</th>
            <td>{row.who}</td>
            <td className="rt-table__number">{row.on}</td>
            <td>
              <Badge tone={row.tone} icon={STATE_ICONS[row.tone]}>
                {row.state}
              </Badge>
            </td>
          </tr>
        </tbody>
      ))}
      <tbody>
        <tr className="rt-table__draft">
          <td>
            <Icon name="alert-circle" />
          </td>
          <td colSpan={4}>Nog geen afspraak: “Buren vertellen wat er gaat gebeuren”. De naam mist.</td>
        </tr>
      </tbody>
    </table>
  );
}

export const stories: Story[] = [
  { name: 'Tree: groups, nested, long text', render: () => <Objects /> },
  {
    name: 'Tree: nothing chosen',
    render: () => <Tree label="Kort" items={ITEMS.slice(0, 1)} selected={null} onSelect={() => undefined} />,
  },
  { name: 'rt-table', isWide: true, render: () => <Agreements /> },
];
