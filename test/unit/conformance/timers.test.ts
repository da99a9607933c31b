import { describe, expect, it } from 'vitest';
import { readAllScenarios } from '../../conformance/runner/scenario-file.ts';
import { readTimers, timedJobs } from '../../conformance/runner/timers.ts';

const RING = 'scenario: A call that nobody answers ends by itself, and both are free again';
const skippedOf = (...given: Parameters<typeof timedJobs>) =>
  new Map(timedJobs(...given).map(({ name, skipped }) => [name, skipped ?? null]));

describe('Scenarios that wait for timers', () => {
  it('are all skipped, with the reason, while nobody says how the server was started', () => {
    const skipped = skippedOf(null);
    expect(skipped.size).toBe(
      readAllScenarios().filter(
        ({ server, steps }) => server !== undefined || steps.some(({ within }) => within !== undefined),
      ).length,
    );
    expect(skipped.size).toBeGreaterThanOrEqual(5);
    expect([...new Set(skipped.values())]).toEqual([
      'It waits for timers of the server: say by --timers how they are set.',
    ]);
  });

  it('all run on a server that has its own timers', () => {
    expect([...new Set(skippedOf(readTimers('default')).values())]).toEqual([null]);
  });

  it('run on a server that was started as they need it, and say what the others need', () => {
    const skipped = skippedOf(readTimers('CALL_RING_MS=1500'));
    expect(skipped.get(RING)).toBeNull();
    expect([...skipped.values()]).toContain('It needs a server started with PRESENCE_GRACE_MS=2000.');
    expect(skippedOf(readTimers('CALL_RING_MS=15000,PRESENCE_GRACE_MS=2000')).get(RING)).toBe(
      'It needs a server started with CALL_RING_MS=1500.',
    );
  });

  it('are not guessed at from settings that say nothing', () => {
    for (const text of ['', 'soon', 'CALL_RING_MS', 'CALL_RING_MS=soon', 'CALL_RING_MS=1500;A=1', 'A=1,'])
      expect(() => readTimers(text)).toThrow('It is default, or what the server was started with');
  });
});
