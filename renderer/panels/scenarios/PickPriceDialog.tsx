import { useState } from 'react';
import { addCostLine } from '../../../shared/commands/scenario';
import { roundCents } from '../../../shared/insight/money/settings';
import { RHYTHMS, type Rhythm } from '../../../shared/model/costLine';
import type { Scenario } from '../../../shared/model/scenario';
import type { Price } from '../../../shared/prices/price';
import { dispatch } from '../../session/dispatch';
import { usePrices } from '../../store/priceStore';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { Button, ComboBox, Row, Select, TextField } from '../../ui';
import { amountText } from './amountText';
import { EditorDialog } from './EditorDialog';
import { useOpenDialog } from './openDialog';
import { usePayers } from './usePayers';

interface PickPriceDialogProps {
  readonly scenarios: readonly Scenario[];
  readonly onClose: () => void;
}

/** A rhythm that a price brings along; hours and days say nothing about how often. */
const rhythmOf = ({ unit }: Price): Rhythm => RHYTHMS.find((rhythm) => rhythm === unit) ?? 'once';

/** Adds a cost line out of the price list, with its amount, source and price level. */
export const PickPriceDialog = ({ scenarios, onClose }: PickPriceDialogProps) => {
  const t = useText();
  const openDialog = useOpenDialog();
  const prices = usePrices((state) => state.prices) ?? [];
  const payers = usePayers();
  const [draft, setDraft] = useState({
    price: '',
    scenario: scenarios.find(({ kind }) => kind === 'alternative')?.id ?? scenarios[0]?.id ?? '',
    payer: payers[0]?.id ?? '',
    quantity: '1',
    rhythm: 'once' as Rhythm,
  });
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const price = prices.find(({ id }) => id === draft.price);
  const amount = price ? amountOf(price, draft.quantity) : null;
  const save = (): void => {
    if (!price || !amount) return;
    const { scenario, payer: bearer, rhythm } = draft;
    const { label, source, year } = price;
    const line = { scenario, bearer, label, kind: 'cost' as const, amount, rhythm, startMonth: 0 };
    if (dispatch(addCostLine, { ...line, source: source || null, priceYear: year })) onClose();
  };
  return (
    <EditorDialog
      title={t('scenarios.fromPrices')}
      isNew
      canSave={amount !== null && draft.payer !== '' && draft.scenario !== ''}
      onSave={save}
      onClose={onClose}
    >
      <ComboBox
        label={t('scenarios.priceWhich')}
        items={prices.map(({ id, label }) => ({ id, label }))}
        selected={draft.price === '' ? null : draft.price}
        onChange={(id) => {
          const chosen = prices.find((one) => one.id === id);
          change({ price: id ?? '', rhythm: chosen ? rhythmOf(chosen) : draft.rhythm });
        }}
        autoFocus
      />
      {price && <PriceFacts price={price} />}
      <Row gap="md" align="end">
        <TextField
          label={t('scenarios.priceQuantity')}
          value={draft.quantity}
          onChange={(quantity) => change({ quantity })}
          onSubmit={save}
        />
        <RhythmSelect rhythm={draft.rhythm} onChange={(rhythm) => change({ rhythm })} />
      </Row>
      <Row gap="md" align="end">
        <Select
          label={t('scenarios.priceScenario')}
          items={scenarios.map(({ id, title }) => ({ id, label: title }))}
          selected={draft.scenario}
          onChange={(scenario) => change({ scenario })}
        />
        <Select
          label={t('scenarios.lineBearer')}
          items={payers}
          selected={draft.payer}
          onChange={(payer) => change({ payer })}
        />
      </Row>
      {amount && <Total amount={amount} rhythm={draft.rhythm} />}
      <Row>
        <Button variant="quiet" icon="list" onPress={() => openDialog({ kind: 'prices' })}>
          {t('scenarios.priceList')}
        </Button>
      </Row>
    </EditorDialog>
  );
};

/** So many times a price, in cents; null for an empty price or no number. */
const amountOf = ({ low, high }: Price, quantity: string): { low: number; high: number } | null => {
  const times = /^\d{1,5}(?:[.,]\d{1,2})?$/.test(quantity.trim()) ? Number(quantity.replace(',', '.')) : 0;
  if (low === null || high === null || times <= 0) return null;
  return { low: roundCents(low * times), high: roundCents(high * times) };
};

const PriceFacts = ({ price: { low, high, unit, source, status, year } }: { readonly price: Price }) => {
  const t = useText();
  const language = useLanguage();
  const { units, statuses } = useWords().prices;
  if (low === null || high === null) return <p className="panel__text">{t('scenarios.priceEmpty')}</p>;
  return (
    <p className="panel__text">
      € {amountText({ low, high }, language)} {units[unit]}.{' '}
      {t('scenarios.priceSourceLine', {
        source: source || t('common.none'),
        status: statuses[status],
        year: year ?? t('common.none'),
      })}
    </p>
  );
};

const RhythmSelect = ({
  rhythm,
  onChange,
}: {
  readonly rhythm: Rhythm;
  readonly onChange: (rhythm: Rhythm) => void;
}) => {
  const t = useText();
  const { rhythms } = useWords();
  return (
    <Select
      label={t('scenarios.lineRhythm')}
      items={RHYTHMS.map((id) => ({ id, label: rhythms[id] }))}
      selected={rhythm}
      onChange={(next) => onChange(RHYTHMS.find((one) => one === next) ?? 'once')}
    />
  );
};

const Total = ({
  amount,
  rhythm,
}: {
  readonly amount: { readonly low: number; readonly high: number };
  readonly rhythm: Rhythm;
}) => {
  const t = useText();
  const language = useLanguage();
  const { rhythms } = useWords();
  return (
    <p className="panel__lead">
      {t('scenarios.priceTotal', { amount: `€ ${amountText(amount, language)}`, rhythm: rhythms[rhythm] })}
    </p>
  );
};
