import type { Message } from '../../../generated/payloads.ts';
import { h, icon, iconButton, keyed } from '../dom.ts';
import type { IconName, View } from '../dom.ts';
import type { Pending } from '../model/chats.ts';
import type { Person } from '../model/person.ts';
import type { Room } from '../model/rooms.ts';
import type { Screen } from './home.ts';
import { clockOf, hueOf, unseen } from './parts.ts';

interface Bubble {
  /** The client's id: the same while it is sent and after. */
  readonly key: string;
  readonly message: Message | null;
  readonly text: string | null;
  readonly own: boolean;
  /** Named in groups only. */
  readonly sender: { readonly hue: number; readonly name: string } | null;
  readonly state: { readonly icon: IconName; readonly words: string } | null;
  readonly caughtUp: boolean;
}

/** The messages of the opened chat, with their states. */
export function createMessageList(person: Person, edit: (message: Message) => void): Screen {
  const { chats, client, attempt } = person;
  const list = h('ol', { class: 'messages', role: 'log', tabindex: 0, 'aria-label': 'Messages' });
  const remove = ({ messageId }: Message): void => void attempt(client.deleteMessage({ messageId }));
  const show = keyed(
    list,
    ({ key }: Bubble) => key,
    () => bubbleView(edit, remove),
  );
  let last = '';
  return {
    element: list,
    update() {
      const key = chats.opened ?? '';
      const room = chats.rooms.get(key);
      const waiting = chats.pending.filter(({ chat }) => chat === key);
      const known = (room?.messages ?? []).map((message) => bubbleOf(message, room, person));
      const bubbles = [
        ...known,
        ...waiting
          .map((pending) => waitingBubble(pending, person.me.userId))
          .filter((one) => !known.some((other) => other.key === one.key)),
      ];
      show(bubbles);
      const newest = `${key}:${bubbles.at(-1)?.key ?? ''}`;
      if (newest !== last) list.scrollTop = list.scrollHeight;
      last = newest;
    },
  };
}

function bubbleOf(message: Message, room: Room | undefined, { me, chats }: Person): Bubble {
  const own = message.senderId === me.userId;
  const group = room?.conversation.type === 'group';
  const member = room?.conversation.participants.find(({ userId }) => userId === message.senderId);
  const read = [...(room?.reads.values() ?? [])].some((seq) => seq >= message.seq);
  return {
    key: `${message.senderId}:${message.clientMessageId}`,
    message,
    text: message.text,
    own,
    sender: group && !own ? { hue: hueOf(member?.phoneNumber ?? ''), name: member?.name ?? 'Former member' } : null,
    state: own ? (read ? { icon: 'read', words: 'Read' } : { icon: 'sent', words: 'Sent' }) : null,
    caughtUp: chats.caughtUp.has(message.messageId),
  };
}

const waitingBubble = ({ clientMessageId, text, failed }: Pending, me: string): Bubble => ({
  key: `${me}:${clientMessageId}`,
  message: null,
  text,
  own: true,
  sender: null,
  state: failed ? { icon: 'failed', words: 'Failed' } : { icon: 'sending', words: 'Sending' },
  caughtUp: false,
});

function bubbleView(edit: (message: Message) => void, remove: (message: Message) => void): View<Bubble> {
  let current: Message | null = null;
  let drawn = '';
  const withCurrent = (act: (message: Message) => void) => (): void => void (current !== null && act(current));
  const sender = h('b', { class: 'sender' });
  const text = h('span', { class: 'text' });
  const meta = h('span', { class: 'meta' });
  const tools = h(
    'span',
    { class: 'tools' },
    iconButton('edit', 'Edit message', withCurrent(edit)),
    iconButton('remove', 'Delete message', withCurrent(remove)),
  );
  const element = h('li', { class: 'bubble' }, tools, h('div', { class: 'paper' }, sender, text, meta));
  return {
    element,
    update(bubble) {
      current = bubble.message;
      const look = JSON.stringify(bubble);
      if (look === drawn) return;
      drawn = look;
      const { message, own, state } = bubble;
      const deleted = message !== null && message.deletedAt !== null;
      element.className = `bubble${own ? ' own' : ''}${deleted ? ' deleted' : ''}`;
      tools.hidden = !own || message === null || deleted;
      sender.hidden = bubble.sender === null;
      sender.textContent = bubble.sender?.name ?? '';
      sender.dataset['hue'] = String(bubble.sender?.hue ?? 0);
      text.textContent = deleted ? 'Deleted' : (bubble.text ?? message?.media?.fileName ?? '');
      meta.replaceChildren(
        ...(bubble.caughtUp ? [h('em', {}, 'caught up')] : []),
        ...(message !== null && message.editedAt !== null && !deleted ? ['edited'] : []),
        ...(message === null ? [] : [clockOf(message.createdAt)]),
        ...(state === null || deleted
          ? []
          : [h('span', { class: `state ${state.icon}`, title: state.words }, icon(state.icon), unseen(state.words))]),
      );
    },
  };
}
