import type { Contract, RateLimitClass } from '../model/contract.ts';
import { pointerOf } from '../model/json.ts';
import type { Changes } from './changes.ts';
import type { RuleId } from './rules.ts';

const SPEC = { file: 'asyncapi.yaml', line: 1, pointer: '/x-socketio' };

const rateOf = ({ points, durationSeconds }: RateLimitClass): number => points / durationSeconds;
const inWords = ({ points, durationSeconds }: RateLimitClass): string => `${points} in ${durationSeconds} s`;

/** How one rate class compares with another; `null` when they allow the same. */
export function rateChange(
  before: RateLimitClass | undefined,
  after: RateLimitClass | undefined,
): { readonly rule: RuleId; readonly text: string } | null {
  if (before === undefined || after === undefined) return null;
  if (before.scope !== after.scope)
    return { rule: 'rate-limit-scope-changed', text: `counted per ${after.scope}, not per ${before.scope}` };
  if (before.points === after.points && before.durationSeconds === after.durationSeconds) return null;
  const tightened = after.points < before.points || rateOf(after) < rateOf(before);
  return {
    rule: tightened ? 'rate-limit-tightened' : 'rate-limit-loosened',
    text: `${inWords(after)}, not ${inWords(before)}`,
  };
}

/** Compares what holds for the whole contract: namespace, limits, codes, words. */
export function compareLimits(before: Contract, after: Contract, changes: Changes): void {
  const place = (...segments: readonly string[]) => ({ pointer: pointerOf(...segments), source: SPEC });
  if (before.namespace !== after.namespace) {
    changes.add('namespace-changed', 'c2s', {
      ...place('namespace'),
      text: `the namespace is ${after.namespace}, not ${before.namespace}`,
    });
  }
  for (const old of before.rateLimits) {
    const change = rateChange(
      old,
      after.rateLimits.find(({ name }) => name === old.name),
    );
    if (change !== null)
      changes.add(change.rule, 'c2s', { ...place('rateLimits', old.name), text: `class ${old.name}: ${change.text}` });
  }
  if (before.maxPacketBytes !== after.maxPacketBytes) {
    const lowered = after.maxPacketBytes < before.maxPacketBytes;
    changes.add(lowered ? 'packet-limit-lowered' : 'packet-limit-raised', 'c2s', {
      ...place('maxPacketBytes'),
      text: `a packet has at most ${after.maxPacketBytes} bytes, not ${before.maxPacketBytes}`,
    });
  }
  if (before.maxDepth !== after.maxDepth) {
    const lowered = after.maxDepth < before.maxDepth;
    changes.add(lowered ? 'depth-limit-lowered' : 'depth-limit-raised', 'c2s', {
      ...place('maxDepth'),
      text: `a payload is nested at most ${after.maxDepth} deep, not ${before.maxDepth}`,
    });
  }
  compareWords(before, after, changes);
}

function compareWords(before: Contract, after: Contract, changes: Changes): void {
  const place = (...segments: readonly string[]) => ({ pointer: pointerOf(...segments), source: SPEC });
  const [oldCodes, newCodes] = [before, after].map(
    ({ errorCodes }) => new Map(errorCodes.map(({ code, description }) => [code, description])),
  );
  for (const [code, description] of newCodes ?? []) {
    if (oldCodes?.has(code) === false)
      changes.add('error-code-added', 's2c', { ...place('errorCodes', code), text: `the error code ${code} is new` });
    else if (oldCodes?.get(code) !== description)
      changes.add('description-changed', 's2c', { ...place('errorCodes', code), text: `${code}: other words` });
  }
  for (const code of oldCodes?.keys() ?? []) {
    if (newCodes?.has(code) === false)
      changes.add('error-code-removed', 's2c', {
        ...place('errorCodes', code),
        text: `the error code ${code} is gone`,
      });
  }
  for (const { name, description } of after.audiences) {
    const old = before.audiences.find((audience) => audience.name === name);
    if (old !== undefined && old.description !== description) {
      changes.add('audience-meaning-changed', 's2c', {
        ...place('audiences', name),
        text: `${name} is "${description}", and was "${old.description}"`,
      });
    }
  }
  if (before.description !== after.description || before.title !== after.title) {
    changes.add('description-changed', 'c2s', { ...place('description'), text: 'the introduction has other words' });
  }
}
