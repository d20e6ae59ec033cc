import type { ReactNode } from 'react';
import { useText } from '../../text/i18n';
import { Checkbox } from '../../ui';
import { RemoveButton } from './RemoveButton';
import { LineField } from '../prose/LineField';

interface Rule {
  readonly ref: string;
  readonly room: string;
  readonly needsLegalCheck: boolean;
}

interface RuleFieldsProps {
  readonly rule: Rule;
  /** What others know this rule by on its card. */
  readonly field: string;
  readonly onEdit: (patch: Partial<Rule>) => void;
  readonly onRemove: () => void;
  /** What this kind of rule has besides. */
  readonly children?: ReactNode;
}

/** A rule, the room it leaves, and whether a lawyer still has to look at it. */
export const RuleFields = ({ rule, field, onEdit, onRemove, children }: RuleFieldsProps) => {
  const t = useText();
  return (
    <>
      <LineField
        label={t('cards.legal.ref')}
        field={`${field}/ref`}
        value={rule.ref}
        onCommit={(ref) => onEdit({ ref })}
      />
      <LineField
        label={t('cards.legal.room')}
        field={`${field}/room`}
        isMultiline
        value={rule.room}
        onCommit={(room) => onEdit({ room })}
      />
      {children}
      <Checkbox isSelected={rule.needsLegalCheck} onChange={(needsLegalCheck) => onEdit({ needsLegalCheck })}>
        {t('cards.legal.check')}
      </Checkbox>
      <RemoveButton label={t('cards.legal.remove')} onPress={onRemove} />
    </>
  );
};
