import { describe, expect, it, vi } from 'vitest';
import { isAuthenticated } from '../../../src/contract/context.ts';
import { ChatError } from '../../../src/contract/errors.ts';
import type { RateLimiter } from '../../../src/contract/rate-limiter.ts';
import { ANN, build, deferred } from './dispatch-harness.ts';
import { NOTE_OF } from './fixture.ts';
import type { FixtureHandler } from './fixture.ts';

describe('dispatch', () => {
  it('calls the handler with the payload and its context, then sends the success event and the acknowledgement', async () => {
    const calls: unknown[] = [];
    const t = build({
      postNote: async (payload, context) => {
        calls.push(
          payload,
          isAuthenticated(context) && context.identity,
          context.correlationId,
          context.connection.id,
          context.signal.aborted,
        );
        return NOTE_OF('hi');
      },
    });
    t.dispatcher.receive(t.peer, ['postNote', { text: 'hi' }], 7);
    await t.answered();
    expect(calls).toEqual([{ text: 'hi' }, ANN, 'request-1', 'socket-1', false]);
    expect(t.announced).toEqual([
      {
        event: 'postNoteSuccess',
        audience: { name: 'caller', rooms: ['socket-1'], except: [] },
        payload: NOTE_OF('hi'),
      },
    ]);
    expect(t.answers).toEqual([{ ackId: 7, event: 'postNote', reply: { ok: true, data: NOTE_OF('hi') } }]);
    expect(t.asked).toEqual([{ className: 'writes', userId: 'u1', address: '10.0.0.1' }]);
    expect(t.counters.snapshot()).toMatchObject({ received: { postNote: 1 }, answered: { postNote: { OK: 1 } } });
    expect(t.peer.unanswered).toBeNull();
    expect(t.peer.queue).toBeNull();
  });

  it('sends the success event to all devices of the actor, without argument where the contract has none', async () => {
    const t = build({ clearNotes: async () => 'ignored' });
    t.dispatcher.receive(t.peer, ['clearNotes'], 1);
    await t.answered();
    expect(t.announced).toEqual([
      { event: 'clearNotesSuccess', audience: { name: 'actor', rooms: ['u:u1'], except: [] }, payload: undefined },
    ]);
    expect(t.answers[0]?.reply).toEqual({ ok: true });
  });

  it('sends the events whether or not the client gave a callback', async () => {
    const t = build({ postNote: async () => NOTE_OF('hi') });
    t.dispatcher.receive(t.peer, ['postNote', { text: 'hi' }], undefined);
    await vi.waitFor(() => expect(t.announced).toHaveLength(1));
    t.dispatcher.receive(t.peer, ['postNote', { text: 5 }], undefined);
    expect(t.announced[1]).toMatchObject({ event: 'postNoteError', payload: '"text" must be text.' });
    expect(t.answers).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['an unknown name', ['nope', 1]],
    ['__proto__', ['__proto__', {}]],
    ['constructor', ['constructor']],
    ['toString', ['toString']],
    ['a number', [1]],
    ['a name of 60 KB', ['x'.repeat(60_000)]],
    ['nothing', undefined],
    ['an empty packet', []],
  ])('answers %s with UNKNOWN_EVENT by the acknowledgement alone', (_, data) => {
    const t = build();
    t.dispatcher.receive(t.peer, data, 3);
    t.dispatcher.receive(t.peer, data, undefined);
    expect(t.answers).toHaveLength(1);
    expect(t.answers[0]).toMatchObject({
      ackId: 3,
      event: null,
      reply: { ok: false, error: { code: 'UNKNOWN_EVENT' } },
    });
    expect(JSON.stringify(t.answers).length).toBeLessThan(200);
    expect(t.announced).toEqual([]);
    expect(t.counters.snapshot().received).toEqual({ '(unknown)': 2 });
  });

  it.each<[string, unknown[]]>([
    ['no argument', ['postNote']],
    ['two arguments', ['postNote', { text: 'a' }, 1]],
    ['an argument of an event without', ['clearNotes', null]],
    ['an invalid one', ['postNote', { text: '' }]],
    ['a deep one', ['postNote', { text: 'a', meta: JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) }]],
    ['half a surrogate pair', ['postNote', { text: '\ud800' }]],
  ])('refuses %s before anything else', async (_, data) => {
    const handler = vi.fn(async () => undefined);
    const t = build({ postNote: handler, clearNotes: handler });
    t.signOut();
    t.dispatcher.receive(t.peer, data, 1);
    await t.answered();
    expect(t.code()).toBe('INVALID_PAYLOAD');
    expect(t.asked).toEqual([]);
    expect(handler).not.toHaveBeenCalled();
  });

  it('refuses an acknowledgement id that cannot be answered exactly', () => {
    const t = build();
    t.dispatcher.receive(t.peer, ['clearNotes'], 12_345_678_901_234_567_890);
    expect(t.code()).toBe('INVALID_PAYLOAD');
  });

  it('refuses who is not signed in, before spending anything of the rate limit', () => {
    const t = build();
    t.signOut();
    t.dispatcher.receive(t.peer, ['postNote', { text: 'hi' }], 1);
    expect(t.code()).toBe('UNAUTHENTICATED');
    expect(t.announced).toMatchObject([{ event: 'postNoteError' }]);
    expect(t.asked).toEqual([]);
  });

  it('counts a signed-out client by its address alone', () => {
    const t = build();
    t.signOut();
    t.dispatcher.receive(t.peer, ['ping2'], 1);
    expect(t.asked).toEqual([{ className: 'open', userId: null, address: '10.0.0.1' }]);
  });

  it('tells a limited client so in all three ways, in whole seconds', async () => {
    const handler = vi.fn(async () => undefined);
    const t = build({ postNote: handler }, async () => ({ allowed: false, retryAfter: 2.1 }));
    t.dispatcher.receive(t.peer, ['postNote', { text: 'hi' }], 1);
    await t.answered();
    expect(t.answers[0]?.reply).toMatchObject({ ok: false, error: { code: 'RATE_LIMITED', retryAfter: 3 } });
    expect(t.announced.map(({ event }) => event)).toEqual(['rateLimited', 'postNoteError']);
    expect(t.announced[0]?.payload).toEqual({ message: 'Too many requests. Please try again in 3 s.', retryAfter: 3 });
    expect(handler).not.toHaveBeenCalled();
  });

  it.each<[string, RateLimiter['consume']]>([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['rejects', async () => await Promise.reject(new Error('broken'))],
  ])('lets requests through when the limiter %s', async (_, limiter) => {
    const t = build({}, limiter);
    t.dispatcher.receive(t.peer, ['clearNotes'], 1);
    await t.answered();
    expect(t.code()).toBe('OK');
    expect(t.log.lines.some(({ level }) => level === 'error')).toBe(true);
  });

  it('passes on a declared code with its sentence', async () => {
    const t = build({
      postNote: async () => {
        throw new ChatError('NOT_FOUND', 'No such list.');
      },
    });
    t.dispatcher.receive(t.peer, ['postNote', { text: 'hi' }], 1);
    await t.answered();
    expect(t.answers[0]?.reply).toEqual({ ok: false, error: { code: 'NOT_FOUND', message: 'No such list.' } });
    expect(t.announced).toMatchObject([{ event: 'postNoteError', payload: 'No such list.' }]);
  });

  it.each<[string, FixtureHandler]>([
    [
      'an unknown error',
      async () => {
        throw new Error('SELECT secret FROM t');
      },
    ],
    ['something that is no error', async () => await Promise.reject('SELECT secret')],
    [
      'a synchronous throw',
      () => {
        throw new Error('SELECT secret');
      },
    ],
    [
      'a code that the operation does not declare',
      async () => {
        throw new ChatError('CONFLICT', 'SELECT secret');
      },
    ],
    [
      'INTERNAL in its own words',
      async () => {
        throw new ChatError('INTERNAL', 'SELECT secret');
      },
    ],
  ])('hides %s behind INTERNAL and logs it', async (_, handler) => {
    const t = build({ postNote: handler });
    t.dispatcher.receive(t.peer, ['postNote', { text: 'hi' }], 1);
    await t.answered();
    expect(t.code()).toBe('INTERNAL');
    expect(JSON.stringify([t.answers, t.announced])).not.toContain('secret');
    expect(t.log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(t.log.lines[0]?.fields).toMatchObject({ event: 'postNote', correlationId: 'request-1' });
  });

  it('lets a generated stub say that it is one', async () => {
    const t = build({
      postNote: async () => {
        throw new ChatError('UNIMPLEMENTED', 'Not built yet.');
      },
    });
    t.dispatcher.receive(t.peer, ['postNote', { text: 'hi' }], 1);
    await t.answered();
    expect(t.code()).toBe('UNIMPLEMENTED');
  });

  it('recognises a store that is down', async () => {
    const t = build({
      postNote: async () => {
        throw new Error('store down');
      },
    });
    t.dispatcher.receive(t.peer, ['postNote', { text: 'hi' }], 1);
    await t.answered();
    expect(t.answers[0]?.reply).toEqual({ ok: false, error: { code: 'UNAVAILABLE', message: 'Later.' } });
  });

  it('answers for a handler that never returns, aborts it, and answers only once when it does return', async () => {
    vi.useFakeTimers();
    try {
      const gate = deferred<unknown>();
      const signals: AbortSignal[] = [];
      const t = build({
        postNote: async (_, { signal }) => {
          signals.push(signal);
          return await gate.promise;
        },
      });
      t.dispatcher.receive(t.peer, ['postNote', { text: 'hi' }], 1);
      await vi.advanceTimersByTimeAsync(299);
      expect(t.answers).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
      expect(t.code()).toBe('UNAVAILABLE');
      expect(signals[0]?.aborted).toBe(true);
      gate.resolve(NOTE_OF('late'));
      await vi.advanceTimersByTimeAsync(1);
      expect(t.answers).toHaveLength(1);
      expect(t.announced.map(({ event }) => event)).toEqual(['postNoteError']);
      expect(t.counters.snapshot()).toMatchObject({
        late: { postNote: 1 },
        answered: { postNote: { UNAVAILABLE: 1 } },
      });
    } finally {
      vi.useRealTimers();
    }
  });

  it('answers for a limiter that never returns', async () => {
    vi.useFakeTimers();
    try {
      const handler = vi.fn(async () => undefined);
      const t = build({ clearNotes: handler }, async () => await new Promise<never>(() => undefined));
      t.dispatcher.receive(t.peer, ['clearNotes'], 1);
      await vi.advanceTimersByTimeAsync(300);
      expect(t.code()).toBe('UNAVAILABLE');
      expect(handler).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  it('sends nothing to a client that is gone, and aborts its requests', async () => {
    const gate = deferred<unknown>();
    const signals: AbortSignal[] = [];
    const t = build({
      postNote: async (_, { signal }) => {
        signals.push(signal);
        return await gate.promise;
      },
    });
    t.dispatcher.receive(t.peer, ['postNote', { text: 'hi' }], 1);
    t.hangUp();
    t.dispatcher.gone(t.peer);
    expect(signals[0]?.aborted).toBe(true);
    gate.resolve(NOTE_OF('x'));
    await vi.waitFor(() => expect(t.peer.unanswered).toBeNull());
    expect(t.answers).toEqual([]);
    t.dispatcher.receive(t.peer, ['postNote', { text: 5 }], 2);
    t.dispatcher.receive(t.peer, ['nope'], 3);
    expect(t.answers).toEqual([]);
    expect(t.announced.filter(({ event }) => event !== 'postNoteSuccess')).toEqual([]);
  });

  it('drains: refuses the new, waits for the old, and says whether it was in time', async () => {
    const gate = deferred<unknown>();
    const t = build({ postNote: async () => await gate.promise });
    t.dispatcher.receive(t.peer, ['postNote', { text: 'hi' }], 1);
    const drained = t.dispatcher.drain(10_000);
    t.dispatcher.receive(t.peer, ['clearNotes'], 2);
    expect(t.answers).toMatchObject([{ ackId: 2, reply: { ok: false, error: { code: 'UNAVAILABLE' } } }]);
    gate.resolve(NOTE_OF('x'));
    expect(await drained).toBe(true);
    expect(t.answers[1]).toMatchObject({ ackId: 1, reply: { ok: true } });

    const stuck = build({ postNote: async () => await new Promise(() => undefined) });
    stuck.dispatcher.receive(stuck.peer, ['postNote', { text: 'hi' }], 1);
    expect(await stuck.dispatcher.drain(5)).toBe(false);
    expect(await build().dispatcher.drain(5)).toBe(true);
  });
});
