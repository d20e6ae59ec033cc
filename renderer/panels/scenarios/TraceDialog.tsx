import { euros } from '../../../shared/exports/euros';
import type { CaseMoney } from '../../../shared/insight/money/caseMoney';
import { ALL } from '../../../shared/insight/money/settings';
import { traceOf, type Trace, type TraceRow } from '../../../shared/insight/money/trace';
import { useCase } from '../../store/caseStore';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { Button, Dialog } from '../../ui';
import { usePayerName } from './PayerName';
import { useOpenDialog, type TracedFigure } from './openDialog';

interface TraceDialogProps {
  readonly figure: TracedFigure;
  readonly money: CaseMoney;
  readonly onClose: () => void;
}

/** The lines behind a figure, each with its months and what it adds; a line opens its editor. */
export const TraceDialog = ({ figure, money, onClose }: TraceDialogProps) => {
  const t = useText();
  const language = useLanguage();
  const payerName = usePayerName();
  const { scenarios } = useCase((state) => state.tables);
  const sides = figure.kind === 'net' ? [money.baseline ?? '', figure.scenario] : [figure.scenario];
  const parts = sides.map((id) => ({ id, traces: tracesOf({ ...figure, scenario: id }, money) }));
  const net = money.comparisons.get(figure.scenario)?.nets.get(figure.bearer) ?? 0;
  const span = useMonthsText();
  return (
    <Dialog
      isOpen
      size="l"
      title={t('scenarios.trace')}
      closeLabel={t('common.close')}
      onClose={onClose}
      footer={<Button onPress={onClose}>{t('common.close')}</Button>}
    >
      <p>
        {t('scenarios.traceText', {
          bearer: figure.bearer === ALL ? t('scenarios.together') : payerName(figure.bearer),
          period: span(figure.months),
          scenario: scenarios.get(figure.scenario)?.title ?? '',
        })}{' '}
        {(figure.kind === 'expected' || figure.kind === 'net') && t('scenarios.traceExpected')}
        {figure.kind === 'present' && t('scenarios.tracePresent')}
      </p>
      {parts.map(({ id, traces }) => (
        <section key={id} className="trace__part">
          {parts.length > 1 && <h3 className="panel__subtitle">{scenarios.get(id)?.title}</h3>}
          {traces[0] && traces[0].rows.length > 0 ? (
            <TraceTable traces={traces} />
          ) : (
            <p className="card__none">{t('scenarios.traceNone')}</p>
          )}
        </section>
      ))}
      {figure.kind === 'net' && (
        <p className="panel__lead">{t('scenarios.netTrace', { amount: euros(net, language) })}</p>
      )}
    </Dialog>
  );
};

/** Low and high, or what is expected. */
const tracesOf = ({ scenario, bearer, months, kind }: TracedFigure, money: CaseMoney): readonly Trace[] => {
  const own = money.scenarios.get(scenario);
  if (!own) return [];
  const isRange = kind === 'nominal' || kind === 'present';
  const values = isRange ? (['low', 'high'] as const) : (['expected'] as const);
  return values.map((value) =>
    traceOf(own.lines, own.chances, money.settings, {
      bearer,
      value,
      months,
      discounted: kind !== 'nominal',
    }),
  );
};

const useMonthsText = () => {
  const t = useText();
  return ([first, past]: readonly [number, number]): string =>
    past - first === 1
      ? t('scenarios.month', { from: first })
      : t('scenarios.monthSpan', { from: first, to: past - 1 });
};

const TraceTable = ({ traces }: { readonly traces: readonly Trace[] }) => {
  const t = useText();
  const language = useLanguage();
  const columns =
    traces.length === 1 ? [t('scenarios.traceAmount')] : [t('scenarios.traceLow'), t('scenarios.traceHigh')];
  return (
    <table className="rt-table trace">
      <thead>
        <tr>
          <th scope="col">{t('scenarios.traceLine')}</th>
          <th scope="col">{t('scenarios.traceMonths')}</th>
          <th scope="col" className="rt-table__number">
            {t('scenarios.traceTimes')}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className="rt-table__number">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {traces[0]?.rows.map((row, index) => (
          <LineRow
            key={`${row.line}.${index}`}
            row={row}
            cents={traces.map(({ rows }) => rows[index]?.cents ?? 0)}
          />
        ))}
        <tr className="rt-table__total">
          <th scope="row" colSpan={3}>
            {t('scenarios.traceSum')}
          </th>
          {traces.map(({ cents }, index) => (
            <td key={columns[index]} className="rt-table__number">
              {euros(cents, language)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
};

const LineRow = ({ row, cents }: { readonly row: TraceRow; readonly cents: readonly number[] }) => {
  const t = useText();
  const language = useLanguage();
  const { rhythms } = useWords();
  const openDialog = useOpenDialog();
  const line = useCase((state) => state.tables.costLines.get(row.line));
  const span = useMonthsText();
  const chance = Math.abs(row.share);
  const times = row.factorSum.toLocaleString(language, { maximumFractionDigits: 2 });
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => openDialog({ kind: 'line', id: row.line })}>
          {line?.label || t('scenarios.noLabel')}
        </button>
        {line?.source && <span className="scenarios__hint">{line.source}</span>}
      </th>
      <td>
        {span(row.months)}
        {line && line.rhythm !== 'once' && <span className="scenarios__hint">{rhythms[line.rhythm]}</span>}
      </td>
      <td className="rt-table__number">
        {times} ×
        {chance < 1 && (
          <span className="scenarios__hint">
            {t('scenarios.traceChance', { percent: `${Math.round(chance * 100)} %` })}
          </span>
        )}
      </td>
      {cents.map((value, index) => (
        <td key={index === 0 ? 'low' : 'high'} className="rt-table__number">
          {euros(value, language)}
        </td>
      ))}
    </tr>
  );
};
