import type { Logger } from '../../contract/context.ts';
import type { Timers } from '../timers.ts';
import { callEventOf, type CallDomainEvent } from './call-events.ts';
import type { CallStore } from './call-store.ts';

export interface CallOutboxDeps {
  readonly store: Pick<CallStore, 'claimEvents' | 'published'>;
  /** Resolves when the broker has confirmed the event. */
  readonly publish: (event: CallDomainEvent) => Promise<void>;
  readonly timers: Timers;
  readonly log: Logger;
}

/** Brings the domain events that the call scripts recorded to the broker: at least once, oldest first, by any node. */
export interface CallOutbox {
  /** Something was recorded; publish it now. Never throws. */
  wake(): void;
  /** Publishes what can be claimed; resolves when that is done or has failed. */
  flush(): Promise<void>;
  begin(): void;
  close(): Promise<void>;
}

const BATCH = 50;
/** What a node claimed and did not publish (the broker is away, or the node died) is free again after this. */
const LEASE_MS = 3_000;
const POLL_MS = 1_000;

export function createCallOutbox({ store, publish, timers, log }: CallOutboxDeps): CallOutbox {
  let running: Promise<void> | null = null;
  let again = false;
  let stop = (): void => {};

  const relay = async (): Promise<void> => {
    for (let full = true; full;) {
      const records = await store.claimEvents(BATCH, LEASE_MS);
      full = records.length === BATCH;
      for (const record of records) {
        const event = callEventOf(record);
        await publish(event);
        await store.published(event.id);
      }
    }
  };

  const flush = async (): Promise<void> => {
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        await relay().catch((error: unknown) => log.debug({ err: error }, 'call events wait in the outbox'));
      }
    })().finally(() => (running = null));
    await running;
  };

  return {
    wake: () => void flush(),
    flush,
    begin() {
      stop = timers.every(POLL_MS, flush);
    },
    async close() {
      stop();
      await running;
    },
  };
}
