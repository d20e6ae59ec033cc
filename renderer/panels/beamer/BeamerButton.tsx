import { onRequest } from '../../session/onRequest';
import { closeBeamer, openBeamer } from '../../session/beamer';
import { useBeamer } from '../../store/beamerStore';
import { useCase } from '../../store/caseStore';
import { useMeeting } from '../../store/meetingStore';
import { useText } from '../../text/i18n';
import { IconButton } from '../../ui';

/** Opens and closes the beamer window: for the chair, or whoever prepares a case alone. */
export const BeamerButton = () => {
  const t = useText();
  const isOpen = useBeamer((state) => state.isOpen);
  const isGuest = useCase((state) => state.role === 'guest');
  const isChair = useMeeting((state) => state.stage !== 'running' || state.role === 'chair');
  if (isGuest || !isChair) return null;
  return (
    <IconButton
      icon="presentation"
      label={isOpen ? t('beamer.close') : t('beamer.open')}
      onPress={() => onRequest('beamer.open', isOpen ? closeBeamer() : openBeamer(t('beamer.window')))}
    />
  );
};
