import { workingDayFrom } from '../../../shared/entry/workingDays';
import { useReadOnly } from '../../store/caseStore';
import { useToday } from '../../store/today';
import { useLanguage, useText } from '../../text/i18n';
import { Button } from '../../ui';
import { fullDayText } from '../dates';
import { restDayText } from './dayWords';

interface RestDayProps {
  /** ISO date. */
  readonly date: string;
  readonly onMove: (date: string) => void;
}

/** A deadline on which nobody works: says so, and moves it to the next working day with one press; never by itself. */
export const RestDay = ({ date, onMove }: RestDayProps) => {
  const t = useText();
  const language = useLanguage();
  const readOnly = useReadOnly();
  const today = useToday();
  const said = restDayText(date, t, language);
  if (said === null || readOnly || date < today) return null;
  const next = workingDayFrom(date);
  return (
    <span className="rest-day">
      <span>{said}</span>
      <Button size="s" variant="quiet" icon="calendar" onPress={() => onMove(next)}>
        {t('entry.day.move', { date: fullDayText(next, language) })}
      </Button>
    </span>
  );
};
