/**
 * The Contract IR: everything the emitters need, as plain JSON data.
 *
 * It is built from the raw YAML (never from a dereferenced parser model), so schema identity survives:
 * every schema that has a name appears once in `types` and is referred to as `#/definitions/<Name>`.
 */

/** Where something stands in the spec, for findings: file relative to the spec folder, 1-based line, JSON pointer. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly pointer: string;
}

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON Schema (draft-07) whose references all read `#/definitions/<TypeName>`. */
export type JsonSchema = { readonly [key: string]: Json };

/** A named schema: becomes one exported type, one validator. */
export interface TypeDefinition {
  readonly name: string;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly source: SourceLocation;
}

/** An example that must validate. `payload` is `undefined` for a message without argument. */
export interface ValidExample {
  readonly name: string;
  readonly summary: string;
  readonly payload: Json | undefined;
}

/** An example that must not validate, with the reason a reader is told. */
export interface InvalidExample {
  readonly name: string;
  readonly reason: string;
  readonly payload: Json | undefined;
}

/** One Socket.IO argument, or none (`type` is `null`): the name of a {@link TypeDefinition}. */
export type PayloadType = string | null;

/** Emission caused by an operation or a trigger. */
export interface EmissionCause {
  readonly kind: 'emission';
  readonly event: string;
  readonly audience: readonly string[];
  /** Condition in words; `null` means: on every success. */
  readonly when: string | null;
}

/** Domain event (RabbitMQ) caused by an operation or a trigger. */
export interface PublicationCause {
  readonly kind: 'publication';
  readonly type: string;
  readonly when: string | null;
}

export type Cause = EmissionCause | PublicationCause;

/** A client → server event. */
export interface InboundOperation {
  readonly event: string;
  /** Handler interface it belongs to. */
  readonly group: 'user' | 'chat' | 'call';
  /** Section of the documentation, from the file's tag. */
  readonly section: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly payload: PayloadType;
  readonly authentication: 'required' | 'none';
  readonly rateLimit: string;
  readonly timeoutMs: number;
  /** `data` of a successful acknowledgement; `null`: the ack carries no data. */
  readonly ackData: PayloadType;
  /** Success event and who gets it; `null`: the ack alone tells. */
  readonly success: { readonly event: string; readonly audience: string } | null;
  /** Error event; `null`: the ack alone tells. */
  readonly error: string | null;
  readonly errors: readonly string[];
  readonly causes: readonly Cause[];
  readonly examples: readonly ValidExample[];
  readonly invalidExamples: readonly InvalidExample[];
  readonly source: SourceLocation;
}

/** A server → client event. */
export interface Emission {
  readonly event: string;
  readonly section: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly payload: PayloadType;
  readonly role: 'success' | 'error' | 'notification';
  /** Every audience that any cause names, sorted. */
  readonly audiences: readonly string[];
  readonly volatile: boolean;
  readonly examples: readonly ValidExample[];
  readonly invalidExamples: readonly InvalidExample[];
  readonly source: SourceLocation;
}

/** Something other than a client's event that makes the server emit: a handshake, a lost connection, a timer. */
export interface Trigger {
  readonly name: string;
  readonly description: string;
  readonly causes: readonly Cause[];
  readonly source: SourceLocation;
}

/** A domain event on RabbitMQ. */
export interface DomainEvent {
  /** CloudEvents `type` and AMQP routing key. */
  readonly type: string;
  readonly exchange: string;
  readonly routingKey: string;
  readonly summary: string;
  readonly description: string;
  /** Type name of the whole CloudEvents envelope, and of its `data`. */
  readonly envelope: string;
  readonly data: string;
  readonly examples: readonly ValidExample[];
  readonly invalidExamples: readonly InvalidExample[];
  readonly source: SourceLocation;
}

/** A queue that a worker consumes. */
export interface Consumer {
  readonly name: string;
  readonly queue: string;
  readonly deadLetterQueue: string;
  readonly events: readonly string[];
  readonly prefetch: number;
  /** Waits before each retry; after the last one the event is dead-lettered. */
  readonly retryDelaysMs: readonly number[];
  readonly summary: string;
  readonly description: string;
  readonly source: SourceLocation;
}

export interface ErrorCodeDefinition {
  readonly code: string;
  readonly description: string;
}

export interface RateLimitClass {
  readonly name: string;
  readonly points: number;
  readonly durationSeconds: number;
  readonly scope: 'user' | 'address';
  readonly description: string;
}

export interface AudienceDefinition {
  readonly name: string;
  readonly description: string;
}

export interface Contract {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  /** SHA-256 (hex) of the canonical bundled document. */
  readonly hash: string;
  readonly namespace: string;
  readonly maxPacketBytes: number;
  readonly maxDepth: number;
  readonly errorCodes: readonly ErrorCodeDefinition[];
  readonly rateLimits: readonly RateLimitClass[];
  readonly audiences: readonly AudienceDefinition[];
  readonly types: readonly TypeDefinition[];
  readonly operations: readonly InboundOperation[];
  readonly emissions: readonly Emission[];
  readonly triggers: readonly Trigger[];
  readonly domainEvents: readonly DomainEvent[];
  readonly consumers: readonly Consumer[];
}
