import { localDate } from '../../shared/base/dates';
import type { CaseMeta } from '../../shared/ipc/contract';
import { isLate } from '../../shared/model/action';
import { SINGLES, type CaseTables } from '../../shared/model/tables';

/** What the home screen may show without opening the case. */
export const metaOf = (tables: CaseTables, role: CaseMeta['role'], sample: string | null): CaseMeta => {
  const header = tables.case.get(SINGLES.case);
  const today = localDate(new Date());
  const actions = [...tables.actions.values()];
  return {
    title: header?.title ?? '',
    pseudonym: header?.pseudonym ?? '',
    status: header?.status ?? 'preparing',
    sample,
    role,
    actions: actions.length,
    late: actions.filter((action) => isLate(action, today)).length,
  };
};
