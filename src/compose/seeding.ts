import type { RequestInfo } from '../services/messaging/ports.ts';
import { seedDemo, type DemoPerson } from '../seed.ts';
import type { Services } from './services.ts';

const request = (): RequestInfo => ({ connectionId: '', correlationId: 'seed', signal: new AbortController().signal });

/** Seeds through the services, so that demo data obeys every rule. @returns the demo people */
export function seedThrough(services: Services): Promise<readonly DemoPerson[]> {
  const { accounts, friends, conversations, messages } = services;
  return seedDemo({
    async ensurePerson({ phoneNumber, name }) {
      return (await accounts.ensure({ phoneNumber, name, correlationId: 'seed' }))._id.toHexString();
    },
    addFriend: (identity, userId) => friends.addFriend(identity, { userId }, 'seed'),
    conversationsOf: async (identity) => (await conversations.getConversations(identity, { limit: 100 })).conversations,
    createGroup: async (identity, group) =>
      (await conversations.createGroup(identity, group, request())).conversation.conversationId,
    sendMessage: (identity, message) => messages.chatMessage(identity, message, request()),
  });
}
