import type { Contract, InboundOperation } from '../../model/contract.ts';
import { codeBanner } from '../banner.ts';
import { describeOperation } from '../describe.ts';
import { formatted } from '../format.ts';
import { importTypes, present } from '../imports.ts';
import { jsdoc } from '../jsdoc.ts';
import { isRepeatable } from './repeatable.ts';

const ID_OPTIONAL = `/** Without an id one is made; give it to recognise the message in the stream. */
type IdOptional<Payload> = Payload extends unknown
  ? Omit<Payload, 'clientMessageId'> & { readonly clientMessageId?: string }
  : never;

`;

/** `client/client.ts`: the typed client for browsers and Node. */
export function emitClient(contract: Contract): Promise<string> {
  const { operations } = contract;
  const repeatable = (operation: InboundOperation): boolean => isRepeatable(contract, operation);
  const parameter = (operation: InboundOperation): string =>
    operation.payload === null
      ? ''
      : `payload: ${repeatable(operation) ? `IdOptional<${operation.payload}>` : operation.payload}`;
  const types = present(operations.flatMap(({ payload, ackData }) => [payload, ackData]));
  const methods = operations.map(
    (operation) =>
      `${jsdoc(...describeOperation(operation))}${operation.event}(${parameter(operation)}): Promise<${operation.ackData ?? 'void'}>;`,
  );
  const bodies = operations.map((operation) => {
    const { event, payload, authentication } = operation;
    if (repeatable(operation)) return `${event}: (payload) => core.send('${event}', payload),`;
    const when = authentication === 'required' ? 'signedIn' : 'connected';
    return payload === null
      ? `${event}: () => core.request('${event}', [], '${when}'),`
      : `${event}: (payload) => core.request('${event}', [payload], '${when}'),`;
  });
  const errors = operations.map(
    ({ event, errors: codes }) => `${event}: ${codes.map((code) => `'${code}'`).join(' | ') || 'never'};`,
  );
  return formatted(
    `${codeBanner()}
import { createCore } from '../../src/client/core.ts';
import type { ClientBase } from '../../src/client/core.ts';
import { LetsChatError } from '../../src/client/error.ts';
import type { ConnectOptions } from '../../src/client/options.ts';
import type { ServerToClientEvents } from '../socket/events.ts';
${importTypes(types, '../payloads.ts')}
/** The contract that this client was generated from: SHA-256 of its bundled document. */
export const CONTRACT_HASH = '${contract.hash}';

/** What each operation can fail with. */
export interface OperationErrors {
${errors.join('\n')}
}

${operations.some(repeatable) ? ID_OPTIONAL : ''}/** A connection to ${contract.title}: every method resolves with what the contract promises, or throws {@link LetsChatError}. */
export interface LetsChatClient extends ClientBase {
  /** Listens to an event of the server. @returns stops listening */
  on<Event extends keyof ServerToClientEvents>(event: Event, listener: ServerToClientEvents[Event]): () => void;

${methods.join('\n\n')}
}

/**
 * Connects, and keeps connected: after a lost connection it signs in again, sends unanswered messages again and catches up.
 * @param url of the server, like \`https://chat.example.com\`
 */
export function connect(url: string, options: ConnectOptions = {}): LetsChatClient {
  const core = createCore(url, CONTRACT_HASH, options);
  // Defined on the base itself: its properties are live.
  return Object.assign(core.base, {
    on: core.on,
${bodies.join('\n')}
  } satisfies Omit<LetsChatClient, keyof ClientBase>);
}

/** Whether something thrown is a failure of this operation: then its code is one of the operation's. */
export const failedWith = <Event extends keyof OperationErrors>(
  _event: Event,
  error: unknown,
): error is LetsChatError<OperationErrors[Event]> => error instanceof LetsChatError;

export { LetsChatError };
export type { ConnectionState, ConnectOptions, Packet } from '../../src/client/options.ts';
export type * from '../payloads.ts';
`,
    'typescript',
  );
}
