import type { TableName } from '../../../shared/model/tables';
import { caretOf, myCaret } from '../../session/caret';
import { typeInto } from '../../session/dispatch';
import { tellFocus } from '../../session/meeting/presence';
import { useSlotOf } from '../../store/agency';
import { useReadOnly } from '../../store/caseStore';
import { usePeersIn } from '../../store/meetingStore';
import { TextArea } from '../../ui';
import { IdentifyingHint } from './IdentifyingHint';
import { usePeerShown } from './usePeerShown';

interface ProseFieldProps {
  readonly table: TableName;
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly description?: string;
}

/**
 * A text that two people may type in at once: every keystroke is a change of its own, and others see who types and
 * where.
 */
export const ProseField = ({ table, id, field, value, rows = 1, ...texts }: ProseFieldProps) => {
  const place = { table, id, field };
  const peers = usePeersIn(table, id, field);
  const peer = usePeerShown(peers);
  const slotOf = useSlotOf();
  const readOnly = useReadOnly();
  const carets = peers.flatMap((other) => {
    const at = caretOf(place, other.focus?.caret ?? null);
    return at === null
      ? []
      : [{ key: String(other.clientId), name: other.name, slot: slotOf(other.partyId), at }];
  });
  return (
    <div className="prose" data-field={field}>
      <TextArea
        {...texts}
        value={value}
        rows={rows}
        isReadOnly={readOnly}
        onChange={(next, base) => typeInto(table, id, field, base, next)}
        onFocus={() => tellFocus({ ...place, caret: null })}
        onCaret={(at) => tellFocus({ ...place, caret: myCaret(place, at) })}
        onBlur={() => tellFocus(null)}
        peer={peer}
        carets={carets}
      />
      {!readOnly && (
        <IdentifyingHint
          place={`${table}/${id}/${field}`}
          text={value}
          onChange={(next) => typeInto(table, id, field, value, next)}
        />
      )}
    </div>
  );
};
