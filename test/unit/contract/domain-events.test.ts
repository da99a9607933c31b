import { describe, expect, test } from 'vitest';
import { PoisonEventError, type OutgoingEvent } from '../../../src/contract/amqp.ts';
import {
  bindConsumer,
  publishDomainEvent,
  publishDomainEvents,
  type DomainEventRoute,
} from '../../../src/contract/domain-events.ts';

const EVENT = { id: 'e1', type: 'note.added', time: '2026-01-01T00:00:01.500Z', correlationid: 'c1', data: 'Zürich' };

function recorder(): { readonly published: OutgoingEvent[]; publish(events: readonly OutgoingEvent[]): Promise<void> } {
  const published: OutgoingEvent[] = [];
  return { published, publish: async (events) => void published.push(...events) };
}

const route = (valid: boolean): ReadonlyMap<string, DomainEventRoute> =>
  new Map([['note.added', { exchange: 'x', routingKey: 'r', mandatory: true, validate: () => valid }]]);

describe('publishing a domain event', () => {
  test('sends the event as JSON to where the contract says, with attributes to route and deduplicate by', async () => {
    const channel = recorder();
    await publishDomainEvent(channel, route(true), EVENT);
    expect(channel.published).toMatchObject([
      {
        exchange: 'x',
        routingKey: 'r',
        options: {
          messageId: 'e1',
          type: 'note.added',
          contentType: 'application/cloudevents+json',
          correlationId: 'c1',
          timestamp: 1767225601,
          mandatory: true,
        },
      },
    ]);
    expect(JSON.parse(channel.published[0]?.content ?? '')).toEqual(EVENT);
  });

  test.each([
    ['the contract refuses', route(false), EVENT],
    ['the contract does not have', route(true), { ...EVENT, type: 'note.eaten' }],
  ])('rejects an event that %s, and sends nothing', async (_name, routes, event) => {
    const channel = recorder();
    await expect(publishDomainEvent(channel, routes, event)).rejects.toBeInstanceOf(PoisonEventError);
    expect(channel.published).toEqual([]);
  });

  test('publishes of several what the contract allows, together, and tells of the rest', async () => {
    const channel = recorder();
    const eaten = { ...EVENT, id: 'e2', type: 'note.eaten' };
    const refused = await publishDomainEvents(channel, route(true), [EVENT, eaten, { ...EVENT, id: 'e3' }]);
    expect(channel.published.map(({ options }) => options.messageId)).toEqual(['e1', 'e3']);
    expect(refused).toMatchObject([{ event: eaten, error: { name: 'PoisonEventError' } }]);
  });
});

describe('a bound consumer', () => {
  const topology = {
    name: 'n',
    queue: 'q',
    deadLetterQueue: 'd',
    events: ['note.added'],
    prefetch: 1,
    retryDelaysMs: [],
  };
  const read = (value: unknown): string | null => (typeof value === 'string' ? value : null);

  test('hands the parsed event to its handler and fails when the handler fails', async () => {
    const seen: string[] = [];
    await bindConsumer({ topology, read, handle: async (event) => void seen.push(event) }).handle(
      Buffer.from('"hello"'),
    );
    expect(seen).toEqual(['hello']);
    const failing = bindConsumer({ topology, read, handle: () => Promise.reject(new Error('later')) });
    await expect(failing.handle(Buffer.from('"hello"'))).rejects.toThrow('later');
  });

  test.each(['{', '', '7'])('rejects %j as poison, without calling the handler', async (content) => {
    const binding = bindConsumer({ topology, read, handle: () => Promise.reject(new Error('called')) });
    await expect(binding.handle(Buffer.from(content))).rejects.toBeInstanceOf(PoisonEventError);
  });
});
