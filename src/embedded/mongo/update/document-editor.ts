import { MongoError } from '../errors.ts';
import { isPosition } from '../index-keys.ts';
import { equalValues } from '../key-string.ts';
import { shellText } from '../shell-text.ts';
import { typeName } from '../type-names.ts';
import { fieldOf, isDoc, setField, type Doc } from '../types.ts';

/** How many nulls an array may be filled up with to reach a position (mongod's limit). */
const maxBackfill = 1_500_000;

/** Changes a document without touching the original: what is on a changed path is copied once, the rest is shared. */
export class DocumentEditor {
  #root: Doc;
  #changed = false;
  readonly #owned = new Set<object>();

  constructor(original: Doc) {
    this.#root = original;
  }

  get doc(): Doc {
    return this.#root;
  }

  /** True when some value became another, or one of another type. */
  get changed(): boolean {
    return this.#changed;
  }

  /** The value at a path; undefined when missing. */
  get(path: readonly string[]): unknown {
    let value: unknown = this.#root;
    for (const part of path) value = child(value, part);
    return value;
  }

  /**
   * Sets the value at a path, making documents on the way.
   * @throws PathNotViable when something on the way is neither document nor array
   */
  set(path: readonly string[], value: unknown): void {
    const before = this.get(path);
    if (before !== undefined && sameValue(before, value)) return;
    const parent = this.#ownedParent(path);
    assign(parent, path.at(-1) ?? '', value);
    this.#changed = true;
  }

  /** Removes the value at a path, if there is one; a position of an array becomes null. */
  unset(path: readonly string[]): void {
    if (this.get(path) === undefined) return;
    const parent = this.#ownedParent(path);
    const name = path.at(-1) ?? '';
    if (Array.isArray(parent)) parent[Number(name)] = null;
    else delete parent[name];
    this.#changed = true;
  }

  /** @throws PathNotViable when something on the way exists and has no fields */
  requireViable(path: readonly string[]): void {
    let value: unknown = this.#root;
    for (const part of path) {
      if (value === undefined) return;
      if (!isDoc(value) && !(Array.isArray(value) && isPosition(part))) {
        throw new MongoError(
          'PathNotViable',
          `Cannot use the part (${part}) of (${path.join('.')}) to traverse the element`,
        );
      }
      value = child(value, part);
    }
  }

  #ownedParent(path: readonly string[]): Doc | unknown[] {
    if (!this.#owned.has(this.#root)) {
      this.#root = { ...this.#root };
      this.#owned.add(this.#root);
    }
    let parent: Doc | unknown[] = this.#root;
    for (const part of path.slice(0, -1)) {
      const value = child(parent, part);
      if (value !== undefined && !isDoc(value) && !Array.isArray(value)) throw notViable(path, part, value);
      if (value !== undefined && this.#owned.has(value)) {
        parent = value;
        continue;
      }
      const copy: Doc | unknown[] = value === undefined ? {} : Array.isArray(value) ? [...value] : { ...value };
      this.#owned.add(copy);
      assign(parent, part, copy);
      parent = copy;
    }
    return parent;
  }
}

function child(value: unknown, part: string): unknown {
  if (isDoc(value)) return fieldOf(value, part);
  return Array.isArray(value) && isPosition(part) ? value[Number(part)] : undefined;
}

function assign(parent: Doc | unknown[], name: string, value: unknown): void {
  if (!Array.isArray(parent)) {
    setField(parent, name, value);
    return;
  }
  if (!isPosition(name))
    throw new MongoError('PathNotViable', `Cannot create field '${name}' in element {${shellText(parent)}}`);
  const position = Number(name);
  if (position > parent.length + maxBackfill)
    throw new MongoError('BadValue', `can't backfill more than ${maxBackfill} elements`);
  while (parent.length < position) parent.push(null);
  parent[position] = value;
}

function notViable(path: readonly string[], part: string, value: unknown): MongoError {
  const blocked = path[path.indexOf(part) + 1] ?? '';
  return new MongoError('PathNotViable', `Cannot create field '${blocked}' in element {${part}: ${shellText(value)}}`);
}

/** Equal and of the same type: int 1 in place of int64 1 is a change. */
function sameValue(left: unknown, right: unknown): boolean {
  return typeName(left) === typeName(right) && equalValues(left, right);
}
