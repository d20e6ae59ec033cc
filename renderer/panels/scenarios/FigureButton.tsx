import type { ReactNode } from 'react';
import { useText } from '../../text/i18n';
import { useOpenDialog, type TracedFigure } from './openDialog';

interface FigureButtonProps {
  readonly figure: TracedFigure;
  /** What the figure is, in words. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A figure that opens to the lines, shares and months it came from. */
export const FigureButton = ({ figure, label, children }: FigureButtonProps) => {
  const t = useText();
  const openDialog = useOpenDialog();
  return (
    <button
      type="button"
      className="figure"
      title={t('scenarios.figure', { figure: label })}
      onClick={() => openDialog({ kind: 'trace', figure })}
    >
      {children}
      <span className="rt-visually-hidden"> {t('scenarios.figure', { figure: label })}</span>
    </button>
  );
};
