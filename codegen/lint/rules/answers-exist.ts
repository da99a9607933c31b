import { objectAt, textAt } from '../../model/json.ts';
import type { Rule } from '../rule.ts';

export const answersExist: Rule = {
  id: 'answers-exist',
  summary: 'The success and error events of a request are emissions of that role; an error event carries a string.',
  *check({ view, contract }) {
    const emissions = new Map(contract.emissions.map((emission) => [emission.event, emission]));
    const types = new Map(contract.types.map(({ name, schema }) => [name, schema]));
    for (const { event, extension, pointer } of view.inbound) {
      const answers = [
        { role: 'success', name: textAt(objectAt(extension, 'success'), 'event'), at: `${pointer}/x-socketio/success` },
        { role: 'error', name: textAt(extension, 'error'), at: `${pointer}/x-socketio/error` },
      ];
      for (const { role, name, at } of answers) {
        if (name === '') continue;
        const emission = emissions.get(name);
        if (emission === undefined) {
          yield {
            pointer: at,
            message: `The ${role} event ${name} of ${event} is not emitted by the server.`,
            fix: 'Describe it, or correct the name.',
          };
        } else if (emission.role !== role) {
          yield {
            pointer: at,
            message: `${name} is the ${role} event of ${event}, but has the role ${emission.role}.`,
            fix: `Write \`x-socketio: { role: ${role} }\` on its operation.`,
          };
        } else if (role === 'error' && textAt(types.get(emission.payload ?? ''), 'type') !== 'string') {
          yield {
            pointer: at,
            message: `The error event ${name} does not carry a string.`,
            fix: 'Make its payload a text that a person can read.',
          };
        }
      }
    }
  },
};
