import { h, keyed } from '../dom.ts';
import type { View } from '../dom.ts';
import type { Wire, WireAction, WirePacket } from '../model/wire.ts';
import { unseen } from './parts.ts';

/** What goes over the wire: under each action all packets that it led to, each judged by the contract. */
export function createWirePanel(wire: Wire, tryInvalid: () => void): HTMLElement {
  const count = h('p', { class: 'count', role: 'status' });
  const list = h('ol', { class: 'actions', 'aria-label': 'Actions, the newest first' });
  const empty = h(
    'p',
    { class: 'hint' },
    'Every packet appears here, under the action that caused it, checked against the contract as it passes.',
  );
  const show = keyed(list, ({ id }: WireAction) => String(id), actionView);
  const update = (): void => {
    const { packets, invalid } = wire.counts;
    count.textContent =
      packets === 0 ? '' : `${packets} packets, ${invalid === 0 ? 'all valid' : `${invalid} against the contract`}`;
    count.className = invalid === 0 ? 'count good' : 'count bad';
    empty.hidden = wire.actions.length > 0;
    show(wire.actions);
  };
  wire.listen(update);
  update();
  return h(
    'section',
    { class: 'wire', 'aria-label': 'Packets' },
    h(
      'div',
      { class: 'bar' },
      h('h2', { class: 'grow' }, 'On the wire'),
      h(
        'button',
        { type: 'button', class: 'small', title: 'Sends a packet that the contract refuses', onclick: tryInvalid },
        'Break a rule',
      ),
      h('button', { type: 'button', class: 'small', onclick: wire.clear }, 'Clear'),
    ),
    count,
    empty,
    list,
  );
}

function actionView({ title, speaker }: WireAction): View<WireAction> {
  const packets = h('ul', {});
  const show = keyed(packets, ({ id }: WirePacket) => String(id), packetView);
  return {
    element: h(
      'li',
      { 'data-hue': speaker.hue },
      h('h3', {}, h('span', { class: 'who' }, firstName(speaker.name)), ' ', h('code', {}, title)),
      packets,
    ),
    update: (action) => show(action.packets),
  };
}

const ARROWS = { sent: '↑', answer: '↩', received: '↓' } as const;
const WORDS = { sent: 'sent', answer: 'answer', received: 'received' } as const;

function packetView({ direction, event, payload, speaker, verdict }: WirePacket): View<WirePacket> {
  const json = payload === undefined ? '' : JSON.stringify(payload);
  const summary = h(
    'summary',
    {},
    h('span', { class: `way ${direction}`, 'aria-hidden': 'true' }, ARROWS[direction]),
    h('span', { class: 'who' }, firstName(speaker.name)),
    unseen(` ${WORDS[direction]} `),
    h('code', { class: 'event' }, direction === 'answer' ? 'ack' : event),
    h('code', { class: 'peek' }, json),
    verdict === null
      ? h('span', { class: 'verdict good', title: 'As the contract says' }, '✓', unseen(' valid'))
      : h('span', { class: 'verdict bad', title: verdict }, '✗', unseen(' against the contract')),
  );
  return {
    element: h(
      'li',
      { 'data-hue': speaker.hue },
      h(
        'details',
        {},
        summary,
        h('pre', { tabindex: 0 }, payload === undefined ? 'no argument' : JSON.stringify(payload, null, 2)),
      ),
      verdict === null ? null : h('p', { class: 'reason' }, verdict),
    ),
    update: () => undefined,
  };
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;
