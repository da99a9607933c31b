import { types } from 'node:util';
import document from '../../generated/asyncapi.json' with { type: 'json' };
import { contract } from '../../generated/contract.ts';
import type { ContractOperation } from '../contract/table.ts';

interface ExampleMessage {
  readonly name: string;
  readonly examples?: readonly { readonly payload?: unknown }[] | undefined;
}

const operations: ReadonlyMap<string, ContractOperation> = new Map(Object.entries(contract.operations));
const messages: Readonly<Record<string, ExampleMessage>> = document.channels.root.messages;

/** The data that the contract's first example of a successful answer has; `undefined` for an answer without data. */
export function exampleAnswer(event: string): unknown {
  const operation = operations.get(event);
  if (operation?.ackData === null) return undefined;
  return messages[operation?.success?.event ?? `${event}Ack`]?.examples?.[0]?.payload;
}

/** Completes a group of handlers: an event that the mock plays no part for is answered with the contract's example. */
export function withExamples<Handlers extends object>(handlers: Partial<Handlers>): Handlers {
  const completed = new Proxy(handlers, {
    get: (target, name, receiver): unknown =>
      Reflect.get(target, name, receiver) ?? (typeof name === 'string' ? async () => exampleAnswer(name) : undefined),
  });
  if (!answersEverything<Handlers>(completed)) throw new Error('The handlers of the mock are not complete.');
  return completed;
}

/** A proxy of `withExamples` has a handler for every name. */
const answersEverything = <Handlers extends object>(handlers: Partial<Handlers>): handlers is Handlers =>
  types.isProxy(handlers);
