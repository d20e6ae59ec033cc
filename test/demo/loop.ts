import { nl } from '../../renderer/text/nl';
import { check, screenshots, step } from './report';
import { button, card, type Seat } from './seats';

const [LOOP = ''] = nl.map.loopTitle.split(' {{');

/** The chair points at a loop: the ring on the map, and the card that says how it goes round. */
export const showLoop = async (chair: Seat): Promise<void> => {
  const { page } = chair;
  await button(card(page), nl.common.close).click();
  const tag = page.getByRole('button', { name: new RegExp(`^${LOOP}`) });
  await check('the map names a loop', tag.waitFor());
  await tag.click();
  const steps = card(page).getByRole('region', { name: nl.loop.steps });
  const heading = card(page).getByText(nl.loop.steps, { exact: true });
  await check('the loop is explained step by step', steps.or(heading).first().waitFor());
  const names = await tag.innerText();
  await screenshots('loop', [chair]);
  step(`The chair showed a loop: ${names.replaceAll(/\s+/g, ' ').trim()}`);
};
