import type { MeshRejectionCode } from './transport';

/** The running totals behind `Transport.stats()`. */
export interface Counters {
  messagesIn: number;
  messagesOut: number;
  bytesIn: number;
  bytesOut: number;
  updatesIn: number;
  updatesOut: number;
  awarenessIn: number;
  awarenessOut: number;
  syncAsked: number;
  syncAnswered: number;
  violations: number;
  applyErrors: number;
  opened: number;
  lostPeers: number;
  failedConnections: number;
  announcements: number;
  readonly rejected: Partial<Record<MeshRejectionCode, number>>;
}

export const newCounters = (): Counters => ({
  messagesIn: 0,
  messagesOut: 0,
  bytesIn: 0,
  bytesOut: 0,
  updatesIn: 0,
  updatesOut: 0,
  awarenessIn: 0,
  awarenessOut: 0,
  syncAsked: 0,
  syncAnswered: 0,
  violations: 0,
  applyErrors: 0,
  opened: 0,
  lostPeers: 0,
  failedConnections: 0,
  announcements: 0,
  rejected: {},
});
