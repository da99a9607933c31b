import { h, iconButton } from '../dom.ts';
import type { Person } from '../model/person.ts';
import type { Screen } from './home.ts';

/** Makes friends and groups. */
export function createNewScreen(person: Person, done: () => void): Screen {
  const { client, chats, attempt } = person;
  const number = h('input', {
    type: 'tel',
    placeholder: '+491700000006',
    'aria-label': 'Phone number of the friend',
    autocomplete: 'off',
    required: true,
  });
  const title = h('input', {
    type: 'text',
    placeholder: 'Name of the group',
    'aria-label': 'Name of the group',
    autocomplete: 'off',
    maxlength: 100,
    required: true,
  });
  const members = h('fieldset', {}, h('legend', {}, 'With'));

  const addFriend = async (): Promise<void> => {
    const { friend } = await client.addFriend({ phoneNumber: number.value.trim() });
    number.value = '';
    done();
    chats.open(friend.userId);
  };
  const createGroup = async (): Promise<void> => {
    const userIds = [...members.querySelectorAll('input')].filter((box) => box.checked).map((box) => box.value);
    const { conversation } = await client.createGroup({ title: title.value, userIds });
    title.value = '';
    await chats.refresh();
    done();
    chats.open(conversation.conversationId);
  };
  const submit =
    (act: () => Promise<void>) =>
    (event: Event): void => {
      event.preventDefault();
      void attempt(act());
    };

  let offered = '';
  return {
    element: h(
      'div',
      { class: 'new' },
      h('div', { class: 'bar' }, iconButton('back', 'Back to chats', done), h('h3', {}, 'New')),
      h(
        'form',
        { onsubmit: submit(addFriend) },
        h('h4', {}, 'Friend'),
        number,
        h('button', { type: 'submit', class: 'primary' }, 'Add friend'),
      ),
      h(
        'form',
        { onsubmit: submit(createGroup) },
        h('h4', {}, 'Group'),
        title,
        members,
        h('button', { type: 'submit', class: 'primary' }, 'Create group'),
      ),
    ),
    update() {
      const friends = [...chats.friends.values()].sort((one, other) => one.name.localeCompare(other.name));
      const key = friends.map(({ userId }) => userId).join();
      if (key === offered) return;
      offered = key;
      members.replaceChildren(
        h('legend', {}, 'With'),
        ...friends.map(({ userId, name }) =>
          h('label', {}, h('input', { type: 'checkbox', value: userId }), ` ${name}`),
        ),
      );
    },
  };
}
