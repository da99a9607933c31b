// Checked by the compiler with the rest of the repository: a line that is expected to fail and does not is an error.
import { connect, failedWith } from '../../../generated/client/client.ts';
import type { LetsChatClient, Message } from '../../../generated/client/client.ts';

/** What an app may write, and what the compiler refuses. Never run. */
export async function writtenByAnApp(client: LetsChatClient): Promise<Message> {
  client.on('typing', ({ sender, conversationId }) => [sender, conversationId]);
  client.on('signOutSuccess', () => undefined);
  // @ts-expect-error a dead listener: nobody emits this event
  client.on('newMesage', () => undefined);
  // @ts-expect-error this event has no such field
  client.on('typing', ({ typist }) => typist);
  // @ts-expect-error what a client sends is not listened to
  client.on('addFriend', () => undefined);
  // @ts-expect-error a misspelt operation
  await client.getFreinds();
  // @ts-expect-error a message goes to a conversation or to a person, not to both
  await client.chatMessage({ conversationId: 'c', recipientId: 'p', text: 'Hello' });
  // @ts-expect-error the kind of a call is closed
  await client.startCall({ calleeId: 'p', kind: 'hologram' });
  // @ts-expect-error a token is a string
  connect('http://localhost:3000', { token: 1 });
  // @ts-expect-error no argument is taken
  await client.signOut({});
  try {
    await client.markRead({ conversationId: 'c', messageId: 'm' });
  } catch (error) {
    if (failedWith('markRead', error)) {
      // @ts-expect-error marking read cannot fail with this code
      if (error.code === 'CONFLICT') throw error;
      if (error.code === 'NOT_FOUND') throw error;
    }
  }
  const { expiresIn } = await client.requestPasscode({ phoneNumber: '+491700000001' });
  return client.chatMessage({ recipientId: 'p', text: `${expiresIn.toFixed(0)} s`, clientMessageId: 'm1' });
}
