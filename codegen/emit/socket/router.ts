import type { Contract, InboundOperation, PayloadType } from '../../model/contract.ts';
import { codeBanner } from '../banner.ts';
import { formatted } from '../format.ts';
import { importValues, present } from '../imports.ts';
import { jsdoc } from '../jsdoc.ts';
import { validatorName } from '../names.ts';

const validator = (type: PayloadType): string => (type === null ? 'null' : validatorName(type));

function route(operation: InboundOperation): string {
  const { event, group, payload } = operation;
  const context = operation.authentication === 'required' ? 'signedIn(context)' : 'context';
  const parameters = payload === null ? context : `accepted(${validatorName(payload)}, payload), ${context}`;
  return `['${event}', {
    event: '${event}',
    entry: contract.operations.${event},
    validatePayload: ${validator(payload)},
    validateAckData: ${validator(operation.ackData)},
    invoke: (${payload === null ? '_payload' : 'payload'}, context) => handlers.${group}.${event}(${parameters}),
  }]`;
}

/** `socket/router.ts`: ties table, validators and handlers together; the dispatcher does the work. */
export function emitSocketRouter(contract: Contract): Promise<string> {
  const { operations } = contract;
  const validators = present(operations.flatMap(({ payload, ackData }) => [payload, ackData])).map(validatorName);
  const narrowing = [
    ...(operations.some(({ payload }) => payload !== null) ? ['accepted'] : []),
    ...(operations.some(({ authentication }) => authentication === 'required') ? ['signedIn'] : []),
  ];
  return formatted(
    `${codeBanner()}
${importValues(narrowing, '../../src/contract/narrow.ts')}import type { Route, RouteTable } from '../../src/contract/route.ts';
import { contract } from '../contract.ts';
${importValues(validators, '../validators.js')}import type { Handlers } from './handlers.ts';

${jsdoc('The route of every inbound event, bound to its handler.')}export const createRoutes = (handlers: Handlers): RouteTable =>
  new Map<string, Route>([
${operations.map(route).join(',\n')}
]);
`,
    'typescript',
  );
}
