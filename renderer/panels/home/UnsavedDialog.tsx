import { useUnsaved } from '../../store/unsavedStore';
import { useUi } from '../../store/uiStore';
import { sentenceFor } from '../../../shared/text/language';
import { useText } from '../../text/i18n';
import { Button, Dialog, Stack } from '../../ui';

/** The case should close and is not on disk: wait, save a copy elsewhere, or give it up knowingly. */
export const UnsavedDialog = () => {
  const t = useText();
  const language = useUi((state) => state.language);
  const question = useUnsaved((state) => state.question);
  if (question === null) return null;
  const { changes, problem, copy, answer } = question;
  return (
    <Dialog
      isOpen
      isAlert
      title={t('unsaved.title')}
      closeLabel={t('unsaved.stay')}
      onClose={() => answer('stay')}
      footer={
        <>
          <Button variant="danger" onPress={() => answer('discard')}>
            {t('unsaved.discard')}
          </Button>
          <Button onPress={() => answer('copy')}>{t('unsaved.copy')}</Button>
          <Button onPress={() => answer('again')}>{t('unsaved.again')}</Button>
          <Button variant="primary" onPress={() => answer('stay')}>
            {t('unsaved.stay')}
          </Button>
        </>
      }
    >
      <Stack gap="sm">
        <p>{t('unsaved.text', { count: changes })}</p>
        <p>{sentenceFor(problem, language)}</p>
        {copy !== null && <p>{t('unsaved.copied', { name: copy })}</p>}
      </Stack>
    </Dialog>
  );
};
