import type { Cause, Contract, InboundOperation, Trigger } from '../../model/contract.ts';
import { escapeHtml } from './html.ts';

type Lane = 'client' | 'server' | 'others' | 'broker' | 'worker';

interface Arrow {
  readonly from: Lane;
  readonly to: Lane;
  readonly label: string;
  readonly note: string;
  readonly kind: 'call' | 'reply' | 'error' | 'event';
}

const NAMES: Readonly<Record<Lane, string>> = {
  client: 'Client',
  server: 'Server',
  others: 'Other devices',
  broker: 'RabbitMQ',
  worker: 'Worker',
};
const ORDER: readonly Lane[] = ['client', 'server', 'others', 'broker', 'worker'];

const LANE = 190;
const MARGIN = 64;
const TOP = 46;
const NOTE_CHARACTERS = 30;
const LINE = 13;

const conditional = (when: string | null): string => (when === null ? '' : `when ${when}`);

function causeArrows(cause: Cause, contract: Contract): readonly Arrow[] {
  const note = conditional(cause.when);
  if (cause.kind === 'publication') {
    const consumers = contract.consumers.filter(({ events }) => events.includes(cause.type));
    return [
      { from: 'server', to: 'broker', label: cause.type, note, kind: 'event' },
      ...consumers.map(({ name, queue }): Arrow => ({
        from: 'broker',
        to: 'worker',
        label: name,
        note: `queue ${queue}`,
        kind: 'event',
      })),
    ];
  }
  const alone = cause.audience.every((audience) => audience === 'caller');
  const words = [`to ${cause.audience.join(', ')}`, note].filter((text) => text !== '').join('; ');
  return [{ from: 'server', to: alone ? 'client' : 'others', label: cause.event, note: words, kind: 'call' }];
}

/** What follows one request: its answer, what others get, and what goes to the workers. */
export function operationDiagram(operation: InboundOperation, contract: Contract): string {
  const { event, success, error, causes, ackData } = operation;
  const arrows: Arrow[] = [{ from: 'client', to: 'server', label: event, note: '', kind: 'call' }];
  if (success !== null) {
    arrows.push({
      from: 'server',
      to: 'client',
      label: success.event,
      note: success.audience === 'caller' ? '' : `to ${success.audience}: every device of theirs`,
      kind: 'call',
    });
  }
  arrows.push({
    from: 'server',
    to: 'client',
    label: `ack ok${ackData === null ? '' : `: ${ackData}`}`,
    note: '',
    kind: 'reply',
  });
  if (success?.audience === 'callParties') {
    arrows.push({ from: 'server', to: 'others', label: success.event, note: 'to callParties', kind: 'call' });
  }
  arrows.push(...causes.flatMap((cause) => causeArrows(cause, contract)));
  arrows.push({
    from: 'server',
    to: 'client',
    label: error ?? 'ack error',
    note: error === null ? 'on failure' : 'on failure, with the ack',
    kind: 'error',
  });
  return draw(arrows, `What ${event} sets off`);
}

/** What follows something that no client asked for. */
export function triggerDiagram(trigger: Trigger, contract: Contract): string {
  return draw(
    trigger.causes.flatMap((cause) => causeArrows(cause, contract)),
    `What ${trigger.name} sets off`,
  );
}

function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= NOTE_CHARACTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function draw(arrows: readonly Arrow[], title: string): string {
  const used = new Set<Lane>(['server', ...arrows.flatMap(({ from, to }) => [from, to])]);
  const lanes = ORDER.filter((lane) => used.has(lane));
  const x = (lane: Lane): number => MARGIN + lanes.indexOf(lane) * LANE;
  let y = TOP + 24;
  const parts: string[] = [];
  for (const { from, to, label, note, kind } of arrows) {
    const direction = x(to) > x(from) ? 1 : -1;
    const end = x(to) - direction * 2;
    // Labels stand in the last gap before the arrow's head: nothing else is drawn there.
    const left = direction > 0 ? x(to) - LANE : x(to);
    const notes = wrap(note);
    parts.push(
      `<text class="label" x="${left + 12}" y="${y - 6}">${escapeHtml(label)}</text>`,
      `<path class="${kind}" d="M${x(from)} ${y}H${end}"/><path class="head ${kind}" d="M${end - direction * 8} ${y - 4}L${end} ${y}L${end - direction * 8} ${y + 4}"/>`,
      ...notes.map(
        (line, index) => `<text class="note" x="${left + 12}" y="${y + 14 + index * LINE}">${escapeHtml(line)}</text>`,
      ),
    );
    y += 32 + notes.length * LINE;
  }
  const height = y - 6;
  const width = MARGIN * 2 + (lanes.length - 1) * LANE;
  const heads = lanes.map(
    (lane) =>
      `<path class="life" d="M${x(lane)} ${TOP - 8}V${height}"/><rect x="${x(lane) - 58}" y="8" width="116" height="30" rx="8"/><text class="lane" x="${x(lane)}" y="28">${NAMES[lane]}</text>`,
  );
  return `<div class="scroll wide" role="group" tabindex="0" aria-label="${escapeHtml(title)}"><svg class="sequence" role="img" aria-label="${escapeHtml(title)}" viewBox="0 0 ${width} ${height + 8}" width="${width}" height="${height + 8}"><title>${escapeHtml(title)}</title>${heads.join('')}${parts.join('')}</svg></div>`;
}
