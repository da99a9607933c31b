import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createCoverage, type Coverage, type CoverageReport, type Part } from '../runner/coverage.ts';
import { KINDS, type Facts } from '../runner/coverage-facts.ts';
import { idleGaps, type KnownGaps } from '../runner/known-gaps.ts';

/** Keeps what one test file saw for the end of the run. */
export function keepFacts(folder: string, facts: Facts): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(facts));
}

/** What all test files of a run saw together. */
export function joinFacts(folder: string): Coverage {
  const joint = createCoverage();
  for (const file of readdirSync(folder)) {
    const facts: Facts = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    joint.add(facts);
  }
  return joint;
}

/** What a whole run says of the contract. */
export interface JointCoverage {
  readonly report: CoverageReport;
  /** Why the run fails; empty when it may not be judged. */
  readonly problems: readonly string[];
  /** Why it may not be judged; null when everything ran. */
  readonly partial: string | null;
}

/**
 * Judges what a run saw: all of the contract must have been seen, apart from what no server can ever show.
 * @param partial why only a part ran: then there is nothing to judge
 */
export function judgeCoverage(coverage: Coverage, gaps: KnownGaps, partial: string | null): JointCoverage {
  const report = coverage.report(Object.keys(gaps.never));
  if (partial !== null) return { report, problems: [], partial };
  const declared = KINDS.flatMap((kind) => namesOf(report[kind]));
  const problems = [
    ...KINDS.flatMap((kind) => [
      ...report[kind].missing.map((name) => `${kind}: ${name} was never seen`),
      ...report[kind].undocumented.map((name) => `${kind}: ${name} is in no contract`),
      ...report[kind].unexpected.map((name) => `${kind}: ${name} was seen, and is a known gap: take it off the list`),
    ]),
    ...idleGaps(gaps, declared).map((pattern) => `known-gaps.json: ${pattern} fits nothing in the contract`),
  ];
  return { report, problems, partial };
}

const namesOf = ({ seen, known, missing }: Part): readonly string[] => [...seen, ...known, ...missing];
