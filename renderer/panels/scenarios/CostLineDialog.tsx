import { useState } from 'react';
import { editCostLine, removeCostLine } from '../../../shared/commands/scenario';
import { parseQuickAmount } from '../../../shared/insight/money/quickEntry';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecord } from '../../store/caseStore';
import { useLanguage, useText } from '../../text/i18n';
import { TextField } from '../../ui';
import { CostLineFields } from './CostLineFields';
import { amountText } from './amountText';
import { EditorDialog } from './EditorDialog';
import { lineDraft, wholeFrom, type LineDraft } from './lineDraft';

interface CostLineDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One line of money with all that is known about it. */
export const CostLineDialog = ({ id, onClose }: CostLineDialogProps) => {
  const t = useText();
  const language = useLanguage();
  const line = useRecord('costLines', id);
  const [draft, setDraft] = useState(() => lineDraft(line, language));
  const change = (part: Partial<LineDraft>): void => setDraft({ ...draft, ...part });
  const isSameAmount = line !== undefined && draft.amount === amountText(line.amount, language);
  const typed = parseQuickAmount(draft.amount);
  const patch = line && patchOf(draft, isSameAmount ? line.amount : typed);
  const save = (): void => {
    if (patch && dispatch(editCostLine, { id, patch })) onClose();
  };
  return (
    <EditorDialog
      title={t('scenarios.editLine')}
      isNew={false}
      about={[{ table: 'costLines', id }]}
      canSave={patch !== null && patch !== undefined}
      onSave={save}
      onClose={onClose}
      onRemove={() => {
        removeWithUndo(removeCostLine, id, line?.label || t('scenarios.lineRemoved'), t);
        onClose();
      }}
    >
      <TextField
        label={t('scenarios.lineWhat')}
        value={draft.label}
        onChange={(label) => change({ label })}
        onSubmit={save}
        autoFocus
      />
      <TextField
        label={t('scenarios.lineAmount')}
        value={draft.amount}
        error={typed === null && !isSameAmount ? t('scenarios.cellWrong') : undefined}
        onChange={(amount) => change({ amount, ...rhythmIn(amount) })}
        onSubmit={save}
      />
      <CostLineFields draft={draft} scenario={line?.scenario ?? ''} change={change} onSubmit={save} />
    </EditorDialog>
  );
};

/** "800 p/m" says how often as well. */
const rhythmIn = (amount: string): Partial<LineDraft> => {
  const rhythm = parseQuickAmount(amount)?.rhythm;
  return rhythm ? { rhythm } : {};
};

/** What to write; null while something typed is not right. */
const patchOf = (draft: LineDraft, amount: { readonly low: number; readonly high: number } | null) => {
  const startMonth = wholeFrom(draft.startMonth, 0, 1200);
  const months = wholeFrom(draft.months, 1, 1200);
  const priceYear = wholeFrom(draft.priceYear, 1990, 2100);
  if (!amount || startMonth === undefined || months === undefined || priceYear === undefined) return null;
  const { label, kind, bearer, beneficiary, rhythm, eventId, certainty } = draft;
  return {
    label: label.trim(),
    kind,
    bearer,
    beneficiary: kind === 'cost' ? null : beneficiary,
    rhythm,
    eventId,
    certainty,
    startMonth: startMonth ?? 0,
    months: rhythm === 'once' ? null : months,
    priceYear,
    source: draft.source.trim() === '' ? null : draft.source.trim(),
    amount: 'rhythm' in amount ? { low: amount.low, high: amount.high } : amount,
  };
};
