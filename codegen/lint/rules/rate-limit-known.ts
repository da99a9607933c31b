import { objectAt, textAt } from '../../model/json.ts';
import type { Rule } from '../rule.ts';

export const rateLimitKnown: Rule = {
  id: 'rate-limit-known',
  summary: 'Every request names a declared class of rate limits, and every declared class is used.',
  *check({ view }) {
    const classes = objectAt(view.root, 'rateLimits');
    const used = new Set<string>();
    for (const { event, extension, pointer } of view.inbound) {
      const name = textAt(extension, 'rateLimit');
      used.add(name);
      if (Object.hasOwn(classes, name)) continue;
      yield {
        pointer: `${pointer}/x-socketio/rateLimit`,
        message:
          name === ''
            ? `${event} has no rate-limit class.`
            : `${event} names the rate-limit class ${name}, which is not declared.`,
        fix: `Take one of ${Object.keys(classes).join(', ')}, or declare it in x-socketio.rateLimits of the document.`,
      };
    }
    for (const name of Object.keys(classes)) {
      if (used.has(name)) continue;
      yield {
        pointer: `/x-socketio/rateLimits/${name}`,
        message: `No request is in the rate-limit class ${name}.`,
        fix: 'Use it or drop it.',
      };
    }
  },
};
