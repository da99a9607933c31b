import type { Json } from '../model/contract.ts';
import type { Model } from '../model/build-contract.ts';
import type { PayloadValidator } from './payload-validator.ts';

/** A frozen version of the contract. */
export interface Release {
  readonly version: string;
  readonly document: Json;
}

/** What a rule may look at. */
export interface LintContext extends Model {
  readonly document: Json;
  readonly payloads: PayloadValidator;
  /** The newest frozen version, if there is one. */
  readonly release: Release | null;
}

/** A mistake found by a rule; the pointer is into the bundled document. */
export interface RuleFinding {
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
}

/** One house rule for specs. */
export interface Rule {
  readonly id: string;
  /** The rule in one sentence, as the documentation lists it. */
  readonly summary: string;
  check(context: LintContext): Iterable<RuleFinding>;
}
