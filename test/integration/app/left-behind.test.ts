import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Types } from 'mongoose';
import type { DomainEventData, DomainEventType } from '../../../generated/amqp/events.ts';
import { outboxEntry } from '../../../src/services/outbox.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { barrier, befriend, secondDevice, signInDevice, type SignedInDevice } from '../../support/device.ts';
import { conversationIdOf, isMessage } from '../../support/fence.ts';
import { dataOf } from '../../support/observe.ts';
import { waitFor } from '../../support/processes.ts';

/**
 * What a node leaves when it dies between a change and its announcement: the change with its domain event, and nobody told.
 * Each change is made as usual here, forgotten by the devices, and its event put into the outbox once more.
 */
describe('Changes whose node died before it told anybody', () => {
  let app: TestApp;
  let ada: SignedInDevice;
  let bob: readonly [SignedInDevice, SignedInDevice];
  let cyd: SignedInDevice;
  let conversationId = '';
  let edited = '';
  let deleted = '';
  let read = '';
  beforeAll(async () => {
    app = await startTestApp();
    ada = await signInDevice(app.url, '+491720000001', 'Ada');
    const first = await signInDevice(app.url, '+491720000002', 'Bob');
    bob = [first, await secondDevice(app.url, first)];
    cyd = await signInDevice(app.url, '+491720000003', 'Cyd');
    await befriend(ada, first);
    const group = await ada.request('createGroup', { title: 'Two', userIds: [first.userId] });
    conversationId = conversationIdOf(dataOf(group)) ?? '';
    [edited, deleted] = [await send(ada, 'one'), await send(ada, 'two')];
    read = await send(first, 'three');
    await ada.request('editMessage', { messageId: edited, text: 'edited' });
    await ada.request('deleteMessage', { messageId: deleted });
    await ada.request('markRead', { conversationId, messageId: read });
    await Promise.all(bob.map((device) => device.gets('messagesRead')));
  });
  afterAll(async () => {
    for (const device of [ada, ...bob, cyd]) device.close();
    await app.close();
  });

  const send = async (from: SignedInDevice, text: string): Promise<string> => {
    const sent = dataOf(await from.request('chatMessage', { conversationId, clientMessageId: text, text }));
    if (!isMessage(sent)) throw new Error('no message');
    return sent.messageId;
  };
  const newId = (): string => new Types.ObjectId().toHexString();
  const objectId = (hex: string): Types.ObjectId => Types.ObjectId.createFromHexString(hex);
  const entryOf = <Type extends DomainEventType>(type: Type, data: DomainEventData[Type]) =>
    outboxEntry({ newId, now: () => new Date() }, { type, subject: 'subject', correlationId: 'correlation', data });

  it('are told by another to each whom they concern, once, and to nobody else', async () => {
    const everybody = [ada, ...bob, cyd];
    for (const device of everybody) device.forget();
    const { messages, conversations, readStates, friendships } = app.services.models;
    const about = { conversationId, senderId: ada.userId };
    const at = new Date().toISOString();
    const pair = { userId: ada.userId, friendId: bob[0].userId };
    const group = { conversationId, actorId: ada.userId };
    const left = await Promise.all([
      messages.updateOne(
        { _id: objectId(edited) },
        { $push: { outbox: entryOf('message.edited', { messageId: edited, ...about, editedAt: at }) } },
      ),
      messages.updateOne(
        { _id: objectId(deleted) },
        {
          $push: {
            outbox: [
              // Of what is deleted by now no edit is told.
              entryOf('message.edited', { messageId: deleted, ...about, editedAt: at }),
              entryOf('message.deleted', { messageId: deleted, ...about, deletedAt: at }),
            ],
          },
        },
      ),
      readStates.updateOne(
        { userId: objectId(ada.userId) },
        {
          $push: {
            outbox: entryOf('conversation.read', { conversationId, userId: ada.userId, messageId: read, seq: 3 }),
          },
        },
      ),
      conversations.updateOne(
        { _id: objectId(conversationId) },
        {
          $push: {
            outbox: [
              entryOf('group.created', {
                conversationId,
                creatorId: ada.userId,
                memberIds: [ada.userId, bob[0].userId],
              }),
              entryOf('group.members-added', { ...group, userIds: [bob[0].userId] }),
              entryOf('group.member-left', { conversationId, userId: cyd.userId }),
              entryOf('group.member-removed', { ...group, userId: cyd.userId }),
            ],
          },
        },
      ),
      friendships.updateOne(
        {},
        { $push: { outbox: [entryOf('friend.added', pair), entryOf('friend.removed', pair)] } },
      ),
    ]);
    expect(left.map(({ modifiedCount }) => modifiedCount)).toEqual([1, 1, 1, 1, 1]);
    await waitFor('every event is published', async () => {
      const counts = await Promise.all(
        [messages, conversations, readStates, friendships].map((model) =>
          model.collection.countDocuments({ 'outbox.at': { $gt: new Date(0) } }),
        ),
      );
      return counts.every((count) => count === 0);
    });
    await barrier(...everybody);

    const told = (device: SignedInDevice) =>
      device.received
        .filter(({ event }) => event !== 'getFriendsSuccess')
        .map(({ event, payload }) => [event, payload])
        .toSorted(([one], [other]) => String(one).localeCompare(String(other)));
    const edit = ['messageEdited', expect.objectContaining({ messageId: edited, text: 'edited' })];
    const deletion = ['messageDeleted', { messageId: deleted, conversationId }];
    const departure = ['userLeftGroup', { conversationId, userId: cyd.userId }];
    const welcome = ['addedToGroup', { conversation: expect.objectContaining({ conversationId }) }];
    const newcomers = ['usersAddedToGroup', { conversationId, userIds: [bob[0].userId] }];
    for (const device of bob) {
      expect(told(device)).toEqual([
        welcome,
        welcome,
        ['friendAdded', { friend: expect.objectContaining({ userId: ada.userId, online: true }) }],
        ['friendRemoved', { friendId: ada.userId }],
        deletion,
        edit,
        ['messagesRead', { conversationId, userId: ada.userId, messageId: read }],
        departure,
        ['userRemovedFromGroup', { conversationId, userId: cyd.userId }],
      ]);
    }
    expect(told(ada)).toEqual([deletion, edit, departure, newcomers]);
    expect(told(cyd)).toEqual([['removedFromGroup', { conversationId }]]);
  });
});
