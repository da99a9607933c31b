import type { SourceLocation } from '../model/contract.ts';
import type { Bump, Level } from './rule.ts';
import type { RuleId } from './rules.ts';

/**
 * Who is concerned: `c2s` what clients send, `s2c` what they receive, `domain` what other services receive from RabbitMQ.
 * What is sent may get wider and what is received narrower; the other way round breaks.
 */
export type Direction = 'c2s' | 's2c' | 'domain';

/** One change between two contracts. */
export interface Finding {
  readonly rule: RuleId;
  readonly level: Level;
  readonly bump: Bump;
  readonly direction: Direction;
  /** Place in the contract: `/operations/chatMessage/errors/CONFLICT`, `/types/Message/properties/text`. */
  readonly pointer: string;
  readonly text: string;
  readonly fix: string;
  /** Where it stands in the spec: in the new one, or in the old one if it is gone. */
  readonly source: SourceLocation;
}
