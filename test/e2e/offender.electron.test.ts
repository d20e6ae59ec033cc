import { expect, test, type Page } from '@playwright/test';
import { AWARENESS_MAX_BYTES } from '../../renderer/session/mesh/limits';
import { sentenceFor } from '../../shared/text/language';
import { browserPath, NO_BROWSER } from '../helpers/browser';
import { atTheTable, CORPORATION, seesPerson, type Person } from '../helpers/meeting';
import { guestPages } from '../helpers/guestPages';
import { addRelation, equalDocuments, meshStats, relationNamed } from '../helpers/screen';
import { until } from '../helpers/wait';

const OFFENDER: Person = { name: 'B. Stoker', agency: 'Onbekend' };

test.skip(browserPath() === null, NO_BROWSER);

test('somebody whose app sends what ours never does is named and dropped, and the others go on', async () => {
  const table = await atTheTable([CORPORATION], { sample: 'henk' });
  const pages = await guestPages(table);
  const [chair, corporation] = table.pages as [Page, Page];
  try {
    const page = await pages.letIn(OFFENDER);
    for (const one of table.pages) {
      await seesPerson(one, OFFENDER);
      await until(
        'all connected',
        async () => (await meshStats(one)).links,
        (links) => links === 2,
      );
    }
    await page.evaluate(
      (bytes) => window.driver!.awareness.setLocalStateField('focus', 'x'.repeat(bytes)),
      AWARENESS_MAX_BYTES,
    );
    const sentence = sentenceFor({ code: 'offender_dropped', params: { name: OFFENDER.name } }, 'nl');
    await Promise.all(
      table.pages.map((one) => expect(one.locator('.rt-toast__text', { hasText: sentence })).toBeVisible()),
    );
    await addRelation(corporation, 'Brandweer', 'informs', 'Buren', 'Na de storing');
    await expect(relationNamed(chair, 'Na de storing')).toBeVisible();
    await equalDocuments(table.pages);
    for (const one of table.pages) expect((await meshStats(one)).links).toBe(1);
    for (const one of [table.chair, ...table.guests]) expect(one.complaints).toEqual([]);
  } finally {
    await pages.close();
    await table.close();
  }
});
