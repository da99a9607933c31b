import { h, iconButton } from '../dom.ts';
import type { Person } from '../model/person.ts';
import { createComposer } from './composer.ts';
import { titleOf } from './home.ts';
import type { Screen } from './home.ts';
import { createMessageList } from './message-list.ts';
import { avatar, clockOf, hueOf } from './parts.ts';

/** One conversation. */
export function createChatScreen(person: Person): Screen {
  const { chats, calls } = person;
  const title = h('h3', {});
  const sub = h('small', { role: 'status' });
  const disc = h('span', {});
  const composer = createComposer(person);
  const messages = createMessageList(person, composer.edit);
  const call = iconButton('call', 'Call', () => {
    const friend = chats.friends.get(chats.opened ?? '');
    if (friend !== undefined) calls.start(friend);
  });
  let shown: string | null = null;

  return {
    element: h(
      'div',
      { class: 'chat' },
      h(
        'div',
        { class: 'bar' },
        iconButton('back', 'Back to chats', () => chats.open(null)),
        disc,
        h('div', { class: 'grow' }, title, sub),
        call,
      ),
      messages.element,
      composer.element,
    ),
    update() {
      const key = chats.opened;
      if (key === null) return;
      const room = chats.rooms.get(key);
      const friend = chats.friends.get(key);
      const name = room === undefined ? (friend?.name ?? '') : titleOf(room);
      if (shown !== key) {
        shown = key;
        composer.reset();
        disc.replaceChildren(avatar(name, hueOf(friend?.phoneNumber ?? key)));
      }
      title.textContent = name;
      call.hidden = friend === undefined;
      const typing = [...(room?.typing.values() ?? [])].map((who) => who.split(' ')[0]);
      sub.className = typing.length > 0 ? 'typing' : friend?.online === true ? 'online' : '';
      sub.textContent = typing.length > 0 ? `${typing.join(', ')} typing …` : presenceOf(person, key);
      messages.update();
    },
  };
}

function presenceOf({ chats }: Person, key: string): string {
  const room = chats.rooms.get(key);
  if (room?.conversation.type === 'group') return `${room.conversation.participants.length} members`;
  const friend = chats.friends.get(key);
  if (friend === undefined) return 'no friend any more';
  if (friend.online) return 'online';
  return friend.lastSeenAt === null ? 'offline' : `last seen ${clockOf(friend.lastSeenAt)}`;
}
