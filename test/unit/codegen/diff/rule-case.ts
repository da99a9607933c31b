import type { Direction } from '../../../../codegen/diff/finding.ts';
import type { RuleId } from '../../../../codegen/diff/rules.ts';
import type { Contract, JsonSchema } from '../../../../codegen/model/contract.ts';

/** Two contracts between which a rule has the one finding. */
export interface Case {
  readonly rule: RuleId;
  readonly direction: Direction;
  readonly before: Contract;
  readonly after: Contract;
}

export const text: JsonSchema = { type: 'string' };
export const flag: JsonSchema = { type: 'boolean' };
export const only = (...values: readonly string[]): JsonSchema => ({ type: 'string', enum: values });
