import { useId, useState, type KeyboardEvent } from 'react';
import { shortRange } from '../../../shared/exports/euros';
import { addCostLine, editCostLine } from '../../../shared/commands/scenario';
import { amountInCell } from '../../../shared/insight/money/cellAmount';
import { monthsOfPeriod, type Period } from '../../../shared/insight/money/periods';
import type { MoneySettings, Range } from '../../../shared/insight/money/settings';
import type { CostLine } from '../../../shared/model/costLine';
import { dispatch } from '../../session/dispatch';
import { tellFocus } from '../../session/meeting/presence';
import { useReadOnly } from '../../store/caseStore';
import { usePeersIn } from '../../store/meetingStore';
import { useRefused } from '../../store/refusedFields';
import { useLanguage, useText } from '../../text/i18n';
import { IconButton } from '../../ui';
import { usePeerShown } from '../prose/usePeerShown';
import { FigureButton } from './FigureButton';
import { useOpenDialog } from './openDialog';

interface CostCellProps {
  readonly scenario: string;
  readonly bearer: string;
  readonly period: Period;
  readonly label: string;
  /** Low and high in cents. */
  readonly range: Range;
  /** The lines that make up this amount. */
  readonly lines: readonly CostLine[];
  readonly settings: MoneySettings;
}

/**
 * One amount in the table: what all of a payer's lines come to in a period. Of one line it can be typed; of several,
 * or of one that also gives, it opens the lines.
 */
export const CostCell = (props: CostCellProps) => {
  const language = useLanguage();
  const readOnly = useReadOnly();
  const { scenario, bearer, period, label, range, lines, settings } = props;
  const [only] = lines;
  const isTyped =
    lines.length === 0 || (lines.length === 1 && only?.bearer === bearer && only.kind !== 'benefit');
  if (isTyped && !readOnly) return <TypedCell {...props} />;
  return (
    <FigureButton
      label={label}
      figure={{ scenario, bearer, months: monthsOfPeriod(period, settings), kind: 'nominal' }}
    >
      {shortRange(range, language)}
    </FigureButton>
  );
};

/** Type "6-10k" and Enter. What cannot be read stays as typed and says so. */
const TypedCell = (props: CostCellProps) => {
  const t = useText();
  const openDialog = useOpenDialog();
  const { scenario, bearer, period, label, lines } = props;
  const field = `${bearer}.${period}`;
  const peer = usePeerShown(usePeersIn('scenarios', scenario, field));
  const peerId = useId();
  const { wrong, commit, input } = useDraft(props);
  const [only] = lines;
  return (
    <span className="cost-cell">
      {peer && (
        <>
          <span className="cost-cell__peer" aria-hidden="true">
            {peer.name}
          </span>
          <span className="rt-visually-hidden" id={peerId}>
            {peer.sentence}
          </span>
        </>
      )}
      <input
        {...input}
        className="cost-cell__input"
        aria-label={label}
        aria-invalid={wrong !== undefined}
        aria-describedby={peer && peerId}
        title={wrong ?? t('scenarios.cellHint')}
        onFocus={(event) => {
          event.target.select();
          tellFocus({ table: 'scenarios', id: scenario, field, caret: null });
        }}
        onBlur={() => {
          tellFocus(null);
          commit();
        }}
      />
      {only && (
        <span className="cost-cell__open">
          <IconButton
            icon="list"
            size="s"
            label={t('scenarios.figure', { figure: label })}
            onPress={() => openDialog({ kind: 'line', id: only.id })}
          />
        </span>
      )}
      {wrong !== undefined && (
        <span className="cost-cell__wrong" role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
};

/** What is being typed, until it is an amount that the case took; with the reason as long as it is not. */
const useDraft = (props: CostCellProps) => {
  const t = useText();
  const language = useLanguage();
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  useRefused(useId(), wrong !== undefined);
  const shown = shortRange(props.range, language);
  const forget = (): void => {
    setDraft(null);
    setWrong(undefined);
  };
  const commit = (): void => {
    if (draft === null) return;
    if (draft.trim() === '' || draft === shown) forget();
    else {
      const patch = amountIn(draft, props);
      if (!patch) setWrong(t('scenarios.cellWrong'));
      else if (writeAmount(patch, props)) forget();
      else setWrong(t('prose.refused'));
    }
  };
  return {
    wrong,
    commit,
    input: {
      value: draft ?? shown,
      onChange: (event: { readonly target: { readonly value: string } }) => {
        setDraft(event.target.value);
        setWrong(undefined);
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') forget();
      },
    },
  };
};

type CellAmount = NonNullable<ReturnType<typeof amountInCell>>;

const amountIn = (text: string, { period, lines, settings }: CostCellProps): CellAmount | null =>
  amountInCell(text, { period, line: lines[0] ?? null, settings });

/** Writes it into the one line that makes up the amount, or as a new line. False when the case did not take it. */
const writeAmount = (amount: CellAmount, { scenario, bearer, lines }: CostCellProps): boolean => {
  const [line] = lines;
  return line
    ? dispatch(editCostLine, { id: line.id, patch: amount })
    : dispatch(addCostLine, { scenario, bearer, label: '', kind: 'cost', ...amount });
};
