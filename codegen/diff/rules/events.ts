import { breaking, info, warning } from './make.ts';

const KEEP_EVENT = 'Keep it and mark it deprecated (`x-deprecated: true`) for a while, or raise the major version.';
const KEEP = 'Keep it, or raise the major version.';
const HANDLE = 'Handle it in the clients before the server sends it.';

/** Events, answers, effects and limits. */
export const EVENT_RULES = {
  'namespace-changed': breaking('Clients connect to another namespace.', KEEP),
  'operation-removed': breaking('An event that clients send is gone.', KEEP_EVENT),
  'operation-added': info('Clients may send one more event.'),
  'operation-renamed': breaking('An event that clients send has another name.', KEEP_EVENT),
  'emission-removed': breaking('An event that clients receive is gone.', KEEP_EVENT),
  'emission-added': info('Clients may receive one more event.'),
  'emission-renamed': breaking('An event that clients receive has another name.', KEEP_EVENT),
  'event-direction-flipped': breaking(
    'An event goes the other way.',
    'Give it a new name, or raise the major version.',
  ),
  'event-deprecated': info('An event is deprecated.'),
  'event-undeprecated': info('An event is not deprecated any more.'),
  'authentication-required': breaking('An event that needed no sign-in needs one.', KEEP),
  'authentication-dropped': info('An event does not need a sign-in any more.'),
  'rate-limit-tightened': warning(
    'Clients may ask less often.',
    'Make sure that clients keep to it and honour `retryAfter`.',
  ),
  'rate-limit-loosened': info('Clients may ask more often.'),
  'rate-limit-scope-changed': warning(
    'Requests are counted per something else.',
    'Make sure that several people behind one address can still work.',
  ),
  'timeout-lengthened': warning(
    'An acknowledgement may come later than clients wait.',
    'Raise the timeout of the clients first.',
  ),
  'timeout-shortened': info('An acknowledgement comes sooner.', 'patch'),
  'ack-data-removed': breaking('A successful acknowledgement carries no data any more.', KEEP),
  'ack-data-added': info('A successful acknowledgement carries data.'),
  'success-event-removed': breaking('No event tells of success any more.', KEEP),
  'success-event-added': info('An event tells of success.'),
  'success-event-changed': breaking('Another event tells of success.', KEEP),
  'success-audience-changed': breaking('The success event goes to others.', KEEP),
  'error-event-removed': breaking('No event tells of failure any more.', KEEP),
  'error-event-added': info('An event tells of failure.'),
  'error-event-changed': breaking('Another event tells of failure.', KEEP),
  'error-code-added': breaking(
    'There is an error code that no client knows.',
    'Use a code that exists, or raise the major version.',
  ),
  'error-code-removed': info('An error code does not exist any more.'),
  'operation-error-added': warning('An event can fail in one more way.', HANDLE),
  'operation-error-removed': info('An event cannot fail in one of its ways any more.'),
  'emission-role-changed': warning(
    'An event tells of something else: success, failure or news.',
    'Look at what client libraries resolve or reject by it.',
  ),
  'emission-became-volatile': breaking('An event that always came may be dropped.', KEEP),
  'emission-became-reliable': info('An event that could be dropped always comes.'),
  'effect-removed': breaking('Something that followed a request or a trigger does not follow any more.', KEEP),
  'effect-added': info('Something more follows a request or a trigger.'),
  'effect-audience-removed': breaking('Somebody who got an event does not get it any more.', KEEP),
  'effect-audience-added': warning('Somebody who did not get an event gets it.', 'Make sure that they may see it.'),
  'effect-became-conditional': breaking('What always followed follows only on a condition.', KEEP),
  'effect-became-unconditional': info('What followed on a condition always follows.'),
  'effect-condition-changed': warning(
    'What follows does so on another condition.',
    'Compare both conditions; only their words are known here.',
  ),
  'audience-meaning-changed': warning(
    'The word for who gets an event means something else.',
    'Compare both meanings; only their words are known here.',
  ),
  'trigger-removed': breaking('Something that made the server emit does not any more.', KEEP),
  'trigger-added': info('Something more makes the server emit.'),
  'packet-limit-lowered': breaking('Packets that were accepted are too big.', KEEP),
  'packet-limit-raised': info('Bigger packets are accepted.'),
  'depth-limit-lowered': breaking('Payloads that were accepted are nested too deep.', KEEP),
  'depth-limit-raised': info('Payloads may be nested deeper.'),
};
