import './steps.css';
import { phaseOf, type Meeting } from '../../../shared/model/meeting';
import { useCurrentMeeting } from '../../store/currentMeeting';
import { useText } from '../../text/i18n';
import { Icon } from '../../ui';
import { SignalsPanel } from '../signal/SignalsPanel';
import { Attendees } from './Attendees';
import { Closing } from './Closing';
import { FollowUps } from './FollowUps';
import { MandateQuestion } from './MandateQuestion';
import { ParkedList } from './ParkedList';
import { useStepGaps } from './useStepGaps';

/** *Overleg*: who sits here with what mandate, last time's actions, what is for later, and the closing. */
export const MeetingView = () => {
  const meeting = useCurrentMeeting();
  if (!meeting) return null;
  const isClosing = phaseOf(meeting) === 'close';
  return (
    <div className="view view--meeting">
      <div className="view__side">
        {!isClosing && <ThisStep meeting={meeting} />}
        {!isClosing && <MandateQuestion />}
        <Attendees meeting={meeting} />
      </div>
      <div className="view__main">
        {isClosing && <Closing meeting={meeting} />}
        <FollowUps meeting={meeting} />
        <ParkedList />
        {isClosing && <SignalsPanel />}
      </div>
    </div>
  );
};

/** All that the bar has room to hint at. */
const ThisStep = ({ meeting }: { readonly meeting: Meeting }) => {
  const t = useText();
  const gaps = useStepGaps(meeting);
  return (
    <section className="panel" aria-label={t('steps.thisStep')}>
      <h2 className="panel__title">{t('steps.thisStep')}</h2>
      <p className="panel__text">{t(`steps.wants.${phaseOf(meeting)}`)}</p>
      <ul className="closing">
        {gaps.map((gap) => (
          <li key={gap}>
            <Icon name="circle" size={16} /> {gap}
          </li>
        ))}
      </ul>
      {gaps.length === 0 && <p className="panel__text">{t('steps.done')}</p>}
    </section>
  );
};
