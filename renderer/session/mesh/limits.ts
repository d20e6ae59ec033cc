/** All figures of the mesh in one place. Sizes in bytes, times in milliseconds. */

/** Well under the 256 KiB a data channel accepts, small enough to interleave live and bulk. */
export const CHUNK_BYTES = 60 * 1024;
/** A whole message after reassembly; a 20 MB document fits several times. */
export const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
/** A whole case; the largest that the exchange format takes is a third of it. */
export const DOCUMENT_MAX_BYTES = 32 * 1024 * 1024;
/** One edit as it happens; ten pages of pasted text are 60 KB. */
export const LIVE_UPDATE_MAX_BYTES = 2 * 1024 * 1024;
/** Messages above this take the bulk channel, so that they do not hold up typing. */
export const BULK_FROM_BYTES = 32 * 1024;
/** Stop and resume marks of what we hand to the browser's own send buffer, per channel. */
export const SEND_HIGH_BYTES = 1024 * 1024;
export const SEND_LOW_BYTES = 256 * 1024;
/** A peer that lets this much pile up on the live channel is dropped; it syncs again when it returns. */
export const MAX_LIVE_BACKLOG_BYTES = 16 * 1024 * 1024;

export const CERTIFICATE_MAX_BYTES = 4096;
/** Where somebody works, what is dragged, what the chair shows: an id of 4,000 characters at most. */
export const AWARENESS_MAX_BYTES = 16 * 1024;
export const AWARENESS_DEPTH_MAX = 6;
export const NEIGHBOURS_MAX = 128;

/** A connection that is not up and proven by then is destroyed; up to 1 s of jitter is added. */
export const CONNECT_TIMEOUT_MS = 6500;
export const CONNECT_JITTER_MS = 1000;
/** An offer that nobody answered by then met a colliding one; doubled after each, up to the limit above. */
export const ANSWER_TIMEOUT_MS = 2000;
export const HANDSHAKE_TIMEOUT_MS = 5000;
export const TICK_MS = 1000;
/** A tick later than this means we slept or were blocked: nobody else is to blame. */
export const LATE_TICK_MS = 3000;
export const HEARTBEAT_MS = 2000;
export const LOST_AFTER_MS = 6000;
/** A second connection under a client id is refused while the first was heard this recently. */
export const LIVELY_MS = 4500;
/** How long somebody who vanished stays listed as lost. */
export const LOST_SHOWN_MS = 30_000;
export const BAN_MS = 60_000;
export const NOBODY_AFTER_MS = 10_000;
export const ANNOUNCE_EVERY_MS = 10_000;
export const LEAVE_FLUSH_MS = 3000;

/** Edits closer together than this travel as one update; a single edit leaves at once. */
export const BATCH_MS = 25;
/** Delay for telling somebody that we hold news they cannot get directly. */
export const EXTRA_HEARTBEAT_MS = 150;
/** A question for the document is given up when nothing arrived on the bulk channel for this long. */
export const SYNC_STALL_MS = 10_000;
export const ASK_GAP_MS = 400;
export const ASK_BACKOFF_MS = 4000;
export const ASK_BACKOFF_MAX_MS = 60_000;
/** Under constant typing states are never equal; compare in earnest at least this often. */
export const BUSY_ASK_MS = 10_000;

export const VIOLATIONS_ALLOWED = 5;
export const MESSAGES_PER_SECOND = 200;
export const MESSAGES_BURST = 1000;
export const BYTES_PER_SECOND = 16 * 1024 * 1024;
export const BYTES_BURST = 128 * 1024 * 1024;
export const STEP1_PER_SECOND = 4;
export const STEP1_BURST = 20;
/** Updates that cannot be applied yet, per sender, and left over in the document. */
export const PENDING_PER_PEER_BYTES = 1024 * 1024;
export const PENDING_IN_DOC_BYTES = 4 * 1024 * 1024;
/** Writers of whom an edit may delete something that we have never seen. */
export const UNKNOWN_DELETIONS_MAX = 32;
/** Entries without an order at one place; honest ones are as many as people who wrote there at one moment. */
export const CROWD_MAX = 256;
/**
 * Comparisons that fitting in one person's edits may take, on average and at once. Counted, never measured in time: a slow
 * computer, or one that sleeps in the middle of an edit, is not the sender's fault.
 */
export const WORK_STEPS_PER_SECOND = 20_000;
export const WORK_BURST_STEPS = 500_000;
/** What one person may add to the case: on average, at once, and in whole documents that we asked for. */
export const GROWTH_BYTES_PER_SECOND = 32 * 1024;
export const GROWTH_BURST_BYTES = 4 * 1024 * 1024;
export const GROWTH_STRUCTS_PER_SECOND = 2_000;
export const GROWTH_BURST_STRUCTS = 100_000;
export const DOCUMENT_BURST_BYTES = 48 * 1024 * 1024;
/** What all may add together. */
export const MEETING_BYTES_PER_SECOND = 256 * 1024;
export const MEETING_BURST_BYTES = 16 * 1024 * 1024;
/** Presence of one person; a drag tells 40 times per second. */
export const PRESENCE_PER_SECOND = 60;
export const PRESENCE_BURST = 300;
/** No further document is sent to a peer that still has this much to receive. */
export const BULK_BUSY_BYTES = 1024 * 1024;
/** After a refusal the connection slot stays taken this long, which slows down whoever tries again. */
export const REFUSED_LINGER_MS = 3000;
/** Time for a last word to leave before the connection underneath is torn down. */
export const LAST_WORD_MS = 150;

/** People beside whoever leads, those who wait included: more do not fit in a mesh. */
export const TABLE_MAX = 32;
/** How often somebody in the lobby says that it is (still) there: as long as it waits, and once it is in. */
export const LOBBY_REQUEST_MS = 1500;
export const LOBBY_RENEW_MS = 5000;
/** Whoever was not heard for this long has gone. Longer than anybody who is there stays silent. */
export const LOBBY_SILENT_MS = 12_000;
/** People in the lobby, those included who only asked to join. */
export const LOBBY_VISITORS_MAX = 96;
/** Messages that wait to be read; what comes beyond is dropped and said again by whoever is honest. */
export const LOBBY_BACKLOG_MAX = 200;
/** The list of a full table, sealed twice, fits; what a signalling server passes on is larger. */
export const LOBBY_MESSAGE_MAX = 40 * 1024;
/** People sent away whom a chair and its deputy tell each other about. */
export const REMOVED_MAX = 64;
