import type { Logger } from './context.ts';
import { ChatError } from './errors.ts';
import { INTERNAL_FAILURE } from './reply.ts';
import type { Failure } from './reply.ts';
import type { ContractOperation } from './table.ts';

const MESSAGE_LIMIT = 300;

export interface FailureDependencies {
  /** Recognises errors of the outside world (a store that is down) that a client may be told; `null`: unknown. */
  readonly translate: (error: unknown) => ChatError | null;
}

/**
 * What a client is told about whatever a handler threw: the code and sentence of a ChatError whose code the operation
 * declares; for everything else `INTERNAL` in fixed words, with the cause in the log only.
 */
export const toFailure = (
  error: unknown,
  entry: ContractOperation,
  deps: FailureDependencies & { readonly log: Logger },
): Failure => {
  const known = error instanceof ChatError ? error : deps.translate(error);
  if (known === null) {
    deps.log.error({ err: error }, 'the handler failed');
    return INTERNAL_FAILURE;
  }
  if (known.code === 'INTERNAL') {
    deps.log.error({ err: known, cause: known.cause }, 'the handler failed');
    return INTERNAL_FAILURE;
  }
  if (known.code !== 'UNIMPLEMENTED' && !entry.errors.includes(known.code)) {
    deps.log.error(
      { err: known, code: known.code },
      'the contract does not declare this code for this event: INTERNAL is sent instead',
    );
    return INTERNAL_FAILURE;
  }
  if (known.cause !== undefined)
    deps.log.warn({ err: known, cause: known.cause, code: known.code }, 'the request was refused');
  const message = known.message === '' ? known.code : known.message.slice(0, MESSAGE_LIMIT);
  if (known.code !== 'RATE_LIMITED') return { code: known.code, message };
  return { code: known.code, message, retryAfter: Math.max(1, Math.ceil(known.retryAfter ?? 1)) };
};
