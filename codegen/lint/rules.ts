import type { Rule } from './rule.ts';
import { ackConsistent } from './rules/ack-consistent.ts';
import { answersExist } from './rules/answers-exist.ts';
import { audiencesKnown } from './rules/audiences-known.ts';
import { causesExist } from './rules/causes-exist.ts';
import { consumersKnown } from './rules/consumers-known.ts';
import { described } from './rules/described.ts';
import { domainEventsComplete } from './rules/domain-events-complete.ts';
import { domainEventsPublished } from './rules/domain-events-published.ts';
import { emissionsCaused } from './rules/emissions-caused.ts';
import { errorCodesKnown } from './rules/error-codes-known.ts';
import { eventNamesFree } from './rules/event-names-free.ts';
import { eventNamesMatch } from './rules/event-names-match.ts';
import { eventNamesUnique } from './rules/event-names-unique.ts';
import { examplesCoverBranches } from './rules/examples-cover-branches.ts';
import { examplesPresent } from './rules/examples-present.ts';
import { examplesValid } from './rules/examples-valid.ts';
import { frozenEvents } from './rules/frozen-events.ts';
import { invalidExamplesInvalid } from './rules/invalid-examples-invalid.ts';
import { messagesExplicit } from './rules/messages-explicit.ts';
import { noAnonymousSchema } from './rules/no-anonymous-schema.ts';
import { noIgnoredKeyword } from './rules/no-ignored-keyword.ts';
import { noOpenObject } from './rules/no-open-object.ts';
import { profileComplete } from './rules/profile-complete.ts';
import { rateLimitKnown } from './rules/rate-limit-known.ts';
import { replyMatches } from './rules/reply-matches.ts';
import { requiredExists } from './rules/required-exists.ts';
import { stringBounded } from './rules/string-bounded.ts';
import { typeNamesUnique } from './rules/type-names-unique.ts';

/** The house rules, in the order in which the documentation lists them. */
export const RULES: readonly Rule[] = [
  messagesExplicit,
  profileComplete,
  eventNamesUnique,
  eventNamesFree,
  eventNamesMatch,
  typeNamesUnique,
  noAnonymousSchema,
  noOpenObject,
  described,
  stringBounded,
  requiredExists,
  noIgnoredKeyword,
  examplesPresent,
  examplesValid,
  invalidExamplesInvalid,
  examplesCoverBranches,
  errorCodesKnown,
  rateLimitKnown,
  answersExist,
  ackConsistent,
  replyMatches,
  causesExist,
  audiencesKnown,
  emissionsCaused,
  domainEventsPublished,
  domainEventsComplete,
  consumersKnown,
  frozenEvents,
];
