import { workingDayFrom } from '../../../shared/entry/workingDays';
import { useReadOnly } from '../../store/caseStore';
import { useToday } from '../../store/today';
import { useLanguage, useText } from '../../text/i18n';
import { Button } from '../../ui';
import { dayText, fullDayText } from '../dates';
import { restDayText } from './dayWords';

interface RestDayProps {
  /** ISO date. */
  readonly date: string;
  readonly onMove: (date: string) => void;
  /** In a cell of a table: few words, the date is above it. */
  readonly isShort?: boolean;
}

/** A deadline on which nobody works: says so, and moves it to the next working day with one press; never by itself. */
export const RestDay = ({ date, onMove, isShort = false }: RestDayProps) => {
  const t = useText();
  const language = useLanguage();
  const readOnly = useReadOnly();
  const today = useToday();
  const said = restDayText(date, t, language);
  if (said === null || readOnly || date < today) return null;
  const next = workingDayFrom(date);
  return (
    <span className={isShort ? 'rest-day rest-day--short' : 'rest-day'}>
      <span title={said}>{isShort ? t('entry.day.noWork') : said}</span>
      <Button
        size="s"
        variant="quiet"
        {...(isShort ? {} : { icon: 'calendar' })}
        onPress={() => onMove(next)}
      >
        {t('entry.day.move', { date: isShort ? dayText(next, language) : fullDayText(next, language) })}
      </Button>
    </span>
  );
};
