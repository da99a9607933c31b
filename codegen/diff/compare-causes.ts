import type { Cause, Contract } from '../model/contract.ts';
import { canonicalJson, pointerOf } from '../model/json.ts';
import type { Changes, Place } from './changes.ts';
import type { Direction } from './finding.ts';

/** Which events both contracts have: the effects of one that is new or gone are told by the event itself. */
export interface SharedEvents {
  readonly emissions: ReadonlySet<string>;
  readonly domainEvents: ReadonlySet<string>;
}

export function sharedEvents(before: Contract, after: Contract): SharedEvents {
  const emissions = new Set(after.emissions.map(({ event }) => event));
  const domainEvents = new Set(after.domainEvents.map(({ type }) => type));
  return {
    emissions: new Set(before.emissions.map(({ event }) => event).filter((event) => emissions.has(event))),
    domainEvents: new Set(before.domainEvents.map(({ type }) => type).filter((type) => domainEvents.has(type))),
  };
}

interface CauseOwner extends Place {
  readonly label: string;
  readonly before: readonly Cause[];
  readonly after: readonly Cause[];
}

/** Compares what a request or a trigger makes happen. */
export function compareCauses(owner: CauseOwner, shared: SharedEvents, changes: Changes): void {
  const [before, after] = [groupByEffect(owner.before), groupByEffect(owner.after)];
  for (const effect of new Set([...before.keys(), ...after.keys()])) {
    const [old, current] = [before.get(effect) ?? [], after.get(effect) ?? []];
    const sample = old[0] ?? current[0];
    if (sample !== undefined && isShared(sample, shared)) compareEffect({ owner, sample, old, current }, changes);
  }
}

interface Effect {
  readonly owner: CauseOwner;
  readonly sample: Cause;
  readonly old: readonly Cause[];
  readonly current: readonly Cause[];
}

function compareEffect({ owner, sample, old, current }: Effect, changes: Changes): void {
  const direction: Direction = sample.kind === 'emission' ? 's2c' : 'domain';
  const name = nameOf(sample);
  const report = (rule: Parameters<Changes['add']>[0], text: string, ...segments: readonly string[]): void =>
    changes.add(rule, direction, {
      pointer: owner.pointer + pointerOf('causes', name, ...segments),
      source: owner.source,
      text: `${owner.label}: ${text}`,
    });
  if (current.length === 0) return report('effect-removed', `\`${name}\` does not follow any more`);
  if (old.length === 0) return report('effect-added', `\`${name}\` follows${conditionOf(current)}`);

  const [oldAudience, newAudience] = [audienceOf(old), audienceOf(current)];
  for (const audience of oldAudience.filter((item) => !newAudience.includes(item))) {
    report('effect-audience-removed', `\`${name}\` does not go to ${audience} any more`, 'audience', audience);
  }
  for (const audience of newAudience.filter((item) => !oldAudience.includes(item))) {
    report('effect-audience-added', `\`${name}\` goes to ${audience} too`, 'audience', audience);
  }
  const [was, is] = [conditionsOf(old), conditionsOf(current)];
  if (canonicalJson(was) === canonicalJson(is)) return;
  if (was.includes(null) && !is.includes(null))
    report('effect-became-conditional', `\`${name}\` follows only${conditionOf(current)}`);
  else if (!was.includes(null) && is.includes(null))
    report('effect-became-unconditional', `\`${name}\` always follows`);
  else
    report('effect-condition-changed', `\`${name}\` follows${conditionOf(current)}, and followed${conditionOf(old)}`);
}

function groupByEffect(causes: readonly Cause[]): ReadonlyMap<string, readonly Cause[]> {
  const groups = new Map<string, readonly Cause[]>();
  for (const cause of causes) {
    const key = `${cause.kind} ${nameOf(cause)}`;
    groups.set(key, [...(groups.get(key) ?? []), cause]);
  }
  return groups;
}

const nameOf = (cause: Cause): string => (cause.kind === 'emission' ? cause.event : cause.type);

const isShared = (cause: Cause, { emissions, domainEvents }: SharedEvents): boolean =>
  cause.kind === 'emission' ? emissions.has(cause.event) : domainEvents.has(cause.type);

const audienceOf = (causes: readonly Cause[]): readonly string[] =>
  [...new Set(causes.flatMap((cause) => (cause.kind === 'emission' ? cause.audience : [])))].sort();

const conditionsOf = (causes: readonly Cause[]): readonly (string | null)[] =>
  [...new Set(causes.map(({ when }) => when))].sort();

function conditionOf(causes: readonly Cause[]): string {
  const conditions = conditionsOf(causes).filter((when) => when !== null);
  return conditions.length === 0 ? '' : ` when ${conditions.join('; or when ')}`;
}
