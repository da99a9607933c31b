import { BSON } from 'bson';
import { MongoError } from '../errors.ts';
import { runOnDocument } from '../expressions.ts';
import { isPosition } from '../index-keys.ts';
import { isDoc, type Doc } from '../types.ts';
import { compileArrayFilters, expandPath, type ArrayFilters } from './array-paths.ts';
import { arrayOperators } from './array-operators.ts';
import { DocumentEditor } from './document-editor.ts';
import { valueOperators, type FieldChange } from './value-operators.ts';

/** What an update is applied with. */
export interface UpdateContext {
  /** Where the query matched in an array, for `$`. */
  readonly position: number | null;
  /** True when the document is new (upsert): `$setOnInsert` counts. */
  readonly inserting: boolean;
}

export interface CompiledUpdate {
  readonly kind: 'operators' | 'replacement' | 'pipeline';
  /** The changed document, or the same object when nothing changes. The given one is left as it is. */
  apply(doc: Doc, context: UpdateContext): Doc;
}

interface Change {
  readonly parts: readonly string[];
  readonly path: string;
  readonly onInsertOnly: boolean;
  readonly change: FieldChange;
  /** True: a path through a plain value is refused, also when there is nothing to change. */
  readonly needsViablePath?: boolean;
  /** `$rename`: where the value comes from. */
  readonly from?: readonly string[];
}

const needViablePath: ReadonlySet<string> = new Set(['$pop', '$pull', '$pullAll']);
const pipelineStages: ReadonlySet<string> = new Set([
  '$set',
  '$addFields',
  '$unset',
  '$project',
  '$replaceRoot',
  '$replaceWith',
]);

/**
 * Compiles an update: operators, a replacement, or a pipeline.
 * @throws FailedToParse, ConflictingUpdateOperators, BadValue, TypeMismatch for what mongod refuses too
 */
export function compileUpdate(
  update: unknown,
  options: { readonly arrayFilters?: unknown; readonly now: () => Date },
): CompiledUpdate {
  if (Array.isArray(update)) return pipelineUpdate(update);
  if (!isDoc(update)) throw new MongoError('FailedToParse', 'Update argument must be either an object or an array');
  const names = Object.keys(update);
  if (names[0]?.startsWith('$') !== true) return replacement(update);
  const changes = names.flatMap((name) => changesOf(name, update[name], options.now));
  refuseConflicts(changes.map(({ parts }) => parts));
  const filters = compileArrayFilters(
    options.arrayFilters,
    changes.map(({ path }) => path),
  );
  changes.sort((left, right) => compareParts(left.parts, right.parts));
  return { kind: 'operators', apply: (doc, context) => applyChanges(doc, { changes, filters, context }) };
}

function replacement(update: Doc): CompiledUpdate {
  const operator = Object.keys(update).find((name) => name.startsWith('$'));
  if (operator !== undefined)
    throw new MongoError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${operator}' in '${operator}' is not allowed in the context of an update's replacement document.`,
    );
  return {
    kind: 'replacement',
    apply(doc) {
      const { _id, ...rest } = update;
      const id = Object.hasOwn(update, '_id') ? _id : doc._id;
      const next: Doc = id === undefined ? rest : { _id: id, ...rest };
      return sameBytes(doc, next) ? doc : next;
    },
  };
}

function pipelineUpdate(stages: readonly unknown[]): CompiledUpdate {
  const checked = stages.map((stage) => {
    const name = isDoc(stage) ? (Object.keys(stage)[0] ?? '') : '';
    if (!isDoc(stage) || !pipelineStages.has(name)) {
      throw new MongoError('InvalidOptions', `${name} is not allowed to be used within an update`);
    }
    return stage;
  });
  return {
    kind: 'pipeline',
    apply(doc) {
      const next = runOnDocument(doc, checked);
      if (doc._id !== undefined && next._id === undefined) next._id = doc._id;
      return sameBytes(doc, next) ? doc : next;
    },
  };
}

function sameBytes(left: Doc, right: Doc): boolean {
  return Buffer.compare(BSON.serialize(left), BSON.serialize(right)) === 0;
}

function changesOf(operator: string, operands: unknown, now: () => Date): Change[] {
  const known =
    operator === '$setOnInsert' ? valueOperators.$set : (valueOperators[operator] ?? arrayOperators[operator]);
  if (known === undefined && operator !== '$rename') {
    throw new MongoError(
      'FailedToParse',
      `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  }
  if (!isDoc(operands)) {
    throw new MongoError(
      'FailedToParse',
      `Modifiers operate on fields but we found type ${typeof operands} instead. For example: {$mod: {<field>: ...}}`,
    );
  }
  return Object.entries(operands).flatMap(([path, operand]): Change[] => {
    const parts = checkedParts(path);
    if (known !== undefined) {
      return [
        {
          parts,
          path,
          onInsertOnly: operator === '$setOnInsert',
          change: known(operand, { path, now }),
          needsViablePath: needViablePath.has(operator),
        },
      ];
    }
    if (typeof operand !== 'string')
      throw new MongoError('BadValue', `The 'to' field for $rename must be a string: ${path}`);
    const target = checkedParts(operand);
    return [
      { parts, path, onInsertOnly: false, change: (current) => current },
      { parts: target, path: operand, onInsertOnly: false, change: (current) => current, from: parts },
    ];
  });
}

function checkedParts(path: string): readonly string[] {
  const parts = path.split('.');
  if (parts.includes(''))
    throw new MongoError(
      'EmptyFieldName',
      path === ''
        ? 'An empty update path is not valid.'
        : `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  if (parts[0]?.startsWith('$') === true)
    throw new MongoError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${path}' in '${path}' is not valid for storage.`,
    );
  return parts;
}

/** Refuses paths that are equal, or one within the other, or that name elements of one array in two ways. */
function refuseConflicts(all: readonly (readonly string[])[]): void {
  const paths = new Set<string>();
  const prefixes = new Map<string, boolean>();
  for (const parts of all) {
    const path = parts.join('.');
    const above = parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('.'));
    const byFilter = parts.slice(1).map((part) => part.startsWith('$['));
    const clash =
      paths.has(path) || prefixes.has(path)
        ? path
        : above.find((prefix, at) => paths.has(prefix) || (prefixes.get(prefix) ?? byFilter[at]) !== byFilter[at]);
    if (clash !== undefined) {
      throw new MongoError(
        'ConflictingUpdateOperators',
        `Updating the path '${path}' would create a conflict at '${clash}'`,
      );
    }
    paths.add(path);
    above.forEach((prefix, at) => prefixes.set(prefix, byFilter[at] === true));
  }
}

/** mongod applies changes in this order, which decides where new fields stand. */
function compareParts(left: readonly string[], right: readonly string[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const a = left[at] ?? '';
    const b = right[at] ?? '';
    if (a === b) continue;
    if (isPosition(a) && isPosition(b)) return Number(a) - Number(b);
    return a < b ? -1 : 1;
  }
  return left.length - right.length;
}

function applyChanges(
  doc: Doc,
  {
    changes,
    filters,
    context,
  }: { readonly changes: readonly Change[]; readonly filters: ArrayFilters; readonly context: UpdateContext },
): Doc {
  const editor = new DocumentEditor(doc);
  const real: (readonly string[])[] = [];
  for (const { parts, path, onInsertOnly, change, needsViablePath, from } of changes) {
    if (from !== undefined) {
      rename(editor, { from, to: parts });
      continue;
    }
    const expanded = expandPath(parts, { editor, position: context.position, filters });
    real.push(...expanded);
    if (changes.length > 1 && expanded[0] !== parts) refuseConflicts(real);
    if (onInsertOnly && !context.inserting) continue;
    for (const at of expanded) {
      const next = change(editor.get(at), path);
      if (needsViablePath) editor.requireViable(at);
      if (next === undefined) editor.unset(at);
      else editor.set(at, next);
    }
  }
  return editor.changed ? editor.doc : doc;
}

function rename(
  editor: DocumentEditor,
  { from, to }: { readonly from: readonly string[]; readonly to: readonly string[] },
): void {
  editor.requireViable(from);
  for (const path of [from, to]) {
    if (path.slice(0, -1).some((_, at) => Array.isArray(editor.get(path.slice(0, at + 1))))) {
      throw new MongoError('BadValue', `The fields of $rename cannot be in an array: '${path.join('.')}'`);
    }
  }
  const value = editor.get(from);
  if (value === undefined) return;
  editor.unset(from);
  editor.set(to, value);
}
