import type { Language } from '../../../shared/base/languages';
import { useState } from 'react';
import { parseQuickAmount } from '../../../shared/insight/money/quickEntry';
import { PRICE_STATUSES, PRICE_UNITS, type Price } from '../../../shared/prices/price';
import { keepPrice, removePrice } from '../../session/prices';
import { usePrices } from '../../store/priceStore';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { Row, Select, TextField } from '../../ui';
import { amountText } from './amountText';
import { wholeFrom } from './lineDraft';
import { EditorDialog } from './EditorDialog';
import { onRequest } from '../../session/onRequest';

const draftOf = (price: Price | undefined, language: Language) => ({
  label: price?.label ?? '',
  amount:
    price?.low === null || price?.low === undefined || price.high === null
      ? ''
      : amountText({ low: price.low, high: price.high }, language),
  unit: price?.unit ?? ('once' as const),
  year: price?.year === null || price?.year === undefined ? '' : String(price.year),
  source: price?.source ?? '',
  status: price?.status ?? ('own_estimate' as const),
});
type Draft = ReturnType<typeof draftOf>;

interface PriceDialogProps {
  readonly id: string | null;
  readonly onClose: () => void;
}

/** One price of the user's own list. */
export const PriceDialog = ({ id, onClose }: PriceDialogProps) => {
  const t = useText();
  const language = useLanguage();
  const known = usePrices((state) => state.prices)?.find((one) => one.id === id);
  const [draft, setDraft] = useState(() => draftOf(known, language));
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const isEmpty = draft.amount.trim() === '';
  const typed = parseQuickAmount(draft.amount);
  const year = wholeFrom(draft.year, 1990, 2100);
  const canSave = draft.label.trim() !== '' && (isEmpty || typed !== null) && year !== undefined;
  const save = (): void => {
    if (!canSave) return;
    const { unit, status, label, source } = draft;
    const { low = null, high = null } = isEmpty || !typed ? {} : typed;
    const price = { id, unit, status, year, label: label.trim(), source: source.trim(), low, high };
    onRequest('prices.keep', keepPrice(price));
    onClose();
  };
  return (
    <EditorDialog
      title={t('scenarios.priceEdit')}
      isNew={id === null}
      canSave={canSave}
      onSave={save}
      onClose={onClose}
      onRemove={
        id === null
          ? undefined
          : () => {
              onRequest('prices.keep', removePrice(id));
              onClose();
            }
      }
    >
      <TextField
        label={t('scenarios.priceWhat')}
        value={draft.label}
        maxLength={300}
        onChange={(label) => change({ label })}
        onSubmit={save}
        autoFocus
      />
      <Row gap="md" align="end">
        <TextField
          label={t('scenarios.priceAmount')}
          value={draft.amount}
          error={!isEmpty && typed === null ? t('scenarios.cellWrong') : undefined}
          onChange={(amount) => change({ amount })}
          onSubmit={save}
        />
        <UnitSelect draft={draft} change={change} />
      </Row>
      <Row gap="md" align="end">
        <TextField
          label={t('scenarios.lineSource')}
          value={draft.source}
          maxLength={300}
          onChange={(source) => change({ source })}
          onSubmit={save}
        />
        <TextField
          label={t('scenarios.lineYear')}
          value={draft.year}
          error={year === undefined ? t('scenarios.wholeWrong') : undefined}
          onChange={(next) => change({ year: next })}
          onSubmit={save}
        />
        <StatusSelect draft={draft} change={change} />
      </Row>
    </EditorDialog>
  );
};

interface PartProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

const UnitSelect = ({ draft, change }: PartProps) => {
  const t = useText();
  const { units } = useWords().prices;
  return (
    <Select
      label={t('scenarios.priceUnit')}
      items={PRICE_UNITS.map((id) => ({ id, label: units[id] }))}
      selected={draft.unit}
      onChange={(next) => change({ unit: PRICE_UNITS.find((one) => one === next) ?? 'once' })}
    />
  );
};

const StatusSelect = ({ draft, change }: PartProps) => {
  const t = useText();
  const { statuses } = useWords().prices;
  return (
    <Select
      label={t('scenarios.priceStatus')}
      items={PRICE_STATUSES.map((id) => ({ id, label: statuses[id] }))}
      selected={draft.status}
      onChange={(next) => change({ status: PRICE_STATUSES.find((one) => one === next) ?? 'own_estimate' })}
    />
  );
};
