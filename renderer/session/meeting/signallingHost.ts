import type { Invitation } from '../../../shared/invitation/invitation';
import type { TlsIdentity } from '../../../shared/ipc/contract';
import type { SignallingEndpoint } from './route';

const bridge = window.rondetafel;

/** The signalling server of this computer, while it runs. */
export interface HostedSignalling {
  /** As others reach it. */
  readonly publicEndpoint: SignallingEndpoint;
  /** As we reach it. */
  readonly localEndpoint: SignallingEndpoint;
  readonly port: number;
  readonly identity: TlsIdentity;
}

const isLocal = ({ host }: Invitation['hosts'][number]): boolean => host.startsWith('127.');

/** Starts it, where it was before if it can; null when it does not start. */
export const hostSignalling = async (before: {
  readonly port: number;
  readonly identity: TlsIdentity | null;
}): Promise<HostedSignalling | null> => {
  const started = await bridge.startSignalling(before);
  if (!started.ok) return null;
  const { hosts, pin, identity } = started.value;
  const outside = hosts.filter((host) => !isLocal(host));
  return {
    publicEndpoint: { hosts: outside.length > 0 ? outside : hosts, pin },
    localEndpoint: { hosts: hosts.filter(isLocal), pin },
    port: hosts[0]?.port ?? 0,
    identity,
  };
};
