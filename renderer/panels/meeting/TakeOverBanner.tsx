import { useState } from 'react';
import { takeOver } from '../../session/meeting/meeting';
import { useText } from '../../text/i18n';
import { Banner, Button } from '../../ui';
import { onRequest } from '../../session/onRequest';

/** Says that the chair is gone, and what its deputy can do about it. */
export const TakeOverBanner = () => {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const takeOverNow = async (): Promise<void> => {
    setBusy(true);
    await takeOver();
    setBusy(false);
  };
  return (
    <Banner
      tone="warn"
      icon="wifi-off"
      actions={
        <Button
          variant="primary"
          isDisabled={busy}
          onPress={() => onRequest('meeting.takeOver', takeOverNow())}
        >
          {t('deputy.takeOver')}
        </Button>
      }
    >
      {t('deputy.chairGone')}
    </Banner>
  );
};
