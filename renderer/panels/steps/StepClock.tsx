import type { TFunction } from 'i18next';
import type { Meeting } from '../../../shared/model/meeting';
import { stepClock, type StepClock as Clock } from '../../../shared/model/meetingClock';
import { useNow } from '../../store/now';
import { useText } from '../../text/i18n';
import { Icon } from '../../ui';

/** Minutes left in words. It only advises: nothing sounds and nothing locks. */
export const StepClock = ({ meeting }: { readonly meeting: Meeting }) => {
  const t = useText();
  const clock = stepClock(meeting, useNow());
  if (clock.kind === 'none') return null;
  return (
    <p className={`step-clock step-clock--${clock.kind}`} data-clock={clock.kind}>
      <Icon name={clock.kind === 'left' || clock.kind === 'paused' ? 'clock' : 'hourglass'} size={16} />
      {clockText(t, clock)}
    </p>
  );
};

const clockText = (t: TFunction<'screens'>, clock: Clock): string => {
  switch (clock.kind) {
    case 'left':
      return t('steps.left', { count: clock.minutes });
    case 'soon':
      return t('steps.soon', { count: clock.minutes });
    case 'over':
      return clock.minutes === 0 ? t('steps.timeUp') : t('steps.over', { count: clock.minutes });
    case 'paused':
      return t('steps.paused');
    case 'none':
      return '';
  }
};
