import { describe, expect, it } from 'vitest';
import { foundBroken } from '../../../renderer/session/foundBroken';
import { sentenceFor } from '../../../shared/text/language';

const ALL_WELL = { whole: true, missing: 0, endedCleanly: true, isMended: false };

describe('how a case was found', () => {
  it('is not spoken of when all is well', () => {
    expect(foundBroken(ALL_WELL)).toBeNull();
  });

  it('says so when the journal was cut exactly between two records: only its end mark is missing', () => {
    const problem = foundBroken({ ...ALL_WELL, endedCleanly: false });
    expect(problem).toEqual({ code: 'ended_abruptly' });
    expect(sentenceFor(problem!, 'nl')).toMatch(/niet goed afgesloten\. .* Kijk je laatste wijzigingen na\./);
    expect(sentenceFor(problem!, 'en')).toMatch(/not closed properly/);
  });

  it('counts the changes that cannot be read, before anything else', () => {
    const problem = foundBroken({ whole: false, missing: 3, endedCleanly: false, isMended: true });
    expect(sentenceFor(problem!, 'nl')).toMatch(/niet meer te lezen zijn: 3\./);
    expect(sentenceFor(problem!, 'en')).toMatch(/no longer be read: 3\./);
  });

  it.each([
    ['recovered_in_part', { whole: false }],
    ['case_mended', { isMended: true }],
  ])('gives %s its own sentence', (code, found) => {
    expect(foundBroken({ ...ALL_WELL, ...found })).toEqual({ code });
  });
});
