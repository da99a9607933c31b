import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithMongo } from '../../support/mongo.ts';
import { newNumber, openSealed, startIdentity } from './support.ts';
import type { IdentityNode } from './support.ts';

const refused = expect.objectContaining({ code: 'UNAUTHENTICATED' });
const later = (ms: number) => {
  const at = Date.now() + ms;
  return () => new Date(at);
};

describeWithMongo('signing in', ['real', 'embedded'], (mongo) => {
  let node: IdentityNode;
  let second: IdentityNode;
  beforeAll(async () => {
    node = await startIdentity(mongo().uri);
    second = await startIdentity(mongo().uri);
  });
  afterAll(async () => {
    await node.close();
    await second.close();
  });
  const wrong = (): string => (node.state.code === '111111' ? '222222' : '111111');

  it('registers at the first right code, with the name given and an event', async () => {
    const phoneNumber = newNumber();
    const { success, identity } = await node.signUp(phoneNumber, ' Ada ');
    expect(success.user).toMatchObject({ name: 'Ada', phoneNumber, userId: identity.userId });
    const stored = await node.users.findById(identity.userId).lean();
    expect(stored?.outbox?.map(({ event }) => event)).toEqual([
      expect.objectContaining({
        type: 'user.registered',
        subject: identity.userId,
        correlationid: 'test',
        data: { userId: identity.userId, registeredAt: success.user.createdAt },
      }),
    ]);
  });

  it('names somebody without a name by the masked number, and keeps the person at the next sign-in', async () => {
    const phoneNumber = newNumber();
    const first = await node.signUp(phoneNumber);
    const again = await node.signUp(phoneNumber, 'Other');
    expect(first.success.user.name).toBe(`+49 ••• ${phoneNumber.slice(-4)}`);
    expect(again.success.user).toEqual(first.success.user);
    expect(again.identity.sessionId).not.toBe(first.identity.sessionId);
  });

  it('makes one person of ten first sign-ins at once on two nodes', async () => {
    const phoneNumber = newNumber();
    const session = (_id: string) => ({
      _id,
      createdAt: new Date(),
      expiresAt: later(60_000)(),
      lastUsedAt: new Date(),
    });
    const ids = Array.from({ length: 10 }, (_, i) => `race-${i}`);
    const entered = await Promise.all(
      ids.map((id, i) =>
        (i % 2 === 0 ? node : second).accounts.enter({
          phoneNumber,
          name: `name ${i}`,
          session: session(id),
          correlationId: 'race',
        }),
      ),
    );
    expect(new Set(entered.map(({ user }) => user._id.toHexString())).size).toBe(1);
    const stored = await node.users.find({ phoneNumber }).lean();
    expect(stored).toHaveLength(1);
    expect(stored[0]?.sessions.map(({ _id }) => _id).sort()).toEqual(ids);
    expect(stored[0]?.outbox?.map(({ event }) => event.type)).toEqual(['user.registered']);
    const told = [...node.committed, ...second.committed].filter(
      ({ event }) => event.type === 'user.registered' && event.correlationid === 'race',
    );
    expect(told).toHaveLength(1);
  });

  it('looks at no more than five of a hundred guesses made at once on two nodes', async () => {
    const phoneNumber = newNumber();
    await node.userService.requestPasscode({ phoneNumber }, 'test');
    const passcode = wrong();
    const before = node.state.comparisons + second.state.comparisons;
    const guesses = await Promise.allSettled(
      Array.from({ length: 100 }, (_, i) =>
        (i % 2 === 0 ? node : second).userService.signIn({ phoneNumber, passcode }, 'test'),
      ),
    );
    expect(guesses.every(({ status }) => status === 'rejected')).toBe(true);
    expect(node.state.comparisons + second.state.comparisons - before).toBe(5);
    await expect(node.userService.signIn({ phoneNumber, passcode: node.state.code }, 'test')).rejects.toEqual(refused);
  });

  it('takes a code once, also of twenty right guesses at once', async () => {
    const phoneNumber = newNumber();
    await node.userService.requestPasscode({ phoneNumber }, 'test');
    const request = { phoneNumber, passcode: node.state.code };
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => node.userService.signIn(request, 'test')),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(node.userService.signIn(request, 'test')).rejects.toEqual(refused);
  });

  it('refuses a code that is wrong, expired, replaced or was never asked for in the same words', async () => {
    const messages: string[] = [];
    const attempt = async (phoneNumber: string, passcode: string) => {
      await node.userService
        .signIn({ phoneNumber, passcode }, 'test')
        .catch((error: Error) => messages.push(error.message));
    };
    const [known, unknown] = [newNumber(), newNumber()];
    await node.signUp(known);
    await attempt(unknown, '123456');
    await attempt(known, '123456');
    await node.userService.requestPasscode({ phoneNumber: known }, 'test');
    const old = node.state.code;
    await attempt(known, wrong());
    await node.userService.requestPasscode({ phoneNumber: known }, 'test');
    if (old !== node.state.code) await attempt(known, old);
    node.state.now = later(300_001);
    await attempt(known, node.state.code);
    node.state.now = () => new Date();
    expect(messages.length).toBeGreaterThanOrEqual(4);
    expect(new Set(messages).size).toBe(1);
  });

  it('judges the name before the code is spent', async () => {
    const phoneNumber = newNumber();
    await node.userService.requestPasscode({ phoneNumber }, 'test');
    const request = { phoneNumber, passcode: node.state.code };
    await expect(node.userService.signIn({ ...request, name: '\u200b' }, 'test')).rejects.toMatchObject({
      code: 'INVALID_PAYLOAD',
    });
    await expect(node.userService.signIn({ ...request, name: 'Ada' }, 'test')).resolves.toBeDefined();
  });

  it('answers a request for a code alike for a known and an unknown number, within and beyond the limit', async () => {
    const [known, unknown] = [newNumber(), newNumber()];
    await node.signUp(known);
    const answers = async (phoneNumber: string) => {
      const results = await Promise.allSettled(
        Array.from({ length: 12 }, () => node.userService.requestPasscode({ phoneNumber }, 'test')),
      );
      return results
        .map((result) =>
          result.status === 'fulfilled' ? result.value : { code: result.reason.code, message: result.reason.message },
        )
        .map((answer) => JSON.stringify(answer))
        .sort();
    };
    const [toKnown, toUnknown] = [await answers(known), await answers(unknown)];
    expect(toKnown).toEqual(toUnknown);
    expect(toKnown.filter((answer) => answer === '{"expiresIn":300}')).toHaveLength(5);
  });

  it('says when the next code may be asked for, and then allows it', async () => {
    const phoneNumber = newNumber();
    for (let i = 0; i < 5; i += 1) await node.userService.requestPasscode({ phoneNumber }, 'test');
    const error = await node.userService.requestPasscode({ phoneNumber }, 'test').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'RATE_LIMITED' });
    expect(error).toHaveProperty('retryAfter', expect.closeTo(3_600, -2));
    node.state.now = later(3_601_000);
    await expect(node.userService.requestPasscode({ phoneNumber }, 'test')).resolves.toEqual({ expiresIn: 300 });
    node.state.now = () => new Date();
  });

  it('lifts the limit for the owner of the number, by each code used', async () => {
    const phoneNumber = newNumber();
    for (let i = 0; i < 7; i += 1) await node.signUp(phoneNumber);
  });

  it('stores neither number nor code, and hands the code to the outbox sealed', async () => {
    const phoneNumber = newNumber();
    await node.userService.requestPasscode({ phoneNumber }, 'corr');
    const stored = await node.passcodeModel.find().lean();
    const own = stored.find(({ outbox }) => outbox?.some(({ event }) => event.correlationid === 'corr'));
    const text = JSON.stringify(own);
    expect(text).not.toContain(phoneNumber.slice(1));
    expect(text).not.toContain(`"${node.state.code}"`);
    const event = own?.outbox?.at(-1)?.event;
    if (event?.type !== 'passcode.requested' || !('sealed' in event.data)) throw new Error('no such event');
    expect(openSealed(event.data.sealed)).toEqual({ phoneNumber, passcode: node.state.code });
    expect(event.data).toMatchObject({ passcodeId: own?.passcodeId, expiresAt: own?.expiresAt.toISOString() });
  });

  it('by token finds the same session, on another node and after a restart', async () => {
    const { identity, success } = await node.signUp(newNumber(), 'Ada');
    const restarted = await startIdentity(mongo().uri);
    try {
      expect(await restarted.userService.signIn({ token: success.token }, 'test')).toEqual({ identity, success });
      expect(await second.userService.verifyToken(success.token)).toEqual(identity);
    } finally {
      await restarted.close();
    }
  });

  it('out ends that session for good on every node, tells the nodes, and leaves other sessions alone', async () => {
    const phoneNumber = newNumber();
    const [one, other] = [await node.signUp(phoneNumber), await node.signUp(phoneNumber)];
    await node.userService.signOut(one.identity, 'socket-1');
    await node.userService.signOut(one.identity, 'socket-1');
    expect(node.revoked.slice(-1)).toEqual([[one.identity.sessionId, 'socket-1']]);
    await expect(second.userService.signIn({ token: one.success.token }, 'test')).rejects.toEqual(refused);
    await expect(second.userService.verifyToken(one.success.token)).rejects.toEqual(refused);
    await expect(second.userService.verifyToken(other.success.token)).resolves.toEqual(other.identity);
    expect(await second.userService.liveSessions([one.identity, other.identity])).toEqual(
      new Set([other.identity.sessionId]),
    );
  });

  it('by token renews a session in the second half of its life, and not one that has ended', async () => {
    const { success, identity } = await node.signUp(newNumber());
    node.state.now = later(20 * 86_400_000);
    const renewed = await node.userService.signIn({ token: success.token }, 'test');
    expect(renewed.success.token).not.toBe(success.token);
    expect(renewed.identity).toEqual(identity);
    node.state.now = later(31 * 86_400_000);
    await expect(node.userService.signIn({ token: success.token }, 'test')).rejects.toEqual(refused);
    await expect(node.userService.signIn({ token: renewed.success.token }, 'test')).resolves.toBeDefined();
    node.state.now = later(90 * 86_400_000);
    expect(await node.userService.liveSessions([identity])).toEqual(new Set());
    node.state.now = () => new Date();
  });

  it('keeps twenty sessions of a person and revokes the oldest beyond', async () => {
    const phoneNumber = newNumber();
    const first = await node.signUp(phoneNumber);
    const count = node.revoked.length;
    for (let i = 0; i < 20; i += 1) await node.signUp(phoneNumber);
    expect(node.revoked.slice(count)).toEqual([[first.identity.sessionId, null]]);
    await expect(node.userService.verifyToken(first.success.token)).rejects.toEqual(refused);
  });
});
