import { useState } from 'react';
import { shortRange } from '../../../shared/exports/euros';
import { addCostLine, editCostLine } from '../../../shared/commands/scenario';
import { AFTERWARDS_FROM } from '../../../shared/insight/money';
import { parseQuickAmount } from '../../../shared/insight/quickEntry';
import type { CostLine } from '../../../shared/model/costLine';
import { dispatch } from '../../session/dispatch';
import { tellFocus } from '../../session/presence';
import { useCase } from '../../store/caseStore';
import { usePeerIn } from '../../store/meetingStore';
import { useLanguage, useText } from '../../text/i18n';

export type Period = 'firstHalfYear' | 'afterwards';

interface CostCellProps {
  readonly scenario: string;
  readonly bearer: string;
  readonly period: Period;
  readonly label: string;
  /** Low and high in cents. */
  readonly range: readonly [number, number];
  /** The lines that make up this amount. */
  readonly lines: readonly CostLine[];
}

/**
 * One amount in the table: type "6-10k" and Enter. An amount made of several lines is only shown; what cannot be
 * read stays as typed and says so.
 */
export const CostCell = ({ scenario, bearer, period, label, range, lines }: CostCellProps) => {
  const t = useText();
  const language = useLanguage();
  const readOnly = useCase((state) => state.readOnly);
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const field = `${bearer}.${period}`;
  const peer = usePeerIn('scenarios', scenario, field);
  const shown = shortRange(range, language);
  const isSum = lines.length > 1;
  const commit = (): void => {
    if (draft === null) return;
    if (draft.trim() === '' || draft === shown) {
      setDraft(null);
      return;
    }
    if (writeAmount(draft, { scenario, bearer, period, lines })) setDraft(null);
    else setWrong(true);
  };
  if (isSum || readOnly) {
    return (
      <span
        className="cost-cell cost-cell--sum"
        title={isSum ? t('scenarios.cellMany', { count: lines.length }) : ''}
      >
        {shown}
      </span>
    );
  }
  return (
    <span className="cost-cell">
      {peer && <span className="cost-cell__peer">{peer.name}</span>}
      <input
        className="cost-cell__input"
        aria-label={label}
        aria-invalid={wrong}
        title={wrong ? t('scenarios.cellWrong') : t('scenarios.cellHint')}
        value={draft ?? shown}
        onFocus={(event) => {
          event.target.select();
          tellFocus({ table: 'scenarios', id: scenario, field });
        }}
        onChange={(event) => {
          setDraft(event.target.value);
          setWrong(false);
        }}
        onBlur={() => {
          tellFocus(null);
          commit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') {
            setDraft(null);
            setWrong(false);
          }
        }}
      />
      {wrong && (
        <span className="cost-cell__wrong" role="alert">
          {t('scenarios.cellWrong')}
        </span>
      )}
    </span>
  );
};

/** Writes what was typed: into the one line that makes up the amount, or as a new line. False when it is no amount. */
const writeAmount = (
  text: string,
  { scenario, bearer, period, lines }: Pick<CostCellProps, 'scenario' | 'bearer' | 'period' | 'lines'>,
): boolean => {
  const typed = parseQuickAmount(text);
  if (!typed) return false;
  const [only] = lines;
  const rhythm = typed.rhythm ?? only?.rhythm ?? (period === 'firstHalfYear' ? 'once' : 'perYear');
  const amount = { low: typed.low, high: typed.high };
  if (only) return dispatch(editCostLine, { id: only.id, patch: { amount, rhythm } });
  const startMonth = period === 'firstHalfYear' ? 0 : AFTERWARDS_FROM;
  return dispatch(addCostLine, { scenario, bearer, label: '', kind: 'cost', amount, rhythm, startMonth });
};
