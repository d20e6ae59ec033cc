import type { ReactNode } from 'react';
import { useText } from '../../text/i18n';
import { Button, Dialog, Stack } from '../../ui';

interface EditorDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly isNew: boolean;
  readonly canSave: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly onRemove?: (() => void) | undefined;
}

/** A form over the scenarios: save or cancel, and where it can be, take away. */
export const EditorDialog = (props: EditorDialogProps) => {
  const t = useText();
  const { title, children, isNew, canSave, onSave, onClose, onRemove } = props;
  return (
    <Dialog
      isOpen
      title={title}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <>
          {onRemove && (
            <span className="editor__remove">
              <Button icon="trash" variant="danger" onPress={onRemove}>
                {t('common.remove')}
              </Button>
            </span>
          )}
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={!canSave} onPress={onSave}>
            {isNew ? t('party.add') : t('common.save')}
          </Button>
        </>
      }
    >
      <div className="editor">
        <Stack gap="md">{children}</Stack>
      </div>
    </Dialog>
  );
};
