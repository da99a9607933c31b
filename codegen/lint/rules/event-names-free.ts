import { placeOfName } from '../messages.ts';
import type { Rule } from '../rule.ts';

/** Socket.IO keeps these for itself; emitting one of them throws, listening to one hears something else. */
const RESERVED = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener']);

export const eventNamesFree: Rule = {
  id: 'event-names-free',
  summary: 'No event has a name that Socket.IO reserves, or one that cannot be a method name.',
  *check({ view }) {
    for (const operation of [...view.inbound, ...view.emissions]) {
      const { event } = operation;
      const at = placeOfName(operation);
      if (RESERVED.has(event)) {
        yield { pointer: at, message: `Socket.IO reserves the event name ${event}.`, fix: 'Choose another name.' };
      } else if (!/^[a-z][A-Za-z0-9]*$/.test(event)) {
        yield {
          pointer: at,
          message: `The event name "${event}" cannot be a method name.`,
          fix: 'Write it in camelCase: letters and digits.',
        };
      }
    }
  },
};
