import { createSpecLoader, ENTRY_FILE } from '../load/load-spec.ts';
import type { Release } from '../lint/rule.ts';
import { buildContract } from '../model/build-contract.ts';
import type { Contract } from '../model/contract.ts';
import { diffContracts } from './diff-contracts.ts';
import type { Finding } from './finding.ts';

/** What has changed since a frozen version of the contract. */
export interface ReleaseChanges {
  /** Of the release. */
  readonly version: string;
  /** The breaking ones first. */
  readonly findings: readonly Finding[];
}

/** Compares a contract with a release. A release was checked when it was frozen, and is not checked again. */
export function changesSince({ version, document }: Release, contract: Contract): ReleaseChanges {
  const text = JSON.stringify(document);
  const spec = createSpecLoader({
    reader: { read: (file) => (file === ENTRY_FILE ? text : null) },
    validated: { has: () => true, add: () => undefined },
  }).load();
  return { version, findings: diffContracts(buildContract(spec).contract, contract) };
}
