import './steps.css';
import { phaseOf } from '../../../shared/model/meeting';
import { follow, stopFollowing } from '../../session/meeting/following';
import { useRecords } from '../../store/caseStore';
import { useMeeting } from '../../store/meetingStore';
import { usePermission, useMyAttendee, useCurrentMeeting } from '../../store/currentMeeting';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Badge, Button, Checkbox } from '../../ui';
import { ChairTools } from './ChairTools';
import { FloorMark } from './FloorMark';
import { StepClock } from './StepClock';
import { StepHint } from './StepHint';
import { StepMark } from './StepMark';

/** *Overlegbalk*: where the meeting is, on every screen of the case. */
export const MeetingBar = () => {
  const t = useText();
  const meeting = useCurrentMeeting();
  const isChair = usePermission('moveSteps') === 'yes';
  if (!meeting) return null;
  return (
    <section className="meeting-bar" aria-label={t('steps.bar')}>
      <div className="meeting-bar__row">
        <StepMark phase={phaseOf(meeting)} />
        <StepClock meeting={meeting} />
        <FloorMark meeting={meeting} />
        <span className="meeting-bar__end">
          <MyRole />
          <ParkButton />
          {isChair ? <ChairTools meeting={meeting} /> : <FollowSwitch />}
        </span>
      </div>
      <StepHint meeting={meeting} />
    </section>
  );
};

/** What one is at this table, always in words. */
const MyRole = () => {
  const t = useText();
  const role = useMeeting((state) => state.role);
  const isDeputy = useMeeting((state) => state.isDeputy && state.role !== 'chair');
  const name = t(`meeting.roles.${role}`);
  return (
    <span className="meeting-bar__role">
      {t('steps.myRole', { role: name })}
      {isDeputy && <Badge tone="info">{t('deputy.is')}</Badge>}
      {role === 'observer' && <Badge tone="warn">{t('steps.readOnly')}</Badge>}
    </span>
  );
};

const ParkButton = () => {
  const t = useText();
  const open = useRecords('parkedItems').filter(({ answered }) => answered === null).length;
  const mayAdd = usePermission('add') === 'yes';
  return (
    <Button
      variant="quiet"
      icon="milestone"
      aria-label={open > 0 ? t('steps.parkCount', { count: open }) : t('steps.park')}
      onPress={() => (mayAdd ? ui.openDialog('park') : ui.view('meeting'))}
    >
      {t('steps.park')} {open > 0 && <span className="meeting-bar__count">{open}</span>}
    </Button>
  );
};

const FollowSwitch = () => {
  const t = useText();
  const follows = useMeeting((state) => state.follows);
  const ownParty = useMyAttendee()?.party ?? null;
  return (
    <Checkbox isSelected={follows} onChange={(on) => (on ? follow(ownParty) : stopFollowing())}>
      {t('steps.follow')}
    </Checkbox>
  );
};
