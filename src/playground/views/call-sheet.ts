import { h, icon } from '../dom.ts';
import type { IconName } from '../dom.ts';
import type { Calls } from '../model/calls.ts';
import { avatar, hueOf } from './parts.ts';
import type { Screen } from './home.ts';

/** Lies over the screen while there is a call. */
export function createCallSheet(calls: Calls): Screen {
  const disc = h('div', { class: 'ring' });
  const name = h('p', { class: 'who' });
  const state = h('p', { class: 'hint', role: 'status' });
  const button = (kind: string, label: string, act: () => void, glyph: IconName = 'call'): HTMLButtonElement =>
    h('button', { type: 'button', class: `round ${kind}`, onclick: act }, icon(glyph), h('span', {}, label));
  const answer = button('good', 'Answer', calls.answer);
  const reject = button('bad', 'Decline', calls.reject, 'close');
  const hangUp = button('bad', 'Hang up', calls.hangUp, 'close');
  const element = h(
    'div',
    { class: 'call', role: 'dialog', 'aria-label': 'Call', hidden: true },
    disc,
    name,
    state,
    h('div', { class: 'buttons' }, reject, answer, hangUp),
  );
  return {
    element,
    update() {
      const call = calls.current;
      const appears = element.hidden && call !== null;
      element.hidden = call === null;
      if (call === null) return;
      if (appears) disc.replaceChildren(avatar(call.peerName, hueOf(call.peerNumber)));
      disc.classList.toggle('quiet', call.connected);
      name.textContent = call.peerName;
      state.textContent = call.connected ? 'Connected' : call.mine ? 'Ringing …' : 'is calling you';
      const ringsHere = !call.mine && !call.connected;
      answer.hidden = reject.hidden = !ringsHere;
      hangUp.hidden = ringsHere;
      hangUp.disabled = call.callId === null;
    },
  };
}
