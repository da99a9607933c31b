import type { Contract, PayloadType } from '../../model/contract.ts';
import { codeBanner } from '../banner.ts';
import { describeEmission, describeOperation } from '../describe.ts';
import { formatted } from '../format.ts';
import { importTypes, present } from '../imports.ts';
import { jsdoc } from '../jsdoc.ts';

const argument = (payload: PayloadType): string => (payload === null ? '' : `payload: ${payload}`);

/** `socket/events.ts`: Socket.IO's typed event maps, for servers and clients. */
export function emitSocketEvents(contract: Contract): Promise<string> {
  const { operations, emissions } = contract;
  const types = present([
    ...operations.flatMap(({ payload, ackData }) => [payload, ackData]),
    ...emissions.map(({ payload }) => payload),
  ]);
  const inbound = operations.map((operation) => {
    const parameters = [argument(operation.payload), `ack?: Ack<${operation.ackData ?? 'void'}>`].filter(
      (text) => text !== '',
    );
    return `${jsdoc(...describeOperation(operation))}${operation.event}: (${parameters.join(', ')}) => void;`;
  });
  const outbound = emissions.map(
    (emission) =>
      `${jsdoc(...describeEmission(contract, emission))}${emission.event}: (${argument(emission.payload)}) => void;`,
  );
  return formatted(
    `${codeBanner()}
import type { ErrorCode } from '../../src/contract/errors.ts';
${importTypes(types, '../payloads.ts')}
/** Answer to a request that succeeded; without \`data\` where the contract has none. */
export type AckSuccess<Data> = [Data] extends [void] ? { readonly ok: true } : { readonly ok: true; readonly data: Data };

/** Answer to a request that failed. \`retryAfter\`: seconds, with \`RATE_LIMITED\`. */
export interface AckFailure {
  readonly ok: false;
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly retryAfter?: number };
}

export type AckResponse<Data> = AckSuccess<Data> | AckFailure;

/** The optional last argument of every request; called exactly once. */
export type Ack<Data> = (response: AckResponse<Data>) => void;

/** What a client sends. */
export interface ClientToServerEvents {
${inbound.join('\n\n')}
}

/** What the server emits. */
export interface ServerToClientEvents {
${outbound.join('\n\n')}
}
`,
    'typescript',
  );
}
