import { h } from '../dom.ts';
import type { DemoPerson } from '../model/person.ts';
import { avatar, hueOf } from './parts.ts';

export interface Picker {
  readonly element: HTMLElement;
  offer(taken: ReadonlySet<string>): void;
  /** @param who is being signed in; `null`: nobody */
  busy(who: DemoPerson | null): void;
  failed(reason: string): void;
}

/** Demo people to sign in as, one click each. */
export function createPicker(people: readonly DemoPerson[], choose: (who: DemoPerson) => void): Picker {
  const buttons = people.map((who) => ({
    who,
    button: h(
      'button',
      { type: 'button', class: 'row', onclick: () => choose(who) },
      avatar(who.name, hueOf(who.phoneNumber)),
      h('span', { class: 'grow' }, h('b', {}, who.name), h('small', {}, who.phoneNumber)),
    ),
  }));
  const status = h('p', { class: 'hint', role: 'status' });

  return {
    element: h(
      'div',
      { class: 'picker' },
      h('h2', {}, 'Who is this?'),
      h('p', { class: 'hint' }, 'One click signs in. Nothing to install, nothing to remember.'),
      h('ul', { class: 'list' }, ...buttons.map(({ button }) => h('li', {}, button))),
      status,
    ),
    offer(taken) {
      for (const { who, button } of buttons) button.disabled = taken.has(who.phoneNumber);
    },
    busy(who) {
      status.textContent = who === null ? '' : `Signing in as ${who.name} …`;
    },
    failed(reason) {
      status.textContent = `That failed: ${reason}`;
    },
  };
}
