import type { RecordRef } from '../../store/selection';
import { useCase } from '../../store/caseStore';
import { useText } from '../../text/i18n';
import { Banner } from '../../ui';

/** Whether anything that a dialog is about has been taken away. A null is about nothing that is there yet. */
export const useGone = (about: readonly (RecordRef | null)[]): boolean =>
  useCase(({ tables }) => about.some((one) => one !== null && !tables[one.table].has(one.id)));

interface GoneNoticeProps {
  /** What is typed can be kept even so, without what it was about. */
  readonly canKeep?: boolean;
}

/** Said in a dialog when another takes away what it is about: what was typed stays, and is written nowhere. */
export const GoneNotice = ({ canKeep = false }: GoneNoticeProps) => {
  const t = useText();
  return (
    <div role="status">
      <Banner tone="warn" icon="alert-triangle">
        {canKeep ? t('cards.goneButKeep') : t('cards.goneMeanwhile')}
      </Banner>
    </div>
  );
};
