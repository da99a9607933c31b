import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { caller, friends, otherMembers } from '../../../src/contract/audience.ts';
import { createGatheredWrites } from '../../../src/socket/gathered-writes.ts';
import { rawSocket } from '../../../src/socket/internals.ts';
import { EMISSIONS, NOTE_OF } from '../contract/fixture.ts';
import { connectRaw, serverSocketOf, signedIn, startServer } from './support.ts';

const WAYS = [
  ['gathered', true],
  ['as they come', false],
] as const;

/** Texts that are awkward to write: several bytes a character, and every length of a frame's header. */
const TEXTS = [
  '',
  'é',
  '日本語 👩‍👩‍👧',
  '\u2028"\\',
  'x'.repeat(60),
  'ü'.repeat(100),
  'y'.repeat(70_000),
  'z'.repeat(900_000),
];

/** All, or those whose frames go out as one piece. */
const textsOf = (turn: number): readonly string[] => (turn % 2 === 0 ? TEXTS : TEXTS.slice(0, 6));

/** What a client gets, frame by frame, of a program that mixes all kinds of packets in few turns. */
const framesOf = async (gatherWrites: boolean): Promise<readonly string[]> => {
  const { server, url } = await startServer({
    gatherWrites,
    emissions: new Map([...EMISSIONS, ['newNote', () => true]]),
  });
  const client = await connectRaw(url);
  client.send('0{"token":"ann"}');
  await client.frame('2["signInSuccess"');
  const [connection] = server.connections();
  for (let turn = 0; turn < 6; turn += 1) {
    for (const text of textsOf(turn)) server.announcer.announce('newNote', friends(['ann']), NOTE_OF(`${turn}${text}`));
    client.send(`2${turn}["postNote",{"text":"${turn}"}]`);
    server.announcer.announce('postNoteSuccess', caller(connection?.id ?? ''), NOTE_OF(`caller ${turn}`));
    await client.frame(`3${turn}`);
  }
  // The first frames hold the ids of the session.
  return client.frames.slice(2);
};

describe('packets of one turn', () => {
  it('are the same frames in the same order as one by one', async () => {
    const [gathered, single] = [await framesOf(true), await framesOf(false)];
    expect(single).toHaveLength(3 * (TEXTS.length + 6 + 2 * 3));
    expect(gathered).toEqual(single);
  });

  it.each(WAYS)('are told to listeners of the connection and counted while they wait (%s)', async (_, gatherWrites) => {
    const { server, url } = await startServer({ gatherWrites });
    const client = await signedIn(url, 'ann');
    const { conn } = serverSocketOf(server, client.socket.id);
    const told: number[] = [];
    let drained = 0;
    conn.on('flush', (packets: readonly unknown[]) => void told.push(packets.length));
    conn.on('drain', () => (drained += 1));
    for (let n = 0; n < 5; n += 1) server.announcer.announce('newNote', friends(['ann']), NOTE_OF(`${n}`));
    expect(Reflect.get(conn, 'writeBuffer')).toHaveLength(gatherWrites ? 5 : 4);
    await vi.waitFor(() => expect(client.received).toHaveLength(6));
    expect(told).toEqual(gatherWrites ? [5] : [1, 4]);
    expect(drained).toBe(told.length);
    expect(Reflect.get(conn, 'writeBuffer')).toEqual([]);
  });

  it.each(WAYS)('are for each connection its own, also where two get nearly the same (%s)', async (_, gatherWrites) => {
    const { server, url } = await startServer({ gatherWrites });
    const people = ['ann', 'bob', 'cid', 'dan', 'eve'];
    const clients = await Promise.all(people.map((name) => signedIn(url, name)));
    const audiences = [people, ['ann', 'bob', 'dan'], ['bob'], ['eve']];
    audiences.forEach((names, n) => server.announcer.announce('newNote', friends(names), NOTE_OF(`${n}`)));
    for (const [place, name] of people.entries()) {
      const expected = audiences.flatMap((names, n) => (names.includes(name) ? [NOTE_OF(`${n}`)] : []));
      await vi.waitFor(() => expect(clients[place]?.received.slice(1).map(([, note]) => note)).toEqual(expected));
    }
  });

  it.each(WAYS)('arrive before the end of the connection that follows them (%s)', async (_, gatherWrites) => {
    const { server, url } = await startServer({ gatherWrites });
    const client = await signedIn(url, 'ann');
    for (let n = 0; n < 5; n += 1) server.announcer.announce('newNote', friends(['ann']), NOTE_OF(`${n}`));
    server.disconnectUser('ann');
    await vi.waitFor(() => expect(client.socket.connected).toBe(false));
    expect(client.received.slice(1).map(([, note]) => note)).toEqual(['0', '1', '2', '3', '4'].map(NOTE_OF));
  });

  it.each(WAYS)('trouble nobody when the connection is lost before they are written (%s)', async (_, gatherWrites) => {
    const { server, url, happened } = await startServer({ gatherWrites });
    const [lost, other] = [await signedIn(url, 'ann'), await signedIn(url, 'bob')];
    const { conn } = serverSocketOf(server, lost.socket.id);
    for (let n = 0; n < 5; n += 1) server.announcer.announce('newNote', friends(['ann', 'bob']), NOTE_OF(`${n}`));
    rawSocket(serverSocketOf(server, lost.socket.id)).conn.transport.socket?.terminate();
    await vi.waitFor(() => expect(happened.at(-1)).toMatch(/^gone ann/));
    await vi.waitFor(() => expect(other.received).toHaveLength(6));
    expect(other.received.slice(1).map(([, note]) => note)).toEqual(['0', '1', '2', '3', '4'].map(NOTE_OF));
    expect(Reflect.get(conn, 'writeBuffer')).toEqual([]);
  });

  it.each(WAYS)('are dropped when volatile and the transport is busy (%s)', async (_, gatherWrites) => {
    const { server, url } = await startServer({ gatherWrites });
    const client = await signedIn(url, 'ann');
    const { conn } = rawSocket(serverSocketOf(server, client.socket.id));
    Reflect.set(conn.transport, 'writable', false);
    server.announcer.announce('looking', otherMembers(['ann'], 'bob'), { userId: 'bob' });
    server.announcer.announce('newNote', friends(['ann']), NOTE_OF('kept'));
    Reflect.set(conn.transport, 'writable', true);
    conn.flush();
    await client.has('newNote');
    expect(client.received.map(([event]) => event)).toEqual(['signInSuccess', 'newNote']);
  });

  it('come in order over polling, and over the upgrade to a websocket that is under way', async () => {
    const http = createServer();
    const server = new Server(http, { transports: ['polling', 'websocket'] });
    const writes = createGatheredWrites();
    const sent: number[] = [];
    const transports = new Set<string>();
    const sending = { on: true };
    server.on('connection', (socket) => {
      writes.gather(rawSocket(socket).conn);
      const send = (): void => {
        transports.add(socket.conn.transport.name);
        for (let n = 0; n < 7; n += 1) socket.emit('number', sent.push(sent.length) - 1);
        if (sending.on) setImmediate(send);
        else socket.emit('end');
      };
      send();
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const address = http.address();
    const client = io(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, {
      transports: ['polling', 'websocket'],
      forceNew: true,
    });
    onTestFinished(async () => {
      sending.on = false;
      client.disconnect();
      await server.close();
    });
    const received: number[] = [];
    client.on('number', (number: number) => void received.push(number));
    const ended = new Promise<void>((resolve) => client.on('end', resolve));
    await vi.waitFor(() => expect([...transports]).toEqual(['polling', 'websocket']), { timeout: 10_000 });
    sending.on = false;
    await ended;
    expect(received).toEqual(sent);
  });
});
