import { describe, expect, it } from 'vitest';
import { createMemoryCounters } from '../../../src/contract/counters.ts';
import { createGuard, GuardError } from '../../../src/contract/guard.ts';
import type { GuardPolicy } from '../../../src/contract/guard.ts';
import { EMISSIONS, memoryLog, NOTE_OF, routesOf, TABLE } from './fixture.ts';

const build = (policy: GuardPolicy) => {
  const counters = createMemoryCounters();
  const log = memoryLog();
  return {
    counters,
    log,
    guard: createGuard({ table: TABLE, routes: routesOf({}), emissions: EMISSIONS, counters, log, policy }),
  };
};

describe('the guard', () => {
  it('lets documented events with valid arguments leave', () => {
    const { guard } = build('throw');
    expect(guard.admitsEvent(['newNote', NOTE_OF('hi')])).toBe(true);
    expect(guard.admitsEvent(['signOutSuccess'])).toBe(true);
  });

  it.each<[string, unknown, string]>([
    ['an event that is not in the contract', ['nonsense', 1], 'undocumented-event'],
    ['a name that every object has', ['constructor'], 'undocumented-event'],
    ['a name that is no text', [5], 'undocumented-event'],
    ['no packet at all', undefined, 'undocumented-event'],
    ['an invalid argument', ['newNote', { noteId: 'x', text: 'hi' }], 'invalid-payload'],
    ['a field too many', ['newNote', { ...NOTE_OF('hi'), secret: 1 }], 'invalid-payload'],
    ['a missing argument', ['newNote'], 'invalid-payload'],
    ['a second argument', ['newNote', NOTE_OF('hi'), 1], 'invalid-payload'],
    ['an argument of an event without', ['signOutSuccess', undefined], 'invalid-payload'],
  ])('refuses %s', (_, data, reason) => {
    const throwing = build('throw');
    expect(() => throwing.guard.admitsEvent(data)).toThrow(GuardError);
    const dropping = build('drop');
    expect(dropping.guard.admitsEvent(data)).toBe(false);
    expect(Object.values(dropping.counters.snapshot().dropped)).toEqual([{ [reason]: 1 }]);
    expect(dropping.log.lines).toHaveLength(1);
    const remote = build('throw');
    expect(remote.guard.admitsRemoteEvent(data)).toBe(false);
    expect(Object.values(remote.counters.snapshot().dropped)).toEqual([{ [reason]: 1 }]);
  });

  it('looks once at what goes out in several packets of a turn, and again in the next', async () => {
    const { guard } = build('throw');
    let looks = 0;
    const note = Object.defineProperty(NOTE_OF('hi'), 'text', {
      enumerable: true,
      get: () => ((looks += 1), 'hi'),
    });
    guard.admitsEvent(['newNote', note]);
    const once = looks;
    expect(once).toBeGreaterThan(0);
    guard.admitsEvent(['newNote', note]);
    expect(looks).toBe(once);
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    guard.admitsEvent(['newNote', note]);
    expect(looks).toBe(2 * once);
  });

  it('refuses again what it refused before', () => {
    const { guard } = build('drop');
    const note = { ...NOTE_OF('hi'), secret: 1 };
    expect([guard.admitsEvent(['newNote', note]), guard.admitsEvent(['newNote', note])]).toEqual([false, false]);
  });

  it('keeps unknown names out of the labels, and values out of the log', () => {
    const { guard, counters, log } = build('drop');
    guard.admitsEvent(['made-up', 1]);
    guard.admitsEvent(['newNote', { noteId: 'not-an-id', text: 'private words' }]);
    expect(Object.keys(counters.snapshot().dropped)).toEqual(['(unknown)', 'newNote']);
    expect(JSON.stringify(log.lines)).not.toContain('private words');
  });

  it('refuses an audience that the event never goes to', () => {
    expect(build('drop').guard.admitsAudience('newNote', 'otherMembers')).toBe(true);
    expect(build('drop').guard.admitsAudience('newNote', 'members')).toBe(false);
    expect(() => build('throw').guard.admitsAudience('newNote', 'members')).toThrow(/undocumented-audience/);
  });

  it.each<[string, string | null, unknown[], boolean]>([
    ['success with its data', 'postNote', [{ ok: true, data: NOTE_OF('x') }], true],
    ['success without data', 'signOut', [{ ok: true }], true],
    ['a declared code', 'postNote', [{ ok: false, error: { code: 'NOT_FOUND', message: 'no' } }], true],
    [
      'INTERNAL, which can always happen',
      'postNote',
      [{ ok: false, error: { code: 'INTERNAL', message: 'no' } }],
      true,
    ],
    ['a wait', 'postNote', [{ ok: false, error: { code: 'RATE_LIMITED', message: 'no', retryAfter: 3 } }], true],
    ['an unknown event', null, [{ ok: false, error: { code: 'UNKNOWN_EVENT', message: 'no' } }], true],
    ['success of an unknown event', null, [{ ok: true }], false],
    ['another code of an unknown event', null, [{ ok: false, error: { code: 'INTERNAL', message: 'no' } }], false],
    ['invalid data', 'postNote', [{ ok: true, data: { noteId: 1 } }], false],
    ['no data', 'postNote', [{ ok: true }], false],
    ['data where none is', 'signOut', [{ ok: true, data: 1 }], false],
    ['a code that is not declared', 'postNote', [{ ok: false, error: { code: 'CONFLICT', message: 'no' } }], false],
    ['a made-up code', 'postNote', [{ ok: false, error: { code: 'OOPS', message: 'no' } }], false],
    ['a stack', 'postNote', [{ ok: false, error: { code: 'INTERNAL', message: 'no', stack: 'at' } }], false],
    ['no message', 'postNote', [{ ok: false, error: { code: 'INTERNAL', message: '' } }], false],
    [
      'half a second',
      'postNote',
      [{ ok: false, error: { code: 'RATE_LIMITED', message: 'no', retryAfter: 0.5 } }],
      false,
    ],
    ['an extra field', 'signOut', [{ ok: true, more: 1 }], false],
    ['two arguments', 'signOut', [{ ok: true }, 1], false],
    ['none', 'signOut', [], false],
    ['a text', 'signOut', ['done'], false],
  ])('judges an acknowledgement of %s', (_, event, args, admitted) => {
    const { guard, counters } = build('throw');
    expect(guard.admitsReply(event, args)).toBe(admitted);
    expect(Object.keys(counters.snapshot().dropped)).toHaveLength(admitted ? 0 : 1);
  });
});
