import type { Person } from '../../../shared/model/field';
import { LineField } from '../prose/LineField';

interface PersonFieldsProps {
  readonly label: string;
  readonly roleLabel: string;
  readonly field: string;
  readonly value: Person | null;
  readonly onCommit: (value: Person | null) => void;
}

/** Somebody at work: a name, and a position once there is a name. */
export const PersonFields = ({ label, roleLabel, field, value, onCommit }: PersonFieldsProps) => {
  const commitName = (typed: string): void => {
    const name = typed.trim();
    onCommit(name === '' ? null : { role: null, fictional: false, ...value, name });
  };
  return (
    <>
      <LineField label={label} field={`${field}/name`} value={value?.name ?? ''} onCommit={commitName} />
      {value && (
        <LineField
          label={roleLabel}
          field={`${field}/role`}
          value={value.role ?? ''}
          onCommit={(role) => onCommit({ ...value, role: role.trim() || null })}
        />
      )}
    </>
  );
};
