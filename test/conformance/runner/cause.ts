import { audienceFact } from './audiences.ts';
import { operationOf } from './checks.ts';
import type { Coverage } from './coverage.ts';

/** A device, and who is signed in on it (empty: nobody). */
export interface Device {
  readonly name: string;
  readonly userId: string;
}

/**
 * Tells for each packet what its receiver is to the device that asked last. Cases and scenarios do one thing at a time, so
 * that is what caused it; a packet that this request does not cause says nothing about audiences.
 */
export interface Cause {
  sent(operation: string, by: Device): void;
  received(event: string, by: Device): void;
}

/** For devices that ask at the same time as others: which request a packet comes from cannot be told. */
export const NO_CAUSE: Cause = { sent: () => undefined, received: () => undefined };

export function createCause(coverage: Coverage): Cause {
  let last: { readonly operation: string; readonly by: Device } | null = null;
  return {
    sent: (operation, by) => void (last = { operation, by }),
    received(event, { name, userId }) {
      if (last === null || !causes(last.operation, event)) return;
      const { by, operation } = last;
      const role = by.name === name ? 'caller' : by.userId === userId ? 'own devices' : 'others';
      coverage.audience(audienceFact(operation, event, role));
    },
  };
}

function causes(operation: string, event: string): boolean {
  const found = operationOf(operation);
  return (
    found !== undefined &&
    (found.success?.event === event ||
      found.error === event ||
      found.causes.some((cause) => cause.kind === 'emission' && cause.event === event))
  );
}
