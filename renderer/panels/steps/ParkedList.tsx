import { useState } from 'react';
import { answerParked, unpark } from '../../../shared/commands/meeting';
import type { ParkedItem } from '../../../shared/model/meeting';
import { dispatch } from '../../session/dispatch';
import { objectTitle } from '../../session/objectTitle';
import { removeWithUndo } from '../../session/removal';
import { useCase, useRecords } from '../../store/caseStore';
import { RECORD_KINDS, TABLE_OF, type Selection } from '../../store/selection';
import { usePermission } from '../../store/currentMeeting';
import { ui } from '../../store/uiStore';
import { useLanguage, useText } from '../../text/i18n';
import { Button, Icon, IconButton, TextField } from '../../ui';

const byTime = (a: ParkedItem, b: ParkedItem): number =>
  (a.at ?? '').localeCompare(b.at ?? '') || (a.id < b.id ? -1 : 1);

/** *Later bespreken*: what was put aside, by whom and about what, until it is discussed. */
export const ParkedList = () => {
  const t = useText();
  const items = [...useRecords('parkedItems')].sort(byTime);
  const mayAdd = usePermission('add') === 'yes';
  return (
    <section className="panel" aria-label={t('steps.park')}>
      <h2 className="panel__title">
        <Icon name="milestone" size={20} /> {t('steps.park')}
      </h2>
      {items.length === 0 && <p className="panel__text">{t('steps.parkNone')}</p>}
      <ul className="parked">
        {items.map((item) => (
          <Parked key={item.id} item={item} mayAnswer={mayAdd} />
        ))}
      </ul>
      {mayAdd && (
        <span>
          <Button size="s" variant="quiet" icon="plus" onPress={() => ui.openDialog('park')}>
            {t('steps.park')}
          </Button>
        </span>
      )}
    </section>
  );
};

/** The object that a parked item is about, as far as it is there and has a card. */
const useAbout = (id: string | null): { readonly selection: Selection; readonly title: string } | null => {
  const language = useLanguage();
  const tables = useCase((state) => state.tables);
  const kind = id === null ? undefined : RECORD_KINDS.find((one) => tables[TABLE_OF[one]].has(id));
  if (id === null || kind === undefined) return null;
  const selection: Selection = { kind, id };
  return { selection, title: objectTitle(tables, selection, language) };
};

const Parked = ({ item, mayAnswer }: { readonly item: ParkedItem; readonly mayAnswer: boolean }) => {
  const t = useText();
  const [answer, setAnswer] = useState('');
  const about = useAbout(item.about);
  const { id, text, by, answered } = item;
  const tick = (): void => {
    dispatch(answerParked, { id, text: answer.trim() });
  };
  return (
    <li className="parked__item">
      <p className="parked__text">
        {answered && <Icon name="check" size={16} />} {text}
      </p>
      <p className="parked__facts">
        {by !== null && <span>{t('steps.parkBy', { name: by })}</span>}
        {about && (
          <button type="button" className="link" onClick={() => ui.select(about.selection)}>
            {about.title}
          </button>
        )}
        {answered && <span>{t('steps.parkAnswered', { text: answered.text })}</span>}
      </p>
      {mayAnswer && answered === null && (
        <div className="parked__answer">
          <TextField
            label={t('steps.parkAnswer')}
            hideLabel
            placeholder={t('steps.parkAnswer')}
            value={answer}
            onChange={setAnswer}
            onSubmit={tick}
          />
          <Button size="s" icon="check" aria-label={t('steps.parkTickName', { text })} onPress={tick}>
            {t('steps.parkTick')}
          </Button>
          <IconButton
            icon="trash"
            size="s"
            label={t('steps.parkRemove', { text })}
            onPress={() => removeWithUndo(unpark, id, text, t)}
          />
        </div>
      )}
    </li>
  );
};
