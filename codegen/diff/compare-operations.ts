import type { Contract, InboundOperation, RateLimitClass } from '../model/contract.ts';
import { canonicalJson, pointerOf } from '../model/json.ts';
import type { Changes } from './changes.ts';
import { compareCauses } from './compare-causes.ts';
import type { SharedEvents } from './compare-causes.ts';
import { rateChange } from './compare-limits.ts';
import type { SchemaComparison } from './compare-schemas.ts';
import { compareEventTexts } from './compare-texts.ts';
import type { Direction } from './finding.ts';
import { pairByName } from './pair-by-name.ts';
import type { RuleId } from './rules.ts';

export interface Comparison {
  readonly before: Contract;
  readonly after: Contract;
  readonly changes: Changes;
  readonly schemas: SchemaComparison;
  readonly shared: SharedEvents;
}

/** Compares what clients may send. */
export function compareOperations(comparison: Comparison): void {
  const { before, after, changes } = comparison;
  const { pairs, removed, added, renamed } = pairByName(before.operations, after.operations, {
    nameOf: ({ event }) => event,
    signatureOf: ({ payload, ackData, success, error, errors }) =>
      canonicalJson([payload, ackData, success, error, [...errors].sort()]),
  });
  const emittedNow = new Set(after.emissions.map(({ event }) => event));
  const emittedBefore = new Set(before.emissions.map(({ event }) => event));
  const sentNow = new Set(after.operations.map(({ event }) => event));
  for (const operation of removed) {
    const flipped = emittedNow.has(operation.event) && !emittedBefore.has(operation.event);
    const text = flipped
      ? `the server emits \`${operation.event}\`, clients do not send it any more`
      : `\`${operation.event}\` is gone`;
    changes.add(flipped ? 'event-direction-flipped' : 'operation-removed', 'c2s', { ...placeOf(operation), text });
  }
  for (const operation of added) {
    if (before.emissions.some(({ event }) => event === operation.event) && !emittedNow.has(operation.event)) continue;
    if (sentNow.has(operation.event))
      changes.add('operation-added', 'c2s', { ...placeOf(operation), text: `\`${operation.event}\` is new` });
  }
  for (const [old, current] of renamed) {
    changes.add('operation-renamed', 'c2s', {
      ...placeOf(current),
      text: `\`${old.event}\` is called \`${current.event}\``,
    });
  }
  for (const [old, current] of pairs) compareOperation(old, current, comparison);
}

const placeOf = ({ event, source }: InboundOperation) => ({ pointer: pointerOf('operations', event), source });

function compareOperation(old: InboundOperation, current: InboundOperation, comparison: Comparison): void {
  const { before, after, changes, schemas, shared } = comparison;
  const place = placeOf(current);
  const report = (rule: RuleId, direction: Direction, text: string, ...segments: readonly string[]): void =>
    changes.add(rule, direction, {
      pointer: place.pointer + pointerOf(...segments),
      source: place.source,
      text: `${current.event}: ${text}`,
    });

  if (old.payload === null && current.payload !== null)
    report('sent-argument-added', 'c2s', `takes a \`${current.payload}\``, 'payload');
  if (old.payload !== null && current.payload === null)
    report('sent-argument-removed', 'c2s', 'takes no argument any more', 'payload');
  schemas.compareTypes(old.payload, current.payload, 'c2s');
  if (old.ackData === null && current.ackData !== null)
    report('ack-data-added', 's2c', `the acknowledgement carries a \`${current.ackData}\``, 'ack');
  if (old.ackData !== null && current.ackData === null)
    report('ack-data-removed', 's2c', 'the acknowledgement carries nothing any more', 'ack');
  schemas.compareTypes(old.ackData, current.ackData, 's2c');

  if (old.authentication !== current.authentication) {
    const required = current.authentication === 'required';
    report(
      required ? 'authentication-required' : 'authentication-dropped',
      'c2s',
      required ? 'needs a sign-in' : 'needs no sign-in any more',
      'authentication',
    );
  }
  if (old.timeoutMs !== current.timeoutMs) {
    report(
      current.timeoutMs > old.timeoutMs ? 'timeout-lengthened' : 'timeout-shortened',
      's2c',
      `the acknowledgement comes within ${current.timeoutMs} ms, not ${old.timeoutMs} ms`,
      'timeoutMs',
    );
  }
  if (old.group !== current.group)
    report('handler-group-changed', 'c2s', `handled by the group ${current.group}, not ${old.group}`, 'group');
  if (old.rateLimit !== current.rateLimit) {
    const change = rateChange(classOf(before, old), classOf(after, current));
    if (change !== null)
      report(change.rule, 'c2s', `${change.text} (class ${current.rateLimit}, not ${old.rateLimit})`, 'rateLimit');
  }
  compareAnswers(old, current, { shared, report });
  compareErrors(old, current, { before, after, report });
  compareCauses({ ...place, label: current.event, before: old.causes, after: current.causes }, shared, changes);
  compareEventTexts({ ...place, direction: 'c2s', label: current.event }, { before: old, after: current }, changes);
}

const classOf = (contract: Contract, { rateLimit }: InboundOperation): RateLimitClass | undefined =>
  contract.rateLimits.find(({ name }) => name === rateLimit);

type Report = (rule: RuleId, direction: Direction, text: string, ...segments: readonly string[]) => void;

/** An answer whose event is gone altogether is told by that event. */
function compareAnswers(
  old: InboundOperation,
  current: InboundOperation,
  { shared, report }: { shared: SharedEvents; report: Report },
): void {
  const [wasSuccess, isSuccess] = [old.success?.event ?? null, current.success?.event ?? null];
  if (wasSuccess !== isSuccess) {
    const told = wasSuccess !== null && !shared.emissions.has(wasSuccess);
    if (wasSuccess === null) report('success-event-added', 's2c', `\`${isSuccess ?? ''}\` tells of success`, 'success');
    else if (!told && isSuccess === null)
      report('success-event-removed', 's2c', `\`${wasSuccess}\` does not tell of success any more`, 'success');
    else if (!told)
      report(
        'success-event-changed',
        's2c',
        `\`${isSuccess ?? ''}\` tells of success, not \`${wasSuccess}\``,
        'success',
      );
  } else if (old.success !== null && current.success !== null && old.success.audience !== current.success.audience) {
    report(
      'success-audience-changed',
      's2c',
      `\`${current.success.event}\` goes to ${current.success.audience}, not to ${old.success.audience}`,
      'success',
      'audience',
    );
  }
  if (old.error === current.error) return;
  if (old.error === null) report('error-event-added', 's2c', `\`${current.error ?? ''}\` tells of failure`, 'error');
  else if (!shared.emissions.has(old.error)) return;
  else if (current.error === null)
    report('error-event-removed', 's2c', `\`${old.error}\` does not tell of failure any more`, 'error');
  else report('error-event-changed', 's2c', `\`${current.error}\` tells of failure, not \`${old.error}\``, 'error');
}

/** A code that is new to, or gone from, the whole contract is told once, there. */
function compareErrors(
  old: InboundOperation,
  current: InboundOperation,
  { before, after, report }: { before: Contract; after: Contract; report: Report },
): void {
  const knownBefore = new Set(before.errorCodes.map(({ code }) => code));
  const knownNow = new Set(after.errorCodes.map(({ code }) => code));
  for (const code of current.errors.filter((item) => !old.errors.includes(item) && knownBefore.has(item))) {
    report('operation-error-added', 's2c', `can fail with ${code}`, 'errors', code);
  }
  for (const code of old.errors.filter((item) => !current.errors.includes(item) && knownNow.has(item))) {
    report('operation-error-removed', 's2c', `cannot fail with ${code} any more`, 'errors', code);
  }
}
