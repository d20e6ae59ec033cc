import { useRef } from 'react';
import { Button } from './Button';
import { IconButton } from './IconButton';
import { useToastFocus } from './useToastFocus';

export interface ToastRegionProps {
  toasts: readonly { id: string; text: string; actionLabel?: string | undefined }[];
  onAction: (id: string) => void;
  onClose: (id: string) => void;
  /** The name of the region. */
  label: string;
  closeLabel: string;
}

/**
 * Short messages about what just happened, often with a way back. They are read when the reader is
 * quiet and never take the focus; F6 goes there and back, Esc closes the one that has the focus.
 */
export function ToastRegion({ toasts, onAction, onClose, label, closeLabel }: ToastRegionProps) {
  const region = useRef<HTMLElement>(null);
  const leave = useToastFocus(region, toasts.length, onClose);
  const end = (id: string, then: (id: string) => void) => {
    leave(id);
    then(id);
  };
  return (
    <section ref={region} className="rt-toasts" aria-label={label}>
      <ol className="rt-toasts__list" aria-live="polite" aria-relevant="additions text">
        {toasts.map(({ id, text, actionLabel }) => (
          <li key={id} className="rt-toast" data-toast={id}>
            <span className="rt-toast__text">{text}</span>
            {actionLabel === undefined ? null : (
              <Button size="s" variant="quiet" onPress={() => end(id, onAction)}>
                {actionLabel}
              </Button>
            )}
            <IconButton icon="x" size="s" label={closeLabel} onPress={() => end(id, onClose)} />
          </li>
        ))}
      </ol>
    </section>
  );
}
