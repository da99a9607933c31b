import type { Node } from 'ts-morph';
import type { Traced } from './traced.ts';

/** One use of an event in client code. */
export interface Use {
  readonly kind: UseKind;
  /** On a Socket.IO socket, or on the generated client. */
  readonly via: 'socket' | 'client';
  readonly method: string;
  readonly event: string;
  /** Where the reader should look: the call with the name, not the inside of a wrapper. */
  readonly at: Node;
  /** Where the name stands, when that is elsewhere (a table of names). */
  readonly named: Node;
  /** Arguments after the name. */
  readonly args: readonly (readonly Traced[])[];
  /** The number of arguments is not known. */
  readonly isOpen: boolean;
  /** The promise that the generated client gives back is dropped, so that nothing sees it fail. */
  readonly isDropped: boolean;
}

export type UseKind = 'listen' | 'remove' | 'emit';

/** A name, or a receiver, that only running the program would tell. */
export interface Unresolved {
  readonly what: 'event' | 'receiver';
  readonly at: Node;
  readonly method: string;
  readonly kind: UseKind;
  readonly reason: string;
  /** What the name looks like, as far as it is known. */
  readonly pattern: RegExp | null;
}

export interface ClientUses {
  readonly uses: readonly Use[];
  readonly unresolved: readonly Unresolved[];
  /** Something listens to all events (`onAny`). */
  readonly listensToAll: boolean;
}
