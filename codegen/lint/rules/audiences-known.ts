import { objectAt, textAt } from '../../model/json.ts';
import type { Rule } from '../rule.ts';

export const audiencesKnown: Rule = {
  id: 'audiences-known',
  summary: 'Every audience is declared in the document, and every declared one is used.',
  *check({ view }) {
    const declared = objectAt(view.root, 'audiences');
    const mentions = [
      ...view.inbound.flatMap(({ extension, pointer }) => {
        const audience = textAt(objectAt(extension, 'success'), 'audience');
        return audience === '' ? [] : [{ name: audience, pointer: `${pointer}/x-socketio/success/audience` }];
      }),
      ...[...view.inbound, ...view.triggers].flatMap(({ causes }) =>
        causes.flatMap(({ audience, pointer }) =>
          audience.map((name, index) => ({ name, pointer: `${pointer}/audience/${index}` })),
        ),
      ),
    ];
    for (const { name, pointer } of mentions) {
      if (Object.hasOwn(declared, name)) continue;
      yield {
        pointer,
        message: `The audience ${name} is not declared.`,
        fix: `Take one of ${Object.keys(declared).join(', ')}, or declare it in x-socketio.audiences.`,
      };
    }
    const used = new Set(mentions.map(({ name }) => name));
    for (const name of Object.keys(declared)) {
      if (used.has(name) || name === 'caller') continue;
      yield {
        pointer: `/x-socketio/audiences/${name}`,
        message: `No emission goes to the audience ${name}.`,
        fix: 'Use it or drop it.',
      };
    }
  },
};
