import { Component, type ReactNode } from 'react';
import i18next from 'i18next';
import { Button, EmptyState } from '../ui';

/** When drawing fails, everything typed is already in the journal: say so, and offer the way back. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState
        icon="alert-triangle"
        title={i18next.t('common.stopped')}
        actions={
          <Button variant="primary" onPress={() => location.reload()}>
            {i18next.t('common.again')}
          </Button>
        }
      />
    );
  }
}
