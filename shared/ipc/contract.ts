import * as z from 'zod';
import { failureReport } from '../base/failureReport';
import { LANGUAGES } from '../base/languages';
import type { Problem } from '../base/result';
import { privateFile } from '../model/privateFile';
import { priceList } from '../prices/price';

/** Ids of documents: made by us, safe as file names. */
export const docId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
const bytes: z.ZodType<Uint8Array> = z.instanceof(Uint8Array);

/** What the home screen shows of a case without opening it. */
export const caseMeta = z.object({
  title: z.string().max(1_000),
  pseudonym: z.string().max(1_000),
  status: z.string().max(40),
  sample: z.string().max(40).nullable(),
  /** `guest`: a meeting of somebody else that this computer joined. */
  role: z.enum(['own', 'guest']),
  actions: z.int().min(0),
  late: z.int().min(0),
});
export type CaseMeta = z.infer<typeof caseMeta>;

const sheet = z.object({
  name: z.string().max(31),
  header: z.array(z.string().max(2_000)).max(60),
  rows: z
    .array(
      z
        .array(
          z.union([z.string().max(40_000), z.number(), z.object({ date: z.string().max(10) }), z.null()]),
        )
        .max(60),
    )
    .max(50_000),
});

export const EXPORT_FORMATS = ['xlsx', 'csv', 'md', 'svg', 'png', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const problem = z.object({
  code: z.string(),
  path: z.string().exactOptional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});

/** Bytes of the longest that a meeting needs to go on. */
export const MEETING_RECOVERY_MAX = 1_048_576;
/** Longer than any invitation, in characters. */
const INVITATION_MAX = 8_192;

const host = z.string().min(1).max(120);
const place = z.object({ host, port: z.int().min(1).max(65_535) });
/** SHA-256 of a certificate. */
const pin: z.ZodType<Uint8Array> = bytes.refine((value) => value.byteLength === 32);
/** The key and the certificate of a signalling server, as PEM. */
export const tlsIdentity = z.object({ key: z.string().max(4_096), certificate: z.string().max(4_096) });
export type TlsIdentity = z.infer<typeof tlsIdentity>;

/** Every call the page can make to the main process: channel, and the shape of what goes in and comes out. */
export const CONTRACT = {
  'app:info': {
    input: z.null(),
    output: z.object({
      version: z.string(),
      /** The sample to open at once, from the command line. */
      openSample: z.string().nullable(),
      /** Fault injection and measuring for tests; never in a packaged app. */
      testHooks: z.boolean(),
      /** The page stopped and was started again; `docId` is the case that was open, null when it is better left closed. */
      restarted: z.object({ docId: docId.nullable() }).nullable(),
    }),
  },
  /** The link or the text of the file with which somebody was invited, once. */
  'app:takeInvitation': { input: z.null(), output: z.string().max(INVITATION_MAX).nullable() },
  /** A failure in the page, for the log: no content, see `failureReport`. */
  'log:report': { input: failureReport, output: z.null() },
  'app:readyToClose': { input: z.null(), output: z.null() },
  /** `asking`: the page asks the user something before the window may close; `stay`: it does not close. */
  'app:closing': { input: z.object({ state: z.enum(['asking', 'stay']) }), output: z.null() },
  /** The language that the page speaks now, for the menu of the window. */
  'app:speak': { input: z.object({ language: z.enum(LANGUAGES) }), output: z.null() },
  'library:list': {
    input: z.null(),
    output: z.array(
      z.object({ docId, meta: caseMeta.nullable(), updatedAt: z.string(), problem: problem.nullable() }),
    ),
  },
  /** Takes the folder over from a process or computer that left its lock behind. */
  'library:takeOver': { input: z.null(), output: z.null() },
  /** All of it is made, or nothing. */
  'library:create': {
    input: z.object({ docId, meta: caseMeta, snapshot: bytes.nullable() }),
    output: z.null(),
  },
  'library:open': {
    input: z.object({ docId }),
    output: z.object({
      snapshot: bytes.nullable(),
      updates: z.array(bytes),
      /** False when something in the journal could not be read and was set aside. */
      whole: z.boolean(),
      /** Changes known to be missing between others. */
      missing: z.int().min(0),
      /** False after a crash, and when the end of the journal is missing. */
      endedCleanly: z.boolean(),
    }),
  },
  'library:append': {
    input: z.object({ docId, update: bytes }),
    output: z.object({ wantsSnapshot: z.boolean() }),
  },
  'library:compact': { input: z.object({ docId, snapshot: bytes, meta: caseMeta }), output: z.null() },
  'library:close': { input: z.object({ docId, meta: caseMeta }), output: z.null() },
  'library:remove': { input: z.object({ docId }), output: z.null() },
  /** What this computer keeps beside a case and tells nobody. `damaged`: it could not be read and was set aside. */
  'library:readPrivate': {
    input: z.object({ docId }),
    output: z.object({ kept: privateFile.nullable(), damaged: z.boolean() }),
  },
  'library:writePrivate': { input: z.object({ docId, kept: privateFile }), output: z.null() },
  /** What a meeting about a case needs to go on after this computer was closed; sealed beside the case. No bytes: forgotten. */
  'library:readMeeting': { input: z.object({ docId }), output: z.object({ content: bytes.nullable() }) },
  'library:writeMeeting': {
    input: z.object({
      docId,
      content: bytes.refine((content) => content.byteLength <= MEETING_RECOVERY_MAX),
    }),
    output: z.null(),
  },
  'files:openCase': {
    input: z.null(),
    output: z.object({ name: z.string(), text: z.string() }).nullable(),
  },
  'files:export': {
    input: z.object({
      format: z.enum(EXPORT_FORMATS),
      suggestedName: z.string().max(200),
      sheets: z.array(sheet).max(12),
      text: z.string().max(40_000_000),
      /** What is no text, such as a picture. */
      bytes: bytes.nullable(),
    }),
    output: z.object({ path: z.string() }).nullable(),
  },
  'files:saveInvitation': {
    input: z.object({ suggestedName: z.string().max(200), text: z.string().max(INVITATION_MAX) }),
    output: z.object({ path: z.string() }).nullable(),
  },
  'prices:read': {
    input: z.null(),
    /**
     * Null: the user has no list of his own yet. `damaged`: it could not be read and was set aside. `unread`: rows that
     * only another version can read.
     */
    output: z.object({ prices: priceList.nullable(), damaged: z.boolean(), unread: z.int().min(0) }),
  },
  'prices:write': { input: z.object({ prices: priceList }), output: z.null() },
  'prices:pick': { input: z.null(), output: z.object({ text: z.string() }).nullable() },
  'signalling:start': {
    /** Port and identity of before, so that those who were here find this computer again; 0 takes any, null makes a new one. */
    input: z.object({ port: z.int().min(0).max(65_535), identity: tlsIdentity.nullable() }),
    /** Where others can reach this computer, best first, and by which certificate they know it. */
    output: z.object({
      hosts: z.array(z.object({ host: z.string(), port: z.int() })),
      pin,
      identity: tlsIdentity,
    }),
  },
  'signalling:stop': { input: z.null(), output: z.null() },
  'beamer:open': { input: z.object({ title: z.string().max(200) }), output: z.null() },
  'beamer:close': { input: z.null(), output: z.null() },
  /** The certificates of the present meeting, instead of those of before. */
  'signalling:trust': {
    input: z.object({ servers: z.array(place.extend({ pin })).max(100) }),
    output: z.null(),
  },
  /** Whether a computer with another certificate answered since then. */
  'signalling:refused': { input: z.null(), output: z.boolean() },
  /** A new room code that leads to this invitation for as long as codes are given out. */
  'roomCode:open': {
    input: z.object({ invitation: z.string().max(INVITATION_MAX) }),
    output: z.object({ code: z.string() }),
  },
  'roomCode:close': { input: z.null(), output: z.null() },
  /** Looks for the invitation behind a room code: at this address, or on the whole network. */
  'roomCode:redeem': {
    input: z.object({ code: z.string().max(60), address: place.nullable() }),
    output: z.object({ invitation: z.string().max(INVITATION_MAX) }),
  },
} as const;

export type Channel = keyof typeof CONTRACT;
export type InputOf<C extends Channel> = z.infer<(typeof CONTRACT)[C]['input']>;
export type OutputOf<C extends Channel> = z.infer<(typeof CONTRACT)[C]['output']>;

/** Answers cross the process border as values, so that a refusal keeps its code. */
export type Reply<C extends Channel> =
  { readonly ok: true; readonly value: OutputOf<C> } | { readonly ok: false; readonly problem: Problem };

type Call<C extends Channel> =
  InputOf<C> extends null ? () => Promise<Reply<C>> : (input: InputOf<C>) => Promise<Reply<C>>;

/** What the preload script puts on `window.rondetafel`: one function per use, never a raw channel. */
export interface Bridge {
  readonly appInfo: Call<'app:info'>;
  readonly takeInvitation: Call<'app:takeInvitation'>;
  readonly reportFailure: Call<'log:report'>;
  readonly readyToClose: Call<'app:readyToClose'>;
  readonly closing: Call<'app:closing'>;
  readonly speak: Call<'app:speak'>;
  readonly listCases: Call<'library:list'>;
  readonly takeOverLibrary: Call<'library:takeOver'>;
  readonly createCase: Call<'library:create'>;
  readonly openCase: Call<'library:open'>;
  readonly appendUpdate: Call<'library:append'>;
  readonly compactCase: Call<'library:compact'>;
  readonly closeCase: Call<'library:close'>;
  readonly removeCase: Call<'library:remove'>;
  readonly readPrivate: Call<'library:readPrivate'>;
  readonly writePrivate: Call<'library:writePrivate'>;
  readonly readMeeting: Call<'library:readMeeting'>;
  readonly writeMeeting: Call<'library:writeMeeting'>;
  readonly pickCaseFile: Call<'files:openCase'>;
  readonly exportFile: Call<'files:export'>;
  readonly saveInvitation: Call<'files:saveInvitation'>;
  readonly readPrices: Call<'prices:read'>;
  readonly writePrices: Call<'prices:write'>;
  readonly pickPriceFile: Call<'prices:pick'>;
  readonly startSignalling: Call<'signalling:start'>;
  readonly stopSignalling: Call<'signalling:stop'>;
  readonly openBeamer: Call<'beamer:open'>;
  readonly closeBeamer: Call<'beamer:close'>;
  /** Calls back when the beamer window is gone, whoever closed it. */
  readonly onBeamerClosed: (listener: () => void) => () => void;
  readonly trustServers: Call<'signalling:trust'>;
  readonly hasRefusedServer: Call<'signalling:refused'>;
  readonly openRoomCode: Call<'roomCode:open'>;
  readonly closeRoomCode: Call<'roomCode:close'>;
  readonly redeemRoomCode: Call<'roomCode:redeem'>;
  /** Calls back when there is an invitation to take. */
  readonly onInvited: (listener: () => void) => () => void;
  /** Calls back when the window is about to close; answer with `readyToClose` once everything is saved. */
  readonly onClosing: (listener: () => void) => () => void;
}
