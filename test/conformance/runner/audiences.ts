import { contract } from '../../../generated/contract.ts';
import type { ContractOperation } from '../../../src/contract/table.ts';

/** What the receiver of a packet is to the device whose request caused it. */
export type Role = 'caller' | 'own devices' | 'others';

const ALL: readonly Role[] = ['caller', 'own devices', 'others'];
const ROLES: Readonly<Record<string, readonly Role[]>> = {
  caller: ['caller'],
  actor: ['caller', 'own devices'],
  members: ALL,
  membersBefore: ALL,
  callParties: ALL,
  membersExceptCaller: ['own devices', 'others'],
};

/** Every other audience is other people. */
const rolesOf = (audience: string): readonly Role[] => ROLES[audience] ?? ['others'];

/** Whom an operation reaches by which event, like `chatMessage → newMessage to others`. */
export const audienceFact = (operation: string, event: string, role: Role): string =>
  `${operation} → ${event} to ${role}`;

/** That somebody who has no part in it got nothing. */
export const silenceFact = (operation: string): string => `${operation} → nothing to a bystander`;

const edges = ({ success, error, causes }: ContractOperation): readonly { event: string; audience: string }[] => [
  ...(success === null ? [] : [success]),
  ...(error === null ? [] : [{ event: error, audience: 'caller' }]),
  ...causes.flatMap((cause) =>
    cause.kind === 'emission' ? cause.audience.map((audience) => ({ event: cause.event, audience })) : [],
  ),
];

/** All that the spec says of who gets what, without repetition. */
export function declaredAudiences(): readonly string[] {
  const facts = Object.entries(contract.operations).flatMap(([operation, one]: [string, ContractOperation]) => [
    ...edges(one).flatMap(({ event, audience }) =>
      rolesOf(audience).map((role) => audienceFact(operation, event, role)),
    ),
    silenceFact(operation),
  ]);
  return [...new Set(facts)];
}
