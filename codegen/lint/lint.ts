import type { LoadedSpec } from '../load/load-spec.ts';
import type { Model } from '../model/build-contract.ts';
import type { Finding } from './finding.ts';
import { sortFindings } from './finding.ts';
import { createPayloadValidator } from './payload-validator.ts';
import type { Release, Rule } from './rule.ts';
import { RULES } from './rules.ts';

export interface LintInput {
  readonly spec: LoadedSpec;
  readonly model: Model;
  readonly release: Release | null;
  /** All rules when left out. */
  readonly rules?: readonly Rule[];
}

/** Runs every house rule over the spec: all findings at once, sorted, the loader's included. */
export function lint({ spec, model, release, rules = RULES }: LintInput): readonly Finding[] {
  const payloads = createPayloadValidator(model.contract.types);
  const context = { ...model, document: spec.document, payloads, release };
  const findings = rules.flatMap((rule) =>
    [...rule.check(context)].map(({ pointer, message, fix }) => ({
      rule: rule.id,
      message,
      fix,
      ...spec.locate(pointer),
    })),
  );
  return sortFindings([...spec.findings, ...findings]);
}
