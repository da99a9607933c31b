import { statSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import type { Node } from 'ts-morph';
import { noProgress } from '../cli/progress.ts';
import type { Progress } from '../cli/progress.ts';
import type { Contract } from '../model/contract.ts';
import { checkUses } from './check-uses.ts';
import type { ClientFinding } from './finding.ts';
import { withoutIgnored } from './ignores.ts';
import { loadClient } from './load-client.ts';
import { declareSdk } from './sdk/declarations.ts';
import { createSyntax } from './syntax.ts';
import { createTracer } from './tracer.ts';
import { findUses } from './uses.ts';

export interface ClientReport {
  readonly fileCount: number;
  /** How often an event is listened to or sent. */
  readonly useCount: number;
  readonly findings: readonly ClientFinding[];
}

interface LintOptions {
  /** Further names of modules that are the generated client. */
  readonly sdkModules?: readonly string[];
  readonly progress?: Progress;
}

const LEVELS = ['error', 'warning', 'info'];

/**
 * Holds the client code under a folder against the contract. Findings are sorted by level, file and line.
 * @throws InputError when the folder's tsconfig.json cannot be read
 */
export function lintClient(
  contract: Contract,
  folder: string,
  { sdkModules = [], progress = noProgress }: LintOptions = {},
): ClientReport {
  const client = loadClient(folder, { declaration: declareSdk(contract), modules: sdkModules });
  progress(`${client.fileCount} files read`);
  const { project, fileCount, diskPath } = client;
  const root = rootOf(folder);
  const nameOf = (path: string): string => relative(root, diskPath(path)).split(sep).join('/') || path;
  const fileOf = (node: Node): string => nameOf(node.getSourceFile().getFilePath());
  const syntax = createSyntax();
  const tracer = createTracer(project, syntax);
  const found = findUses(
    client,
    { tracer, syntax, progress },
    {
      operations: new Set(contract.operations.map(({ event }) => event)),
      emissions: new Set(contract.emissions.map(({ event }) => event)),
    },
  );
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
  const findings = distinct([...broken, ...withoutIgnored(checked, { files: project.getSourceFiles(), nameOf })]).sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      compareText(a.file, b.file) ||
      a.line - b.line ||
      compareText(a.rule, b.rule),
  );
  return { fileCount, useCount: found.uses.length, findings };
}

/** The folder that the paths of findings are relative to: what is checked, or where the checked file is. */
export const rootOf = (path: string): string => (statSync(path).isDirectory() ? path : dirname(path));

/** A function that is called in several ways is looked at for each, and may tell the same of all. */
const distinct = (findings: readonly ClientFinding[]): ClientFinding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
];

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
