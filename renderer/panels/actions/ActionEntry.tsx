import { useRef, useState } from 'react';
import { addAction } from '../../../shared/commands/action';
import { parseActionLine } from '../../../shared/insight/actionLine';
import type { Party } from '../../../shared/model/party';
import { dispatch } from '../../session/dispatch';
import { useRecords } from '../../store/caseStore';
import { useToday } from '../../store/today';
import { useLanguage, useText } from '../../text/i18n';
import { AgencyShape, Kbd } from '../../ui';
import { dayText } from '../dates';

/** One line, Enter: `brandweer / van Dijk / huis bekijken / 2 dec`. What was understood shows while typing. */
export const ActionEntry = () => {
  const t = useText();
  const language = useLanguage();
  const parties = useRecords('parties');
  const [line, setLine] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const parsed = parseActionLine(line, useToday());
  const party = parsed ? partyFor(parsed.agency, parties) : null;
  const add = (): void => {
    if (!parsed) return;
    // A word that is no agency on the map is kept as part of what happens: nothing typed is lost.
    const text = party || parsed.agency === '' ? parsed.text : `${parsed.agency}: ${parsed.text}`;
    const person = parsed.person === '' ? party?.contact?.name : parsed.person;
    const done = dispatch(addAction, {
      text,
      party: party?.id ?? null,
      owner: person ? { name: person, role: null, fictional: false } : null,
      due: parsed.due,
      result: '',
    });
    if (done) setLine('');
    input.current?.focus();
  };
  return (
    <div className="action-entry">
      <Kbd>F</Kbd>
      <input
        ref={input}
        className="action-entry__input"
        data-shortcut="F"
        aria-label={t('actions.add')}
        aria-describedby="action-entry-help"
        placeholder={t('actions.addHint')}
        value={line}
        onChange={(event) => setLine(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
        }}
      />
      <span className="action-entry__read" id="action-entry-help">
        {parsed ? (
          <>
            {party && (
              <>
                <AgencyShape slot={party.colorSlot} kind={party.kind} size={16} /> {party.name}
              </>
            )}
            {parsed.due && <strong>{dayText(parsed.due, language)}</strong>}
          </>
        ) : (
          t('actions.addHelp')
        )}
      </span>
    </div>
  );
};

/** The party whose name or code starts with, or else contains, the typed word. */
const partyFor = (typed: string, parties: readonly Party[]): Party | null => {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return null;
  const matches = (test: (party: Party) => boolean): Party | undefined => parties.find(test);
  return (
    matches((party) => party.abbr.toLowerCase() === wanted || party.name.toLowerCase() === wanted) ??
    matches((party) => party.name.toLowerCase().startsWith(wanted)) ??
    matches((party) => party.name.toLowerCase().includes(wanted)) ??
    null
  );
};
