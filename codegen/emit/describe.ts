import type { Cause, Contract, Emission, InboundOperation } from '../model/contract.ts';
import { sortedUnique } from './names.ts';

/** Sentences about the contract, for JSDoc and for the wire page. */

const condition = (when: string | null): string => (when === null ? '' : ` (when ${when})`);

export const describeCause = (cause: Cause): string =>
  cause.kind === 'emission'
    ? `\`${cause.event}\` → ${cause.audience.join(', ')}${condition(cause.when)}`
    : `publishes \`${cause.type}\`${condition(cause.when)}`;

/** Everything a handler's author must know that the signature does not say. */
export function describeOperation(operation: InboundOperation): readonly string[] {
  const { success, error, causes, errors, description } = operation;
  const unexplained = errors.filter((code) => !description.includes(`\`${code}\``));
  return [
    operation.summary,
    description,
    success === null ? '' : `Success: \`${success.event}\` → ${success.audience}.`,
    causes.length === 0 ? '' : `Causes: ${causes.map(describeCause).join('; ')}.`,
    error === null ? '' : `Failure: \`${error}\` → caller.`,
    unexplained.length === 0 ? '' : `Codes: ${unexplained.join(', ')}.`,
    `Rate class: ${operation.rateLimit}.`,
    operation.deprecated ? '@deprecated' : '',
  ].filter((line) => line !== '');
}

/** Everybody who may get an emission: by a cause, as the success event of an operation, or as its error event. */
export function audiencesOf(contract: Contract, emission: Emission): readonly string[] {
  const asReply = contract.operations.flatMap(({ success, error }) => [
    ...(success?.event === emission.event ? [success.audience] : []),
    ...(error === emission.event ? ['caller'] : []),
  ]);
  return sortedUnique([...emission.audiences, ...asReply]);
}

export const describeEmission = (contract: Contract, emission: Emission): readonly string[] =>
  [
    emission.summary,
    emission.description,
    `To: ${audiencesOf(contract, emission).join(', ')}.${emission.volatile ? ' Volatile: may be lost.' : ''}`,
    emission.deprecated ? '@deprecated' : '',
  ].filter((line) => line !== '');

/** Handler groups in the order of the spec. */
export const groupsOf = (contract: Contract): readonly string[] => [
  ...new Set(contract.operations.map(({ group }) => group)),
];
