import { explain } from './explain.ts';
import type { Route } from './route.ts';
import { shapeProblem } from './shape.ts';
import type { ShapeLimits } from './shape.ts';

/**
 * Says what is wrong with an event's arguments: their number, then their shape, then what the contract says of them.
 * @param data event name and arguments, as on the wire
 * @returns a sentence for the client that names the field and the fix, or `null`
 */
export const argumentProblem = (
  route: Route,
  data: readonly unknown[],
  context: { readonly ackId: number | undefined; readonly limits: ShapeLimits },
): string | null => {
  const { ackId, limits } = context;
  if (ackId !== undefined && !Number.isSafeInteger(ackId)) {
    return 'The acknowledgement id is too large: use whole numbers below 2^53.';
  }
  const { validatePayload } = route;
  if (validatePayload === null) {
    return data.length === 1 ? null : 'This event takes no argument: send only its name and, if you like, a callback.';
  }
  if (data.length !== 2) {
    return `This event takes one argument, not ${data.length - 1}: send one object and, if you like, a callback.`;
  }
  const problem = shapeProblem(data[1], limits);
  if (problem !== null) return problem;
  return validatePayload(data[1]) ? null : explain(validatePayload.errors);
};
