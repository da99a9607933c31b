import type { Friend } from '../../../generated/payloads.ts';
import { h, icon, keyed } from '../dom.ts';
import type { View } from '../dom.ts';
import type { Person } from '../model/person.ts';
import { unreadOf } from '../model/rooms.ts';
import type { Room } from '../model/rooms.ts';
import { avatar, clockOf, hueOf, unseen } from './parts.ts';

/** A screen of a session; reads what it shows from the person. */
export interface Screen {
  readonly element: HTMLElement;
  update(): void;
}

interface Entry {
  readonly key: string;
  readonly title: string;
  readonly hue: number;
  /** `null`: a group. */
  readonly online: boolean | null;
  readonly preview: string;
  readonly typing: boolean;
  readonly unread: number;
  readonly at: string | null;
}

/** Conversations with unread counts, then friends without one. */
export function createHome(person: Person, makeNew: () => void): Screen {
  const list = h('ul', { class: 'list' });
  const show = keyed(
    list,
    ({ key }: Entry) => key,
    (entry) => entryView(entry, () => person.chats.open(entry.key)),
  );
  return {
    element: h(
      'div',
      { class: 'home' },
      h(
        'div',
        { class: 'bar' },
        h('h3', { class: 'grow' }, 'Chats'),
        h('button', { type: 'button', class: 'small', onclick: makeNew }, icon('plus'), 'New'),
      ),
      list,
    ),
    update() {
      const { rooms, friends } = person.chats;
      const all = rooms.all();
      show([
        ...all.map((room) => entryOfRoom(room, person)),
        ...[...friends.values()]
          .filter(({ userId }) => !all.some(({ key }) => key === userId))
          .sort((one, other) => one.name.localeCompare(other.name))
          .map(entryOfFriend),
      ]);
    },
  };
}

export const titleOf = ({ conversation, key }: Room): string =>
  conversation.title ?? conversation.participants.find(({ userId }) => userId === key)?.name ?? 'Somebody';

function entryOfRoom(room: Room, { chats, me }: Person): Entry {
  const { lastMessage, type } = room.conversation;
  const peer = room.conversation.participants.find(({ userId }) => userId === room.key);
  const own = lastMessage?.senderId === me.userId ? 'You: ' : '';
  const text = lastMessage === null ? 'No messages yet' : `${own}${lastMessage.text ?? 'deleted'}`;
  return {
    key: room.key,
    title: titleOf(room),
    hue: hueOf(peer?.phoneNumber ?? room.key),
    online: type === 'group' ? null : (chats.friends.get(room.key)?.online ?? false),
    preview: room.typing.size > 0 ? 'typing …' : text,
    typing: room.typing.size > 0,
    unread: unreadOf(room),
    at: lastMessage?.createdAt ?? null,
  };
}

const entryOfFriend = ({ userId, name, phoneNumber, online }: Friend): Entry => ({
  key: userId,
  title: name,
  hue: hueOf(phoneNumber),
  online,
  preview: 'Say hello',
  typing: false,
  unread: 0,
  at: null,
});

function entryView(first: Entry, open: () => void): View<Entry> {
  const dot = h('i', { class: 'dot' });
  const presence = unseen('');
  const disc = avatar(first.title, first.hue);
  if (first.online !== null) disc.append(dot);
  const preview = h('small', {});
  const at = h('time', {});
  const unread = h('span', { class: 'unread' });
  return {
    element: h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'row', onclick: open },
        disc,
        h('span', { class: 'grow' }, h('b', {}, first.title), presence, preview),
        h('span', { class: 'end' }, at, unread),
      ),
    ),
    update(entry) {
      dot.className = entry.online === true ? 'dot on' : 'dot';
      presence.textContent = entry.online === null ? ', group.' : entry.online ? ', online.' : ', offline.';
      preview.textContent = entry.preview;
      preview.className = entry.typing ? 'typing' : '';
      at.textContent = entry.at === null ? '' : clockOf(entry.at);
      unread.hidden = entry.unread === 0;
      unread.replaceChildren(String(entry.unread), unseen(' unread'));
    },
  };
}
