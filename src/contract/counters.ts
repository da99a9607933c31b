/** Stands for every name that the contract does not have, so that clients cannot grow the set of labels. */
export const UNKNOWN_EVENT_LABEL = '(unknown)';

/** Why something that should have left the server did not. */
export type DropReason =
  | 'undocumented-event'
  | 'undocumented-audience'
  | 'undocumented-ack'
  | 'invalid-payload'
  | 'invalid-ack'
  | 'server-side-emit';

/** Why the server ended a connection by itself. */
export type CutReason = 'slow-client' | 'sign-in-deadline' | 'protocol';

/** Counts what the contract says, by event and code. Metrics and coverage read it; it must be cheap and never throw. */
export interface ContractCounters {
  received(event: string): void;
  /**
   * A request got its answer.
   * @param code an error code, or `OK`
   * @param milliseconds from arrival to answer
   */
  answered(event: string, code: string, milliseconds: number): void;
  emitted(event: string, audience: string): void;
  dropped(event: string, reason: DropReason): void;
  /** A request whose client left, or whose time was up, before the handler finished. */
  late(event: string): void;
  cut(reason: CutReason): void;
}

/** What was counted, as plain data. */
export interface CounterSnapshot {
  readonly received: Readonly<Record<string, number>>;
  /** By event, then by code. */
  readonly answered: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By event, then by audience. */
  readonly emitted: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By event, then by reason. */
  readonly dropped: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly late: Readonly<Record<string, number>>;
  readonly cut: Readonly<Record<string, number>>;
}

export interface MemoryCounters extends ContractCounters {
  snapshot(): CounterSnapshot;
}

/** Counters that can be read back, for coverage and tests. */
export const createMemoryCounters = (): MemoryCounters => {
  const received = new Tally();
  const answered = new Tally();
  const emitted = new Tally();
  const dropped = new Tally();
  const late = new Tally();
  const cut = new Tally();
  return {
    received: (event) => received.add(event),
    answered: (event, code) => answered.add(event, code),
    emitted: (event, audience) => emitted.add(event, audience),
    dropped: (event, reason) => dropped.add(event, reason),
    late: (event) => late.add(event),
    cut: (reason) => cut.add(reason),
    snapshot: () => ({
      received: received.flat(),
      answered: answered.nested(),
      emitted: emitted.nested(),
      dropped: dropped.nested(),
      late: late.flat(),
      cut: cut.flat(),
    }),
  };
};

/** Counts by one or two labels. */
class Tally {
  readonly #counts = new Map<string, Map<string, number>>();

  add(first: string, second = ''): void {
    const inner = this.#counts.get(first);
    if (inner === undefined) this.#counts.set(first, new Map([[second, 1]]));
    else inner.set(second, (inner.get(second) ?? 0) + 1);
  }

  flat(): Record<string, number> {
    return Object.fromEntries([...this.#counts].map(([first, inner]) => [first, inner.get('') ?? 0]));
  }

  nested(): Record<string, Record<string, number>> {
    return Object.fromEntries([...this.#counts].map(([first, inner]) => [first, Object.fromEntries(inner)]));
  }
}
