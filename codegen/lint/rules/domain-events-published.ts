import type { Rule } from '../rule.ts';

export const domainEventsPublished: Rule = {
  id: 'domain-events-published',
  summary: 'Every domain event is published by a request or a trigger.',
  *check({ view }) {
    const published = new Set(
      [...view.inbound, ...view.triggers].flatMap(({ causes }) => causes.map(({ publish }) => publish)),
    );
    for (const { event, pointer } of view.publications) {
      if (published.has(event)) continue;
      yield {
        pointer,
        message: `Nothing publishes ${event}.`,
        fix: 'Add `publish` to x-causes of the request or trigger that does; or drop it.',
      };
    }
  },
};
