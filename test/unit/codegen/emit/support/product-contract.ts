import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSpecLoader } from '../../../../../codegen/load/load-spec.ts';
import { buildContract } from '../../../../../codegen/model/build-contract.ts';
import type { Contract, Json } from '../../../../../codegen/model/contract.ts';
import { ROOT } from './output.ts';

/** The contract of the product, from `spec/`, with its bundled document. */
export function loadProductContract(): { readonly contract: Contract; readonly document: Json } {
  const read = (file: string): string | null => {
    const path = join(ROOT, 'spec', file);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
  const spec = createSpecLoader({ reader: { read }, validated: { has: () => true, add: () => undefined } }).load();
  return { contract: buildContract(spec).contract, document: spec.document };
}
