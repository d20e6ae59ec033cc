/** Carries what is published on one server to the others of the same service. Never throws, and never holds up its own server. */
export interface Bus {
  /** To the other servers; lost when they cannot be reached. */
  publish(topic: string, data: string): void;
  /** Somebody on this server listens to this topic now, or nobody any more. */
  listen(topic: string): void;
  forget(topic: string): void;
  /** What other servers publish on the topics that are listened to. */
  onData(received: (topic: string, data: string) => void): void;
}

/** One server alone. */
export const noBus: Bus = {
  publish: () => undefined,
  listen: () => undefined,
  forget: () => undefined,
  onData: () => undefined,
};
