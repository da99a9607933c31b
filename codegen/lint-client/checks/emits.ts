import type { InboundOperation } from '../../model/contract.ts';
import type { Tracer } from '../tracer.ts';
import type { Use } from '../use.ts';
import { splitArguments } from './arguments.ts';
import { hintFor, replacementOf } from './known-events.ts';
import type { KnownEvents } from './known-events.ts';
import type { PayloadCheck } from './payloads.ts';
import type { Reporter } from './reporter.ts';
import { UNSENDABLE } from './reserved.ts';

export interface EmitChecks extends KnownEvents {
  readonly tracer: Tracer;
  readonly reporter: Reporter;
  readonly checkPayload: PayloadCheck;
  isHeard(event: string): boolean;
}

/** What takes the place of methods of a socket that the client does not have. */
const INSTEAD: Readonly<Record<string, string>> = {
  once: '`on` gives back the function that stops listening: call it in the listener.',
  addListener: 'Use `on`.',
  prependListener: 'Use `on`.',
  off: '`on` gives back the function that stops listening.',
  removeListener: '`on` gives back the function that stops listening.',
  removeAllListeners: '`on` gives back the function that stops listening.',
  emit: 'Each event is a method: `client.getFriends()`.',
  emitWithAck: 'Each event is a method that gives back a promise: `await client.getFriends()`.',
  send: 'Each event is a method: `client.getFriends()`.',
  disconnect: 'Use `close()`.',
  connect: 'The client connects by itself, and again after every loss.',
};

/** What is sent: known, by a client, with a payload that can be valid, and with somebody who sees it fail. */
export function checkEmit(use: Use, checks: EmitChecks): void {
  const { operations, tracer, reporter, checkPayload } = checks;
  const operation = operations.get(use.event);
  if (operation === undefined) return checkUnknown(use, checks);
  if (operation.deprecated)
    reporter.report(['deprecated-use', 'warning'], use, {
      text: `\`${use.event}\` is deprecated${reporter.namedAt(use)}.`,
      fix: replacementOf(operation),
    });
  const given = splitArguments(use, tracer, operation.payload === null);
  checkPayload(use, operation, given);
  if (isUnhandled(use, operation, { ack: given.ack, isHeard: checks.isHeard }))
    reporter.report(['unhandled-error', 'warning'], use, {
      text: `\`${use.event}\` can fail, and nothing here notices.`,
      fix:
        use.via === 'client'
          ? 'Await its promise where a failure is caught, or give it a `.catch(…)`.'
          : `Listen to \`${operation.error ?? ''}\`, or give an acknowledgement callback and look at \`ok\`.`,
    });
}

const isUnhandled = (
  use: Use,
  { error }: InboundOperation,
  { ack, isHeard }: { ack: string; isHeard(event: string): boolean },
): boolean => (use.via === 'client' ? use.isDropped : error !== null && ack === 'no' && !isHeard(error));

function checkUnknown(use: Use, { operations, emissions, reporter: { report, namedAt } }: EmitChecks): void {
  const { event, via } = use;
  const hint = hintFor(event, operations);
  if (emissions.has(event))
    report(['emit-wrong-direction', 'error'], use, {
      text: `\`${event}\` is emitted by the server, clients do not send it${namedAt(use)}.`,
      fix: via === 'client' ? `Listen to it: \`on('${event}', …)\`.` : hint,
    });
  else if (via === 'client')
    report(['unknown-method', 'error'], use, {
      text: `The client has no method \`${event}\`${namedAt(use)}.`,
      fix: Object.hasOwn(INSTEAD, event) ? (INSTEAD[event] ?? hint) : hint,
    });
  else if (UNSENDABLE.has(event))
    report(['emit-reserved', 'error'], use, {
      text: `Socket.IO keeps \`${event}\` for itself and refuses to send it${namedAt(use)}.`,
      fix: 'Send another event.',
    });
  else
    report(['unknown-emit', 'error'], use, {
      text: `The contract has no event \`${event}\` that clients send${namedAt(use)}: the server answers UNKNOWN_EVENT.`,
      fix: hint,
    });
}
