import { waitFor } from '../../support/processes.ts';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/config/database.ts';
import { createUserModel } from '../../../src/models/User.ts';
import { storeOutage } from '../../../src/utils/errors.ts';
import { findMongod, mongoUri, startMongod } from '../../support/mongod.ts';
import { silentLog } from '../../support/silent-log.ts';
import { startIdentity } from '../../integration/identity/support.ts';
import type { IdentityNode } from '../../integration/identity/support.ts';

const found = findMongod() !== null;

/** Every kind of operation at once; each must fail as a store that is down, in less than five seconds. */
async function expectUnavailable(node: IdentityNode, token: string): Promise<void> {
  const started = performance.now();
  const results = await Promise.allSettled([
    node.userService.requestPasscode({ phoneNumber: '+491700009999' }, 'c'),
    node.userService.signIn({ phoneNumber: '+491700009999', passcode: '000000' }, 'c'),
    node.userService.signIn({ token }, 'c'),
    ...Array.from({ length: 30 }, () => node.friendService.areFriends('a'.repeat(24), 'b'.repeat(24))),
  ]);
  expect(performance.now() - started).toBeLessThan(5_000);
  for (const result of results) {
    expect(result.status === 'rejected' ? storeOutage(result.reason)?.code : result).toBe('UNAVAILABLE');
  }
}

describe.skipIf(!found)(`an outage of MongoDB${found ? '' : ' (no mongod was found)'}`, () => {
  it.each([
    ['killed', 'SIGKILL'],
    ['frozen', 'SIGSTOP'],
  ] as const)(
    'that is %s is answered within five seconds, and service resumes by itself with the session alive',
    async (_what, signal) => {
      const mongod = await startMongod();
      const node = await startIdentity(mongoUri(mongod.uri, 'outage'));
      try {
        const { success, identity } = await node.signUp('+491700000001', 'Ada');
        expect(node.database.status()).toBe('up');
        await mongod.kill(signal);
        await expectUnavailable(node, success.token);
        await waitFor('the outage is noticed', async () => node.database.status() === 'down', { timeoutMs: 5_000 });
        await expectUnavailable(node, success.token);

        if (signal === 'SIGSTOP') await mongod.kill('SIGCONT');
        else await mongod.restart();
        await waitFor('the connection is back', async () => node.database.status() === 'up', { timeoutMs: 15_000 });
        expect((await node.userService.signIn({ token: success.token }, 'c')).identity).toEqual(identity);
      } finally {
        await node.close();
        await mongod.close();
      }
    },
    60_000,
  );

  it('at the start delays nothing: the node is there, not ready, and becomes ready by itself', async () => {
    const mongod = await startMongod();
    await mongod.kill('SIGKILL');
    const database = openDatabase(mongoUri(mongod.uri, 'late'), silentLog);
    const users = createUserModel(database.connection);
    const prepared = database.prepare([users]);
    try {
      const started = performance.now();
      const error = await users
        .findOne({})
        .lean()
        .then(
          () => null,
          (reason: unknown) => reason,
        );
      expect(storeOutage(error)?.code).toBe('UNAVAILABLE');
      expect(performance.now() - started).toBeLessThan(5_000);
      expect(database.status()).toBe('down');
      await mongod.restart();
      await prepared;
      expect(database.status()).toBe('up');
      expect((await users.collection.indexes()).map(({ name }) => name)).toContain('phoneNumber_1');
    } finally {
      await database.close();
      await mongod.close();
    }
  }, 60_000);
});

describe('a database that is closed before it was ever reached', () => {
  it('gives up at once', async () => {
    // Somebody who accepts and never answers.
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const database = openDatabase(`mongodb://127.0.0.1:${port}/x`, silentLog);
    const prepared = database.prepare([]).then(
      () => 'prepared',
      () => 'closed',
    );
    const started = performance.now();
    await database.close();
    expect(await prepared).toBe('closed');
    expect(performance.now() - started).toBeLessThan(3_000);
    silent.close();
  });
});
