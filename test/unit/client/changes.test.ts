import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../../generated/payloads.ts';
import { createChanges } from '../../../src/client/changes.ts';
import type { ChangesDependencies } from '../../../src/client/changes.ts';
import { LetsChatError } from '../../../src/client/error.ts';
import type { ConnectionState } from '../../../src/client/options.ts';
import { messageOf } from './support/message.ts';

/** A client whose server has one history of each conversation. */
function world(history: Message[]) {
  const listeners = new Map<string, Set<(payload: unknown) => unknown>>();
  const stateListeners = new Set<(state: ConnectionState) => void>();
  const asked: unknown[] = [];
  const told: unknown[] = [];
  const failures: LetsChatError[] = [];
  let state: ConnectionState = 'signedIn';
  let userId = 'p';
  const replay = (event: string, payload: unknown): void =>
    (listeners.get(event) ?? new Set()).forEach((listener) => listener(payload));
  const connection: ChangesDependencies['connection'] = {
    state: () => state,
    session: () => ({
      token: 't',
      user: { userId, name: 'P', phoneNumber: '+4917', createdAt: '2026-01-01T00:00:00.000Z' },
    }),
    replay,
    on(event, listener) {
      const called = (payload: unknown): unknown => Reflect.apply(listener, undefined, [payload]);
      const all = listeners.get(event) ?? new Set();
      listeners.set(event, all.add(called));
      return () => void all.delete(called);
    },
    onState(listener) {
      stateListeners.add(listener);
      return () => void stateListeners.delete(listener);
    },
    async request(_event, [payload]) {
      asked.push(payload);
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      const { conversationId, before }: { conversationId?: unknown; before?: unknown } = Object(payload);
      const page = history.filter(
        (one) => one.conversationId === conversationId && one.seq < (typeof before === 'number' ? before : Infinity),
      );
      replay('getChatMessagesSuccess', page);
      return Object(page);
    },
  };
  const changes = createChanges({ connection, warn: () => {} });
  for (const event of ['messageEdited', 'messageDeleted'])
    connection.on(event, (payload: unknown) => told.push([event, payload]));
  return {
    changes,
    asked,
    told,
    failures,
    live: replay,
    become(next: ConnectionState, who = 'p') {
      state = next;
      userId = who;
      for (const listener of stateListeners) listener(next);
      return vi.advanceTimersByTimeAsync(0);
    },
  };
}

const EDITED = { text: 'better', editedAt: '2026-01-02T00:00:00.000Z' };
const DELETED = { text: null, deletedAt: '2026-01-02T00:00:00.000Z' };

describe('Edits and deletions made while the client was offline', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('come after the reconnect, once, for what the app has', async () => {
    const history = [messageOf(1), messageOf(2), messageOf(3), messageOf(4)];
    const { changes, live, told, become } = world(history);
    changes.start();
    await become('signedIn');
    for (const message of history.slice(1)) live('newMessage', message);
    await become('offline');
    history.splice(
      0,
      3,
      { ...messageOf(1), ...EDITED },
      { ...messageOf(2), ...EDITED },
      { ...messageOf(3), ...DELETED },
    );
    await become('signedIn');
    const expected = [
      ['messageEdited', history[1]],
      ['messageDeleted', { conversationId: 'c', messageId: 'c3' }],
    ];
    expect(told).toEqual(expected);
    await become('offline');
    await become('signedIn');
    expect(told).toEqual(expected);
  });

  it('do not come twice when they came live', async () => {
    const history = [messageOf(1), messageOf(2)];
    const { changes, live, told, become } = world(history);
    changes.start();
    await become('signedIn');
    for (const message of history) live('newMessage', message);
    history.splice(0, 2, { ...messageOf(1), ...EDITED }, { ...messageOf(2), ...DELETED });
    live('messageEdited', history[0]);
    live('messageDeleted', { conversationId: 'c', messageId: 'c2' });
    told.splice(0);
    await become('offline');
    await become('signedIn');
    expect(told).toEqual([]);
  });

  it('cost nothing when nobody listens, and one page for each of fifty conversations when somebody does', async () => {
    const { changes, live, asked, become } = world([]);
    await become('signedIn');
    for (let number = 0; number < 60; number += 1) live('newMessage', messageOf(1, `c${number}`));
    await become('offline');
    await become('signedIn');
    expect(asked).toEqual([]);
    changes.start();
    await become('offline');
    await become('signedIn');
    expect(asked).toHaveLength(50);
    expect(asked[0]).toEqual({ conversationId: 'c59', before: 2, limit: 100 });
  });

  it('are asked for again when the server refuses for now, and not when the conversation is gone', async () => {
    const history = [messageOf(1)];
    const { changes, live, asked, told, failures, become } = world(history);
    changes.start();
    await become('signedIn');
    live('newMessage', messageOf(1));
    live('newMessage', messageOf(1, 'gone'));
    history.splice(0, 1, { ...messageOf(1), ...EDITED });
    failures.push(new LetsChatError('RATE_LIMITED', 'slow', 7), new LetsChatError('NOT_FOUND', 'x'));
    await become('offline');
    await become('signedIn');
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(7_000);
    expect(told).toEqual([['messageEdited', history[0]]]);
    await become('offline');
    await become('signedIn');
    expect(asked.map((one) => Reflect.get(Object(one), 'conversationId'))).toEqual(['gone', 'gone', 'c', 'c']);
  });

  it('are forgotten with the person, and when the client is closed', async () => {
    const { changes, live, asked, become } = world([messageOf(1)]);
    changes.start();
    await become('signedIn');
    live('newMessage', messageOf(1));
    await become('signedIn', 'somebody else');
    expect(asked).toEqual([]);
    live('newMessage', messageOf(1));
    changes.close();
    await become('signedIn');
    expect(asked).toEqual([]);
  });
});
