import { arrayAt, isObject, localReference, objectAt, resolvePointer, textsAt } from '../../model/json.ts';
import type { Json } from '../../model/contract.ts';
import { viewSpec } from '../../model/spec-view.ts';
import type { OperationNode } from '../../model/spec-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** What was released is a promise to clients that are out there. */
export const frozenEvents: Rule = {
  id: 'frozen-events',
  summary: 'No event of the newest release is removed or renamed, and no documented field leaves an emitted one.',
  *check({ view, document, release }) {
    if (release === null) return;
    const frozen = viewSpec(release.document);
    const here = { document, version: release.version };
    yield* missing(frozen.inbound, view.inbound, `event sent by clients`, here.version);
    yield* missing(frozen.emissions, view.emissions, `emitted event`, here.version);
    yield* missing(frozen.publications, view.publications, `domain event`, here.version);
    for (const old of [...frozen.emissions, ...frozen.publications]) {
      const current = [...view.emissions, ...view.publications].find(
        ({ event, kind }) => event === old.event && kind === old.kind,
      );
      if (current !== undefined)
        yield* lostFields({ old, current, before: release.document, now: document, version: release.version });
    }
  },
};

function* missing(
  frozen: readonly OperationNode[],
  current: readonly OperationNode[],
  kind: string,
  version: string,
): Generator<RuleFinding> {
  const names = new Set(current.map(({ event }) => event));
  for (const { event } of frozen) {
    if (names.has(event)) continue;
    yield {
      pointer: '/operations',
      message: `The ${kind} ${event} of release ${version} is gone or renamed.`,
      fix: `Put ${event} back; a new behaviour gets a new event beside it.`,
    };
  }
}

interface Comparison {
  readonly old: OperationNode;
  readonly current: OperationNode;
  readonly before: Json;
  readonly now: Json;
  readonly version: string;
}

function* lostFields({ old, current, before, now, version }: Comparison): Generator<RuleFinding> {
  const was = fieldsOf(before, old.messages[0]?.value['payload']);
  const is = fieldsOf(now, current.messages[0]?.value['payload']);
  const pointer = current.messages[0]?.pointer ?? current.pointer;
  for (const [field, required] of was) {
    const shown = field === '' ? 'its payload' : `the field ${field}`;
    if (!is.has(field)) {
      yield {
        pointer,
        message: `${current.event} has lost ${shown}, which release ${version} documents.`,
        fix: 'Put it back: clients read it.',
      };
    } else if (required && is.get(field) === false) {
      yield {
        pointer,
        message: `In ${current.event}, ${shown} may now be missing; release ${version} promises it.`,
        fix: 'Make it required again.',
      };
    }
  }
}

/** Paths of all fields of a payload (`participants[].name`), and whether each is always there. The root is the empty path. */
function fieldsOf(document: Json, payload: Json | undefined): ReadonlyMap<string, boolean> {
  const fields = new Map<string, boolean>();
  const visit = (schema: Json | undefined, path: string, seen: readonly string[]): void => {
    const reference = localReference(schema);
    if (reference !== null) {
      if (!seen.includes(reference)) visit(resolvePointer(document, reference), path, [...seen, reference]);
      return;
    }
    if (!isObject(schema)) return;
    const required = textsAt(schema, 'required');
    for (const [name, property] of Object.entries(objectAt(schema, 'properties'))) {
      const field = path === '' ? name : `${path}.${name}`;
      fields.set(field, required.includes(name) && fields.get(field) !== false);
      visit(property, field, seen);
    }
    for (const branch of [...arrayAt(schema, 'oneOf'), ...arrayAt(schema, 'anyOf')]) visit(branch, path, seen);
    if (isObject(schema['items'])) visit(schema['items'], `${path}[]`, seen);
  };
  if (payload !== undefined) fields.set('', true);
  visit(payload, '', []);
  return fields;
}
