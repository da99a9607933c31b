import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RedisResource } from '../../../src/config/redis.ts';
import type { CallDomainEvent } from '../../../src/services/calls/call-events.ts';
import { RedisDownError } from '../../../src/services/redis-script.ts';
import { createCallService, type CallService } from '../../../src/services/CallService.ts';
import { recording, type Emitted } from '../../support/recorded-emitter.ts';
import {
  keysWithContent,
  manualTimers,
  redisEngines,
  withClock,
  type ClockedRedis,
} from '../../support/redis-engines.ts';
import { silentLog } from '../../support/silent-log.ts';

const engines = await redisEngines();
afterAll(async () => {
  await Promise.all(engines.map((engine) => engine.close()));
});

const ann = 'a'.repeat(24);
const bob = 'b'.repeat(24);
const carol = 'c'.repeat(24);
const stranger = 'd'.repeat(24);
const correlationId = 'request 1';

describe.each(engines)('calls on $name', ({ available, open }) => {
  describe.skipIf(!available)('of two people', () => {
    let redis: RedisResource;
    let clock: ClockedRedis;
    let emitted: Emitted[];
    let published: CallDomainEvent[];
    let brokerDown: boolean;
    let failing: boolean;
    let ids: number;
    let service: CallService;

    const node = (): CallService =>
      createCallService({
        scripts: {
          ...clock.scripts,
          run: (script, keys, args) =>
            failing ? Promise.reject(new RedisDownError('down')) : clock.scripts.run(script, keys, args),
        },
        emitter: {
          incomingCall: recording(emitted, 'incomingCall'),
          callConnected: recording(emitted, 'callConnected'),
          callRejected: recording(emitted, 'callRejected'),
          callEnded: recording(emitted, 'callEnded'),
        },
        areFriends: async (_one, other) => other !== stranger,
        summaryOf: async (userId) => ({ userId, name: 'Ann O’Nym \ud800', phoneNumber: '+491' }),
        async publish(event) {
          if (brokerDown) throw new Error('no broker');
          published.push(event);
        },
        newId: () => (ids += 1).toString(16).padStart(24, '0'),
        timers: manualTimers(),
        log: silentLog,
      });
    const events = (): string[] => emitted.map(({ event }) => event);
    const ring = async (callerId = ann, calleeId = bob): Promise<string> =>
      (await service.start({ callerId, calleeId, kind: 'audio', correlationId })).callId;
    const request = (callId: string, userId: string) => ({ callId, userId, correlationId });

    beforeEach(async () => {
      redis = await open();
      clock = await withClock(redis);
      emitted = [];
      published = [];
      brokerDown = false;
      failing = false;
      ids = 0;
      service = node();
    });
    afterEach(async () => {
      await service.close();
      await redis.close();
    });

    it('rings at the callee alone, connects both, ends for both, and reports each step', async () => {
      const callId = await ring();
      await service.answer(request(callId, bob));
      await service.end(request(callId, ann));
      await service.settled();
      await service.flush();
      expect(emitted).toEqual([
        {
          event: 'incomingCall',
          to: [bob],
          payload: { callId, caller: { userId: ann, name: 'Ann O’Nym \ud800', phoneNumber: '+491' } },
        },
        { event: 'callConnected', to: [ann, bob], payload: { callId } },
        { event: 'callEnded', to: [ann, bob], payload: { callId } },
      ]);
      expect(published.map(({ type }) => type)).toEqual(['call.started', 'call.answered', 'call.ended']);
      expect(published[0]).toMatchObject({
        subject: callId,
        correlationid: correlationId,
        data: { callerId: ann, calleeId: bob, kind: 'audio' },
      });
      expect(published[2]?.data).toMatchObject({ reason: 'ended' });
      expect(await keysWithContent(redis, 'letschat:c:*')).toEqual([]);
      await ring();
    });

    it('refuses a call to somebody who is no friend, or to oneself', async () => {
      await expect(ring(ann, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(ring(ann, ann)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(emitted).toEqual([]);
    });

    it('is busy while either is in a call, ringing or connected', async () => {
      const callId = await ring();
      await expect(ring(carol, bob)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: 'This person is in another call.',
      });
      await expect(ring(ann, carol)).rejects.toMatchObject({ code: 'CONFLICT', message: 'You are in a call already.' });
      await service.answer(request(callId, bob));
      await expect(ring(carol, ann)).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(events()).toEqual(['incomingCall', 'callConnected']);
    });

    it('lets exactly one of two who ring each other at once through', async () => {
      const other = node();
      const outcomes = await Promise.allSettled([
        service.start({ callerId: ann, calleeId: bob, kind: 'audio', correlationId }),
        other.start({ callerId: bob, calleeId: ann, kind: 'video', correlationId }),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const lost = outcomes.find((outcome) => outcome.status === 'rejected');
      expect(lost?.reason).toMatchObject({ code: 'CONFLICT', message: 'This person is calling you right now.' });
      expect(events()).toEqual(['incomingCall']);
    });

    it('lets the first of many devices answer, whatever the node', async () => {
      const callId = await ring();
      const nodes = [service, node(), node()];
      const outcomes = await Promise.allSettled(
        Array.from({ length: 12 }, (_, i) => (nodes[i % 3] ?? service).answer(request(callId, bob))),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'CONFLICT' });
      await service.settled();
      expect(events()).toEqual(['incomingCall', 'callConnected']);
    });

    it('lets one of answer, reject, cancel and timeout win', async () => {
      const callId = await ring();
      await clock.advance(44_999);
      const outcomes = await Promise.allSettled([
        service.answer(request(callId, bob)),
        node().reject(request(callId, bob)),
        node().answer(request(callId, bob)),
      ]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(events()).toHaveLength(2);
    });

    it('rejects by the callee alone, and tells both', async () => {
      const callId = await ring();
      await expect(service.reject(request(callId, ann))).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(service.reject(request(callId, carol))).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await service.reject(request(callId, bob));
      await service.flush();
      expect(emitted.at(-1)).toEqual({ event: 'callRejected', to: [ann, bob], payload: { callId } });
      expect(published.at(-1)?.data).toMatchObject({ reason: 'rejected' });
      await expect(service.answer(request(callId, bob))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('lets nobody but the callee answer, and nobody but the two end', async () => {
      const callId = await ring();
      await expect(service.answer(request(callId, ann))).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(service.answer(request(callId, carol))).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(service.end(request(callId, carol))).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await service.end(request(callId, ann));
      await service.flush();
      expect(published.at(-1)?.data).toMatchObject({ reason: 'cancelled' });
      await expect(service.end(request(callId, ann))).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(events()).toEqual(['incomingCall', 'callEnded']);
    });

    it('ends ringing after 45 s, once, also when the node that started it is dead', async () => {
      const callId = await ring();
      await service.settled();
      const others = [node(), node(), node()];
      for (let second = 0; second < 44; second += 1) {
        await clock.advance(1_000);
        for (const other of others) await other.sweep();
      }
      expect(events()).toEqual(['incomingCall']);
      await clock.advance(1_001);
      await Promise.all(others.map((other) => other.sweep()));
      await Promise.all(others.map((other) => other.settled()));
      await others[0]?.flush();
      expect(emitted.at(-1)).toEqual({ event: 'callEnded', to: [ann, bob], payload: { callId } });
      expect(events()).toEqual(['incomingCall', 'callEnded']);
      expect(published.at(-1)).toMatchObject({ type: 'call.ended', data: { reason: 'timeout' } });
      expect(await keysWithContent(redis, 'letschat:c:*')).toEqual(['letschat:c:meta']);
      await ring();
    });

    it('shows a ringing call to a device that signs in meanwhile, and only to the callee', async () => {
      const callId = await ring();
      expect(await service.ringingFor(bob)).toEqual({
        callId,
        caller: { userId: ann, name: 'Ann O’Nym \ufffd', phoneNumber: '+491' },
      });
      expect(await service.ringingFor(ann)).toBeNull();
      await service.answer(request(callId, bob));
      expect(await service.ringingFor(bob)).toBeNull();
    });

    it('ends a call when a party is lost, but lets it ring at a callee without a device', async () => {
      const callId = await ring();
      await service.partyLost(bob);
      expect(events()).toEqual(['incomingCall']);
      await service.answer(request(callId, bob));
      await Promise.all([service.partyLost(bob), node().partyLost(bob), node().partyLost(ann)]);
      await service.flush();
      expect(events()).toEqual(['incomingCall', 'callConnected', 'callEnded']);
      expect(published.at(-1)?.data).toMatchObject({ reason: 'lost' });
      const next = await ring();
      await service.partyLost(ann);
      expect(emitted.at(-1)).toEqual({ event: 'callEnded', to: [ann, bob], payload: { callId: next } });
    });

    it('ends the call of a lost party later when Redis did not hear of it', async () => {
      const callId = await ring();
      await service.answer(request(callId, bob));
      failing = true;
      await service.partyLost(bob);
      expect(events()).toEqual(['incomingCall', 'callConnected']);
      failing = false;
      await service.sweep();
      await service.sweep();
      expect(events()).toEqual(['incomingCall', 'callConnected', 'callEnded']);
    });

    it('keeps domain events while the broker is away, for any node to publish', async () => {
      brokerDown = true;
      await ring();
      await service.settled();
      await service.flush();
      expect(published).toEqual([]);
      brokerDown = false;
      await clock.advance(3_001);
      await node().flush();
      await node().flush();
      expect(published.map(({ type }) => type)).toEqual(['call.started']);
    });

    it('has another node announce what a node changed but did not live to tell', async () => {
      const callId = await ring();
      await service.settled();
      const mute = createCallService({
        scripts: {
          ...clock.scripts,
          run: (script, keys, args) =>
            script.name === 'callTold' ? new Promise(() => {}) : clock.scripts.run(script, keys, args),
        },
        emitter: { incomingCall() {}, callConnected() {}, callRejected() {}, callEnded() {} },
        areFriends: async () => true,
        summaryOf: async (userId) => ({ userId, name: '', phoneNumber: '' }),
        publish: () => new Promise(() => {}),
        newId: () => '',
        timers: manualTimers(),
        log: silentLog,
      });
      await mute.answer(request(callId, bob));
      for (let second = 0; second < 4; second += 1) {
        await clock.advance(1_000);
        await service.sweep();
        await service.settled();
      }
      expect(events()).toEqual(['incomingCall', 'callConnected']);
    });
  });
});
