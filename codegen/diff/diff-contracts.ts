import type { Contract } from '../model/contract.ts';
import { createChanges } from './changes.ts';
import { sharedEvents } from './compare-causes.ts';
import { compareDomain } from './compare-domain.ts';
import { compareEmissions } from './compare-emissions.ts';
import { compareLimits } from './compare-limits.ts';
import { compareOperations } from './compare-operations.ts';
import { createSchemaComparison } from './compare-schemas.ts';
import type { Finding } from './finding.ts';

/**
 * Every change between two contracts, judged by who is concerned: what clients send may get wider, what they and other
 * services receive may get narrower. Sorted, the breaking ones first; equal contracts have none.
 */
export function diffContracts(before: Contract, after: Contract): readonly Finding[] {
  const changes = createChanges();
  const comparison = {
    before,
    after,
    changes,
    schemas: createSchemaComparison(before, after, changes),
    shared: sharedEvents(before, after),
  };
  compareLimits(before, after, changes);
  compareOperations(comparison);
  compareEmissions(comparison);
  compareDomain(comparison);
  return changes.list();
}
