import { join } from 'node:path';
import { findDrift } from '../check/drift.ts';
import type { Drift } from '../check/drift.ts';
import type { MergedFile } from '../merge/merge-handlers.ts';
import { canonicalJson } from '../model/json.ts';
import { printDrift, printWritten } from '../print/drift.ts';
import { printFindings } from '../print/findings.ts';
import { printMerge } from '../print/merge.ts';
import type { BuiltSpec } from './build.ts';
import type { Builder } from './builder.ts';
import type { Cache } from './cache.ts';
import { readText, readTree, removeFile, writeText } from './disk.ts';
import { planMerge } from './merge-step.ts';
import { shown } from './workspace.ts';
import type { Workspace } from './workspace.ts';

export interface CommandDeps {
  readonly workspace: Workspace;
  readonly builder: Builder;
  readonly cache: Cache;
  readonly print: (text: string) => void;
}

/** The exit code of a command: 0 when all is well. */
export type ExitCode = 0 | 1;

export interface Commands {
  /** Writes the generated files and merges the handlers. `validate: false` leaves the AsyncAPI parser out (watch mode). */
  generate(options: { readonly validate: boolean }): Promise<ExitCode>;
  /** Changes nothing; tells of findings, drift and handlers to merge. */
  check(): Promise<ExitCode>;
  /** Freezes the bundled document as `releases/<version>.json`. */
  release(): Promise<ExitCode>;
}

export function createCommands({ workspace, builder, cache, print }: CommandDeps): Commands {
  const build = async (validate: boolean): Promise<BuiltSpec | null> => {
    const result = await builder.build({ validate });
    if (result.ok) return result.spec;
    print(printFindings(result.findings, shown(workspace, workspace.spec)));
    return null;
  };

  return {
    generate: async ({ validate }) => {
      const spec = await build(validate);
      if (spec === null) return 1;
      const drift = findDrift(readTree(workspace.out), new Map(spec.files));
      const left = applyDrift(drift, workspace.out);
      print(printWritten(drift, shown(workspace, workspace.out)));
      for (const path of left) {
        print(
          `${shown(workspace, workspace.out)}/${path} is not generated: move it away, nothing by hand belongs there.\n`,
        );
      }
      const merged = await planMerge({ workspace, cache, spec });
      writeMerged(merged, workspace);
      print(printMerge(merged, shown(workspace, workspace.handlers), 'done'));
      return left.length > 0 || needsPerson(merged) ? 1 : 0;
    },

    check: async () => {
      const spec = await build(true);
      if (spec === null) return 1;
      const drift = findDrift(readTree(workspace.out), new Map(spec.files));
      const merged = await planMerge({ workspace, cache, spec });
      print(printDrift(drift, shown(workspace, workspace.out)));
      print(printMerge(merged, shown(workspace, workspace.handlers), 'would'));
      if (drift.length + merged.length === 0) return 0;
      print('\nRun `npm run codegen` and commit the result.\n');
      return 1;
    },

    release: async () => {
      const spec = await build(true);
      if (spec === null) return 1;
      const { version } = spec.contract;
      const path = join(workspace.spec, 'releases', `${version}.json`);
      const frozen = readText(path);
      if (frozen !== null && canonicalJson(JSON.parse(frozen)) !== canonicalJson(spec.document)) {
        print(`${shown(workspace, path)} is frozen and differs from the spec: raise info.version, then release.\n`);
        return 1;
      }
      if (frozen === null) writeText(path, `${JSON.stringify(spec.document, null, 2)}\n`);
      print(`${shown(workspace, path)} ${frozen === null ? 'written' : 'is this spec already'}.\n`);
      return 0;
    },
  };
}

/** Orphans and what could not be merged are for a person to settle. */
const needsPerson = (merged: readonly MergedFile[]): boolean =>
  merged.some(({ orphans, problems }) => orphans.length + problems.length > 0);

/** Brings the folder to what the spec gives. Returns left-over files that do not look generated: those are kept. */
function applyDrift(drift: readonly Drift[], folder: string): readonly string[] {
  const kept: string[] = [];
  for (const { path, actual, expected } of drift) {
    if (expected !== null) writeText(join(folder, path), expected);
    else if (looksGenerated(path, actual ?? '')) removeFile(join(folder, path));
    else kept.push(path);
  }
  return kept;
}

/** A banner at the top tells; JSON cannot have one. */
const looksGenerated = (path: string, text: string): boolean =>
  path.endsWith('.json') || /generated|generator/i.test(text.slice(0, 400));

function writeMerged(merged: readonly MergedFile[], { handlers }: Workspace): void {
  for (const { fileName, before, after } of merged) {
    if (after !== before) writeText(join(handlers, fileName), after);
  }
}
