import type { TableName } from '../../../shared/model/tables';
import { typeInto } from '../../session/dispatch';
import { tellFocus } from '../../session/presence';
import { useCase } from '../../store/caseStore';
import { usePeerIn } from '../../store/meetingStore';
import { TextArea } from '../../ui';
import { IdentifyingHint } from './IdentifyingHint';

interface ProseFieldProps {
  readonly table: TableName;
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  readonly placeholder?: string;
}

/** A text that two people may type in at once: every keystroke is a change of its own, and others see who types. */
export const ProseField = ({ table, id, field, label, value, rows = 1, placeholder }: ProseFieldProps) => {
  const peer = usePeerIn(table, id, field);
  const slot = useCase((state) =>
    peer?.partyId ? (state.tables.parties.get(peer.partyId)?.colorSlot ?? null) : null,
  );
  const readOnly = useCase((state) => state.readOnly);
  return (
    <>
      <TextArea
        label={label}
        value={value}
        rows={rows}
        placeholder={placeholder}
        isReadOnly={readOnly}
        onChange={(next, base) => typeInto(table, id, field, base, next)}
        onFocus={() => tellFocus({ table, id, field })}
        onBlur={() => tellFocus(null)}
        peer={peer ? { name: peer.name, slot } : undefined}
      />
      {!readOnly && (
        <IdentifyingHint
          place={`${table}/${id}/${field}`}
          text={value}
          onChange={(next) => typeInto(table, id, field, value, next)}
        />
      )}
    </>
  );
};
