import { request } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { friends, peer } from '../../../src/contract/audience.ts';
import { NOTE_OF } from '../contract/fixture.ts';
import { codeOf, connect, identityOf, serverSocketOf, signedIn, startServer } from './support.ts';

describe('the socket server', () => {
  it('answers a request by event and acknowledgement', async () => {
    const { url } = await startServer();
    const client = await signedIn(url, 'ann');
    expect(await client.ask('postNote', { text: 'hi' })).toEqual({ ok: true, data: NOTE_OF('hi') });
    expect(client.received).toEqual([
      ['signInSuccess', { userId: 'ann' }],
      ['postNoteSuccess', NOTE_OF('hi')],
    ]);
  });

  it('sends the success event before the acknowledgement', async () => {
    const { url } = await startServer();
    const client = await signedIn(url, 'ann');
    const order: string[] = [];
    client.socket.on('postNoteSuccess', () => order.push('event'));
    await client.ask('postNote', { text: 'hi' }).then(() => order.push('ack'));
    expect(order).toEqual(['event', 'ack']);
  });

  it('signs in by the handshake, and stays connected when that fails', async () => {
    const { url, happened } = await startServer();
    await signedIn(url, 'ann');
    expect(happened).toEqual(['in ann']);
    for (const token of ['bad', 5, { $gt: '' }, 'x'.repeat(5_000)]) {
      const client = await connect(url, { auth: { token } });
      expect((await client.has('signInError'))[1]).toEqual(expect.any(String));
      expect(codeOf(await client.ask('postNote', { text: 'hi' }))).toBe('UNAUTHENTICATED');
      expect(await client.ask('signIn', { token: 'bob' })).toEqual({ ok: true, data: { userId: 'bob' } });
    }
  });

  it('lets what follows a sign-in wait for it, in the handshake or sent back to back', async () => {
    const { url } = await startServer();
    const byHandshake = await connect(url, { auth: { token: 'ann' } });
    expect(codeOf(await byHandshake.ask('postNote', { text: 'hi' }))).toBe('OK');
    const byEvent = await connect(url);
    byEvent.socket.emit('signIn', { token: 'bob' });
    expect(codeOf(await byEvent.ask('postNote', { text: 'hi' }))).toBe('OK');
  });

  it('binds a connection to one person at a time', async () => {
    const { server, url, happened } = await startServer();
    const client = await signedIn(url, 'ann');
    await client.ask('signIn', { token: 'bob' });
    expect(server.connectionsOf('ann')).toEqual([]);
    expect(server.connectionsOf('bob')).toHaveLength(1);
    await client.ask('signOut');
    expect(server.connectionsOf('bob')).toEqual([]);
    expect(codeOf(await client.ask('postNote', { text: 'hi' }))).toBe('UNAUTHENTICATED');
    expect(happened).toEqual(['in ann', 'out ann', 'in bob', 'out bob']);
    client.socket.disconnect();
    await vi.waitFor(() => expect(happened.at(-1)).toBe('gone nobody: client namespace disconnect'));
    expect(server.connectionCount).toBe(0);
  });

  it('does not sign in a client that left meanwhile', async () => {
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const outcomes: string[] = [];
    const { server, url, happened } = await startServer({
      handlers: {
        signIn: async (_, { connection }) => {
          await gate;
          await connection.authenticate(identityOf('ann')).catch((error: unknown) => outcomes.push(String(error)));
          return { userId: 'ann' };
        },
      },
    });
    const client = await connect(url, { auth: { token: 'ann' } });
    client.socket.disconnect();
    await vi.waitFor(() => expect(happened).toHaveLength(1));
    go();
    await vi.waitFor(() => expect(outcomes).toEqual(['ChatError: The connection was lost.']));
    expect(server.connectionsOf('ann')).toEqual([]);
    expect(happened).toEqual(['gone nobody: client namespace disconnect']);
  });

  it('announces to all devices of the audience, to nobody else, and to nobody when the audience is empty', async () => {
    const { server, url, counters } = await startServer();
    const [ann, ann2, bob] = [await signedIn(url, 'ann'), await signedIn(url, 'ann'), await signedIn(url, 'bob')];
    server.announcer.announce('newNote', friends(['ann']), NOTE_OF('for ann'));
    server.announcer.announce('newNote', friends([]), NOTE_OF('for nobody'));
    server.announcer.announce(
      'newNote',
      { ...friends(['ann', 'bob']), except: [ann.socket.id ?? ''] },
      NOTE_OF('last'),
    );
    await ann2.has('newNote');
    await bob.has('newNote');
    await ann.ask('signOut');
    const texts = (client: typeof ann) =>
      client.received.filter(([event]) => event === 'newNote').map(([, note]) => note);
    expect(texts(ann)).toEqual([NOTE_OF('for ann')]);
    expect(texts(ann2)).toEqual([NOTE_OF('for ann'), NOTE_OF('last')]);
    expect(texts(bob)).toEqual([NOTE_OF('last')]);
    expect(counters.snapshot().emitted['newNote']).toEqual({ friends: 3 });
  });

  it('refuses an audience that the contract does not give the event', async () => {
    const { server } = await startServer();
    expect(() => server.announcer.announce('newNote', peer('ann'), NOTE_OF('x'))).toThrow(/undocumented-audience/);
  });

  it('ends all connections of a session but the one that asked, and all of a user', async () => {
    const { server, url } = await startServer();
    const [one, two, bob] = [await signedIn(url, 'ann'), await signedIn(url, 'ann'), await signedIn(url, 'bob')];
    server.revokeSession('s-ann', one.socket.id);
    await vi.waitFor(() => expect(two.socket.connected).toBe(false));
    expect(one.socket.connected).toBe(true);
    server.disconnectUser('ann');
    await vi.waitFor(() => expect(one.socket.connected).toBe(false));
    expect(bob.socket.connected).toBe(true);
  });

  it('takes web pages of the allowed origins only, and programs of none', async () => {
    const { url, port } = await startServer({
      allowOrigin: (origin) => origin === undefined || origin === 'https://chat.example',
    });
    const upgrade = async (origin: string | undefined): Promise<number> =>
      await new Promise((resolve, reject) => {
        const headers = {
          Connection: 'Upgrade',
          Upgrade: 'websocket',
          'Sec-WebSocket-Version': '13',
          'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
          ...(origin === undefined ? {} : { Origin: origin }),
        };
        const sent = request({ host: '127.0.0.1', port, path: '/socket.io/?EIO=4&transport=websocket', headers });
        sent.on('upgrade', (response, socket) => {
          socket.destroy();
          resolve(response.statusCode ?? 0);
        });
        sent.on('response', (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        sent.on('error', reject);
        sent.end();
      });
    expect(await upgrade('https://evil.example')).toBe(400);
    expect(await upgrade('null')).toBe(400);
    expect(await upgrade('https://chat.example')).toBe(101);
    expect(await upgrade(undefined)).toBe(101);
    expect((await fetch(`${url}/socket.io/?EIO=4&transport=polling`)).status).toBe(400);
  });

  it('cuts a connection that never signs in, and leaves time to one that is at it', async () => {
    let now = 0;
    const { url, counters } = await startServer({
      monotonic: () => now,
      timings: { signInMs: 30_000, signedOutIdleMs: 100_000, sweepMs: 5 },
      limits: { maxFramesPerSecond: 0 },
    });
    const [idle, busy, member] = [await connect(url), await connect(url), await signedIn(url, 'ann')];
    await busy.ask('ping2');
    now = 30_001;
    await vi.waitFor(() => expect(idle.socket.connected).toBe(false));
    expect(busy.socket.connected).toBe(true);
    now = 100_001;
    await vi.waitFor(() => expect(busy.socket.connected).toBe(false));
    expect(member.socket.connected).toBe(true);
    await member.ask('signOut');
    now = 200_000;
    expect(codeOf(await member.ask('ping2'))).toBe('OK');
    now = 400_000;
    await vi.waitFor(() => expect(member.socket.connected).toBe(false));
    expect(counters.snapshot().cut).toEqual({ 'sign-in-deadline': 3 });
  });

  it('cuts a client that does not read, and no other', async () => {
    const { server, url, counters, happened } = await startServer({
      timings: { sweepMs: 20 },
      limits: { maxPackets: 50, maxBytes: 100_000 },
    });
    const [slow, other] = [await signedIn(url, 'slow'), await signedIn(url, 'other')];
    const transport: unknown = Reflect.get(Reflect.get(slow.socket.io.engine, 'transport'), 'ws');
    Reflect.get(Object(transport), '_socket').pause();
    const timer = setInterval(() => {
      for (let n = 0; n < 50; n += 1)
        server.announcer.announce('newNote', friends(['slow']), NOTE_OF('x'.repeat(4_000)));
    }, 5);
    try {
      await vi.waitFor(() => expect(counters.snapshot().cut['slow-client']).toBe(1), { timeout: 10_000 });
      await vi.waitFor(() => expect(happened.some((line) => line.startsWith('gone slow'))).toBe(true));
    } finally {
      clearInterval(timer);
    }
    expect(codeOf(await other.ask('postNote', { text: 'hi' }))).toBe('OK');
    expect(server.connectionCount).toBe(1);
  });

  it('keeps no request, headers or token of a client', async () => {
    const { server, url } = await startServer();
    const client = await signedIn(url, 'ann');
    const socket = serverSocketOf(server, client.socket.id);
    expect(socket.handshake.auth).toEqual({});
    expect(socket.handshake.headers).toEqual({});
    expect(socket.request.headers ?? {}).toEqual({});
    expect(JSON.stringify(socket.data)).toBe('{}');
    expect(codeOf(await client.ask('postNote', { text: 'still works' }))).toBe('OK');
  });

  it('drains: answers what is under way, refuses what is new, takes no connection', async () => {
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const { server, url, happened, close } = await startServer({
      handlers: {
        postNote: async () => {
          await gate;
          return NOTE_OF('x');
        },
      },
    });
    const client = await signedIn(url, 'ann');
    const answer = client.ask('postNote', { text: 'hi' });
    await vi.waitFor(() => expect([...server.connections()]).toMatchObject([{ unanswered: expect.any(Set) }]));
    const drained = server.drain(5_000);
    expect(codeOf(await client.ask('ping2'))).toBe('UNAVAILABLE');
    await expect(connect(url)).rejects.toThrow();
    go();
    expect(codeOf(await answer)).toBe('OK');
    expect(await drained).toBe(true);
    await close();
    expect(happened.at(-1)).toMatch(/^gone ann/);
  });

  it('aborts the requests of a client that is gone', async () => {
    const signals: AbortSignal[] = [];
    const { url } = await startServer({
      handlers: {
        postNote: async (_, { signal }) => {
          signals.push(signal);
          return await new Promise(() => undefined);
        },
      },
    });
    const client = await signedIn(url, 'ann');
    client.socket.emit('postNote', { text: 'hi' });
    await vi.waitFor(() => expect(signals).toHaveLength(1));
    const before = Date.now();
    client.socket.disconnect();
    await vi.waitFor(() => expect(signals[0]?.aborted).toBe(true));
    expect(Date.now() - before).toBeLessThan(250);
  });

  it('closes so that clients come back by themselves', async () => {
    const { url, happened, close } = await startServer();
    const client = await signedIn(url, 'ann');
    const reasons: string[] = [];
    client.socket.on('disconnect', (reason) => void reasons.push(reason));
    await close();
    expect(happened).toEqual(['in ann', 'gone ann: forced close']);
    await vi.waitFor(() => expect(reasons).toEqual(['transport close']));
  });

  it('logs the failure of a hook and serves on', async () => {
    const fail = async () => await Promise.reject(new Error('presence is down'));
    const { url, log } = await startServer({ hooks: { onSignedIn: fail, onSignedOut: fail, onDisconnected: fail } });
    const client = await signedIn(url, 'ann');
    expect(codeOf(await client.ask('signOut'))).toBe('OK');
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(2);
  });

  it('takes the address from the proxy only when told to', async () => {
    const seen: string[] = [];
    const limiter = {
      consume: (_: string, who: { readonly address: string }) => {
        seen.push(who.address);
        return { allowed: true } as const;
      },
    };
    const extraHeaders = { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' };
    for (const trustProxy of [false, true]) {
      const { url } = await startServer({ trustProxy, limiter });
      await (await connect(url, { extraHeaders })).ask('ping2');
    }
    expect(seen).toEqual(['127.0.0.1', '203.0.113.9']);
  });
});
