import { describe, expect, it } from 'vitest';
import { createUnavailable } from '../../conformance/fuzz/unavailable.ts';

const refused = { ok: false, error: { code: 'UNAVAILABLE', message: 'Try again.' } };

describe('UNAVAILABLE answers of a fuzzed server', () => {
  it('are counted by event and by reason, the most frequent first, and always shown', () => {
    const unavailable = createUnavailable({ atOnce: 3 });
    unavailable.answered('getFriends', { ok: true });
    expect(unavailable.text()).toBe('0 of 1 answers were UNAVAILABLE');
    unavailable.answered('typing', refused);
    unavailable.answered('signIn', refused);
    unavailable.answered('signIn', refused);
    expect(unavailable.text()).toBe('3 of 4 answers were UNAVAILABLE (signIn 2, typing 1; “Try again.” 3)');
  });

  it('are too many beyond those of one halt and one in a thousand', () => {
    const unavailable = createUnavailable({ atOnce: 3 });
    for (let sent = 0; sent < 2_000; sent += 1) unavailable.answered('getFriends', { ok: true });
    for (let sent = 0; sent < 5; sent += 1) unavailable.answered('typing', refused);
    expect(unavailable.tooMany()).toBe(false);
    unavailable.answered('typing', refused);
    expect(unavailable.tooMany()).toBe(true);
  });
});
