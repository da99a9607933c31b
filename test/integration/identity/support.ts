import { randomBytes, randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import type { Emitter } from '../../../generated/socket/emitter.ts';
import { openDatabase } from '../../../src/config/database.ts';
import type { Database } from '../../../src/config/database.ts';
import type { Identity } from '../../../src/contract/context.ts';
import { createFriendshipModel } from '../../../src/models/Friendship.ts';
import { createPasscodeModel } from '../../../src/models/Passcode.ts';
import { createUserModel } from '../../../src/models/User.ts';
import { createFriendService } from '../../../src/services/FriendService.ts';
import { createAccounts } from '../../../src/services/identity/accounts.ts';
import { createPasscodeHashes } from '../../../src/services/identity/passcode-hash.ts';
import type { PasscodeHashes } from '../../../src/services/identity/passcode-hash.ts';
import { createPasscodes } from '../../../src/services/identity/passcodes.ts';
import { createPeople } from '../../../src/services/identity/people.ts';
import { createPasscodeSealer, openSealedPasscode } from '../../../src/services/identity/sealed-passcode.ts';
import { createTokens } from '../../../src/services/identity/tokens.ts';
import type { OutboxEntry } from '../../../src/services/outbox.ts';
import { createUserService } from '../../../src/services/UserService.ts';
import { silentLog } from '../../support/silent-log.ts';

const pepper = 'a pepper of the tests';
export const openSealed = openSealedPasscode(pepper);

export interface Emission {
  readonly event: string;
  readonly rooms: readonly string[];
  readonly payload: unknown;
}

/** Identity and friends of one node on one database, with everything that leaves it recorded. */
export async function startIdentity(uri: string, options: { readonly requestsPerHour?: number | null } = {}) {
  const database: Database = openDatabase(uri, silentLog);
  const users = createUserModel(database.connection);
  const passcodeModel = createPasscodeModel(database.connection);
  const friendships = createFriendshipModel(database.connection);
  await database.prepare([users, passcodeModel, friendships]);

  const committed: OutboxEntry[] = [];
  const revoked: (readonly [string, string | null])[] = [];
  const emissions: Emission[] = [];
  const changes: (readonly [string, string, boolean])[] = [];
  const state = {
    comparisons: 0,
    now: (): Date => new Date(),
    code: '',
    online: new Set<string>(),
    presenceFails: false,
  };

  const hashes = createPasscodeHashes(pepper);
  const counted: PasscodeHashes = {
    ...hashes,
    equal: (one, other) => ((state.comparisons += 1), hashes.equal(one, other)),
  };
  const source = { now: () => state.now(), newId: () => randomUUID() };
  const outbox = {
    committed: (_collection: string, _id: unknown, entries: readonly OutboxEntry[]) => void committed.push(...entries),
  };
  const newObjectId = (): string => new mongoose.Types.ObjectId().toHexString();

  const people = createPeople({ users });
  const accounts = createAccounts({ ...source, users, outbox, newObjectId });
  const userService = createUserService({
    accounts,
    passcodes: createPasscodes({
      ...source,
      passcodes: passcodeModel,
      hashes: counted,
      seal: createPasscodeSealer(pepper),
      newCode: () => (state.code = String(randomBytes(4).readUInt32BE() % 1_000_000).padStart(6, '0')),
      newNonce: () => randomBytes(16).toString('hex'),
      newObjectId,
      outbox,
      requestsPerHour: options.requestsPerHour === undefined ? 5 : options.requestsPerHour,
    }),
    tokens: createTokens({ secret: 'a secret of the tests, long enough', now: () => state.now() }),
    revocations: { revoked: (sessionId, except) => void revoked.push([sessionId, except]) },
    now: () => state.now(),
    newSessionId: () => randomUUID(),
  });
  const emitter: Pick<Emitter, 'friendAdded' | 'friendRemoved'> = {
    friendAdded: ({ rooms }, payload) => void emissions.push({ event: 'friendAdded', rooms, payload }),
    friendRemoved: ({ rooms }, payload) => void emissions.push({ event: 'friendRemoved', rooms, payload }),
  };
  const friendService = createFriendService({
    ...source,
    friendships,
    people,
    presence: {
      onlineOf: async (ids) => {
        if (state.presenceFails) throw new Error('Redis is down');
        return new Set(ids.filter((id) => state.online.has(id)));
      },
    },
    emitter,
    outbox,
    onFriendshipChanged: (one, other, friends) => void changes.push([one, other, friends]),
    log: silentLog,
  });

  async function signUp(phoneNumber: string, name?: string) {
    await userService.requestPasscode({ phoneNumber }, 'test');
    return userService.signIn({ phoneNumber, passcode: state.code, ...(name === undefined ? {} : { name }) }, 'test');
  }

  return {
    database,
    users,
    passcodeModel,
    friendships,
    accounts,
    people,
    userService,
    friendService,
    committed,
    revoked,
    emissions,
    changes,
    state,
    signUp,
    person: async (phoneNumber: string, name?: string): Promise<Identity> => (await signUp(phoneNumber, name)).identity,
    close: () => database.close(),
  };
}

export type IdentityNode = Awaited<ReturnType<typeof startIdentity>>;

let lastNumber = 0;
/** A number that no other test of the file uses. */
export const newNumber = (): string => `+4917${String((lastNumber += 1)).padStart(8, '0')}`;
