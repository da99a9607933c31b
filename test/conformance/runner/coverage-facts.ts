import { contract } from '../../../generated/contract.ts';
import { declaredAudiences } from './audiences.ts';
import type { Branches } from './branches.ts';

/** What is counted, in the order in which it is shown. */
export const KINDS = [
  'operations',
  'unacknowledged',
  'emissions',
  'errors',
  'branches',
  'audiences',
  'domainEvents',
] as const;

export type Kind = (typeof KINDS)[number];

/** What was seen, by kind: names as in `CoverageReport`. */
export type Facts = Readonly<Record<Kind, readonly string[]>>;

/** How a payload travelled. */
export type Way = 'sent' | 'received' | 'acknowledged';

/** That a payload of an event took a variant of a `oneOf`. */
export const branchFact = (event: string, way: Way, branch: string): string => `${event} ${way}: ${branch}`;

/** That a domain event came out at the broker. */
export const publicationFact = (type: string): string => `publishes ${type}`;

/** All that there is to see of the contract. */
export function declaredFacts(branches: Branches): Facts {
  const operations = Object.entries(contract.operations);
  const of = (event: string, way: Way, type: string | null): readonly string[] =>
    type === null ? [] : branches.declared(type).map((branch) => branchFact(event, way, branch));
  return {
    operations: operations.map(([event]) => event),
    unacknowledged: operations.map(([event]) => event),
    emissions: Object.keys(contract.emissions),
    errors: operations.flatMap(([event, { errors }]) => errors.map((code) => `${event}:${code}`)),
    branches: [
      ...operations.flatMap(([event, { payload }]) => of(event, 'sent', payload)),
      ...Object.entries(contract.emissions).flatMap(([event, { payload }]) => of(event, 'received', payload)),
      ...operations.flatMap(([event, { ackData }]) => of(event, 'acknowledged', ackData)),
    ],
    audiences: declaredAudiences(),
    domainEvents: Object.keys(contract.domainEvents).map(publicationFact),
  };
}
