import { useRef, useState } from 'react';
import { addAction } from '../../../shared/commands/action';
import {
  knownPeople,
  readActionLine,
  type ActionLine,
  type LineContext,
} from '../../../shared/entry/actionLine';
import { dispatch } from '../../session/dispatch';
import { useRecords } from '../../store/caseStore';
import { useToday } from '../../store/today';
import { ui } from '../../store/uiStore';
import { useWaitingFocus } from '../../store/waitingFocus';
import { useText } from '../../text/i18n';
import { Kbd } from '../../ui';
import { whenDaysCanBeRead } from '../prose/dayLibrary';
import { ActionReading } from './ActionReading';

/** One line, Enter: `brandweer / van Dijk / huis bekijken / 2 dec`. What it means shows while typing, before it counts. */
export const ActionEntry = () => {
  const t = useText();
  const [line, setLine] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const context = useLineContext();
  useWaitingFocus('action-line', () => input.current?.focus());
  const read = readActionLine(line, context);
  const add = (): void => {
    // Read once more: the first reading may have been before everything was there to read with.
    const meant = readActionLine(line, context);
    if (!meant) return;
    if (meant.text === '') ui.announce(t('actions.draft', { gaps: t('entry.line.what').toLowerCase() }));
    else if (dispatch(addAction, actionOf(meant))) setLine('');
    input.current?.focus();
  };
  return (
    <div className="action-entry" data-adds>
      <div className="action-entry__line">
        <Kbd>F</Kbd>
        <input
          ref={input}
          className="action-entry__input"
          aria-label={t('actions.add')}
          aria-describedby="action-entry-help"
          placeholder={t('actions.addHint')}
          value={line}
          onChange={(event) => setLine(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) whenDaysCanBeRead(add);
          }}
        />
      </div>
      <div className="action-entry__read" id="action-entry-help">
        {read ? (
          <ActionReading
            read={read}
            onMoveDay={(day) => {
              setLine(withDay(line, read.dayTyped, day));
              input.current?.focus();
            }}
          />
        ) : (
          t('actions.addHelp')
        )}
      </div>
    </div>
  );
};

const useLineContext = (): LineContext => {
  const today = useToday();
  const parties = useRecords('parties');
  const actions = useRecords('actions');
  const attendees = useRecords('attendees');
  return { parties, today, people: knownPeople({ parties, actions, attendees }) };
};

const actionOf = ({ text, party, person, due }: ActionLine) => ({
  text,
  party: party?.id ?? null,
  owner: person === '' ? null : { name: person, role: null, fictional: false },
  due,
  result: '',
});

/** The line with another day in the place of the one that was typed last. `day` is an ISO date. */
const withDay = (line: string, typed: string, day: string): string => {
  const at = line.lastIndexOf(typed);
  return at < 0 ? line : `${line.slice(0, at)}${day}${line.slice(at + typed.length)}`;
};
