import { statSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import type { Node } from 'ts-morph';
import type { Contract } from '../model/contract.ts';
import { checkUses } from './check-uses.ts';
import type { ClientFinding } from './finding.ts';
import { withoutIgnored } from './ignores.ts';
import { loadClient } from './load-client.ts';
import { declareSdk } from './sdk/declarations.ts';
import { createTracer } from './tracer.ts';
import { findUses } from './uses.ts';

export interface ClientReport {
  readonly fileCount: number;
  /** How often an event is listened to or sent. */
  readonly useCount: number;
  readonly findings: readonly ClientFinding[];
}

const LEVELS = ['error', 'warning', 'info'];

/**
 * Holds the client code under a folder against the contract. Findings are sorted by level, file and line.
 * @param sdkModules further names of modules that are the generated client
 */
export function lintClient(contract: Contract, folder: string, sdkModules: readonly string[] = []): ClientReport {
  const client = loadClient(folder, { declaration: declareSdk(contract), modules: sdkModules });
  const { project, fileCount, diskPath } = client;
  const root = statSync(folder).isDirectory() ? folder : dirname(folder);
  const nameOf = (path: string): string => relative(root, diskPath(path)).split(sep).join('/') || path;
  const fileOf = (node: Node): string => nameOf(node.getSourceFile().getFilePath());
  const tracer = createTracer(project);
  const found = findUses(client, tracer, {
    operations: new Set(contract.operations.map(({ event }) => event)),
    emissions: new Set(contract.emissions.map(({ event }) => event)),
  });
  const broken = project.getSourceFiles().flatMap((file): readonly ClientFinding[] => {
    const [first] = project.getProgram().getSyntacticDiagnostics(file);
    if (first === undefined) return [];
    const message = first.getMessageText();
    const text = typeof message === 'string' ? message : message.getMessageText();
    return [
      {
        rule: 'syntax-error',
        level: 'warning',
        file: fileOf(file),
        line: first.getLineNumber() ?? 1,
        event: null,
        text,
        fix: 'Correct it: what stands after it may not have been looked at.',
      },
    ];
  });
  const checked = checkUses({ contract, found, tracer, fileOf });
  const findings = [...broken, ...withoutIgnored(checked, { files: project.getSourceFiles(), nameOf })].sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      compareText(a.file, b.file) ||
      a.line - b.line ||
      compareText(a.rule, b.rule),
  );
  return { fileCount, useCount: found.uses.length, findings };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
