import type { Endpoint } from '../mesh/lobby/messages';
import type { Invitation } from '../../../shared/invitation/invitation';
import { readServerAddress, type Reach } from '../../../shared/invitation/serverAddress';

/** Over which computers a meeting is found and passed on. Never a server that nobody of the meeting has named. */
export interface Route {
  readonly reach: Reach;
  /** Addresses of signalling servers. */
  readonly signalling: readonly string[];
  /** The signalling server that also knows the way to a relay; null on the LAN. */
  readonly relayAt: string | null;
  /** The certificates that these servers must have. */
  readonly trusted: readonly {
    readonly host: string;
    readonly port: number;
    readonly pin: Uint8Array<ArrayBuffer>;
  }[];
}

/** Where a computer that takes part receives people: its signalling server, and the certificate that it has. */
export interface SignallingEndpoint {
  readonly hosts: Invitation['hosts'];
  readonly pin: Uint8Array;
}

type Way = Pick<Invitation, 'hosts' | 'pin' | 'reach' | 'server'>;

const addressOf = ({ host, port }: Invitation['hosts'][number]): string =>
  `wss://${host.includes(':') ? `[${host}]` : host}:${port}`;

const trustIn = ({ hosts, pin }: SignallingEndpoint): Route['trusted'][number][] =>
  hosts.map(({ host, port }) => ({ host, port, pin: new Uint8Array(pin) }));

/** As messages carry it. */
export const asEndpoint = ({ hosts, pin }: SignallingEndpoint): Endpoint => ({
  hosts,
  pin: new Uint8Array(pin),
});

/** Its addresses. */
export const addressesOf = ({ hosts }: SignallingEndpoint): string[] => hosts.map(addressOf);

/** The route to a meeting: the chair's own computer, and the server of an organisation when there is one. */
export const routeTo = ({ hosts, pin, reach, server }: Way): Route => {
  const known = server === null || reach === 'lan' ? null : readServerAddress(server);
  const trusted = trustIn({ hosts, pin });
  if (known?.pin) trusted.push({ host: known.host, port: known.port, pin: new Uint8Array(known.pin) });
  return {
    reach,
    signalling: [...addressesOf({ hosts, pin }), ...(known ? [known.url] : [])],
    relayAt: known?.url ?? null,
    trusted,
  };
};

/** The same route, over the computer of a deputy too. */
export const routeThrough = (route: Route, endpoint: SignallingEndpoint): Route => ({
  ...route,
  signalling: [...new Set([...route.signalling, ...addressesOf(endpoint)])],
  trusted: [...route.trusted, ...trustIn(endpoint)],
});
