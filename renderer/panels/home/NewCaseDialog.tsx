import { useState } from 'react';
import { newCase } from '../../session/cases';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, Dialog, Stack, TextField } from '../../ui';
import { onRequest } from '../../session/onRequest';

/** A new case needs a pseudonym, never a name. */
export const NewCaseDialog = () => {
  const t = useText();
  const [pseudonym, setPseudonym] = useState('');
  const [title, setTitle] = useState('');
  const close = (): void => ui.openDialog(null);
  const create = (): void => {
    if (pseudonym.trim() === '') return;
    close();
    onRequest('home.new', newCase(title.trim(), pseudonym.trim(), t('home.baseline')));
  };
  return (
    <Dialog
      isOpen
      size="s"
      title={t('home.newCase')}
      closeLabel={t('common.close')}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={pseudonym.trim() === ''} onPress={create}>
            {t('home.create')}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <TextField
          label={t('home.pseudonym')}
          description={t('home.pseudonymHelp')}
          value={pseudonym}
          onChange={setPseudonym}
          onSubmit={create}
          autoFocus
          isRequired
        />
        <TextField
          label={t('home.titleLabel')}
          description={t('home.titleHelp')}
          value={title}
          onChange={setTitle}
          onSubmit={create}
        />
      </Stack>
    </Dialog>
  );
};
