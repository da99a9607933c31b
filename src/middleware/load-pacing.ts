/** Milliseconds that groups of requests are apart at least, and at most. */
const APART_MS = { least: 6, most: 15 };
/** Of the time between two groups the event loop may be busy for this share; with more to do, the next group waits longer. */
const BUSY_SHARE = 0.4;

/** Both in milliseconds since any moment. */
export interface LoopClock {
  readonly now: () => number;
  /** Time that the event loop was busy. */
  readonly busy: () => number;
}

/** Says when the next group of requests is due. */
export interface LoadPacing {
  /** Milliseconds to wait; none after a pause. */
  leftMs(): number;
  /** A group goes. */
  begun(): void;
}

/** Of this process. */
export const loopClock: LoopClock = {
  now: () => performance.now(),
  busy: () => performance.eventLoopUtilization().active,
};

/**
 * Lets requests of a moment go together under load. Messages that are let in together share one batch, with it a read and a
 * write, and what it costs to wake the other processes, which is most of what a message costs below saturation; and what is
 * sent of them to one connection shares one write, which is most of what a large group costs.
 */
export function createLoadPacing({ now, busy }: LoopClock = loopClock): LoadPacing {
  let begunMs = -Infinity;
  let busyAtBegin = busy();
  let busyBefore = 0;
  return {
    leftMs() {
      // What the last group caused may still lie ahead: the one before it counts as well.
      const busyMs = Math.max(busyBefore, busy() - busyAtBegin);
      const apartMs = Math.min(Math.max(busyMs / BUSY_SHARE, APART_MS.least), APART_MS.most);
      return Math.max(0, apartMs - (now() - begunMs));
    },
    begun() {
      const [nowMs, busyNow] = [now(), busy()];
      // What was done in a pause was not much at a time.
      busyBefore = nowMs - begunMs > APART_MS.most ? 0 : busyNow - busyAtBegin;
      begunMs = nowMs;
      busyAtBegin = busyNow;
    },
  };
}
