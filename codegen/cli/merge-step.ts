import { join } from 'node:path';
import { handlerGroups } from '../merge/handler-group.ts';
import type { MergedFile } from '../merge/merge-handlers.ts';
import type { BuiltSpec } from './build.ts';
import type { Cache } from './cache.ts';
import { readText } from './disk.ts';
import { shown, stubModules } from './workspace.ts';
import type { Workspace } from './workspace.ts';

export interface MergeStepInput {
  readonly workspace: Workspace;
  readonly spec: BuiltSpec;
  readonly cache: Cache;
}

/**
 * What merging would change or has to report; files with nothing of either are left out. Writes nothing. Handlers that were
 * found complete are not parsed again.
 */
export async function planMerge({ workspace, spec, cache }: MergeStepInput): Promise<readonly MergedFile[]> {
  const groups = handlerGroups(spec.contract);
  const texts = new Map(groups.map(({ fileName }) => [fileName, readText(join(workspace.handlers, fileName))]));
  const modules = stubModules(workspace);
  const key = [JSON.stringify([groups, [...texts], modules, spec.formerEvents])];
  if (cache.read('merged', key) !== null) return [];
  const { mergeHandlers } = await import('../merge/merge-handlers.ts');
  const merged = mergeHandlers({
    contract: spec.contract,
    folder: shown(workspace, workspace.handlers),
    modules,
    formerEvents: new Set(spec.formerEvents),
    read: (fileName) => texts.get(fileName) ?? null,
  }).filter(hasNews);
  if (merged.length === 0) cache.write('merged', key, '');
  return merged;
}

const hasNews = ({ added, orphans, problems }: MergedFile): boolean =>
  added.length + orphans.length + problems.length > 0;
