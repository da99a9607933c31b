import type { DomainEvent } from '../../../generated/amqp/events.ts';
import { publishAll } from './publish-all.ts';
import type { PublishDependencies } from './publish-all.ts';

/** Resolves with whether the broker has taken them all in time. Never rejects. */
type PublishBatch = (events: readonly DomainEvent[]) => Promise<boolean>;

/** Nobody waits for an event, and one exchange with the broker for many costs little more than for one. */
const GATHER_MS = 50;

/** Publishes together what is given within a few milliseconds. */
export function gatheredPublishing(
  deps: PublishDependencies & { readonly pause: (ms: number) => Promise<void> },
): PublishBatch {
  let gathered: DomainEvent[] = [];
  let published: Promise<boolean> | null = null;

  const publishGathered = async (): Promise<boolean> => {
    await deps.pause(GATHER_MS);
    const events = gathered;
    [gathered, published] = [[], null];
    return await publishAll(deps, events);
  };
  return (events) => {
    for (const event of events) gathered.push(event);
    return (published ??= publishGathered());
  };
}
