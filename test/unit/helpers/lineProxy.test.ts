import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLineProxy, type LineProxy } from '../../helpers/lineProxy';
import { until } from '../../helpers/wait';

let server: Server;
let line: LineProxy;
const ends: Socket[] = [];
const atServer: Socket[] = [];

beforeEach(async () => {
  server = createServer((socket) => {
    atServer.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', (bytes: Buffer) => void socket.write(bytes));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  line = await startLineProxy('127.0.0.1', (server.address() as AddressInfo).port);
});
afterEach(async () => {
  for (const end of [...ends.splice(0), ...atServer.splice(0)]) end.destroy();
  await line.close();
  server.close();
});

/** A client of the line; `heard` is all that came back. */
const client = () => {
  const socket = connect(line.port, '127.0.0.1');
  ends.push(socket);
  let heard = '';
  let closed = false;
  socket.on('data', (bytes: Buffer) => (heard += bytes.toString()));
  socket.on('error', () => undefined);
  socket.on('close', () => (closed = true));
  return { say: (text: string) => void socket.write(text), heard: () => heard, closed: () => closed };
};
const hears = (who: ReturnType<typeof client>, text: string) =>
  until('the answer', who.heard, (heard) => heard === text);

describe('a line to a server', () => {
  it('hands on what is said, both ways and in order', async () => {
    const one = client();
    one.say('a');
    one.say('b');
    await hears(one, 'ab');
  });

  it('is silent: takes everything, answers nothing, breaks nothing, and works again for whoever comes anew', async () => {
    const one = client();
    one.say('a');
    await hears(one, 'a');
    line.set('silent');
    const two = client();
    one.say('b');
    two.say('c');
    await until('the second one', line.taken, (count) => count === 2);
    // What a third says after the line is whole comes back; by then the silent ones would have heard.
    line.set('passing');
    const three = client();
    three.say('d');
    await hears(three, 'd');
    expect([one.heard(), two.heard()]).toEqual(['a', '']);
    await until('the end of what missed something', one.closed, (closed) => closed);
  });

  it('is half open: the server sees the end, the client does not', async () => {
    const one = client();
    one.say('a');
    await hears(one, 'a');
    line.set('halfOpen');
    await until(
      'the end at the server',
      () => atServer[0]!.destroyed || atServer[0]!.readableEnded,
      (ended) => ended,
    );
    expect(one.closed()).toBe(false);
  });

  it('is slow and still keeps the order', async () => {
    line.set('slow');
    const one = client();
    one.say('a');
    one.say('b');
    await hears(one, 'ab');
  });

  it('is broken: connections end, and new ones are refused', async () => {
    const one = client();
    one.say('a');
    await hears(one, 'a');
    line.set('reset');
    await until('the end', one.closed, (closed) => closed);
    const two = client();
    await until('the refusal', two.closed, (closed) => closed);
    expect(two.heard()).toBe('');
  });

  it('leads elsewhere when it is told to', async () => {
    const other = createServer((socket) => {
      atServer.push(socket);
      socket.end('other');
    });
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    line.aim('127.0.0.1', (other.address() as AddressInfo).port);
    await hears(client(), 'other');
    other.close();
  });
});
