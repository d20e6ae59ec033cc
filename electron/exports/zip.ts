import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file in a ZIP archive, by its path with forward slashes. */
export interface ZipEntry {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Not packed, as the first entry of some formats must be. */
  readonly isStored?: boolean;
}

/** The first moment that ZIP can tell: the same content gives the same bytes, and no time of day leaves with it. */
const NO_TIME = new Date(1980, 0, 1);

/** A ZIP archive of the entries, in their order. */
export const zipOf = (entries: readonly ZipEntry[]): Uint8Array => {
  const files: Zippable = {};
  for (const { path, content, isStored } of entries) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    files[path] = [bytes, { level: isStored ? 0 : 6, mtime: NO_TIME }];
  }
  return zipSync(files);
};
