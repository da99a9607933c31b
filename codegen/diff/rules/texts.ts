import { info, warning } from './make.ts';

/** What does not change the wire. */
export const TEXT_RULES = {
  'type-renamed': warning(
    'A type has another name: nothing changes on the wire, but generated code does.',
    'Keep the name, or tell the teams that import it.',
  ),
  'default-changed': warning(
    'What a missing value means has changed.',
    'Make sure that clients which leave it out still get what they want.',
  ),
  'handler-group-changed': info('An event belongs to another handler of the server.', 'patch'),
  'description-changed': info('Only words changed.', 'patch'),
  'examples-changed': info('Only examples changed.', 'patch'),
};
