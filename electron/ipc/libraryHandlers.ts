import { caseMeta } from '../../shared/ipc/contract';
import { privateFile, type PrivateFile } from '../../shared/model/privateFile';
import { LibraryError } from '../library/errors';
import type { CaseLibrary } from '../library/caseLibrary';
import { handle, Refused, type Gate } from './handle';

const asRefusal = (error: unknown): never => {
  if (!(error instanceof LibraryError)) throw error;
  const { code, params } = error;
  throw new Refused({ code: `library_${code}`, ...(params && { params }) });
};

const bytesOf = (kept: PrivateFile): Uint8Array =>
  Object.values(kept).every((entries) => entries.length === 0)
    ? new Uint8Array(0)
    : new TextEncoder().encode(JSON.stringify(kept));

/** Only we write it, and its seal was checked; what is not right all the same is nothing to go on with. */
const privateFileFrom = (content: Uint8Array): PrivateFile =>
  privateFile.parse(JSON.parse(new TextDecoder().decode(content)));

type Use = <T>(work: (opened: CaseLibrary) => Promise<T>) => Promise<T>;

/** The cases of this computer. `library` opens the folder when first used. Gives back which case is open in the page. */
export const handleLibrary = (
  gate: Gate,
  library: (takeOver?: boolean) => Promise<CaseLibrary>,
): (() => string | null) => {
  let openCase: string | null = null;
  const use: Use = async <T>(work: (opened: CaseLibrary) => Promise<T>): Promise<T> =>
    library().then(work).catch(asRefusal);

  handle(gate, 'library:list', () =>
    use(async (opened) =>
      (await opened.list()).map(({ docId, meta, updatedAt, unreadable }) => {
        const parsed = caseMeta.safeParse(meta);
        return {
          docId,
          meta: parsed.success ? parsed.data : null,
          updatedAt,
          problem: unreadable === undefined ? null : { code: `library_${unreadable}` },
        };
      }),
    ),
  );
  handle(gate, 'library:takeOver', async () => {
    await library(true).catch(asRefusal);
    return null;
  });
  handle(gate, 'library:create', ({ docId, meta, snapshot }) =>
    use(async (opened) => {
      await opened.create(docId, meta, snapshot);
      return null;
    }),
  );
  handle(gate, 'library:open', ({ docId }) =>
    use(async (opened) => {
      // A reloaded window has forgotten that it had this case open.
      await opened.close(docId);
      const { snapshot, updates, recovered, endedCleanly } = await opened.open(docId);
      openCase = docId;
      const missing = recovered?.missingRecords ?? 0;
      return { snapshot, updates: [...updates], whole: recovered === null, missing, endedCleanly };
    }),
  );
  handle(gate, 'library:append', ({ docId, update }) =>
    use(async (opened) => {
      const wantsSnapshot = opened.needsCompaction(docId);
      await opened.append(docId, update);
      return { wantsSnapshot };
    }),
  );
  handle(gate, 'library:compact', ({ docId, snapshot, meta }) =>
    use(async (opened) => {
      await opened.compact(docId, snapshot, meta);
      return null;
    }),
  );
  handle(gate, 'library:close', ({ docId, meta }) =>
    use(async (opened) => {
      try {
        await opened.setMeta(docId, meta);
      } finally {
        if (openCase === docId) openCase = null;
        await opened.close(docId);
      }
      return null;
    }),
  );
  handle(gate, 'library:remove', ({ docId }) =>
    use(async (opened) => {
      await opened.remove(docId);
      return null;
    }),
  );
  handleBeside(gate, use);
  return () => openCase;
};

/** What this computer keeps beside a case. */
const handleBeside = (gate: Gate, use: Use): void => {
  handle(gate, 'library:readMeeting', ({ docId }) =>
    use(async (opened) => ({ content: (await opened.readBeside(docId, 'meeting')).content })),
  );
  handle(gate, 'library:writeMeeting', ({ docId, content }) =>
    use(async (opened) => {
      await opened.writeBeside(docId, 'meeting', content);
      return null;
    }),
  );
  handle(gate, 'library:readPrivate', ({ docId }) =>
    use(async (opened) => {
      const { content, damaged } = await opened.readBeside(docId, 'private');
      return { kept: content === null ? null : privateFileFrom(content), damaged };
    }),
  );
  handle(gate, 'library:writePrivate', ({ docId, kept }) =>
    use(async (opened) => {
      await opened.writeBeside(docId, 'private', bytesOf(kept));
      return null;
    }),
  );
};
