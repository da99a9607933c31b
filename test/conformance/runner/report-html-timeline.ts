import { escapeHtml } from '../../../codegen/emit/docs/html.ts';
import { signOf, type Direction, type TimelineEntry } from './timeline.ts';

const VERBS: Readonly<Record<Direction, string>> = {
  send: 'sends',
  receive: 'receives',
  acknowledged: 'is answered',
  note: 'note',
  break: 'breaks the contract',
};
const HUES = 6;
/** Longer payloads are folded to the beginning: they would push what matters out of sight. */
const LONGEST_OPEN = 160;
const BEGINNING = 80;

/** Where the contract broke first, as a sentence with a link into the timeline; empty when nothing says it. */
export function breakLink(entries: readonly TimelineEntry[], id: string): string {
  const first = entries.find(({ direction }) => direction === 'break');
  return first === undefined
    ? ''
    : `<a class="jump" href="#${id}-break">Broke after ${Math.round(first.at)} ms${first.who === '' ? '' : ` at ${escapeHtml(first.who)}`}</a>`;
}

/**
 * What happened on all devices, in order; each device has a colour, and what breaks the contract is marked.
 * @param id of the case, unique on the page
 */
export function timelineTable(entries: readonly TimelineEntry[], id: string): string {
  const devices = [...new Set(entries.map(({ who }) => who).filter((who) => who !== ''))];
  const firstBreak = entries.findIndex(({ direction }) => direction === 'break');
  const rows = entries.map(({ at, who, direction, event, payload }, index) => {
    const anchor = index === firstBreak ? ` id="${id}-break"` : '';
    const device = who === '' ? '' : `<span class="device hue${devices.indexOf(who) % HUES}">${escapeHtml(who)}</span>`;
    const sign = `<span title="${VERBS[direction]}" aria-label="${VERBS[direction]}" role="img">${signOf(direction)}</span>`;
    return `<tr class="${direction}"${anchor}><td class="at">${Math.round(at)} ms</td><td class="who">${device}</td><td class="sign">${sign}</td><td class="what">${described(event, payload, direction)}</td></tr>`;
  });
  return `<table class="timeline"><thead><tr><th>after</th><th>device</th><th></th><th>event</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function described(event: string, payload: string, direction: Direction): string {
  const what = direction === 'break' || direction === 'note' ? escapeHtml(event) : `<b>${escapeHtml(event)}</b>`;
  if (payload === '') return what;
  const data = `<code>${escapeHtml(payload)}</code>`;
  return payload.length <= LONGEST_OPEN
    ? `${what} ${data}`
    : `<details><summary>${what} <code>${escapeHtml(payload.slice(0, BEGINNING))}…</code></summary>${data}</details>`;
}

const DIRECTIONS: readonly Direction[] = ['send', 'receive', 'acknowledged', 'note', 'break'];

/** What the signs of a timeline mean. */
export const legend = (): string =>
  `<p class="legend">${DIRECTIONS.map((one) => `<span class="${one}">${signOf(one)} ${VERBS[one]}</span>`).join('')}</p>`;
