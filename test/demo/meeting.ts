import { nl } from '../../renderer/text/nl';
import { check, require, type Shoot } from './report';
import { button, filled, map, mapCard, type Seat } from './seats';

/** The chair opens the meeting; gives the code that the others need. */
export const startMeeting = async (chair: Seat, shoot: Shoot): Promise<string> => {
  const { page } = chair;
  await check('Henk opens on the map of the chair', mapCard(page, 'Henk').waitFor());
  await button(page, nl.meeting.start).click();
  const dialog = page.getByRole('dialog', { name: nl.meeting.start });
  await dialog.getByLabel(nl.meeting.name).fill(chair.person);
  await dialog.getByLabel(nl.meeting.agency).fill(chair.agency);
  await button(dialog, nl.meeting.start).click();
  const invite = page.getByRole('dialog', { name: nl.meeting.invite });
  await check('the chair gets a code to hand out', invite.waitFor());
  const code = (await invite.getByLabel(nl.meeting.code).innerText()).trim();
  require('the code is not empty', code.length > 20);
  await shoot('meeting-started', [chair]);
  await invite.getByRole('button', { name: nl.common.close, exact: true }).last().click();
  return code;
};

/** A guest joins with the code; gives the milliseconds from pressing the button to the map in view. */
export const join = async (guest: Seat, chair: Seat, code: string, shoot: Shoot): Promise<number> => {
  const { page } = guest;
  await button(page, nl.case.close).click();
  if (guest.key === 'corporation') await shoot('home', [guest]);
  await button(page, nl.home.join).click();
  const dialog = page.getByRole('dialog', { name: nl.home.join });
  await dialog.getByLabel(nl.meeting.code).fill(code);
  await dialog.getByLabel(nl.meeting.name).fill(guest.person);
  await dialog.getByLabel(nl.meeting.agency).fill(guest.agency);
  if (guest.key === 'corporation') await shoot('joining', [guest]);
  const pressed = performance.now();
  await button(dialog, nl.meeting.join).click();
  const visitor = chair.page.getByRole('region', { name: nl.meeting.lobby }).getByRole('listitem');
  const comparison = await dialog.locator('.comparison').innerText();
  await check(
    `the chair sees ${guest.person} in the lobby, with the same six digits`,
    visitor.filter({ hasText: guest.person }).filter({ hasText: comparison }).waitFor(),
  );
  if (guest.key === 'corporation') await shoot('in-the-lobby', [chair, guest]);
  await button(visitor, filled(nl.meeting.admitName, { name: guest.person })).click();
  await check(`the map appears in the window of ${guest.person}`, mapCard(page, 'Henk').waitFor());
  const took = Math.round(performance.now() - pressed);
  await check(`${guest.person} can see the whole map`, map(page).waitFor());
  await check(
    `the chair sees ${guest.person} as connected`,
    chair.page
      .getByText(`${guest.person}, ${guest.agency}, ${nl.meeting.personConnected}`, { exact: true })
      .waitFor({ state: 'attached' }),
  );
  return took;
};
