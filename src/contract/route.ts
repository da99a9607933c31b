import type { HandlerContext } from './context.ts';
import type { ContractOperation } from './table.ts';
import type { Validator } from './validator.ts';

/** What the generated router says about one client → server event. */
export interface Route {
  readonly event: string;
  readonly entry: ContractOperation;
  /** `null`: the event takes no argument. */
  readonly validatePayload: Validator | null;
  /** `null`: the acknowledgement carries no data. */
  readonly validateAckData: Validator | null;
  /**
   * Calls the handler with a payload that `validatePayload` accepted. An operation whose entry says
   * `authentication: 'required'` gets an AuthenticatedContext (see {@link isAuthenticated}).
   */
  invoke(payload: unknown, context: HandlerContext): Promise<unknown>;
}

/** Routes by event name; a map, so that names like `__proto__` find nothing. */
export type RouteTable = ReadonlyMap<string, Route>;
