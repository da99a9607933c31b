import { textAt } from '../../model/json.ts';
import type { Rule } from '../rule.ts';

const GROUPS = ['user', 'chat', 'call'];
const ROLES = ['success', 'error', 'notification'];

export const profileComplete: Rule = {
  id: 'profile-complete',
  summary:
    'Every operation is of a kind that the profile knows: a request with a group and authentication, an emission with a role, …',
  *check({ view }) {
    for (const { id, kind, pointer, extension } of view.operations) {
      const at = `${pointer}/x-socketio`;
      if (kind === 'other') {
        yield {
          pointer,
          message: `The profile does not know what the operation ${id} is.`,
          fix: 'Give it an action, and x-consumer if a worker consumes it.',
        };
      }
      if (kind === 'inbound' && Object.keys(extension).length === 0) {
        yield {
          pointer,
          message: `The operation ${id} has no x-socketio: nothing says who may call it, how often, and what it answers.`,
          fix: 'Add it: spec/PROFILE.md shows what belongs into it.',
        };
        continue;
      }
      if (kind === 'inbound' && !GROUPS.includes(textAt(extension, 'group'))) {
        yield {
          pointer: at,
          message: `The operation ${id} is in no group of handlers.`,
          fix: `Add \`group\`: ${GROUPS.join(', ')}.`,
        };
      }
      if (kind === 'inbound' && !['required', 'none'].includes(textAt(extension, 'authentication'))) {
        yield {
          pointer: at,
          message: `The operation ${id} does not say who may call it.`,
          fix: 'Add `authentication`: required or none.',
        };
      }
      if (kind === 'emission' && !ROLES.includes(textAt(extension, 'role'))) {
        yield { pointer: at, message: `The operation ${id} has no role.`, fix: `Add \`role\`: ${ROLES.join(', ')}.` };
      }
    }
  },
};
