import { h } from '../dom.ts';

const HUES = 6;

/** A steady colour for a phone number, or for a group by its id; neighbouring numbers differ. */
export const hueOf = (text: string): number => [...text].reduce((sum, char) => sum + char.charCodeAt(0), 0) % HUES;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase();

/** A coloured disc with initials; decoration beside the name. @param online `null`: not known or no person */
export function avatar(name: string, hue: number, online: boolean | null = null): HTMLElement {
  return h(
    'span',
    { class: 'avatar', 'data-hue': hue, 'aria-hidden': 'true' },
    initials(name),
    online === null ? null : h('i', { class: online ? 'dot on' : 'dot' }),
  );
}

export const clockOf = (timestamp: string): string =>
  new Date(timestamp).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** Text for screen readers alone. */
export const unseen = (text: string): HTMLElement => h('span', { class: 'unseen' }, text);
