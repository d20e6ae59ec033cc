import { randomBytes } from 'node:crypto';
import multicastDns, { type MulticastDNS, type ResponsePacket } from 'multicast-dns';
import { reportFailure } from '../../shared/base/failures';
import type { Address } from './redeem';

/** DNS-SD (RFC 6763) over multicast DNS (RFC 6762): how a chair is found on the network of the room. */
const SERVICE = '_rondetafel._tcp.local';
/** Seconds that others may remember an answer. */
const TTL = 120;
/** An answer may get lost. */
const ASK_EVERY_MS = 700;

export interface DiscoveryOptions {
  /** The IPv4 address of the only interface to use, and the port; all interfaces and 5353 when left out. */
  readonly only?: Address | undefined;
}

const open = ({ only }: DiscoveryOptions): MulticastDNS => {
  const mdns = multicastDns(only && { interface: only.host, port: only.port, bind: '0.0.0.0' });
  // multicast is blocked in many networks: then the address on the screen of the room does
  const complain = (error: Error): void => reportFailure('spoken.multicast', error);
  mdns.on('error', complain);
  mdns.on('warning', complain);
  return mdns;
};

/** Answers whoever looks for a meeting, under a name that says nothing about it. Gives back how to stop. */
export const announceRoomCodes = (
  port: number,
  hosts: readonly string[],
  options: DiscoveryOptions,
): (() => void) => {
  const mdns = open(options);
  const label = randomBytes(8).toString('hex');
  const [name, target] = [`${label}.${SERVICE}`, `${label}.local`];
  const answers = [{ name: SERVICE, type: 'PTR' as const, ttl: TTL, data: name }];
  const additionals = [
    { name, type: 'SRV' as const, ttl: TTL, data: { port, target } },
    { name, type: 'TXT' as const, ttl: TTL, data: '' },
    ...hosts.map((host) => ({ name: target, type: 'A' as const, ttl: TTL, data: host })),
  ];
  mdns.on('query', ({ questions = [] }) => {
    if (questions.some((one) => one.name === SERVICE)) mdns.respond({ answers, additionals });
  });
  return () => mdns.destroy();
};

/** The chairs that an answer names: where each may be reached, first the address from which the answer came. */
const serversIn = (
  { answers = [], additionals = [] }: ResponsePacket,
  from: string,
): ReadonlyMap<string, Address[]> => {
  const records = [...answers, ...additionals];
  const servers = new Map<string, Address[]>();
  for (const record of records) {
    if (record.type !== 'SRV' || !record.name.endsWith(`.${SERVICE}`)) continue;
    const { port, target } = record.data;
    const hosts = records.flatMap((one) => (one.type === 'A' && one.name === target ? [one.data] : []));
    servers.set(
      record.name,
      [...new Set([from, ...hosts])].map((host) => ({ host, port })),
    );
  }
  return servers;
};

/** Looks for chairs on this network until stopped. Each is told once, with the addresses where it may be reached. */
export const browseRoomCodes = (
  onFound: (addresses: readonly Address[]) => void,
  options: DiscoveryOptions,
): (() => void) => {
  const mdns = open(options);
  const known = new Set<string>();
  mdns.on('response', (response, { address: from }) => {
    for (const [name, addresses] of serversIn(response, from)) {
      if (known.has(name)) continue;
      known.add(name);
      onFound(addresses);
    }
  });
  const ask = (): void => mdns.query(SERVICE, 'PTR');
  ask();
  const again = setInterval(ask, ASK_EVERY_MS);
  return () => {
    clearInterval(again);
    mdns.destroy();
  };
};
