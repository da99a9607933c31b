import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../../generated/payloads.ts';
import type { Connection } from '../../../src/client/connection.ts';
import { LetsChatError } from '../../../src/client/error.ts';
import { createIncoming } from '../../../src/client/incoming.ts';
import type { ConnectionState } from '../../../src/client/options.ts';
import { messageOf as message } from './support/message.ts';

/** A server with one history of conversation `c`. */
function world(history: Message[]) {
  const stateListeners = new Set<(state: ConnectionState) => void>();
  const asked: string[] = [];
  let state: ConnectionState = 'signedIn';
  let failures = 0;
  const answer = (event: string, after: number): unknown =>
    event === 'getChatMessages'
      ? history.filter(({ seq }) => seq > after)
      : {
          conversations:
            history.length === 0 ? [] : [{ conversationId: 'c', lastMessage: history.at(-1), updatedAt: '' }],
        };
  function request<Data>(event: string, args: readonly unknown[]): Promise<Data>;
  async function request(event: string, [payload]: readonly unknown[]): Promise<unknown> {
    asked.push(event);
    if (failures-- > 0) throw new LetsChatError('UNAVAILABLE', 'down');
    const after: unknown = typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'after') : undefined;
    return answer(event, typeof after === 'number' ? after : 0);
  }
  const connection: Pick<Connection, 'request' | 'on' | 'onState' | 'state' | 'session'> = {
    state: () => state,
    session: () => null,
    on: () => () => {},
    onState(listener) {
      stateListeners.add(listener);
      return () => void stateListeners.delete(listener);
    },
    request,
  };
  const incoming = createIncoming({ connection, holeMs: 2_000, seen: {}, warn: () => {} });
  const got: number[] = [];
  incoming.onMessage(({ seq }) => got.push(seq));
  return {
    incoming,
    got,
    asked,
    failNext: (times: number) => void (failures = times),
    become(next: ConnectionState) {
      state = next;
      for (const listener of stateListeners) listener(next);
      return vi.advanceTimersByTimeAsync(0);
    },
  };
}

describe('The stream of messages', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('starts after what is there, and delivers what comes twice once', async () => {
    const { incoming, got } = world([message(1), message(2)]);
    await vi.advanceTimersByTimeAsync(0);
    for (const seq of [2, 3, 3, 4]) incoming.add(message(seq));
    expect(got).toEqual([3, 4]);
  });

  it('puts in order what overtakes within two seconds, without asking', async () => {
    const { incoming, got, asked } = world([message(1)]);
    await vi.advanceTimersByTimeAsync(0);
    incoming.add(message(3));
    await vi.advanceTimersByTimeAsync(1_999);
    expect(got).toEqual([]);
    incoming.add(message(2));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(got).toEqual([2, 3]);
    expect(asked).toEqual(['getConversations']);
  });

  it('fills a hole from history after two seconds, and again when that fails', async () => {
    const history = [message(1)];
    const { incoming, got, failNext } = world(history);
    await vi.advanceTimersByTimeAsync(0);
    history.push(message(2), message(3));
    incoming.add(message(3));
    failNext(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(got).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(got).toEqual([2, 3]);
  });

  it('does not wait for a number that history does not have', async () => {
    const history = [message(1)];
    const { incoming, got } = world(history);
    await vi.advanceTimersByTimeAsync(0);
    history.push(message(3));
    incoming.add(message(3));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(got).toEqual([3]);
  });

  it('catches up after a reconnect, in order with what comes live meanwhile', async () => {
    const history = [message(1)];
    const { incoming, got, become } = world(history);
    await vi.advanceTimersByTimeAsync(0);
    await become('offline');
    history.push(message(2), message(3), message(4));
    const back = become('signedIn');
    incoming.add(message(4));
    await back;
    expect(got).toEqual([2, 3, 4]);
  });

  it('delivers a conversation that began after the list from its first message', async () => {
    const { incoming, got } = world([]);
    await vi.advanceTimersByTimeAsync(0);
    incoming.add(message(2));
    incoming.add(message(1));
    expect(got).toEqual([1, 2]);
  });

  it('holds what comes while the list is read, and delivers it', async () => {
    const history = [message(1), message(2)];
    const { incoming, got } = world(history);
    incoming.add(message(2));
    await vi.advanceTimersByTimeAsync(0);
    expect(got).toEqual([2]);
  });
});
