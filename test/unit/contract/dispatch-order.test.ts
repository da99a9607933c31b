import { describe, expect, it, vi } from 'vitest';
import { isAuthenticated } from '../../../src/contract/context.ts';
import { ChatError } from '../../../src/contract/errors.ts';
import { ANN, build, deferred } from './dispatch-harness.ts';
import { NOTE_OF } from './fixture.ts';

describe('the requests of one connection', () => {
  it('keeps what comes behind a sign-in waiting for it, and lets it go on as who signed in', async () => {
    const gate = deferred<void>();
    const seen: unknown[] = [];
    const t = build({
      signIn: async (_, { connection }) => {
        await gate.promise;
        await connection.authenticate(ANN);
        return { userId: 'u1' };
      },
      postNote: async (_, context) => {
        seen.push(isAuthenticated(context) && context.identity.userId);
        return NOTE_OF('x');
      },
    });
    t.signOut();
    t.dispatcher.receive(t.peer, ['signIn', { token: 'x' }], 1);
    t.dispatcher.receive(t.peer, ['postNote', { text: 'hi' }], 2);
    t.dispatcher.receive(t.peer, ['clearNotes'], 3);
    expect(seen).toEqual([]);
    gate.resolve();
    await t.answered(3);
    expect(t.answers.map(({ ackId, reply }) => [ackId, reply.ok])).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
    expect(seen).toEqual(['u1']);
    expect(t.peer.queue).toBeNull();
    expect(t.peer.exclusive).toBeNull();
  });

  it('does not ask who somebody is before the sign-in ahead of the request is done, even one that waits itself', async () => {
    const first = deferred<void>();
    let asked = 0;
    const t = build(
      {
        signIn: async (_, { connection }) => {
          await connection.authenticate(ANN);
          return { userId: 'u1' };
        },
      },
      async () => {
        asked += 1;
        if (asked === 1) await first.promise;
        return { allowed: true };
      },
    );
    t.signOut();
    t.dispatcher.receive(t.peer, ['ping2'], 1);
    t.dispatcher.receive(t.peer, ['signIn', { token: 'x' }], 2);
    t.dispatcher.receive(t.peer, ['clearNotes'], 3);
    first.resolve();
    await t.answered(3);
    expect([0, 1, 2].map(t.code)).toEqual(['OK', 'OK', 'OK']);
  });

  it('goes on behind a request that the limiter never answered', async () => {
    vi.useFakeTimers();
    try {
      let asked = 0;
      const t = build({}, async () => {
        asked += 1;
        return asked === 1 ? await new Promise<never>(() => undefined) : { allowed: true };
      });
      t.dispatcher.receive(t.peer, ['clearNotes'], 1);
      await vi.advanceTimersByTimeAsync(100);
      t.dispatcher.receive(t.peer, ['clearNotes'], 2);
      await vi.advanceTimersByTimeAsync(200);
      expect([0, 1].map(t.code)).toEqual(['UNAVAILABLE', 'OK']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('refuses what comes behind a sign-in that failed, and behind a sign-out', async () => {
    const t = build({
      signIn: async () => {
        throw new ChatError('UNAUTHENTICATED', 'Wrong code.');
      },
      signOut: async (_, { connection }) => await connection.deauthenticate(),
    });
    t.dispatcher.receive(t.peer, ['signOut'], 1);
    t.dispatcher.receive(t.peer, ['clearNotes'], 2);
    t.dispatcher.receive(t.peer, ['signIn', { token: 'x' }], 3);
    t.dispatcher.receive(t.peer, ['clearNotes'], 4);
    await t.answered(4);
    expect([0, 1, 2, 3].map(t.code)).toEqual(['OK', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED']);
  });

  it('goes on behind a sign-out that is refused, and behind a sign-in that is limited, while they wait', async () => {
    for (const [event, code] of [
      ['signOut', 'UNAUTHENTICATED'],
      ['signIn', 'RATE_LIMITED'],
    ] as const) {
      let asked = 0;
      const t = build(
        {
          signIn: async () => {
            throw new ChatError('UNAUTHENTICATED', 'Wrong code.');
          },
        },
        () => (++asked === 2 && event === 'signIn' ? { allowed: false, retryAfter: 1 } : { allowed: true }),
      );
      t.signOut();
      t.dispatcher.receive(t.peer, ['signIn', { token: 'x' }], 1);
      t.dispatcher.receive(t.peer, event === 'signOut' ? [event] : [event, { token: 'x' }], 2);
      t.dispatcher.receive(t.peer, ['ping2'], 3);
      await t.answered(3);
      expect([0, 1, 2].map(t.code)).toEqual(['UNAUTHENTICATED', code, 'OK']);
      expect(t.peer.queue).toBeNull();
    }
  });

  it('goes on behind a sign-in that the limiter never answered', async () => {
    vi.useFakeTimers();
    try {
      let asked = 0;
      const t = build({}, async () => {
        asked += 1;
        return asked === 1 ? await new Promise<never>(() => undefined) : { allowed: true };
      });
      t.dispatcher.receive(t.peer, ['signIn', { token: 'x' }], 1);
      await vi.advanceTimersByTimeAsync(200);
      t.dispatcher.receive(t.peer, ['clearNotes'], 2);
      await vi.advanceTimersByTimeAsync(150);
      expect([0, 1].map(t.code)).toEqual(['UNAVAILABLE', 'OK']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('starts the requests of a connection in their order, whatever the limiter takes', async () => {
    const first = deferred<void>();
    const started: unknown[] = [];
    let asked = 0;
    const t = build(
      {
        postNote: async (payload) => {
          started.push(payload);
          return NOTE_OF('x');
        },
      },
      async () => {
        asked += 1;
        if (asked === 1) await first.promise;
        return { allowed: true };
      },
    );
    for (const text of ['a', 'b', 'c']) t.dispatcher.receive(t.peer, ['postNote', { text }], undefined);
    await Promise.resolve();
    expect(asked).toBe(3);
    expect(started).toEqual([]);
    first.resolve();
    await vi.waitFor(() => expect(started).toEqual([{ text: 'a' }, { text: 'b' }, { text: 'c' }]));
  });

  it('runs the requests of a connection side by side', async () => {
    const slow = deferred<void>();
    const t = build({
      postNote: async () => {
        await slow.promise;
        return NOTE_OF('x');
      },
    });
    t.dispatcher.receive(t.peer, ['postNote', { text: 'slow' }], 1);
    t.dispatcher.receive(t.peer, ['clearNotes'], 2);
    await t.answered();
    expect(t.answers[0]?.ackId).toBe(2);
    slow.resolve();
    await t.answered(2);
  });

  it('bounds what waits behind a sign-in', async () => {
    const gate = deferred<unknown>();
    const t = build({ signIn: async () => await gate.promise });
    t.dispatcher.receive(t.peer, ['signIn', { token: 'x' }], 0);
    for (let n = 1; n <= 300; n += 1) t.dispatcher.receive(t.peer, ['clearNotes'], n);
    expect(t.answers).toHaveLength(44);
    expect(t.code()).toBe('RATE_LIMITED');
    gate.resolve({ userId: 'u1' });
    await t.answered(301);
    expect(t.answers).toHaveLength(301);
  });
});
