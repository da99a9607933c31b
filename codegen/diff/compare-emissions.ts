import type { Emission, Trigger } from '../model/contract.ts';
import { canonicalJson, pointerOf } from '../model/json.ts';
import { compareCauses } from './compare-causes.ts';
import type { Comparison } from './compare-operations.ts';
import { compareEventTexts } from './compare-texts.ts';
import { pairByName } from './pair-by-name.ts';
import type { RuleId } from './rules.ts';

/** Compares what clients receive, and what makes the server emit without being asked. */
export function compareEmissions(comparison: Comparison): void {
  const { before, after, changes } = comparison;
  const { pairs, removed, added, renamed } = pairByName(before.emissions, after.emissions, {
    nameOf: ({ event }) => event,
    signatureOf: ({ payload, role, audiences, volatile }) => canonicalJson([payload, role, audiences, volatile]),
  });
  const sentBefore = new Set(before.operations.map(({ event }) => event));
  const sentNow = new Set(after.operations.map(({ event }) => event));
  for (const emission of removed) {
    const flipped = sentNow.has(emission.event) && !sentBefore.has(emission.event);
    const text = flipped
      ? `clients send \`${emission.event}\`, the server does not emit it any more`
      : `\`${emission.event}\` is gone`;
    changes.add(flipped ? 'event-direction-flipped' : 'emission-removed', 's2c', { ...placeOf(emission), text });
  }
  for (const emission of added) {
    if (sentBefore.has(emission.event) && !sentNow.has(emission.event)) continue;
    changes.add('emission-added', 's2c', { ...placeOf(emission), text: `\`${emission.event}\` is new` });
  }
  for (const [old, current] of renamed) {
    changes.add('emission-renamed', 's2c', {
      ...placeOf(current),
      text: `\`${old.event}\` is called \`${current.event}\``,
    });
  }
  for (const [old, current] of pairs) compareEmission(old, current, comparison);
  compareTriggers(comparison);
}

const placeOf = ({ event, source }: Emission) => ({ pointer: pointerOf('emissions', event), source });

function compareEmission(old: Emission, current: Emission, { changes, schemas }: Comparison): void {
  const place = placeOf(current);
  const report = (rule: RuleId, text: string, segment: string): void =>
    changes.add(rule, 's2c', {
      pointer: place.pointer + pointerOf(segment),
      source: place.source,
      text: `${current.event}: ${text}`,
    });
  if (old.payload === null && current.payload !== null)
    report('received-argument-added', `comes with a \`${current.payload}\``, 'payload');
  if (old.payload !== null && current.payload === null)
    report('received-argument-removed', 'comes without an argument', 'payload');
  schemas.compareTypes(old.payload, current.payload, 's2c');
  if (old.role !== current.role) report('emission-role-changed', `is a ${current.role}, and was a ${old.role}`, 'role');
  if (!old.volatile && current.volatile) report('emission-became-volatile', 'may be dropped', 'volatile');
  if (old.volatile && !current.volatile) report('emission-became-reliable', 'always comes', 'volatile');
  compareEventTexts({ ...place, direction: 's2c', label: current.event }, { before: old, after: current }, changes);
}

function compareTriggers({ before, after, changes, shared }: Comparison): void {
  const place = ({ name, source }: Trigger) => ({ pointer: pointerOf('triggers', name), source });
  const { pairs, removed, added, renamed } = pairByName(before.triggers, after.triggers, {
    nameOf: ({ name }) => name,
    signatureOf: ({ name }) => name,
  });
  for (const trigger of [...removed, ...renamed.map(([old]) => old)]) {
    changes.add('trigger-removed', 's2c', { ...place(trigger), text: `the trigger ${trigger.name} is gone` });
  }
  for (const trigger of added)
    changes.add('trigger-added', 's2c', { ...place(trigger), text: `the trigger ${trigger.name} is new` });
  for (const [old, current] of pairs) {
    compareCauses(
      { ...place(current), label: current.name, before: old.causes, after: current.causes },
      shared,
      changes,
    );
    const texts = ({ description }: Trigger) => ({ summary: '', description });
    compareEventTexts(
      { ...place(current), direction: 's2c', label: current.name },
      { before: texts(old), after: texts(current) },
      changes,
    );
  }
}
