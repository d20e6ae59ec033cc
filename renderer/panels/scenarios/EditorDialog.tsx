import type { ReactNode } from 'react';
import { useReadOnly } from '../../store/caseStore';
import { useText } from '../../text/i18n';
import { Button, Dialog, Stack } from '../../ui';
import type { RecordRef } from '../../store/selection';
import { CaseFields } from '../fields/CanEdit';
import { GoneNotice, useGone } from '../fields/Gone';

interface EditorDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly isNew: boolean;
  /** What it writes to: gone, nothing is saved. A null is not there yet. */
  readonly about?: readonly (RecordRef | null)[];
  readonly canSave: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly onRemove?: (() => void) | undefined;
}

/** A form over the scenarios: save or cancel, and where it can be, take away. */
export const EditorDialog = (props: EditorDialogProps) => {
  const t = useText();
  const readOnly = useReadOnly();
  const { title, children, isNew, about = [], canSave, onSave, onClose, onRemove } = props;
  const isGone = useGone(about);
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
            {onRemove && !isGone && (
              <span className="editor__remove">
                <Button icon="trash" variant="danger" onPress={onRemove}>
                  {t('common.remove')}
                </Button>
              </span>
            )}
            <Button onPress={onClose}>{t('common.cancel')}</Button>
            <Button variant="primary" isDisabled={!canSave || isGone} onPress={onSave}>
              {isNew ? t('party.add') : t('common.save')}
            </Button>
          </>
        )
      }
    >
      <div className="editor">
        <CaseFields>
          <Stack gap="md">
            {isGone && <GoneNotice />}
            {children}
          </Stack>
        </CaseFields>
      </div>
    </Dialog>
  );
};
