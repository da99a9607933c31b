/** Files by path relative to one folder, with forward slashes. */
export type FileTexts = ReadonlyMap<string, string>;

/** One file whose text on disk is not what the spec gives. */
export interface Drift {
  readonly kind: 'missing' | 'changed' | 'unexpected';
  readonly path: string;
  readonly actual: string | null;
  readonly expected: string | null;
}

/** Compares what stands in a folder with what should: new and left-over files are differences too. Sorted by path. */
export function findDrift(actual: FileTexts, expected: FileTexts): readonly Drift[] {
  const paths = [...new Set([...actual.keys(), ...expected.keys()])].sort();
  return paths.flatMap((path): readonly Drift[] => {
    const before = actual.get(path) ?? null;
    const after = expected.get(path) ?? null;
    if (before === after) return [];
    const kind = before === null ? 'missing' : after === null ? 'unexpected' : 'changed';
    return [{ kind, path, actual: before, expected: after }];
  });
}
