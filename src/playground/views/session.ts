import { h, iconButton } from '../dom.ts';
import type { Person } from '../model/person.ts';
import { createCallSheet } from './call-sheet.ts';
import { createChatScreen } from './chat-screen.ts';
import { createHome } from './home.ts';
import { createNewScreen } from './new-screen.ts';
import { avatar } from './parts.ts';

const STATES = {
  connecting: 'Connecting …',
  connected: 'Connected',
  signedIn: 'Online',
  offline: 'Offline',
  closed: 'Closed',
} as const;

/** What a signed-in person sees. */
export function createSession(person: Person, signOut: () => void): HTMLElement {
  let making = false;
  const makeNew = (on: boolean) => (): void => {
    making = on;
    render();
  };
  const home = createHome(person, makeNew(true));
  const chat = createChatScreen(person);
  const fresh = createNewScreen(person, makeNew(false));
  const call = createCallSheet(person.calls);
  const body = h('div', { class: 'body' });
  const notice = h('p', { class: 'notice', role: 'status' });
  const state = h('span', {});
  const line = h(
    'button',
    {
      type: 'button',
      class: 'line',
      role: 'switch',
      'aria-label': `Connection of ${person.me.name}`,
      title: 'Cut the connection, or mend it',
      onclick: () => (person.isCut ? person.mend() : person.cut()),
    },
    h('i', { class: 'dot' }),
    state,
  );

  const render = (): void => {
    const screen = making ? fresh : person.chats.opened === null ? home : chat;
    if (body.firstChild !== screen.element) body.replaceChildren(screen.element);
    screen.update();
    call.update();
    state.textContent = STATES[person.state];
    line.dataset['state'] = person.state;
    line.setAttribute('aria-checked', String(!person.isCut));
    notice.textContent = person.notice ?? '';
    notice.hidden = person.notice === null;
  };
  person.listen(render);
  render();

  return h(
    'div',
    { class: 'screen' },
    h(
      'div',
      { class: 'status' },
      avatar(person.me.name, person.hue),
      h('h2', { class: 'grow' }, person.me.name),
      line,
      iconButton('leave', `Sign out ${person.me.name}`, signOut),
    ),
    body,
    notice,
    call.element,
  );
}
