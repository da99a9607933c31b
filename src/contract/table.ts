import type { ErrorCode } from './errors.ts';

/** An emission that an operation causes, beyond its own success and error event. */
export interface ContractEmissionCause {
  readonly kind: 'emission';
  readonly event: string;
  readonly audience: readonly string[];
  /** Condition in words; `null`: on every success. */
  readonly when: string | null;
}

/** A domain event that an operation publishes. */
export interface ContractPublicationCause {
  readonly kind: 'publication';
  readonly type: string;
  readonly when: string | null;
}

export type ContractCause = ContractEmissionCause | ContractPublicationCause;

/** One client → server event, as the dispatcher needs it. */
export interface ContractOperation {
  /** Handler interface it belongs to. */
  readonly group: string;
  readonly authentication: 'required' | 'none';
  /** Key of {@link ContractTable.rateLimits}. */
  readonly rateLimit: string;
  /** The acknowledgement comes within this time. */
  readonly timeoutMs: number;
  /** Type name of the only argument; `null`: none is allowed. */
  readonly payload: string | null;
  /** Type name of the acknowledgement's `data`; `null`: it carries none. */
  readonly ackData: string | null;
  readonly success: { readonly event: string; readonly audience: string } | null;
  readonly error: string | null;
  /** Every code that a caller can get. */
  readonly errors: readonly ErrorCode[];
  readonly causes: readonly ContractCause[];
}

/** One server → client event. */
export interface ContractEmission {
  /** Type name of the only argument; `null`: none. */
  readonly payload: string | null;
  readonly role: 'success' | 'error' | 'notification';
  readonly audiences: readonly string[];
  readonly volatile: boolean;
}

export interface ContractRateLimit {
  readonly points: number;
  readonly durationSeconds: number;
  readonly scope: 'user' | 'address';
}

export interface ContractDomainEvent {
  readonly exchange: string;
  readonly routingKey: string;
  /** Type names of the CloudEvents envelope and of its `data`. */
  readonly envelope: string;
  readonly data: string;
}

export interface ContractConsumer {
  readonly queue: string;
  readonly deadLetterQueue: string;
  readonly events: readonly string[];
  readonly prefetch: number;
  readonly retryDelaysMs: readonly number[];
}

/** The contract as plain data at run time: printed by the generator, read by dispatch, guard and counters. */
export interface ContractTable {
  readonly title: string;
  readonly version: string;
  /** SHA-256 (hex) of the bundled document. */
  readonly hash: string;
  /** Socket.IO namespace. */
  readonly namespace: string;
  readonly maxPacketBytes: number;
  /** Deepest nesting of objects and arrays that a payload may have. */
  readonly maxDepth: number;
  readonly rateLimits: Readonly<Record<string, ContractRateLimit>>;
  readonly operations: Readonly<Record<string, ContractOperation>>;
  readonly emissions: Readonly<Record<string, ContractEmission>>;
  readonly domainEvents: Readonly<Record<string, ContractDomainEvent>>;
  readonly consumers: Readonly<Record<string, ContractConsumer>>;
}
