import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { temporaryFolder } from '../../support/processes.ts';
import { coverageTable } from '../runner/coverage-table.ts';
import { KNOWN_GAPS } from '../runner/known-gaps.ts';
import { jointReport } from '../runner/report-html-joint.ts';
import { joinFacts, judgeCoverage, type JointCoverage } from './joint-coverage.ts';

const OUT = resolve(import.meta.dirname, '../../../reports/conformance');

/**
 * For vitest's project of the conformance tests: joins at the end what all of its files saw of the contract, prints it, writes
 * it to `reports/conformance` as JSON and HTML, and fails the run when a part of the contract was never seen.
 */
export default function setup(project: TestProject): () => Promise<void> {
  const folder = temporaryFolder('facts');
  project.provide('conformanceFacts', folder.path);
  return async () => {
    const joint = judgeCoverage(joinFacts(folder.path), KNOWN_GAPS, await partOf(project));
    await folder.remove();
    write(joint);
    const { report, problems, partial } = joint;
    console.log(`\nCoverage of the contract, by all conformance tests together\n${coverageTable(report)}`);
    if (partial !== null) console.log(`  Partial, and not judged: ${partial}.`);
    if (problems.length === 0) return;
    console.error(`  FAILED\n${problems.map((problem) => `    ${problem}`).join('\n')}`);
    process.exitCode = 1;
  };
}

/** Why the run was not whole; null when it was. */
async function partOf(project: TestProject): Promise<string | null> {
  const { testFiles } = await project.globTestFiles();
  const modules = project.vitest.state.getTestModules().filter((one) => one.project === project);
  const ran = new Set(modules.map(({ moduleId }) => moduleId));
  const absent = testFiles.filter((file) => !ran.has(file)).map((file) => relative(project.config.root, file));
  if (absent.length > 0) return `${absent.length} of ${testFiles.length} files did not run (${absent.join(', ')})`;
  if (project.config.testNamePattern !== undefined) return 'only tests of certain names ran';
  return modules.some((one) => one.state() === 'failed')
    ? 'tests failed, and may have seen less than they would'
    : null;
}

function write(joint: JointCoverage): void {
  const { report, problems, partial } = joint;
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'coverage.json'), `${JSON.stringify({ partial, problems, coverage: report }, null, 1)}\n`);
  writeFileSync(join(OUT, 'coverage.html'), jointReport({ ...joint, gaps: KNOWN_GAPS }));
}
