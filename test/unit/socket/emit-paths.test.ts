import type { Socket } from 'socket.io';
import { describe, expect, it, vi } from 'vitest';
import { friends } from '../../../src/contract/audience.ts';
import { ChatError } from '../../../src/contract/errors.ts';
import { GuardError } from '../../../src/contract/guard.ts';
import { EMISSIONS, NOTE_OF } from '../contract/fixture.ts';
import { codeOf, serverSocketOf, signedIn, startServer } from './support.ts';

/** Every way that Socket.IO offers to send something to clients. */
const PATHS: [string, (socket: Socket, event: string, payload: unknown) => unknown][] = [
  ['socket.emit', (socket, event, payload) => socket.emit(event, payload)],
  ['socket.send', (socket, event, payload) => socket.send(event, payload)],
  ['socket.volatile.emit', (socket, event, payload) => socket.volatile.emit(event, payload)],
  ['socket.compress.emit', (socket, event, payload) => socket.compress(true).emit(event, payload)],
  ['socket.emit with an acknowledgement', (socket, event, payload) => socket.emit(event, payload, () => undefined)],
  ['socket.timeout.emit', (socket, event, payload) => socket.timeout(50).emit(event, payload, () => undefined)],
  ['socket.broadcast.emit', (socket, event, payload) => socket.broadcast.emit(event, payload)],
  ['socket.to(room).emit', (socket, event, payload) => socket.to('u:bob').emit(event, payload)],
  ['socket.local.emit', (socket, event, payload) => socket.local.emit(event, payload)],
  ['namespace.emit', (socket, event, payload) => socket.nsp.emit(event, payload)],
  ['namespace.send', (socket, event, payload) => socket.nsp.send(event, payload)],
  ['namespace.to(room).emit', (socket, event, payload) => socket.nsp.to('u:bob').emit(event, payload)],
  [
    'namespace.to(several rooms).except.emit',
    (socket, event, payload) => socket.nsp.to(['u:bob', 'u:ann']).except('x').emit(event, payload),
  ],
  ['namespace.volatile.emit', (socket, event, payload) => socket.nsp.volatile.emit(event, payload)],
  ['namespace.local.emit', (socket, event, payload) => socket.nsp.local.emit(event, payload)],
  [
    'namespace.timeout.emit with acknowledgements',
    (socket, event, payload) => socket.nsp.timeout(50).emit(event, payload, () => undefined),
  ],
  ['namespace.emit to an empty room', (socket, event, payload) => socket.nsp.to('nobody').emit(event, payload)],
  [
    'adapter.broadcast',
    (socket, event, payload) => socket.nsp.adapter.broadcast({ type: 2, data: [event, payload] }, { rooms: new Set() }),
  ],
  [
    'adapter.broadcast of a packet that claims to be checked',
    (socket, event, payload) =>
      socket.nsp.adapter.broadcast(
        { type: 2, data: [event, payload], contract: '0123456789abcdef' },
        { rooms: new Set() },
      ),
  ],
  [
    'adapter.broadcast of another type of packet',
    (socket, event, payload) =>
      socket.nsp.adapter.broadcast({ type: 3, id: 1, data: [event, payload] }, { rooms: new Set() }),
  ],
  ['serverSideEmit', (socket, event, payload) => socket.nsp.serverSideEmit(event, payload)],
];

/** Asynchronous ways: the promise tells. */
const PROMISED: [string, (socket: Socket, event: string, payload: unknown) => Promise<unknown>][] = [
  ['socket.emitWithAck', async (socket, event, payload) => await socket.timeout(50).emitWithAck(event, payload)],
  ['namespace.emitWithAck', async (socket, event, payload) => await socket.nsp.timeout(50).emitWithAck(event, payload)],
];

const BAD: [string, string, unknown][] = [
  ['an undocumented event', 'madeUp', { any: 1 }],
  ['an invalid payload', 'newNote', { noteId: 'no id', text: 'leak' }],
];

describe.each(BAD)('%s', (_, event, payload) => {
  it.each(PATHS)('is thrown back at the emitter by %s in development', async (__, emit) => {
    const { server, url, counters } = await startServer();
    const [ann, bob] = [await signedIn(url, 'ann'), await signedIn(url, 'bob')];
    expect(() => emit(serverSocketOf(server, ann.socket.id), event, payload)).toThrow(GuardError);
    await nothingCame(ann, bob);
    expect(Object.keys(counters.snapshot().dropped)).toHaveLength(1);
  });

  it.each(PATHS)('is dropped, counted and logged on %s in production', async (__, emit) => {
    const { server, url, counters, log } = await startServer({ guardPolicy: 'drop' });
    const [ann, bob] = [await signedIn(url, 'ann'), await signedIn(url, 'bob')];
    emit(serverSocketOf(server, ann.socket.id), event, payload);
    await nothingCame(ann, bob);
    expect(Object.keys(counters.snapshot().dropped)).toHaveLength(1);
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it.each(PROMISED)('does not leave by %s', async (__, emit) => {
    const throwing = await startServer();
    const ann = await signedIn(throwing.url, 'ann');
    await expect(emit(serverSocketOf(throwing.server, ann.socket.id), event, payload)).rejects.toThrow(GuardError);
    const dropping = await startServer({ guardPolicy: 'drop' });
    const bob = await signedIn(dropping.url, 'bob');
    await emit(serverSocketOf(dropping.server, bob.socket.id), event, payload).catch(() => undefined);
    await nothingCame(ann, bob);
    expect(Object.keys(dropping.counters.snapshot().dropped)).toHaveLength(1);
  });

  it('does not leave by the announcer', async () => {
    const { server, url } = await startServer();
    const ann = await signedIn(url, 'ann');
    for (const rooms of [['u:ann'], []]) {
      expect(() => server.announcer.announce(event, { name: 'friends', rooms, except: [] }, payload)).toThrow(
        GuardError,
      );
    }
    await nothingCame(ann);
  });
});

type Signed = Awaited<ReturnType<typeof signedIn>>;

/** An answer to a request comes after everything that was sent before it: a barrier instead of a sleep. */
const nothingCame = async (...clients: readonly Signed[]): Promise<void> => {
  for (const client of clients) {
    expect(codeOf(await client.ask('ping2'))).toBe('OK');
    expect(client.received.map(([name]) => name)).toEqual(['signInSuccess']);
  }
};

describe('an emitter that waits for acknowledgements', () => {
  it('is not kept waiting for what was dropped', async () => {
    const { server, url } = await startServer({ guardPolicy: 'drop' });
    const ann = await signedIn(url, 'ann');
    const { nsp } = serverSocketOf(server, ann.socket.id);
    expect(await nsp.timeout(10_000).emitWithAck('madeUp', 1)).toEqual([]);
  });
});

describe('what is documented and valid', () => {
  it.each(PATHS.filter(([name]) => !/send|serverSide|another type/.test(name)))('leaves by %s', async (_, emit) => {
    const { server, url, counters } = await startServer();
    const [ann, bob] = [await signedIn(url, 'ann'), await signedIn(url, 'bob')];
    expect(() => emit(serverSocketOf(server, ann.socket.id), 'newNote', NOTE_OF('hi'))).not.toThrow();
    for (const client of [ann, bob]) await client.ask('ping2');
    expect(
      [...ann.received, ...bob.received]
        .filter(([name]) => name !== 'signInSuccess')
        .every(([, note]) => JSON.stringify(note) === JSON.stringify(NOTE_OF('hi'))),
    ).toBe(true);
    expect(counters.snapshot().dropped).toEqual({});
  });
});

describe('a packet', () => {
  it('is checked once, whatever the number of receivers', async () => {
    let checks = 0;
    const counting = Object.assign(
      () => {
        checks += 1;
        return true;
      },
      { errors: null },
    );
    const { server, url } = await startServer({ emissions: new Map([...EMISSIONS, ['newNote', counting]]) });
    const clients = [await signedIn(url, 'ann'), await signedIn(url, 'ann'), await signedIn(url, 'bob')];
    server.announcer.announce('newNote', friends(['ann', 'bob']), NOTE_OF('hi'));
    for (const client of clients) await client.has('newNote');
    expect(checks).toBe(1);
  });

  it('of another type than an event is never broadcast', async () => {
    const { server, url } = await startServer();
    const ann = await signedIn(url, 'ann');
    const { adapter } = serverSocketOf(server, ann.socket.id).nsp;
    const packet = { type: 3, id: 1, data: ['newNote', NOTE_OF('hi')] };
    expect(() => adapter.broadcast(packet, { rooms: new Set() })).toThrow(GuardError);
  });
});

describe('acknowledgements', () => {
  it('are INTERNAL, and so is the error event, when the handler returns what the contract does not allow', async () => {
    const { url, counters } = await startServer({
      handlers: { postNote: async () => ({ noteId: 'no id', text: 'leak', secret: 1 }) },
    });
    const ann = await signedIn(url, 'ann');
    expect(codeOf(await ann.ask('postNote', { text: 'x' }))).toBe('INTERNAL');
    expect(ann.received.map(([name]) => name)).toEqual(['signInSuccess', 'postNoteError']);
    expect(counters.snapshot().dropped).toEqual({ postNote: undefined, postNoteSuccess: { 'invalid-payload': 1 } });
  });

  it('are INTERNAL in production too, and the success event is dropped', async () => {
    const { url, counters } = await startServer({
      guardPolicy: 'drop',
      handlers: { postNote: async () => ({ noteId: 'no id', text: 'leak' }) },
    });
    const ann = await signedIn(url, 'ann');
    expect(codeOf(await ann.ask('postNote', { text: 'x' }))).toBe('INTERNAL');
    expect(ann.received.map(([name]) => name)).toEqual(['signInSuccess']);
    expect(counters.snapshot().dropped).toEqual({
      postNoteSuccess: { 'invalid-payload': 1 },
      postNote: { 'invalid-ack': 1 },
    });
    expect(counters.snapshot().answered['postNote']).toEqual({ INTERNAL: 1 });
  });

  it('carry no code that the operation does not declare', async () => {
    const { url } = await startServer({
      handlers: {
        postNote: async () => {
          throw new ChatError('FORBIDDEN', 'leak');
        },
      },
    });
    const ann = await signedIn(url, 'ann');
    expect(codeOf(await ann.ask('postNote', { text: 'x' }))).toBe('INTERNAL');
  });

  it('cannot be sent past the dispatcher', async () => {
    const { server, url, counters } = await startServer({ guardPolicy: 'drop' });
    const ann = await signedIn(url, 'ann');
    const socket = serverSocketOf(server, ann.socket.id);
    const acknowledge: unknown = Reflect.apply(Reflect.get(socket, 'ack'), socket, [77]);
    if (typeof acknowledge !== 'function') throw new Error('no acknowledgement function');
    acknowledge({ ok: true, data: 'leak' });
    await vi.waitFor(() => expect(counters.snapshot().dropped).toEqual({ '(unknown)': { 'undocumented-ack': 1 } }));
  });
});
