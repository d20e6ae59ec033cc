import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from './given';
import { IconButton } from './IconButton';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The buttons; the primary one last. */
  footer?: ReactNode;
  size?: 's' | 'm' | 'l' | undefined;
  closeLabel: string;
  /** For a question that must be answered before anything else: announced as an alert. */
  isAlert?: boolean | undefined;
}

/**
 * A question that has to be dealt with first. Esc closes it, a press beside it does not (somebody may
 * have typed a lot); focus goes back to what opened it.
 */
export function Dialog({ title, isOpen, onClose, children, footer, ...rest }: DialogProps) {
  const { size = 'm', closeLabel, isAlert = false } = rest;
  return (
    <ModalOverlay
      className="rt-dialog__scrim"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={classes('rt-dialog__frame', `rt-dialog__frame--${size}`)}>
        <AriaDialog className="rt-dialog rt-focus" role={isAlert ? 'alertdialog' : 'dialog'}>
          <header className="rt-dialog__header">
            <Heading slot="title" level={2} className="rt-dialog__title">
              {title}
            </Heading>
            <IconButton icon="x" label={closeLabel} onPress={onClose} />
          </header>
          <div className="rt-dialog__body">{children}</div>
          {footer === undefined ? null : <footer className="rt-dialog__footer">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
