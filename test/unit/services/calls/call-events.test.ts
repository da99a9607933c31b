import { describe, expect, it } from 'vitest';
import { callEventOf } from '../../../../src/services/calls/call-events.ts';
import { word } from '../../../../src/services/redis-script.ts';

const call = '1'.repeat(24);
const ann = 'a'.repeat(24);
const bob = 'b'.repeat(24);
const record = (kind: string, extra: string, correlation = word('request 1')): string =>
  `${call}-${kind} ${kind} ${call} ${ann} ${bob} 1800000000000 ${extra} ${correlation}`;

describe('the domain event of a call', () => {
  it('tells of a start with the end of its ringing', () => {
    expect(callEventOf(record('started', 'video:1800000045000'))).toEqual({
      specversion: '1.0',
      id: `${call}-started`,
      source: '/letschat',
      type: 'call.started',
      subject: call,
      time: '2027-01-15T08:00:00.000Z',
      datacontenttype: 'application/json',
      correlationid: 'request 1',
      data: {
        callId: call,
        callerId: ann,
        calleeId: bob,
        kind: 'video',
        startedAt: '2027-01-15T08:00:00.000Z',
        ringUntil: '2027-01-15T08:00:45.000Z',
      },
    });
  });

  it('tells of an answer', () => {
    expect(callEventOf(record('answered', '-'))).toMatchObject({
      type: 'call.answered',
      data: { answeredAt: '2027-01-15T08:00:00.000Z' },
    });
  });

  it.each(['ended', 'rejected', 'cancelled', 'timeout', 'lost'])('tells that a call ended: %s', (reason) => {
    expect(callEventOf(record('ended', reason))).toMatchObject({
      type: 'call.ended',
      data: { reason, callerId: ann, calleeId: bob },
    });
  });

  it('has a correlation id also when no request stands behind it', () => {
    expect(callEventOf(record('ended', 'timeout', '-')).correlationid).toBe(`${call}-ended`);
  });

  it.each(['', 'nonsense', record('ended', 'boredom'), record('started', 'smoke:1')])(
    'refuses a line that is no record: %s',
    (line) => {
      expect(() => callEventOf(line)).toThrow();
    },
  );
});
