import { isAuthenticated, type AuthenticatedContext, type HandlerContext } from './context.ts';
import { ChatError } from './errors.ts';

/** The payload with its type. @throws ChatError `INVALID_PAYLOAD`; the dispatcher has answered with the details before. */
export function accepted<Payload>(guard: (value: unknown) => value is Payload, payload: unknown): Payload {
  if (!guard(payload)) throw new ChatError('INVALID_PAYLOAD', 'The payload is not valid.');
  return payload;
}

/** The context with its identity. @throws ChatError `UNAUTHENTICATED` */
export function signedIn(context: HandlerContext): AuthenticatedContext {
  if (!isAuthenticated(context)) throw new ChatError('UNAUTHENTICATED', 'Sign in first.');
  return context;
}
