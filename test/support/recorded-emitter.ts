/** An emission as a service made it. */
export interface Emitted {
  readonly event: string;
  /** Users who get it (the rooms without their prefix). */
  readonly to: readonly string[];
  readonly payload: unknown;
}

interface AudienceLike {
  readonly rooms: readonly string[];
}

/** One emitter method that keeps what it is told. */
export const recording =
  (emitted: Emitted[], event: string) =>
  (audience: AudienceLike, payload: unknown): void => {
    emitted.push({ event, to: audience.rooms.map((room) => room.replace(/^u:/, '')).sort(), payload });
  };
