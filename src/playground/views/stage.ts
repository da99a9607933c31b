import { h, icon } from '../dom.ts';
import type { Lines } from '../lines.ts';
import type { DemoSettings } from '../model/demo.ts';
import type { Person } from '../model/person.ts';
import type { Wire } from '../model/wire.ts';
import { createPhone } from './phone.ts';
import type { Phone } from './phone.ts';
import { createWirePanel } from './wire-panel.ts';

export interface StageDependencies {
  readonly demo: DemoSettings;
  readonly lines: Lines;
  readonly wire: Wire;
}

const MOST = 4;
const AT_FIRST = 2;

/** The whole page: phones side by side, and what goes over the wire. */
export function createStage({ demo, lines, wire }: StageDependencies): HTMLElement {
  const phones: Phone[] = [];
  let opened = 0;
  const row = h('div', { class: 'phones', role: 'group', 'aria-label': 'Devices', tabindex: 0 });

  const inUse = (): ReadonlySet<string> =>
    new Set(phones.flatMap(({ person }) => (person === null ? [] : [person.me.phoneNumber])));
  const follow = (): void => {
    const taken = inUse();
    for (const phone of phones) phone.offer(taken);
    add.disabled = phones.length >= MOST;
    begin.hidden = phones.slice(0, AT_FIRST).some(({ person }) => person !== null);
  };
  const addPhone = (): void => {
    const phone = createPhone({
      demo,
      wire,
      line: lines.open(`device-${(opened += 1)}`),
      place: opened,
      onChange: follow,
      onClose() {
        phones.splice(phones.indexOf(phone), 1);
        phone.element.remove();
        follow();
      },
    });
    phones.push(phone);
    row.append(phone.element);
    follow();
    if (phones.length > AT_FIRST) phone.element.scrollIntoView({ inline: 'end', block: 'nearest' });
  };
  const signInBoth = async (): Promise<void> => {
    begin.disabled = true;
    const people = await Promise.all(
      demo.people.slice(0, AT_FIRST).map((person, index) => phones[index]?.signIn(person)),
    );
    const [one, other] = people.filter((person): person is Person => person !== null && person !== undefined);
    if (one !== undefined && other !== undefined) {
      // Whoever signed in first does not know yet whether the other is there.
      await Promise.all([one.attempt(one.chats.refresh()), other.attempt(other.chats.refresh())]);
      one.chats.open(other.me.userId);
      other.chats.open(one.me.userId);
    }
    begin.disabled = false;
  };
  const tryInvalid = (): void => {
    const person = phones.find((phone) => phone.person !== null)?.person;
    if (person !== null && person !== undefined)
      // contract-lint-ignore payload-mismatch: shows how the server refuses it
      void person.attempt(person.client.addFriend({ phoneNumber: 'not a number' }));
  };

  const begin = h(
    'button',
    { type: 'button', class: 'primary', onclick: () => void signInBoth() },
    `Let ${demo.people
      .slice(0, AT_FIRST)
      .map(({ name }) => name.split(' ')[0])
      .join(' and ')} chat`,
  );
  const add = h('button', { type: 'button', onclick: addPhone }, icon('plus'), h('span', {}, 'Device'));

  const stage = h(
    'div',
    { class: 'stage' },
    h(
      'header',
      { class: 'top' },
      h('h1', {}, 'LetsChat ', h('span', {}, 'playground')),
      begin,
      add,
      h('nav', { 'aria-label': 'More' }, h('a', { href: '/docs' }, 'Docs'), h('a', { href: '/contract' }, 'Contract')),
    ),
    h('main', {}, row, createWirePanel(wire, tryInvalid)),
  );
  for (let count = 0; count < AT_FIRST; count += 1) addPhone();
  return stage;
}
