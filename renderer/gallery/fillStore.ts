import { localDate } from '../../shared/base/dates';
import { createCase } from '../../shared/commands/case';
import type { Op } from '../../shared/doc/op';
import { readCaseFile } from '../../shared/exchange/readCaseFile';
import { NOTHING_PRIVATE } from '../../shared/model/privateFile';
import { caseFileToOps } from '../../shared/exchange/toOps';
import { starterPrices } from '../../shared/prices/starterPrices';
import { tablesFromOps } from '../../shared/projection/project';
import { SAMPLES, type SampleName } from '../../shared/samples/samples';
import { wordsIn } from '../../shared/text/language';
import { caseActions } from '../store/caseStore';
import { meetingActions } from '../store/meetingStore';
import { usePrices } from '../store/priceStore';
import { useLocalData } from '../store/localDataStore';
import type { Selection } from '../store/selection';
import { tour } from '../store/tourStore';
import { ui, useUi } from '../store/uiStore';

const show = (ops: readonly Op[]): void => {
  const { language } = useUi.getState();
  usePrices.setState({ prices: starterPrices(wordsIn(language)) });
  caseActions.opened('gallery', 'own', tablesFromOps(ops), false);
};

/** As after a start, with no case open, nobody else there and nothing said. */
export const clear = (): void => {
  caseActions.closed();
  meetingActions.ended();
  useLocalData.setState(NOTHING_PRIVATE, true);
  tour.end();
  ui.caseClosed();
  useUi.setState({ screen: 'home', toasts: [], announcement: '', myName: '', myAgency: '' });
};

/** A sample as an open case, in the language of the page; `more` happened to it since. */
export const fillSample = (name: SampleName = 'henk', more: readonly Op[] = []): void => {
  const file = readCaseFile(SAMPLES[name], useUi.getState().language);
  if (!file.ok) throw new Error(`sample ${name}: ${file.problems[0].code}`);
  show([...caseFileToOps(file.value, localDate(new Date())), ...more]);
};

/** A case that somebody has just begun: a pseudonym and the baseline, nothing else. */
export const fillEmpty = (): void => {
  let count = 0;
  const now = new Date();
  const planned = createCase.plan(
    tablesFromOps([]),
    { title: '', pseudonym: 'Noor', baselineTitle: 'Zo doorgaan' },
    {
      now: now.toISOString(),
      today: localDate(now),
      newId: (prefix: string) => `${prefix}-${(count += 1)}`,
      by: null,
    },
  );
  if (!planned.ok) throw new Error(planned.problems[0].code);
  show(planned.value.ops);
};

/** The sample with something chosen in it. */
export const fillWith =
  (selection: Selection, name: SampleName = 'henk') =>
  (): void => {
    fillSample(name);
    ui.select(selection);
  };
