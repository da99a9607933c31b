import type { Logger } from './context.ts';
import { UNKNOWN_EVENT_LABEL } from './counters.ts';
import type { ContractCounters, DropReason } from './counters.ts';
import { ERROR_CODES } from './errors.ts';
import type { RouteTable } from './route.ts';
import type { ContractEmission, ContractTable } from './table.ts';
import { createTurnMemory } from './turn-memory.ts';
import type { EmissionValidators, Validator } from './validator.ts';

/** Something that the contract does not allow was about to leave. A mistake in this program, never a client's. */
export class GuardError extends Error {
  override readonly name = 'GuardError';
  readonly reason: DropReason;
  readonly event: string;

  constructor(reason: DropReason, event: string, detail: string) {
    super(`${reason}: ${event}${detail === '' ? '' : ` (${detail})`}`);
    this.reason = reason;
    this.event = event;
  }
}

/** `throw`: to the emitter, so that nobody overlooks it (development, tests). `drop`: not sent, counted, logged (production). */
export type GuardPolicy = 'throw' | 'drop';

export interface GuardDependencies {
  readonly table: ContractTable;
  readonly routes: RouteTable;
  readonly emissions: EmissionValidators;
  readonly counters: ContractCounters;
  readonly log: Logger;
  readonly policy: GuardPolicy;
}

/** Decides what may leave the server. Nothing leaves unless one of these says `true`. */
export interface Guard {
  /** Short mark of this contract: packets that carry it were checked by a server with the same contract. */
  readonly mark: string;
  /**
   * @param data event name and arguments, as on the wire
   * @throws GuardError when it may not leave and the policy is `throw`
   */
  admitsEvent(data: unknown): boolean;
  /** The same for a packet that another node sent: its emitter is not here to be thrown at, so it is only dropped. */
  admitsRemoteEvent(data: unknown): boolean;
  /** @throws GuardError when the event never goes to such an audience and the policy is `throw` */
  admitsAudience(event: string, audience: string): boolean;
  /**
   * Checks the arguments of an acknowledgement. Never throws: a client waits for it, so the caller sends `INTERNAL` instead.
   * @param event whose request is answered; `null`: one that the contract does not have
   */
  admitsReply(event: string | null, args: readonly unknown[]): boolean;
  /** Refuses something that is never allowed. @throws GuardError when the policy is `throw` */
  refuse(reason: DropReason, event: string): false;
}

const CODES: ReadonlySet<unknown> = new Set(ERROR_CODES);
const MARK_LENGTH = 16;

/** Makes the guard of one server. */
export const createGuard = (deps: GuardDependencies): Guard => {
  const emissions: ReadonlyMap<string, ContractEmission> = new Map(Object.entries(deps.table.emissions));
  const proven = createTurnMemory<Validator>();
  /** A payload that goes out as an event and as an answer is looked at once. */
  const check: Check = (validate, value) => {
    if (typeof value !== 'object' || value === null) return validate(value);
    if (proven.get(value) === validate) return true;
    const valid = validate(value);
    if (valid) proven.set(value, validate);
    return valid;
  };
  const audiences = new Map([...emissions].map(([event, entry]) => [event, new Set(entry.audiences)]));

  const report = (reason: DropReason, event: string, detail: string): GuardError => {
    const label = emissions.has(event) || deps.routes.has(event) ? event : UNKNOWN_EVENT_LABEL;
    deps.counters.dropped(label, reason);
    const error = new GuardError(reason, event.slice(0, 64), detail);
    deps.log.error({ err: error, event: error.event, reason, detail }, 'the contract does not allow this to be sent');
    return error;
  };
  const violation = (reason: DropReason, event: string, detail: string): false => {
    const error = report(reason, event, detail);
    if (deps.policy === 'throw') throw error;
    return false;
  };

  const eventProblem = (data: unknown): { reason: DropReason; event: string; detail: string } | null => {
    const event = Array.isArray(data) && typeof data[0] === 'string' ? data[0] : '';
    const entry = emissions.get(event);
    if (entry === undefined || !Array.isArray(data)) return { reason: 'undocumented-event', event, detail: '' };
    const validate = deps.emissions.get(event) ?? null;
    const detail =
      validate === null || entry.payload === null
        ? argumentProblem(entry, data)
        : payloadProblem(check, validate, data);
    return detail === null ? null : { reason: 'invalid-payload', event, detail };
  };

  return {
    mark: deps.table.hash.slice(0, MARK_LENGTH),
    admitsEvent: (data) => {
      const problem = eventProblem(data);
      return problem === null ? true : violation(problem.reason, problem.event, problem.detail);
    },
    admitsRemoteEvent: (data) => {
      const problem = eventProblem(data);
      if (problem !== null) report(problem.reason, problem.event, `from another node; ${problem.detail}`);
      return problem === null;
    },
    admitsAudience: (event, audience) => {
      const allowed = audiences.get(event);
      if (allowed === undefined) return violation('undocumented-event', event, '');
      return allowed.has(audience) ? true : violation('undocumented-audience', event, audience);
    },
    admitsReply: (event, args) => {
      const problem = replyProblem(check, event === null ? undefined : deps.routes.get(event), args);
      if (problem !== null) report('invalid-ack', event ?? '', problem);
      return problem === null;
    },
    refuse: (reason, event) => violation(reason, event, ''),
  };
};

/** Whether a value is what the validator demands. */
type Check = (validate: Validator, value: unknown) => boolean;

const argumentProblem = (entry: ContractEmission, data: readonly unknown[]): string | null => {
  if (entry.payload !== null) return `no validator for ${entry.payload}`;
  return data.length === 1 ? null : 'it takes no argument';
};

const payloadProblem = (check: Check, validate: Validator, data: readonly unknown[]): string | null => {
  if (data.length !== 2) return `it takes one argument, not ${data.length - 1}`;
  return check(validate, data[1]) ? null : complaint(validate);
};

/** Path and keyword only: a value may be private. */
const complaint = (validate: Validator): string => {
  const first = validate.errors?.[0];
  return first === undefined ? 'invalid' : `${first.instancePath} ${first.keyword} ${first.message ?? ''}`.trim();
};

type Answered =
  { readonly entry: { readonly errors: readonly string[] }; readonly validateAckData: Validator | null } | undefined;

const replyProblem = (check: Check, route: Answered, args: readonly unknown[]): string | null => {
  const reply = args[0];
  if (args.length !== 1 || typeof reply !== 'object' || reply === null || !('ok' in reply)) return 'not one reply';
  if (reply.ok === true)
    return route === undefined ? 'success of an unknown event' : successProblem(check, route.validateAckData, reply);
  if (reply.ok !== false || !('error' in reply) || !hasOnly(reply, ['ok', 'error'])) return 'not a reply';
  return failureProblem(route, reply.error);
};

const successProblem = (check: Check, validate: Validator | null, reply: object): string | null => {
  if (!hasOnly(reply, ['ok', 'data'])) return 'unknown field';
  if (validate === null) return 'data' in reply ? 'data where none is documented' : null;
  if (!('data' in reply)) return 'no data';
  return check(validate, reply.data) ? null : `data: ${complaint(validate)}`;
};

const failureProblem = (route: Answered, error: unknown): string | null => {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('message' in error)) return 'no error';
  if (!hasOnly(error, ['code', 'message', 'retryAfter'])) return 'unknown field in the error';
  if (typeof error.message !== 'string' || error.message === '') return 'no message';
  if (!CODES.has(error.code)) return 'unknown code';
  if ('retryAfter' in error && !(Number.isSafeInteger(error.retryAfter) && Number(error.retryAfter) >= 1))
    return 'retryAfter';
  if (route === undefined) return error.code === 'UNKNOWN_EVENT' ? null : 'an unknown event is UNKNOWN_EVENT';
  return isDeclared(route.entry.errors, error.code) ? null : `code ${String(error.code)} is not declared`;
};

/** `INTERNAL` can always happen; `UNIMPLEMENTED` is what a generated stub says until it is written. */
const isDeclared = (declared: readonly string[], code: unknown): boolean =>
  code === 'INTERNAL' || code === 'UNIMPLEMENTED' || declared.some((one) => one === code);

const hasOnly = (value: object, keys: readonly string[]): boolean =>
  Object.keys(value).every((key) => keys.includes(key));
