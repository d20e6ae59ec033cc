import { RECURRENCES } from '../../../shared/model/action';
import { CASE_STATUSES, RESIDENT_AT_TABLE, SHARING_BASES } from '../../../shared/model/case';
import { LEGAL_SOURCES, TABLE_STATUSES } from '../../../shared/model/party';
import { FEEDBACK_CHANNELS } from '../../../shared/model/signal';
import { useText } from '../../text/i18n';

const wordsFor = <T extends string>(
  list: readonly T[],
  wordOf: (one: T) => string,
): Readonly<Record<T, string>> =>
  Object.fromEntries(list.map((one) => [one, wordOf(one)])) as Record<T, string>;

/** The words for closed lists that only the screens use. */
export const useSourceWords = () => {
  const t = useText();
  return wordsFor(LEGAL_SOURCES, (one) => t(`cards.legalSources.${one}`));
};

export const useTableStatusWords = () => {
  const t = useText();
  return wordsFor(TABLE_STATUSES, (one) => t(`cards.tableStatuses.${one}`));
};

export const useChannelWords = () => {
  const t = useText();
  return wordsFor(FEEDBACK_CHANNELS, (one) => t(`cards.feedbackChannels.${one}`));
};

export const useRecurrenceWords = () => {
  const t = useText();
  return wordsFor(RECURRENCES, (one) => t(`cards.recurrences.${one}`));
};

export const useBasisWords = () => {
  const t = useText();
  return wordsFor(SHARING_BASES, (one) => t(`cards.sharingBases.${one}`));
};

export const useAtTableWords = () => {
  const t = useText();
  return wordsFor(RESIDENT_AT_TABLE, (one) => t(`cards.residentAtTable.${one}`));
};

export const useStatusWords = () => {
  const t = useText();
  return wordsFor(CASE_STATUSES, (one) => t(`home.status.${one}`));
};
