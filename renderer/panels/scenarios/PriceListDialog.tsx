import type { Price } from '../../../shared/prices/price';
import { exportPrices, importPrices, resetPrices } from '../../session/prices';
import { usePrices } from '../../store/priceStore';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { Button, Dialog } from '../../ui';
import { amountText } from './amountText';
import { useOpenDialog } from './openDialog';
import { onRequest } from '../../session/onRequest';

/** The user's own prices: change one, take a list from a file, write it to one. */
export const PriceListDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText();
  const language = useLanguage();
  const openDialog = useOpenDialog();
  const prices = usePrices((state) => state.prices) ?? [];
  return (
    <Dialog
      isOpen
      size="l"
      title={t('scenarios.priceList')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" icon="undo" onPress={() => onRequest('prices.list', resetPrices(language))}>
            {t('scenarios.priceReset')}
          </Button>
          <Button
            icon="upload"
            onPress={() =>
              onRequest(
                'prices.list',
                importPrices((count) => t('scenarios.priceImported', { count })),
              )
            }
          >
            {t('scenarios.priceImport')}
          </Button>
          <Button
            icon="download"
            onPress={() =>
              onRequest(
                'prices.list',
                exportPrices(language, (name) => t('actions.exported', { name })),
              )
            }
          >
            {t('scenarios.priceExport')}
          </Button>
          <Button variant="primary" icon="plus" onPress={() => openDialog({ kind: 'price', id: null })}>
            {t('scenarios.priceAdd')}
          </Button>
        </>
      }
    >
      <p className="panel__text">{t('scenarios.priceListText')}</p>
      {prices.length === 0 ? (
        <p className="card__none">{t('scenarios.priceNone')}</p>
      ) : (
        <PriceTable prices={prices} />
      )}
    </Dialog>
  );
};

const PriceTable = ({ prices }: { readonly prices: readonly Price[] }) => {
  const { columns } = useWords().prices;
  const t = useText();
  return (
    <table className="rt-table prices">
      <thead>
        <tr>
          <th scope="col">{columns.label}</th>
          <th scope="col" className="rt-table__number">
            {t('scenarios.traceAmount')}
          </th>
          <th scope="col">{columns.unit}</th>
          <th scope="col">{columns.source}</th>
        </tr>
      </thead>
      <tbody>
        {prices.map((price) => (
          <PriceRow key={price.id} price={price} />
        ))}
      </tbody>
    </table>
  );
};

const PriceRow = ({
  price: { id, label, low, high, unit, source, status, year },
}: {
  readonly price: Price;
}) => {
  const t = useText();
  const language = useLanguage();
  const openDialog = useOpenDialog();
  const { units, statuses } = useWords().prices;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => openDialog({ kind: 'price', id })}>
          {label || t('scenarios.noLabel')}
        </button>
      </th>
      <td className="rt-table__number">
        {low === null || high === null ? (
          <span className="scenarios__none">{t('scenarios.notFilled')}</span>
        ) : (
          `€ ${amountText({ low, high }, language)}`
        )}
      </td>
      <td>{units[unit]}</td>
      <td>
        {source || t('common.none')}
        <span className="scenarios__hint">
          {statuses[status]}
          {year !== null && `, ${year}`}
        </span>
      </td>
    </tr>
  );
};
