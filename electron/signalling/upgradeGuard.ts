import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Bus } from './bus';
import type { SignallingLimits } from './limits';
import { originAllowed } from './origins';
import type { TurnCredentials } from './turnCredentials';
import { CloseCode, publication, SignallingSocket } from './signallingSocket';
import { Topics } from './topics';

export interface SignallingStats {
  readonly connections: number;
  readonly topics: number;
  readonly accepted: number;
  /** Rejected before becoming a socket: origin, address or total limit, not a WebSocket. */
  readonly rejected: number;
  readonly framesIn: number;
  readonly framesOut: number;
  /** Sockets closed for breaking a rule. */
  readonly refused: number;
}

export interface UpgradeGuardOptions {
  readonly limits: SignallingLimits;
  /** Page origins allowed beside our own app. */
  readonly origins: readonly string[];
  /** The only path that is answered; null for any. */
  readonly path: string | null;
  readonly bus: Bus;
  readonly turnCredentials: () => TurnCredentials;
}

const portOf = ({ remotePort }: Socket): string => String(remotePort);

/** Decides who becomes a socket, and keeps the list of those who did. */
export class UpgradeGuard {
  readonly #topics: Topics<SignallingSocket>;
  readonly #sockets = new Map<WebSocket, SignallingSocket>();
  readonly #perAddress = new Map<string, number>();
  /** By address, the ports of those that are no sockets yet: under TLS these are other objects than the request has. */
  readonly #pending = new Map<string, Set<string>>();
  readonly #counters = { accepted: 0, rejected: 0, framesIn: 0, framesOut: 0, refused: 0 };
  readonly #server: WebSocketServer;

  constructor(private readonly parts: UpgradeGuardOptions) {
    const { bus, limits } = parts;
    this.#topics = new Topics(bus);
    bus.onData((topic, data) => {
      const text = publication(topic, data);
      for (const listener of this.#topics.all(topic)) listener.deliver(text);
    });
    this.#server = new WebSocketServer({
      noServer: true,
      maxPayload: limits.maxFrameBytes,
      perMessageDeflate: false,
    });
    this.#server.on('wsClientError', (_error, stream) => this.reject(stream, '400 Bad Request'));
  }

  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy());
    const address = request.socket.remoteAddress ?? '';
    const refusal = this.#refusal(request, address);
    if (refusal !== null) this.reject(stream, refusal);
    else
      this.#server.handleUpgrade(request, stream, head, (socket) => {
        this.#settle(address, portOf(request.socket));
        this.#accept(socket, address);
      });
  }

  /** Whoever hung up already, or was hung up on, was counted then. */
  reject(stream: Duplex, status: string): void {
    if (stream.writable) {
      this.#counters.rejected++;
      stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    } else stream.destroy();
  }

  /** Somebody connected, and is no socket yet. Too many of those from one address are hung up on. */
  connected(stream: Socket): void {
    stream.on('error', () => stream.destroy());
    const address = stream.remoteAddress ?? '';
    const pending = this.#pending.get(address) ?? new Set<string>();
    if (pending.size >= this.parts.limits.pendingPerAddress) {
      this.#counters.rejected++;
      stream.destroy();
      return;
    }
    const port = portOf(stream);
    this.#pending.set(address, pending.add(port));
    stream.once('close', () => this.#settle(address, port));
  }

  /** It became a socket, or is gone. */
  #settle(address: string, port: string): void {
    const pending = this.#pending.get(address);
    pending?.delete(port);
    if (pending?.size === 0) this.#pending.delete(address);
  }

  checkSilent(): void {
    for (const socket of this.#sockets.values()) socket.checkSilent();
  }

  checkAlive(): void {
    for (const socket of this.#sockets.values()) socket.checkAlive();
  }

  closeAll(): void {
    for (const socket of this.#sockets.keys()) socket.close(CloseCode.goingAway, 'the meeting server stops');
  }

  terminateAll(): void {
    for (const socket of this.#sockets.keys()) socket.terminate();
  }

  stats(): SignallingStats {
    return { ...this.#counters, connections: this.#sockets.size, topics: this.#topics.size };
  }

  #refusal(request: IncomingMessage, address: string): string | null {
    const { limits, origins, path } = this.parts;
    if (!originAllowed(request.headers.origin, origins)) return '403 Forbidden';
    if (path !== null && request.url !== path) return '404 Not Found';
    if (this.#sockets.size >= limits.connections) return '503 Service Unavailable';
    if ((this.#perAddress.get(address) ?? 0) >= limits.connectionsPerAddress) return '429 Too Many Requests';
    return null;
  }

  #accept(socket: WebSocket, address: string): void {
    this.#counters.accepted++;
    this.#perAddress.set(address, (this.#perAddress.get(address) ?? 0) + 1);
    const { limits, bus, turnCredentials } = this.parts;
    const member = new SignallingSocket(socket, {
      topics: this.#topics,
      limits,
      counters: this.#counters,
      spread: (topic, data) => bus.publish(topic, data),
      turnCredentials,
      now: () => performance.now(),
    });
    this.#sockets.set(socket, member);
    socket.on('close', () => {
      this.#sockets.delete(socket);
      const left = (this.#perAddress.get(address) ?? 1) - 1;
      if (left > 0) this.#perAddress.set(address, left);
      else this.#perAddress.delete(address);
    });
  }
}
