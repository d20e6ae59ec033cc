import type { ReactNode } from 'react';
import { useReadOnly } from '../../store/caseStore';
import { useText } from '../../text/i18n';
import { Button, Dialog, Stack } from '../../ui';
import { CaseFields } from '../fields/CanEdit';

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
  const readOnly = useReadOnly();
  const { title, children, isNew, canSave, onSave, onClose, onRemove } = props;
  return (
    <Dialog
      isOpen
      title={title}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        readOnly ? (
          <Button onPress={onClose}>{t('common.close')}</Button>
        ) : (
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
        )
      }
    >
      <div className="editor">
        <CaseFields>
          <Stack gap="md">{children}</Stack>
        </CaseFields>
      </div>
    </Dialog>
  );
};
