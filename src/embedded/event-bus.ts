import { PoisonEventError, type ConsumerBinding } from '../contract/amqp.ts';
import type { Logger } from '../contract/context.ts';
import { ChatError } from '../contract/errors.ts';
import { settledWithin } from '../utils/settled-within.ts';
import type { EventBus } from '../config/rabbitmq.ts';
import { queuedEventKey, type EventQueueStore, type QueuedEvent } from './event-queue-store.ts';

export interface EmbeddedEventBusOptions {
  readonly store: EventQueueStore;
  readonly log: Logger;
  readonly now: () => Date;
}

/**
 * Carries domain events to the same consumers in the same process, with the same delays and dead-lettering as on RabbitMQ.
 * A publish is confirmed once the event is stored for each of its consumers, so a crash repeats it and never loses it.
 */
export function createEmbeddedEventBus({ store, log, now }: EmbeddedEventBusOptions): EventBus {
  let bindings: readonly ConsumerBinding[] = [];
  let accepting = false;
  let closed = false;
  const busy = new Set<string>();
  const work = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();

  const settle = async (binding: ConsumerBinding, event: QueuedEvent, error: unknown): Promise<void> => {
    const { topology } = binding;
    const failures = event.failures + 1;
    const delayMs = error instanceof PoisonEventError ? undefined : topology.retryDelaysMs[failures - 1];
    const fields = { err: error, queue: event.queue, eventId: event.eventId, failures };
    if (delayMs === undefined) {
      log.error(fields, 'event dead-lettered');
      await store.bury(
        { ...event, failures },
        topology.deadLetterQueue,
        error instanceof Error ? error.message : String(error),
      );
      return;
    }
    log.warn(fields, 'event will be retried');
    const later = { ...event, failures, dueAt: new Date(now().getTime() + delayMs) };
    await store.reschedule(later);
    schedule(binding, later);
  };

  const handle = async (binding: ConsumerBinding, event: QueuedEvent): Promise<void> => {
    const key = queuedEventKey(event);
    if (closed || busy.has(key)) return;
    busy.add(key);
    try {
      await binding.handle(Buffer.from(event.content)).then(
        () => store.remove(event),
        (error: unknown) => settle(binding, event, error),
      );
    } catch (error) {
      // The store is away: the event is still in it and comes again at the next start.
      log.warn({ err: error, queue: event.queue, eventId: event.eventId }, 'event left for the next start');
    } finally {
      busy.delete(key);
    }
  };

  const start = (binding: ConsumerBinding, event: QueuedEvent): void => {
    const run = handle(binding, event);
    work.add(run);
    void run.finally(() => work.delete(run));
  };

  const schedule = (binding: ConsumerBinding, event: QueuedEvent): void => {
    if (closed) return;
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        start(binding, event);
      },
      Math.max(0, event.dueAt.getTime() - now().getTime()),
    );
    timer.unref();
    timers.add(timer);
  };

  const stop = async (deadlineMs: number): Promise<void> => {
    accepting = false;
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    await settledWithin(work, deadlineMs);
  };

  return {
    kind: 'embedded',
    status: () => (accepting ? 'up' : 'down'),
    async publish(events) {
      if (!accepting) throw new ChatError('UNAVAILABLE', 'The event bus is not running.');
      const queued = events.flatMap(({ routingKey, content, options }) =>
        bindings
          .filter(({ topology }) => topology.events.includes(routingKey))
          .map((binding) => ({
            binding,
            event: {
              eventId: options.messageId,
              queue: binding.topology.queue,
              content,
              options,
              failures: 0,
              dueAt: now(),
            },
          })),
      );
      await store.add(queued.map(({ event }) => event));
      for (const { binding, event } of queued) start(binding, event);
    },
    async consume(wanted) {
      bindings = wanted;
      accepting = true;
      for (const event of await store.pending()) {
        const binding = bindings.find(({ topology }) => topology.queue === event.queue);
        if (binding !== undefined) schedule(binding, event);
      }
    },
    stopConsuming: stop,
    async close() {
      closed = true;
      await stop(0);
    },
  };
}
