import { IconButton } from '../../ui';
import { CanEdit } from './CanEdit';

interface RemoveButtonProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly size?: 's' | 'm';
}

/** Takes something out of the case; not there for whoever may only read. */
export const RemoveButton = ({ label, onPress, size = 's' }: RemoveButtonProps) => (
  <CanEdit>
    <IconButton icon="trash" size={size} label={label} onPress={onPress} />
  </CanEdit>
);
