import { objectAt, textAt } from '../../model/json.ts';
import type { Rule } from '../rule.ts';

export const ackConsistent: Rule = {
  id: 'ack-consistent',
  summary:
    'The data of an acknowledgement is the payload of the success event where there is one, else a component or nothing.',
  *check({ view, contract, types }) {
    const names = new Set(types.types.map(({ name }) => name));
    for (const [index, { event, extension, pointer, reply }] of view.inbound.entries()) {
      const at = `${pointer}/x-socketio/ack`;
      const data = textAt(objectAt(extension, 'ack'), 'data');
      const success = textAt(objectAt(extension, 'success'), 'event');
      if (data === '') {
        yield {
          pointer: at,
          message: `${event} does not say what its acknowledgement carries.`,
          fix: "Add `ack: { data: '#success' }`, a component name, or none.",
        };
        continue;
      }
      if (data === '#success') {
        if (success === '')
          yield {
            pointer: at,
            message: `${event} has no success event to take the data from.`,
            fix: 'Name the type, or write none.',
          };
        continue;
      }
      const emission = contract.emissions.find((candidate) => candidate.event === success);
      const ackData = contract.operations[index]?.ackData ?? null;
      if (data !== 'none' && !names.has(data)) {
        yield {
          pointer: at,
          message: `The acknowledgement of ${event} carries ${data}, which is no named schema.`,
          fix: 'Correct the name, or add the component.',
        };
      } else if (emission !== undefined && emission.payload !== ackData) {
        yield {
          pointer: at,
          message: `The acknowledgement of ${event} carries ${data}, its success event ${success} ${emission.payload ?? 'nothing'}.`,
          fix: "Write `data: '#success'`.",
        };
      }
      const message = reply.find(({ isAck }) => isAck);
      if (message !== undefined && types.nameOf(message.value['payload']) !== ackData) {
        yield {
          pointer: message.pointer,
          message: `${message.key} and \`ack.data\` of ${event} are different types.`,
          fix: `Make the payload ${data}.`,
        };
      }
    }
  },
};
