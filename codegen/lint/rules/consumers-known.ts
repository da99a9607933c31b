import { objectAt, pointerOf, textAt, textsAt } from '../../model/json.ts';
import type { Rule } from '../rule.ts';

export const consumersKnown: Rule = {
  id: 'consumers-known',
  summary: 'A consumer takes domain events that exist, from a queue of its own with a dead-letter queue.',
  *check({ view }) {
    const published = new Set(view.publications.map(({ event }) => event));
    const queues = new Map<string, string>();
    for (const { id, pointer, value } of view.consumers) {
      const at = `${pointer}/x-consumer`;
      const extension = objectAt(value, 'x-consumer');
      const events = textsAt(extension, 'events');
      if (events.length === 0)
        yield { pointer: at, message: `The consumer ${id} takes no event.`, fix: 'Add `events: [..]`.' };
      for (const [index, event] of events.entries()) {
        if (published.has(event)) continue;
        yield {
          pointer: `${at}${pointerOf('events', index)}`,
          message: `The consumer ${id} takes ${event}, which nobody publishes.`,
          fix: 'Correct the type, or describe the domain event.',
        };
      }
      for (const queue of [textAt(extension, 'queue'), textAt(extension, 'deadLetterQueue')]) {
        const owner = queues.get(queue);
        if (queue === '')
          yield { pointer: at, message: `The consumer ${id} lacks a queue or a dead-letter queue.`, fix: 'Name both.' };
        else if (owner !== undefined)
          yield {
            pointer: at,
            message: `The queue ${queue} is also of ${owner}.`,
            fix: 'Give each consumer queues of its own.',
          };
        queues.set(queue, id);
      }
    }
  },
};
