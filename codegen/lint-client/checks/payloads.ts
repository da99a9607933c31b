import { isRepeatable } from '../../emit/client/repeatable.ts';
import type { Contract, InboundOperation } from '../../model/contract.ts';
import { createShapeMatcher } from '../match.ts';
import type { Use } from '../use.ts';
import { withOwnId } from './arguments.ts';
import type { GivenArguments } from './arguments.ts';
import type { Reporter } from './reporter.ts';

/** Holds what is sent with an event against its schema. */
export type PayloadCheck = (use: Use, operation: InboundOperation, given: GivenArguments) => void;

export function createPayloadCheck(contract: Contract, { report }: Reporter): PayloadCheck {
  const matches = createShapeMatcher(contract.types);
  return (use, operation, { payload, surplus }) => {
    if (surplus)
      report(['payload-mismatch', 'error'], use, {
        text: `\`${use.event}\` has one argument, and is sent with several.`,
        fix:
          use.via === 'client'
            ? 'Put them into one object; what the server answers comes with the promise.'
            : 'Put them into one object.',
      });
    if (operation.payload === null) {
      if (payload.kind !== 'absent' && payload.kind !== 'unknown')
        report(['payload-unexpected', 'error'], use, {
          text: `\`${use.event}\` has no argument, and is sent with one.`,
          fix: 'Leave it out.',
        });
      return;
    }
    if (payload.kind === 'absent' && !use.isOpen) {
      report(['payload-missing', 'error'], use, {
        text: `\`${use.event}\` is sent without its argument, \`${operation.payload}\`.`,
        fix: 'Give it.',
      });
      return;
    }
    const makesId = use.via === 'client' && isRepeatable(contract, operation);
    const problems = matches(operation.payload, makesId ? withOwnId(payload, 'clientMessageId') : payload);
    if (problems.length > 0)
      report(['payload-mismatch', 'error'], use, {
        text: `The payload of \`${use.event}\` can never be valid: ${problems.join('; ')}.`,
        fix: `Make it valid as \`${operation.payload}\` (spec: ${operation.source.file}:${operation.source.line}).`,
      });
  };
}
