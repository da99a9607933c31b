import type { Contract } from '../model/contract.ts';
import { codeBanner } from './banner.ts';
import { audiencesOf } from './describe.ts';
import { formatted } from './format.ts';
import { jsdoc } from './jsdoc.ts';

const keyed = <Item, Row>(
  items: readonly Item[],
  key: (item: Item) => string,
  row: (item: Item) => Row,
): Record<string, Row> => Object.fromEntries(items.map((item) => [key(item), row(item)]));

/** `contract.ts`: the contract as plain data for the runtime. */
export function emitContractTable(contract: Contract): Promise<string> {
  const table = {
    title: contract.title,
    version: contract.version,
    hash: contract.hash,
    namespace: contract.namespace,
    maxPacketBytes: contract.maxPacketBytes,
    maxDepth: contract.maxDepth,
    rateLimits: keyed(
      contract.rateLimits,
      ({ name }) => name,
      ({ points, durationSeconds, scope }) => ({ points, durationSeconds, scope }),
    ),
    operations: keyed(
      contract.operations,
      ({ event }) => event,
      (operation) => ({
        group: operation.group,
        authentication: operation.authentication,
        rateLimit: operation.rateLimit,
        timeoutMs: operation.timeoutMs,
        payload: operation.payload,
        ackData: operation.ackData,
        success: operation.success,
        error: operation.error,
        errors: operation.errors,
        causes: operation.causes,
      }),
    ),
    emissions: keyed(
      contract.emissions,
      ({ event }) => event,
      (emission) => ({
        payload: emission.payload,
        role: emission.role,
        audiences: audiencesOf(contract, emission),
        volatile: emission.volatile,
      }),
    ),
    domainEvents: keyed(
      contract.domainEvents,
      ({ type }) => type,
      ({ exchange, routingKey, envelope, data }) => ({
        exchange,
        routingKey,
        envelope,
        data,
      }),
    ),
    consumers: keyed(
      contract.consumers,
      ({ name }) => name,
      ({ queue, deadLetterQueue, events, prefetch, retryDelaysMs }) => ({
        queue,
        deadLetterQueue,
        events,
        prefetch,
        retryDelaysMs,
      }),
    ),
  };
  return formatted(
    `${codeBanner()}
import type { ContractTable } from '../src/contract/table.ts';

${jsdoc('The contract as data: what dispatch, guard, limits and workers read at run time.')}export const contract = ${JSON.stringify(table, null, 2)} as const satisfies ContractTable;

${jsdoc('Name of an event that a client sends.')}export type InboundEvent = keyof typeof contract.operations;

${jsdoc('Name of an event that the server emits.')}export type EmittedEvent = keyof typeof contract.emissions;
`,
    'typescript',
  );
}
