/** A story of `spec/scenarios/*.yaml`; `scenario.schema.json` beside them says it in full. The mock plays some, the conformance runner all. */
export interface Scenario {
  readonly title: string;
  readonly people: readonly string[];
  /** Further devices: name of the device, and whose it is. */
  readonly devices?: Readonly<Record<string, string>>;
  /** Devices on which nobody is signed in; each has the number of a person who does not exist yet. */
  readonly guests?: readonly string[];
  /** Lists of friends of somebody, who do nothing else: a name for their ids. */
  readonly crowds?: Readonly<Record<string, { readonly of: string; readonly size: number }>>;
  /** Environment of the server under test, to shorten what is waited for. */
  readonly server?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** What one device does, and what everybody gets from it. */
export interface Step {
  readonly who: string;
  readonly send?: string;
  readonly payload?: unknown;
  /** A file: stored over HTTP; the answer is its `Media`. */
  readonly upload?: string;
  /** So often at once; every answer must be the same. */
  readonly times?: number;
  /** `false`: without an acknowledgement. */
  readonly ack?: boolean;
  /** `ok`, or the error code; `ok` if left out. */
  readonly answer?: string;
  /** What `data` of the acknowledgement has, at least. */
  readonly data?: unknown;
  /** Name and the path of its value in `data` of the acknowledgement. */
  readonly capture?: Readonly<Record<string, string>>;
  /** `true`: the device goes away. */
  readonly disconnect?: boolean;
  /** The device comes back, signed in by its token. */
  readonly reconnect?: boolean;
  /** Events by device, in any order; who is not named must get nothing. */
  readonly expect?: Readonly<Record<string, readonly ExpectedEvent[]>>;
  /** Devices that the server cuts off. */
  readonly gone?: readonly string[];
  /** Seconds to wait for the events. */
  readonly within?: number;
}

/** The name of an event, or the name with what its payload has, at least. */
export type ExpectedEvent = string | Readonly<Record<string, unknown>>;
