/** What is needed of a WebSocket: lib0 sets its listener right after it made one. */
export interface GuardedSocket {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

/** What is needed of a connection of lib0 to a signalling server. */
export interface FramedConnection {
  ws: GuardedSocket | null;
}

/** Signalling is some kilobytes at most; a list of a full table in the lobby is the largest. */
const FRAME_MAX = 256 * 1024;

/** Frames of this window that were no signalling, since it started. */
let dropped = 0;
export const droppedFrames = (): number => dropped;

const isReadable = (data: unknown): boolean => {
  if (typeof data !== 'string' || data.length > FRAME_MAX) return false;
  try {
    const parsed: unknown = JSON.parse(data);
    return typeof parsed === 'object' && parsed !== null;
  } catch {
    // Told by the count: a server that says such things may say them without an end.
    return false;
  }
};

const guardSocket = (socket: GuardedSocket): void => {
  let listener = socket.onmessage;
  const receive: GuardedSocket['onmessage'] = (event) => {
    if (isReadable(event.data)) listener?.(event);
    else dropped += 1;
  };
  // On a real socket the property belongs to its prototype; through that it must be set, or nothing is ever heard.
  socket.onmessage = receive;
  const inherited = socketProperty(socket);
  Object.defineProperty(socket, 'onmessage', {
    configurable: true,
    get: () => receive,
    set: (next: GuardedSocket['onmessage']) => {
      listener = next;
      inherited?.set?.call(socket, receive);
    },
  });
};

const socketProperty = (socket: GuardedSocket): PropertyDescriptor | undefined =>
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(socket), 'onmessage');

/**
 * Lets lib0 see only frames that are JSON. It parses each one in the listener of the socket: what a server sends that is
 * not JSON ends as an uncaught error of the window. Also holds for every later socket of the same connection.
 */
export const guardFrames = (connection: FramedConnection): void => {
  let { ws } = connection;
  if (ws !== null) guardSocket(ws);
  Object.defineProperty(connection, 'ws', {
    configurable: true,
    enumerable: true,
    get: () => ws,
    set: (next: GuardedSocket | null) => {
      ws = next;
      if (next !== null) guardSocket(next);
    },
  });
};
