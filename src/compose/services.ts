import { randomBytes, randomInt } from 'node:crypto';
import { Types } from 'mongoose';
import { createPublisher } from '../../generated/amqp/publisher.ts';
import type { Emitter } from '../../generated/socket/emitter.ts';
import { caller, friends as friendsAudience } from '../contract/audience.ts';
import type { Config } from '../config/index.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Logger } from '../contract/context.ts';
import { createCallService } from '../services/CallService.ts';
import { createConversationService } from '../services/ConversationService.ts';
import { createFriendService } from '../services/FriendService.ts';
import { createMediaService } from '../services/MediaService.ts';
import { createMessageService } from '../services/MessageService.ts';
import { createPresenceService } from '../services/PresenceService.ts';
import { createTypingService } from '../services/TypingService.ts';
import { createUserService, type SessionRevocations } from '../services/UserService.ts';
import { createAccounts } from '../services/identity/accounts.ts';
import { createPasscodeHashes } from '../services/identity/passcode-hash.ts';
import { createPasscodes } from '../services/identity/passcodes.ts';
import { createPeople } from '../services/identity/people.ts';
import { createPasscodeSealer } from '../services/identity/sealed-passcode.ts';
import { createTokens } from '../services/identity/tokens.ts';
import { createLease } from '../services/lease.ts';
import { createMediaUrls } from '../services/media/signed-urls.ts';
import { createMediaStorage } from '../services/media/storage.ts';
import { createOutboxRelay } from '../services/outbox-relay.ts';
import { systemTimers } from '../services/timers.ts';
import { createTypingTargets } from '../services/typing/typing-target.ts';
import { createModels, outboxCollections } from './models.ts';
import { createLeftBehindAnnouncer } from './left-behind.ts';
import type { OtherNodes } from './other-nodes.ts';
import type { Stores } from './stores.ts';

export interface ServiceDependencies {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly stores: Stores;
  readonly emitter: Emitter;
  readonly otherNodes: Pick<OtherNodes, 'published'>;
  readonly revocations: SessionRevocations;
  /** Unique for this start of this process. */
  readonly nodeId: string;
  readonly log: Logger;
}

export type Services = ReturnType<typeof createServices>;

/** 24 hex digits. */
const newId = (): string => new Types.ObjectId().toHexString();

/** Passcodes that one number may ask for in an hour. Not scaled: it bounds how often a code can be guessed. */
const PASSCODES_PER_HOUR = 5;
/** With a look and the time until something counts as left behind, within the promised 5 s when its holder dies. */
const OUTBOX_LEASE_MS = 2_500;
const OUTBOX_LOOK_MS = 1_000;

/** Makes every service out of its narrow dependencies. Nothing runs yet. */
export function createServices(deps: ServiceDependencies) {
  const { config, secrets, stores, emitter, otherNodes, revocations, nodeId, log } = deps;
  const { connection } = stores.database;
  const models = createModels(connection);
  const now = (): Date => new Date();
  const clock = { now };
  const ids = { newId };
  const publisher = createPublisher(stores.bus);
  const outbox = createOutboxRelay({
    connection,
    collections: outboxCollections(models),
    publish: publisher.publish,
    announce: (event) => announceLeftBehind(event),
    lease: createLease({ connection, name: 'outbox', holder: nodeId, ttlMs: OUTBOX_LEASE_MS, clock }),
    nowMs: () => performance.now(),
    log,
    intervalMs: OUTBOX_LOOK_MS,
  });

  const people = createPeople({ users: models.users });
  const presence = createPresenceService(
    {
      scripts: stores.redis.scripts,
      nodeId,
      newId,
      announceTransition: (userId, online) => announceTransition(userId, online),
      recordLastSeen: people.setLastSeen,
      timers: systemTimers,
      log,
    },
    { graceMs: config.presenceGraceMs },
  );

  const accounts = createAccounts({ users: models.users, newObjectId: newId, newId, now, outbox });
  const devCode = config.devPasscode;
  const users = createUserService({
    accounts,
    passcodes: createPasscodes({
      passcodes: models.passcodes,
      hashes: createPasscodeHashes(secrets.passcodePepper),
      seal: createPasscodeSealer(secrets.passcodePepper),
      newCode: () => devCode ?? String(randomInt(1_000_000)).padStart(6, '0'),
      newNonce: () => randomBytes(16).toString('hex'),
      newObjectId: newId,
      newId,
      now,
      outbox,
      requestsPerHour: devCode === null ? PASSCODES_PER_HOUR : null,
    }),
    tokens: createTokens({ secret: secrets.jwtSecret, now }),
    revocations,
    now,
    newSessionId: () => randomBytes(16).toString('hex'),
  });

  const friends = createFriendService({
    friendships: models.friendships,
    people,
    presence: { onlineOf: async (userIds) => trueOf(await presence.isOnline(userIds)) },
    emitter,
    outbox,
    onFriendshipChanged: () => undefined,
    newId,
    now,
    log,
  });

  const urls = createMediaUrls({ secret: secrets.jwtSecret, now });
  const media = createMediaService({
    media: models.media,
    storage: createMediaStorage(connection),
    urls,
    newObjectId: newId,
    newId,
    now,
    outbox,
    log,
  });

  const typing = createTypingService({
    scripts: stores.redis.scripts,
    emitter,
    currentMembers: (conversationId) => conversations.currentMembers(conversationId),
    timers: systemTimers,
    uptimeMs: () => performance.now(),
    log,
  });

  const messages = createMessageService({
    models,
    emitter,
    friendship: friends,
    media,
    typing: { stopped: (userId, conversationId) => typing.messageSent(userId, { conversationId, memberIds: [] }) },
    publishEvents: publisher.publishAll,
    outbox,
    clock,
    ids,
    idSecret: secrets.messageIdSecret,
    log,
  });
  const conversations = createConversationService({
    models,
    emitter,
    friendship: friends,
    people,
    media,
    outbox,
    clock,
    ids,
    entered: messages.entered,
  });

  const calls = createCallService(
    {
      scripts: stores.redis.scripts,
      emitter,
      areFriends: friends.areFriends,
      async summaryOf(userId) {
        const summary = await people.summary(userId);
        if (summary === null) throw new Error('A signed-in person has no account.');
        return summary;
      },
      publish: publisher.publish,
      newId,
      timers: systemTimers,
      log,
    },
    { ringMs: config.callRingMs },
  );

  const announceLeftBehind = createLeftBehindAnnouncer({ messages, conversations, friends });

  async function announceTransition(userId: string, online: boolean): Promise<void> {
    if (!online) await calls.partyLost(userId);
    const [friendIds, person] = await Promise.all([friends.friendIdsOf(userId), people.summary(userId)]);
    if (person === null) return;
    const { phoneNumber } = person;
    const audience = friendsAudience(friendIds);
    if (online) emitter.userOnline(audience, { userId, phoneNumber });
    else emitter.userOffline(audience, { userId, phoneNumber });
    // Only then may the next transition of this user be told, whichever node tells it.
    await otherNodes.published();
  }

  return {
    models,
    accounts,
    users,
    friends,
    people,
    presence,
    media,
    urls,
    typing,
    messages,
    conversations,
    calls,
    outbox,
    typingTarget: createTypingTargets({
      membersFor: conversations.membersFor,
      areFriends: friends.areFriends,
      between: messages.direct.between,
    }),
    /** After the answer to the sign-in, which must be the first thing that the device hears. */
    ringNewDevice(userId: string, connectionId: string): void {
      void calls.ringingFor(userId).then((call) => {
        if (call !== null) setImmediate(() => emitter.incomingCall(caller(connectionId), call));
      });
    },
  };
}

const trueOf = (answers: ReadonlyMap<string, boolean>): ReadonlySet<string> =>
  new Set([...answers].flatMap(([id, yes]) => (yes ? [id] : [])));
