import { estimatesIn } from '../../../../shared/model/blindEstimate';
import type { Party } from '../../../../shared/model/party';
import { partyOfAgency } from '../../../store/agency';
import { useReadOnly, useRecords } from '../../../store/caseStore';
import { usePermission, useMyAttendee } from '../../../store/currentMeeting';
import { useUi } from '../../../store/uiStore';

/** The agencies that are asked for an estimate and have not given one. */
export const useWaitedFor = (round: string): readonly Party[] => {
  const parties = useRecords('parties');
  const estimates = useRecords('blindEstimates');
  const given = new Set(estimates.filter((one) => one.round === round).map(({ party }) => party));
  return parties.filter(
    ({ id, kind, tableStatus }) => kind === 'agency' && tableStatus === 'at_table' && !given.has(id),
  );
};

export interface Sealer {
  /** Null: our agency is not on the map. */
  readonly party: string | null;
  readonly name: string;
}

/**
 * For whom this person may still give an estimate, its own agency first: chair and note-taker for everybody who has no
 * computer at hand, the others for themselves. A rule of the screen.
 */
export const useSealers = (round: string): readonly Sealer[] => {
  const waitedFor = useWaitedFor(round).map(({ id, name }) => ({ party: id, name }));
  const others = usePermission('consentOthers') === 'yes';
  const own = usePermission('consentOwn') === 'yes';
  const readOnly = useReadOnly();
  const agency = useUi((state) => state.myAgency);
  const attendee = useMyAttendee();
  const estimates = useRecords('blindEstimates');
  const by = useUi((state) => state.myName);
  if (readOnly) return [];
  const mine = attendee?.party ?? partyOfAgency(agency);
  if (others) return waitedFor.toSorted((a, b) => Number(b.party === mine) - Number(a.party === mine));
  if (!own) return [];
  if (mine !== null) return waitedFor.filter(({ party }) => party === mine);
  const isDone = estimatesIn(estimates, round).some((one) => one.party === null && one.by === by);
  return isDone ? [] : [{ party: null, name: agency }];
};
