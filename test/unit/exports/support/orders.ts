import { strFromU8, unzipSync } from 'fflate';
import { outputOf, type OutputOrder } from '../../../../electron/exports/outputFile';
import { LEVELS } from '../../../../shared/disclosure/disclose';
import type { Audience } from '../../../../shared/exports/document/audience';
import {
  NEEDS_BROWSER,
  notOffered,
  OUTPUT_FORMATS,
  type OutputFormat,
} from '../../../../shared/exports/forAudience';
import type { CaseTables } from '../../../../shared/model/tables';

/** Formats that need no browser. */
export const FORMATS = OUTPUT_FORMATS.filter((format) => !NEEDS_BROWSER.has(format));

export const order = (tables: CaseTables, more: Partial<OutputOrder> = {}): OutputOrder => ({
  tables,
  caseId: 'casus-1',
  audience: { kind: 'doorbraakteam' },
  level: 2,
  language: 'nl',
  today: '2026-03-02',
  now: '2026-03-02T09:00:00.000Z',
  zone: 'Europe/Amsterdam',
  printer: null,
  ...more,
});

/** Every audience, level and format that is offered together. */
export const offered = (agency: string): (readonly [Audience, OutputOrder['level'], OutputFormat])[] => {
  const audiences: Audience[] = [
    { kind: 'doorbraakteam' },
    { kind: 'agency', party: agency },
    { kind: 'resident' },
    { kind: 'escalation' },
    { kind: 'file' },
  ];
  return audiences.flatMap((audience) =>
    LEVELS.flatMap((level) =>
      // A file for the archive is the bundle; what is in it is made as for the Doorbraakteam.
      FORMATS.filter(
        (format) =>
          notOffered({ audience, level }, format) === null && (audience.kind !== 'file' || format === 'zip'),
      ).map((format) => [audience, level, format] as const),
    ),
  );
};

export const bytesOf = async (asked: OutputOrder, format: OutputFormat): Promise<Buffer> =>
  Buffer.from(await outputOf(asked, format));

/** All that a file says, with the names of files in it; packages in packages are opened too. */
export const everythingIn = (bytes: Uint8Array): string => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${everythingIn(content)}`)
    .join('\n');
};
