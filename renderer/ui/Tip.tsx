import { Tooltip } from 'react-aria-components';

/** The small dark flag with the name of a control that shows only an icon. */
export function Tip({ children }: { children: string }) {
  return (
    <Tooltip className="rt-tip" offset={6}>
      {children}
    </Tooltip>
  );
}
