import { useState } from 'react';
import { decideDespite } from '../../../shared/commands/decision';
import { dispatch } from '../../session/dispatch';
import { useText } from '../../text/i18n';
import { Button, Dialog, Stack, TextField } from '../../ui';
import { GoneNotice, useGone } from '../fields/Gone';

interface DespiteDialogProps {
  readonly decision: string;
  readonly onClose: () => void;
}

/** *Besloten ondanks bezwaar*: only with a reason, and in everybody's sight. */
export const DespiteDialog = ({ decision, onClose }: DespiteDialogProps) => {
  const t = useText();
  const [reason, setReason] = useState('');
  const isGone = useGone([{ table: 'decisions', id: decision }]);
  const decide = (): void => {
    if (reason.trim() !== '' && dispatch(decideDespite, { id: decision, reason: reason.trim() })) onClose();
  };
  return (
    <Dialog
      isOpen
      size="s"
      title={t('decision.despiteTitle')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('decision.recordNot')}</Button>
          <Button variant="primary" icon="gavel" isDisabled={reason.trim() === '' || isGone} onPress={decide}>
            {t('decision.despite')}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        {isGone && <GoneNotice />}
        <p>{t('decision.despiteText')}</p>
        <TextField
          label={t('decision.despiteReason')}
          value={reason}
          onChange={setReason}
          onSubmit={decide}
          isRequired
          autoFocus
        />
      </Stack>
    </Dialog>
  );
};
