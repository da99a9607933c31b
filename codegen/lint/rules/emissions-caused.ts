import type { Rule } from '../rule.ts';

export const emissionsCaused: Rule = {
  id: 'emissions-caused',
  summary: 'Every emitted event is the answer to a request, or caused by a request or a trigger.',
  *check({ view, contract }) {
    const audiences = new Map(contract.emissions.map((emission) => [emission.event, emission.audiences]));
    for (const { event, pointer } of view.emissions) {
      if ((audiences.get(event) ?? []).length > 0) continue;
      yield {
        pointer,
        message: `Nothing causes ${event}.`,
        fix: 'Name it as success or error of a request, or in x-causes of a request or a trigger; or drop it.',
      };
    }
  },
};
