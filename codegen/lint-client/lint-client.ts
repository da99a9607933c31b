import { relative, sep } from 'node:path';
import type { Node } from 'ts-morph';
import type { Contract } from '../model/contract.ts';
import { checkUses } from './check-uses.ts';
import type { ClientFinding } from './finding.ts';
import { loadClient } from './load-client.ts';
import { createTracer } from './tracer.ts';
import { findUses } from './uses.ts';

export interface ClientReport {
  readonly fileCount: number;
  /** How often an event is listened to or sent. */
  readonly useCount: number;
  readonly findings: readonly ClientFinding[];
}

const LEVELS = ['error', 'warning', 'info'];

/** Holds the client code under a folder against the contract. Findings are sorted by level, file and line. */
export function lintClient(contract: Contract, folder: string): ClientReport {
  const { project, fileCount, diskPath } = loadClient(folder);
  const nameOf = (path: string): string => relative(folder, diskPath(path)).split(sep).join('/') || path;
  const fileOf = (node: Node): string => nameOf(node.getSourceFile().getFilePath());
  const tracer = createTracer(project);
  const found = findUses(project, tracer);
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
  const findings = [...broken, ...checkUses({ contract, found, tracer, fileOf })].sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      compareText(a.file, b.file) ||
      a.line - b.line ||
      compareText(a.rule, b.rule),
  );
  return { fileCount, useCount: found.uses.length, findings };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
