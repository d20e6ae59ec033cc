import type { RECURRENCES } from '../../../shared/model/action';
import type { CaseStatus, RESIDENT_AT_TABLE, SHARING_BASES } from '../../../shared/model/case';
import type { LEGAL_SOURCES, TABLE_STATUSES } from '../../../shared/model/party';
import type { FEEDBACK_CHANNELS } from '../../../shared/model/signal';
import { useText } from '../../text/i18n';

type WordsFor<L extends readonly string[]> = Readonly<Record<L[number], string>>;

/** The words for closed lists that only the screens use. */
export const useSourceWords = (): WordsFor<typeof LEGAL_SOURCES> =>
  useText()('cards.legalSources', { returnObjects: true });

export const useTableStatusWords = (): WordsFor<typeof TABLE_STATUSES> =>
  useText()('cards.tableStatuses', { returnObjects: true });

export const useChannelWords = (): WordsFor<typeof FEEDBACK_CHANNELS> =>
  useText()('cards.feedbackChannels', { returnObjects: true });

export const useRecurrenceWords = (): WordsFor<typeof RECURRENCES> =>
  useText()('cards.recurrences', { returnObjects: true });

export const useBasisWords = (): WordsFor<typeof SHARING_BASES> =>
  useText()('cards.sharingBases', { returnObjects: true });

export const useAtTableWords = (): WordsFor<typeof RESIDENT_AT_TABLE> =>
  useText()('cards.residentAtTable', { returnObjects: true });

export const useStatusWords = (): Readonly<Record<CaseStatus, string>> =>
  useText()('home.status', { returnObjects: true });
