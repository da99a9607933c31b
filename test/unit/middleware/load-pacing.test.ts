import { describe, expect, it } from 'vitest';
import { createLoadPacing, loopClock } from '../../../src/middleware/load-pacing.ts';

/** A pacing on a clock that the test turns. */
const paced = () => {
  const clock = { nowMs: 1_000, busyMs: 500 };
  const pacing = createLoadPacing({ now: () => clock.nowMs, busy: () => clock.busyMs });
  const pass = (ms: number, busyMs: number): void => {
    clock.nowMs += ms;
    clock.busyMs += busyMs;
  };
  return { pacing, pass };
};

describe('groups of requests', () => {
  it('begin at once when there was none before', () => {
    expect(paced().pacing.leftMs()).toBe(0);
  });

  it('are six milliseconds apart while there is little to do, and begin at once after a pause', () => {
    const { pacing, pass } = paced();
    pacing.begun();
    expect(pacing.leftMs()).toBe(6);
    pass(2, 1);
    expect(pacing.leftMs()).toBe(4);
    pass(4, 1);
    expect(pacing.leftMs()).toBe(0);
  });

  it('are further apart when what they cause takes longer, so that the loop is busy for two fifths of the time', () => {
    const { pacing, pass } = paced();
    pacing.begun();
    pass(5, 4);
    expect(pacing.leftMs()).toBe(5);
  });

  it('are as far apart as the work of the group before asks, while that of this one lies ahead', () => {
    const { pacing, pass } = paced();
    pacing.begun();
    pass(10, 4);
    pacing.begun();
    expect(pacing.leftMs()).toBe(10);
    pass(10, 1);
    pacing.begun();
    expect(pacing.leftMs()).toBe(6);
  });

  it('are six milliseconds apart after a pause, whatever was done in it', () => {
    const { pacing, pass } = paced();
    pacing.begun();
    pass(1_000, 300);
    pacing.begun();
    pass(2, 1);
    expect(pacing.leftMs()).toBe(4);
  });

  it('are never further apart than fifteen milliseconds', () => {
    const { pacing, pass } = paced();
    pacing.begun();
    pass(5, 100);
    expect(pacing.leftMs()).toBe(10);
    pass(10, 10);
    expect(pacing.leftMs()).toBe(0);
  });
});

describe('the clock of the event loop', () => {
  it('counts as busy what a callback takes, and not what the loop waits', async () => {
    // Node knows no busy time before the loop runs.
    await new Promise((resolve) => setTimeout(resolve, 1));
    const [beganMs, busyBefore] = [performance.now(), loopClock.busy()];
    while (performance.now() - beganMs < 5);
    const afterWork = loopClock.busy();
    // The loop's own clock counts whole milliseconds.
    expect(afterWork - busyBefore).toBeGreaterThan(4);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(loopClock.busy() - afterWork).toBeLessThan(150);
  });
});
