import { IconButton } from '../../ui';
import { MayChange } from './MayChange';

interface RemoveButtonProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly size?: 's' | 'm';
}

/** Takes something out of the case; not there for whoever may only read. */
export const RemoveButton = ({ label, onPress, size = 's' }: RemoveButtonProps) => (
  <MayChange>
    <IconButton icon="trash" size={size} label={label} onPress={onPress} />
  </MayChange>
);
