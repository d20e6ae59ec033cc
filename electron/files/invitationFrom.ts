import { reportFailure } from '../../shared/base/failures';
import { INVITATION_EXTENSION, INVITATION_MAX_BYTES } from '../../shared/invitation/invitation';
import { readBounded } from './readBounded';

const isLink = (text: string): boolean =>
  text.toLowerCase().startsWith('rondetafel:') && text.length <= INVITATION_MAX_BYTES;

const isFile = (text: string): boolean => text.toLowerCase().endsWith(`.${INVITATION_EXTENSION}`);

const textOf = async (file: string): Promise<string | null> => {
  try {
    return (await readBounded(file, INVITATION_MAX_BYTES)).toString('utf8');
  } catch (error) {
    reportFailure('invitation.read', error);
    return null;
  }
};

/**
 * The invitation with which the system started the app: a link, or a file, among the words of the command line. Null when
 * there is none or it cannot be read. What is in it, the page judges.
 */
export const invitationFrom = async (words: readonly string[]): Promise<string | null> => {
  const found = words.findLast((word) => !word.startsWith('-') && (isLink(word) || isFile(word)));
  if (found === undefined) return null;
  return isLink(found) ? found : textOf(found);
};
