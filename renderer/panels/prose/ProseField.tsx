import { useState } from 'react';
import { PROSE_MAX } from '../../../shared/model/field';
import type { TableName } from '../../../shared/model/tables';
import { caretOf, myCaret } from '../../session/caret';
import { typeInto } from '../../session/dispatch';
import { tellFocus } from '../../session/meeting/presence';
import { useSlotOf } from '../../store/agency';
import { useReadOnly } from '../../store/caseStore';
import { usePeersIn } from '../../store/meetingStore';
import { useText } from '../../text/i18n';
import { rebase, TextArea } from '../../ui';
import { IdentifyingHint } from './IdentifyingHint';
import { useRefused } from '../../store/refusedFields';
import { lengthText } from './lengthText';
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
  const t = useText();
  // What was typed and does not fit, with the text it was typed in: it stays in the field until it fits.
  const [refused, setRefused] = useState<{ readonly text: string; readonly from: string } | null>(null);
  useRefused(`${table}/${id}/${field}`, refused !== null);
  const text = refused?.text ?? value;
  const { error, left } = lengthText(t, text.length, PROSE_MAX);
  const typed = (next: string, base: string): void => {
    const from = refused?.from ?? value;
    // Others may have typed on meanwhile.
    const joined = refused === null ? next : rebase(from, next, value).text;
    const isKept =
      joined.length <= PROSE_MAX && typeInto(table, id, field, refused === null ? base : value, joined);
    setRefused(isKept ? null : { text: next, from });
  };
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
        value={text}
        description={left ?? texts.description}
        error={error ?? (refused ? t('prose.refused') : undefined)}
        rows={rows}
        isReadOnly={readOnly}
        onChange={typed}
        onFocus={() => tellFocus({ ...place, caret: null })}
        onCaret={(at) => tellFocus({ ...place, caret: myCaret(place, at) })}
        onBlur={() => tellFocus(null)}
        peer={peer}
        carets={carets}
      />
      {!readOnly && (
        <IdentifyingHint
          place={`${table}/${id}/${field}`}
          text={text}
          onChange={(next) => typed(next, text)}
        />
      )}
    </div>
  );
};
