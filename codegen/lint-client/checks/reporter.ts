import type { Node } from 'ts-morph';
import type { ClientFinding, ClientRule } from '../finding.ts';
import type { Use } from '../use.ts';

/** Where a finding is, and about which event. */
export interface Place {
  readonly at: Node;
  readonly event: string | null;
}

/** Collects findings. */
export interface Reporter {
  readonly findings: readonly ClientFinding[];
  report(rule: readonly [ClientRule, ClientFinding['level']], place: Place, words: { text: string; fix: string }): void;
  /** ` (named in file:line)` when the name of a use stands elsewhere. */
  namedAt(use: Use): string;
}

/** @param fileOf path of a node's file, relative to the checked folder */
export function createReporter(fileOf: (node: Node) => string): Reporter {
  const findings: ClientFinding[] = [];
  return {
    findings,
    report([rule, level], { at, event }, words) {
      findings.push({ rule, level, file: fileOf(at), line: at.getStartLineNumber(), event, ...words });
    },
    namedAt: ({ at, named }) =>
      named.getSourceFile() === at.getSourceFile() && named.getStartLineNumber() === at.getStartLineNumber()
        ? ''
        : ` (named in ${fileOf(named)}:${named.getStartLineNumber()})`,
  };
}
