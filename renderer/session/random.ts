import { idFactory } from '../../shared/base/ids';

export const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

export const newId = idFactory(randomBytes);

/** Ids of documents become file names, so they carry no letter that a file system treats specially. */
export const newDocId = (): string => newId('doc').concat(newId('').replace('-', ''));
