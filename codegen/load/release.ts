import type { Json } from '../model/contract.ts';
import { objectAt, textAt } from '../model/json.ts';
import type { Release } from '../lint/rule.ts';

/**
 * The newest of the frozen releases.
 * @param texts JSON text of each, by file name (`1.0.0.json`)
 */
export function newestRelease(texts: ReadonlyMap<string, string>): Release | null {
  const names = [...texts.keys()].filter((name) => /^\d+\.\d+\.\d+\.json$/.test(name)).sort(byVersion);
  const newest = names.at(-1);
  if (newest === undefined) return null;
  const document: Json = JSON.parse(texts.get(newest) ?? 'null');
  return { version: textAt(objectAt(document, 'info'), 'version', newest.replace('.json', '')), document };
}

function byVersion(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => name.split('.').map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
