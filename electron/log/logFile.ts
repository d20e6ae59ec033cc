import path from 'node:path';
import logger from 'electron-log/node';

/** Bytes of one log file; the one before it is kept, so twice this is the most that lies on the disk. */
const MAX_BYTES = 512 * 1024;

export interface LogFile {
  readonly path: string;
  readonly write: (line: string) => void;
}

/**
 * The log of this computer: one file and the one before it, for its user alone. The variant of the library for Node is used
 * because the one for Electron opens a channel by which any page could write into the file.
 */
export const openLogFile = (folder: string, maxBytes = MAX_BYTES): LogFile => {
  const file = path.join(folder, 'rondetafel.log');
  const log = logger.create({ logId: file });
  log.transports.console.level = false;
  const { file: transport } = log.transports;
  transport.resolvePathFn = () => file;
  transport.maxSize = maxBytes;
  transport.format = '{iso} {text}';
  transport.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  return { path: file, write: (line) => log.info(line) };
};
