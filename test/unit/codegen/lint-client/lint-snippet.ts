import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContract } from '../../../../codegen/diff/read-contract.ts';
import { lintClient } from '../../../../codegen/lint-client/lint-client.ts';
import type { ClientReport } from '../../../../codegen/lint-client/lint-client.ts';
import type { Contract } from '../../../../codegen/model/contract.ts';

/** The contract of this server. */
export const contract = readContract('spec');

/** What is found in a client of these files, by name; a text alone is `app.ts`. */
export function reportOn(
  files: Readonly<Record<string, string>> | string,
  {
    against = contract,
    sdkModules = [],
  }: { readonly against?: Contract; readonly sdkModules?: readonly string[] } = {},
): ClientReport {
  const folder = mkdtempSync(join(tmpdir(), 'lint-client-'));
  try {
    for (const [name, text] of Object.entries(typeof files === 'string' ? { 'app.ts': files } : files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return lintClient(against, folder, { sdkModules });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The findings as `rule event:line`, without what nothing listens to. */
export const lint = (...input: Parameters<typeof reportOn>): readonly string[] =>
  reportOn(...input)
    .findings.filter(({ rule }) => rule !== 'unheard-event')
    .map(({ rule, event, line }) => `${rule} ${event ?? '?'}:${line}`);
