import type { Contract, Emission, InboundOperation } from '../../model/contract.ts';
import { nearest } from '../nearest.ts';

/** The events of a contract by name. */
export interface KnownEvents {
  readonly operations: ReadonlyMap<string, InboundOperation>;
  readonly emissions: ReadonlyMap<string, Emission>;
}

export const knownEvents = ({ operations, emissions }: Contract): KnownEvents => ({
  operations: new Map(operations.map((operation) => [operation.event, operation])),
  emissions: new Map(emissions.map((emission) => [emission.event, emission])),
});

/** What to do about a name that clients cannot send. */
export function hintFor(event: string, operations: KnownEvents['operations']): string {
  const hint = nearest(event, [...operations.keys()]);
  return hint === null ? 'Remove it, or add the event to the contract.' : `Did you mean \`${hint}\`?`;
}

/** What the contract says about a deprecated event. */
export const replacementOf = ({ description }: { readonly description: string }): string =>
  description || 'See the contract for what replaces it.';
