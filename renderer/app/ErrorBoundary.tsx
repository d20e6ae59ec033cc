import i18next from 'i18next';
import { Component, type ReactNode } from 'react';
import { inBackground, reportFailure } from '../../shared/base/failures';
import { UnsavedDialog } from '../panels/home/UnsavedDialog';
import { reloadWindow } from '../session/reloadWindow';
import { Button, EmptyState } from '../ui';

interface ErrorBoundaryProps {
  /** A fixed word for the log: which part of the window this is. */
  readonly where: string;
  /** Another value begins anew: somebody went to another view or card. */
  readonly of?: string | undefined;
  /** Gives a way out beside trying again, such as closing the dialog. */
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
  readonly of: string | undefined;
}

/**
 * When drawing a part of the window fails, that part says so and offers to try again; the rest goes on. The window as a
 * whole starts anew only when what was typed is on disk, or after a question. The failure is written in the log.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false, of: this.props.of };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    { of }: ErrorBoundaryProps,
    before: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return of === before.of ? null : { failed: false, of };
  }

  override componentDidCatch(error: unknown): void {
    reportFailure(`screen.${this.props.where}`, error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { where, onClose } = this.props;
    return (
      <div className="failed-part" role="alert" data-failed={where}>
        <EmptyState
          icon="alert-triangle"
          title={i18next.t(where === 'window' ? 'common.stopped' : 'common.partStopped')}
          actions={
            <>
              <Button variant="primary" onPress={this.#tryAgain}>
                {i18next.t(where === 'window' ? 'common.again' : 'common.tryAgain')}
              </Button>
              {onClose && <Button onPress={onClose}>{i18next.t('common.close')}</Button>}
            </>
          }
        />
        {/* What asks about changes that wait for the disk went away with the rest of the window. */}
        {where === 'window' && <UnsavedDialog />}
      </div>
    );
  }

  readonly #tryAgain = (): void => {
    if (this.props.where === 'window')
      inBackground(
        'app.reload',
        reloadWindow(() => location.reload()),
      );
    else this.setState({ failed: false });
  };
}
