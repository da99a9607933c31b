import type { CauseNode } from '../../model/spec-view.ts';
import type { Rule } from '../rule.ts';

export const causesExist: Rule = {
  id: 'causes-exist',
  summary:
    'Every cause names an emission with an audience, or a domain event, that the document has; each at most once per condition.',
  *check({ view }) {
    const emitted = new Set(view.emissions.map(({ event }) => event));
    const published = new Set(view.publications.map(({ event }) => event));
    for (const owner of [...view.inbound, ...view.triggers]) {
      const seen = new Set<string>();
      for (const cause of owner.causes) {
        const message = problemOf(cause, emitted, published);
        if (message !== null) {
          yield {
            pointer: cause.pointer,
            message,
            fix: 'Correct the name, or describe the event as an operation with `action: send`.',
          };
        }
        if (cause.emit !== null && cause.audience.length === 0) {
          yield {
            pointer: cause.pointer,
            message: `Nobody gets ${cause.emit} by this cause.`,
            fix: 'Add `audience: [..]`.',
          };
        }
        const key = JSON.stringify([cause.emit, cause.publish, cause.audience, cause.when]);
        if (seen.has(key))
          yield { pointer: cause.pointer, message: 'This cause stands here twice.', fix: 'Remove one of the two.' };
        seen.add(key);
      }
    }
  },
};

function problemOf(
  { emit, publish }: CauseNode,
  emitted: ReadonlySet<string>,
  published: ReadonlySet<string>,
): string | null {
  if (emit !== null && publish !== null) return 'A cause either emits or publishes, not both.';
  if (emit !== null) return emitted.has(emit) ? null : `The cause emits ${emit}, which the server does not emit.`;
  if (publish !== null)
    return published.has(publish) ? null : `The cause publishes ${publish}, which is no domain event.`;
  return 'The cause neither emits nor publishes anything.';
}
