import { nl } from '../../renderer/text/nl';
import { allEqual, setLinkDown, documentStates } from './hooks';
import { check, require, screenshots, step, until } from './report';
import { card, mapCard, strip, typeAtEnd, type Seat } from './seats';

export const HOW =
  'Simulated inside the one instance: every frame of its data channels is dropped in both directions and its ' +
  'signalling sockets are closed. The operating system and the other instances are left alone.';

const AT_LEAST_MS = 6_500;

/** One person loses the network while all go on; when it is back, everybody has everything. */
export const cutAndReturn = async (chair: Seat, ggd: Seat, all: readonly Seat[]): Promise<number> => {
  const own = card(ggd.page).getByLabel(nl.party.sees);
  const purpose = strip(ggd.page);
  await mapCard(ggd.page, 'GGD').click();
  await setLinkDown(ggd, true);
  const began = performance.now();
  step('The network of the GGD is cut.');
  const [alone, together] = [' Er komt een nieuwe melding.', ' Stap voor stap.'];
  await strip(chair.page).click();
  const chairField = card(chair.page).getByRole('textbox').first();
  await Promise.all([typeAtEnd(ggd, own, alone), typeAtEnd(chair, chairField, together)]);
  await check('the GGD is told that it works alone', ggd.page.getByText(nl.meeting.cut).waitFor());
  await check(
    'the chair is told that the GGD is away',
    chair.page
      .getByText(`${ggd.person}, ${ggd.agency}, ${nl.meeting.personLost}`, { exact: true })
      .waitFor({ state: 'attached' }),
  );
  require('while cut, the GGD does not have what the chair typed', !(await purpose.innerText()).includes(
    together,
  ));
  require('while cut, the documents differ', !allEqual(await documentStates(all)));
  await screenshots('cut', [chair, ggd]);
  await until(
    'the cut lasts a while',
    async () => performance.now() - began,
    (ms) => ms >= AT_LEAST_MS,
  );
  await setLinkDown(ggd, false);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  step(`It stayed cut for ${seconds} s while both sides went on; each was told so in words.`);
  const back = performance.now();
  await check('the GGD gets what the chair typed', purpose.getByText(together.trim()).waitFor());
  await until('all documents are equal again', () => documentStates(all), allEqual);
  await check('the warning goes away', ggd.page.getByText(nl.meeting.cut).waitFor({ state: 'detached' }));
  const took = ((performance.now() - back) / 1_000).toFixed(1);
  await mapCard(chair.page, 'GGD').click();
  const arrived = card(chair.page).getByLabel(nl.party.sees);
  await until(
    'the chair has what the GGD typed alone',
    () => arrived.inputValue(),
    (text) => text.endsWith(alone),
  );
  await screenshots('together-again', all);
  step(`The network came back; ${took} s later all three documents were equal.`);
  return seconds;
};
