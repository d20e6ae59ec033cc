import { useText } from '../../text/i18n';
import { IconButton } from '../../ui';
import { CanEdit } from './CanEdit';
import { RecordField } from './RecordField';

interface Item {
  readonly id: string;
  readonly label: string;
}

interface LinkedRecordsProps {
  readonly label: string;
  /** All that may be chosen. */
  readonly items: readonly Item[];
  readonly chosen: readonly string[];
  readonly removeLabel: (name: string) => string;
  readonly onChange: (chosen: readonly string[]) => void;
  /** Goes to one of them. */
  readonly onOpen: (id: string) => void;
}

/** The records that something is about: each leads on to its card, can be taken out, and more can be added. */
export const LinkedRecords = ({
  label,
  items,
  chosen,
  removeLabel,
  onChange,
  onOpen,
}: LinkedRecordsProps) => {
  const t = useText();
  const linked = chosen.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const others = items.filter(({ id }) => !chosen.includes(id));
  return (
    <>
      {linked.length > 0 && (
        <ul className="linked">
          {linked.map((item) => (
            <li key={item.id}>
              <button type="button" className="link" onClick={() => onOpen(item.id)}>
                {item.label || t('common.unnamed')}
              </button>
              <CanEdit>
                <IconButton
                  icon="x"
                  size="s"
                  label={removeLabel(item.label)}
                  onPress={() => onChange(chosen.filter((id) => id !== item.id))}
                />
              </CanEdit>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <CanEdit>
          <RecordField
            label={label}
            items={others}
            value={null}
            onChoose={(id) => id !== null && onChange([...chosen, id])}
          />
        </CanEdit>
      )}
    </>
  );
};
