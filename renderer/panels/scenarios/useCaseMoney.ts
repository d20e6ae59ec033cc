import { useMemo, useState } from 'react';
import {
  nextMoney,
  peopleAmong,
  type CaseMoney,
  type KeptMoney,
  type MoneyInput,
} from '../../../shared/insight/money/caseMoney';
import { moneySettings } from '../../../shared/insight/money/settings';
import { useCaseHeader, useRecords, useRecordsWith } from '../../store/caseStore';

/** Keeps what was worked out last, so that an edit works out its own scenario only. */
class MoneyKeeper {
  #kept: KeptMoney | null = null;

  next(input: MoneyInput): CaseMoney {
    this.#kept = nextMoney(this.#kept, input);
    return this.#kept.money;
  }
}

const KIND = ['kind'] as const;

/** The money of the open case. */
export const useCaseMoney = (): CaseMoney => {
  const [keeper] = useState(() => new MoneyKeeper());
  const scenarios = useRecords('scenarios');
  const lines = useRecords('costLines');
  const events = useRecords('events');
  const parties = useRecordsWith('parties', KIND);
  const header = useCaseHeader();
  const stuckForMonths = header?.stuckForMonths ?? null;
  const { rate, horizonMonths } = moneySettings(header);
  return useMemo(
    () =>
      keeper.next({
        scenarios,
        lines,
        events,
        stuckForMonths,
        settings: { rate, horizonMonths },
        people: peopleAmong(parties),
      }),
    [keeper, scenarios, lines, events, stuckForMonths, rate, horizonMonths, parties],
  );
};
