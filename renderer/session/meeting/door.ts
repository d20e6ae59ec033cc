import type { Invitation } from '../../../shared/invitation/invitation';
import type { TlsIdentity } from '../../../shared/ipc/contract';
import type { Door } from './route';

const bridge = window.rondetafel;

/** The signalling server of this computer, while it runs. */
export interface OpenDoor {
  /** As others reach it. */
  readonly forOthers: Door;
  /** As we reach it. */
  readonly forUs: Door;
  readonly port: number;
  readonly identity: TlsIdentity;
}

const isLocal = ({ host }: Invitation['hosts'][number]): boolean => host.startsWith('127.');

/** Starts it, where it was before if it can; null when it does not start. */
export const openDoor = async (before: {
  readonly port: number;
  readonly identity: TlsIdentity | null;
}): Promise<OpenDoor | null> => {
  const started = await bridge.startSignalling(before);
  if (!started.ok) return null;
  const { hosts, pin, identity } = started.value;
  const outside = hosts.filter((host) => !isLocal(host));
  return {
    forOthers: { hosts: outside.length > 0 ? outside : hosts, pin },
    forUs: { hosts: hosts.filter(isLocal), pin },
    port: hosts[0]?.port ?? 0,
    identity,
  };
};
