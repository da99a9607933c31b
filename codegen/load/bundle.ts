import { posix } from 'node:path';
import type { Finding, Locate } from '../lint/finding.ts';
import type { Json } from '../model/contract.ts';
import { isArray, isObject, localReference, objectAt, pointerOf, resolvePointer, textAt } from '../model/json.ts';
import type { JsonObject } from '../model/json.ts';
import { createSourceMap } from './source-map.ts';
import type { Origin, SourceMap } from './source-map.ts';
import type { OpenSpecFile, SpecFile } from './spec-file.ts';

/** The whole spec as one document whose references are all local. */
export interface Bundle {
  readonly document: Json;
  readonly locate: Locate;
  readonly findings: readonly Finding[];
}

/**
 * Bundles by *home slots*: an external target is written out where the entry itself refers to it (a channel, a message of a
 * channel, an operation, a component), and every other reference to it becomes the local pointer of that slot. So each schema
 * keeps one identity, and the result has no invented names.
 */
export function bundle(entry: SpecFile, open: OpenSpecFile): Bundle {
  const sources = createSourceMap(entry, open);
  const slots = findHomeSlots(entry, open);
  const findings: Finding[] = [];
  const expand = createExpander({ entry, open, slots, sources, findings });
  const document = expand(entry.root, { file: entry.file, pointer: '' }, '');
  findings.push(...danglingReferences(document, sources.locate));
  return { document, locate: sources.locate, findings };
}

/** Where a reference found in `file` points to. */
function targetOf(reference: string, file: string): Origin {
  const [path = '', fragment = ''] = reference.split('#', 2);
  return {
    file: path === '' ? file : posix.normalize(posix.join(posix.dirname(file), path)),
    pointer: decodeURIComponent(fragment),
  };
}

const keyOf = (target: Origin): string => `${target.file}#${target.pointer}`;

type HomeSlots = ReadonlyMap<string, string>;

function findHomeSlots(entry: SpecFile, open: OpenSpecFile): HomeSlots {
  const slots = new Map<string, string>();
  /** Makes the slot the home of what it refers to, unless that has one already; gives the value that stands there. */
  const settle = (value: Json, file: string, slot: string): { value: Json; file: string } => {
    const reference = textAt(value, '$ref');
    if (reference === '') return { value, file };
    const target = targetOf(reference, file);
    const resolved =
      target.file === entry.file ? undefined : resolvePointer(open(target.file)?.root ?? null, target.pointer);
    if (resolved === undefined || homeOf(target, slots) !== null) return { value: null, file };
    slots.set(keyOf(target), slot);
    return { value: resolved, file: target.file };
  };
  const channels = Object.entries(objectAt(entry.root, 'channels')).map(([key, value]) => ({
    slot: pointerOf('channels', key),
    ...settle(value, entry.file, pointerOf('channels', key)),
  }));
  for (const section of ['operations', 'servers']) {
    for (const [key, value] of Object.entries(objectAt(entry.root, section)))
      settle(value, entry.file, pointerOf(section, key));
  }
  for (const [kind, components] of Object.entries(objectAt(entry.root, 'components'))) {
    for (const [key, value] of isObject(components) ? Object.entries(components) : []) {
      settle(value, entry.file, pointerOf('components', kind, key));
    }
  }
  for (const channel of channels) {
    for (const [name, message] of Object.entries(objectAt(channel.value, 'messages'))) {
      settle(message, channel.file, channel.slot + pointerOf('messages', name));
    }
  }
  return slots;
}

interface Expansion {
  readonly entry: SpecFile;
  readonly open: OpenSpecFile;
  readonly slots: HomeSlots;
  readonly sources: SourceMap;
  readonly findings: Finding[];
}

type Expand = (value: Json, origin: Origin, slot: string) => Json;

function createExpander({ entry, open, slots, sources, findings }: Expansion): Expand {
  const report = (rule: string, origin: Origin, message: string, fix: string): void => {
    findings.push({ rule, message, fix, ...origin, line: open(origin.file)?.lineOf(origin.pointer) ?? 1 });
  };

  const expandReference = (value: JsonObject, origin: Origin, slot: string): Json => {
    const reference = textAt(value, '$ref');
    const target = targetOf(reference, origin.file);
    if (target.file === entry.file) return { ...value, $ref: `#${target.pointer}` };
    const file = open(target.file);
    const resolved = file === null ? undefined : resolvePointer(file.root, target.pointer);
    if (resolved === undefined) {
      if (file === null || file.syntaxErrors.length === 0) {
        const missing =
          file === null
            ? `the file ${target.file} does not exist`
            : `${target.file} has nothing at ${target.pointer || '/'}`;
        report(
          'ref-resolves',
          origin,
          `The reference ${reference} leads nowhere: ${missing}.`,
          'Correct the path, or add what it names.',
        );
      }
      return { ...value, $ref: `unresolved:${reference}` };
    }
    if (slots.get(keyOf(target)) === slot) {
      sources.inline(slot, target);
      return expand(resolved, target, slot);
    }
    const home = homeOf(target, slots);
    if (home === null) {
      report(
        'ref-has-home',
        origin,
        `${reference} has no home in ${entry.file}, so it would have no name in the bundled document.`,
        `Refer to it from ${entry.file}: under channels, channels.*.messages, operations or components.`,
      );
      return value;
    }
    return { ...value, $ref: `#${home}` };
  };

  const expand: Expand = (value, origin, slot) => {
    if (isArray(value)) {
      return value.map((item, index) => expand(item, below(origin, index), `${slot}${pointerOf(index)}`));
    }
    if (!isObject(value)) return value;
    if (typeof value['$ref'] === 'string') return expandReference(value, origin, slot);
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, expand(child, below(origin, key), `${slot}${pointerOf(key)}`)]),
    );
  };
  return expand;
}

const below = (origin: Origin, segment: string | number): Origin => ({
  file: origin.file,
  pointer: `${origin.pointer}${pointerOf(segment)}`,
});

/** The slot that holds the target or one of its ancestors, followed by the rest of the path. */
function homeOf(target: Origin, slots: HomeSlots): string | null {
  for (let end = target.pointer.length; end > 0; end = target.pointer.lastIndexOf('/', end - 1)) {
    const slot = slots.get(keyOf({ file: target.file, pointer: target.pointer.slice(0, end) }));
    if (slot !== undefined) return slot + target.pointer.slice(end);
  }
  return null;
}

function danglingReferences(document: Json, locate: Locate): readonly Finding[] {
  const findings: Finding[] = [];
  const visit = (value: Json, pointer: string): void => {
    if (isArray(value)) value.forEach((item, index) => visit(item, `${pointer}${pointerOf(index)}`));
    if (!isObject(value)) return;
    const target = localReference(value);
    if (target !== null && resolvePointer(document, target) === undefined) {
      const message = `The reference #${target} leads nowhere.`;
      findings.push({
        rule: 'ref-resolves',
        message,
        fix: 'Correct the path, or add what it names.',
        ...locate(pointer),
      });
    }
    for (const [key, child] of Object.entries(value)) visit(child, `${pointer}${pointerOf(key)}`);
  };
  visit(document, '');
  return findings;
}
