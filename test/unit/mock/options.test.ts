import { describe, expect, it } from 'vitest';
import { parseFailure, parseLatency, parseNumber } from '../../../src/mock/options.ts';

describe('options of the mock', () => {
  it('reads one latency or a range', () => {
    expect(parseLatency('80')).toEqual({ fromMs: 80, toMs: 80 });
    expect(parseLatency('50-300')).toEqual({ fromMs: 50, toMs: 300 });
  });
  it.each(['', '300-50', 'fast', '-5'])('refuses the latency "%s"', (text) => {
    expect(() => parseLatency(text)).toThrow(/like 80 or 50-300/);
  });
  it('names the events and codes there are when one is unknown', () => {
    expect(parseFailure('addFriend=RATE_LIMITED')).toEqual(['addFriend', 'RATE_LIMITED']);
    expect(() => parseFailure('addFrend=RATE_LIMITED')).toThrow(/no event "addFrend".*addFriend/);
    expect(() => parseFailure('addFriend=OOPS')).toThrow(/It fails with .*NOT_FOUND/);
  });
  it('refuses a port that is none', () => {
    expect(() => parseNumber('--port', '99999', 65_535)).toThrow(/from 0 to 65535/);
  });
});
