import { afterAll, inject } from 'vitest';
import { createCoverage, type Coverage } from '../runner/coverage.ts';
import { keepFacts } from './joint-coverage.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of this run in which every test file keeps what it saw of the contract. */
    conformanceFacts: string;
  }
}

/** For a test file: what its worlds see counts in the coverage of the whole run. Call it once, outside of tests. */
export function recordedCoverage(): Coverage {
  const coverage = createCoverage();
  const folder = inject('conformanceFacts');
  afterAll(() => keepFacts(folder, coverage.facts()));
  return coverage;
}
