import type { Finding } from '../lint/finding.ts';
import type { Contract, Json } from '../model/contract.ts';

/** A contract, and the files printed from it. */
export interface BuiltSpec {
  readonly contract: Contract;
  /** The bundled AsyncAPI document. */
  readonly document: Json;
  readonly files: readonly (readonly [path: string, text: string])[];
  /** Events that clients could send at the newest release. */
  readonly formerEvents: readonly string[];
}

/** What a spec gives: something to write, or everything that is wrong with it. */
export type Build =
  { readonly ok: true; readonly spec: BuiltSpec } | { readonly ok: false; readonly findings: readonly Finding[] };
