import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { contract } from '../../generated/contract.ts';
import * as validators from '../../generated/validators.js';
import { startTestApp, type TestApp } from '../support/app.ts';
import { listenToEvents, seenEvent, type SeenEvent, type SeenEvents } from '../support/domain-events.ts';
import { waitFor } from '../support/processes.ts';
import { openTestRabbit } from '../support/rabbitmq.ts';
import { causeDomainEvents, type Caused } from './domain-event-causes.ts';
import { recordedCoverage } from './joint/recorded-coverage.ts';
import { difference } from './runner/scenario-match.ts';
import { createWorld, type World } from './runner/world.ts';

/** What the embedded broker confirmed: it gives events to its own consumers alone, so nobody can listen from outside. */
const confirmed = vi.hoisted((): { readonly routingKey: string; readonly content: string }[] => []);
vi.mock(import('../../src/embedded/event-bus.ts'), async (importOriginal) => {
  const { createEmbeddedEventBus } = await importOriginal();
  return {
    createEmbeddedEventBus(options) {
      const bus = createEmbeddedEventBus(options);
      return {
        ...bus,
        async publish(events) {
          await bus.publish(events);
          confirmed.push(...events);
        },
      };
    },
  };
});

const EVENTS = new Map<string, { readonly data: string; readonly routingKey: string }>(
  Object.entries(contract.domainEvents),
);
const GUARDS: Readonly<Record<string, (value: unknown) => boolean>> = { ...validators };

/** Why an event breaks the contract: envelope, data, routing key, or something in it that must never be there. */
const problemOf = ({ type, id, data, routingKey, valid }: SeenEvent): string | null => {
  const entry = EVENTS.get(type);
  if (entry === undefined) return `${type} is in no contract`;
  if (!valid) return `${type} ${id}: the envelope is not valid`;
  if (GUARDS[`validate${entry.data}`]?.(data) !== true) return `${type} ${id}: the data are not valid`;
  if (routingKey !== entry.routingKey) return `${type} ${id} came by ${routingKey}`;
  return /\+49|Hello|eyJ/.test(JSON.stringify(data)) ? `${type} ${id} tells a number, a text or a token` : null;
};

const isOf = ({ type, data }: Caused, event: SeenEvent): boolean =>
  event.type === type && difference(data, event.data) === null;

const coverage = recordedCoverage();
const rabbit = await openTestRabbit();
afterAll(async () => rabbit?.close());

describe.each([
  { broker: 'the embedded broker', url: null },
  { broker: rabbit === null ? 'RabbitMQ (none found)' : 'RabbitMQ', url: rabbit?.url },
])('Domain events at $broker', ({ url }) => {
  let app: TestApp | null = null;
  let world: World | null = null;
  let listening: SeenEvents | null = null;
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') console.error(world?.timeline.text());
    world?.closeAll();
    await app?.close();
    await listening?.close();
  });

  it.skipIf(url === undefined)(
    'are published each once, by what the contract says and by nothing else, valid, and telling no secrets',
    async () => {
      app = await startTestApp({
        env: { CALL_RING_MS: '3000', ...(typeof url === 'string' ? { RABBITMQ_URL: url } : {}) },
      });
      if (typeof url === 'string') listening = await listenToEvents(url);
      const first = confirmed.length;
      world = createWorld({ url: app.url, coverage });
      const caused = await causeDomainEvents(world);

      // At least once: the same event may come again, by its id.
      const seen = (): readonly SeenEvent[] => {
        const all =
          listening?.events ?? confirmed.slice(first).map((one) => seenEvent(Buffer.from(one.content), one.routingKey));
        return [...new Map(all.map((event) => [event.id, event])).values()];
      };
      const missing = (): readonly Caused[] => caused.filter((one) => !seen().some((event) => isOf(one, event)));
      await waitFor('everything is published', () => missing().length === 0 && seen().length >= caused.length, {
        timeoutMs: 20_000,
      }).catch(() => undefined);

      expect(missing()).toEqual([]);
      expect(
        seen()
          .map(({ type }) => type)
          .sort(),
      ).toEqual(caused.map(({ type }) => type).sort());
      expect(
        seen()
          .map(problemOf)
          .filter((problem) => problem !== null),
      ).toEqual([]);
      const types = new Set(seen().map(({ type }) => type));
      expect([...EVENTS.keys()].filter((type) => !types.has(type))).toEqual([]);
      expect(world.timeline.problems).toEqual([]);
      types.forEach((type) => coverage.published(type));
    },
    60_000,
  );
});
