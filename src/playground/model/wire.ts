import { contract } from '../../../generated/contract.ts';
import type { Packet } from '../../client/options.ts';
import type { ContractTable } from '../../contract/table.ts';
import { judge } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import { createChanges } from './changes.ts';

/** Who a packet went from or to. */
export interface Speaker {
  readonly name: string;
  /** Colour number. */
  readonly hue: number;
  /** `null` before the sign-in. */
  readonly userId: string | null;
}

export interface WirePacket extends Packet {
  readonly id: number;
  readonly speaker: Speaker;
  readonly verdict: Verdict;
}

/** Something a person did, with all packets that it led to. */
export interface WireAction {
  readonly id: number;
  /** The event sent, or in words what happened otherwise. */
  readonly title: string;
  readonly speaker: Speaker;
  readonly packets: readonly WirePacket[];
}

export interface Wire {
  readonly actions: readonly WireAction[];
  readonly counts: { readonly packets: number; readonly invalid: number };
  record(speaker: Speaker, packet: Packet): void;
  /** Something that is no packet, and the events it makes the server emit. */
  note(speaker: Speaker, title: string, leadsTo: readonly string[]): void;
  clear(): void;
  listen(listener: () => void): () => void;
}

interface OpenAction extends WireAction {
  readonly packets: WirePacket[];
  readonly at: number;
  readonly leadsTo: ReadonlySet<string>;
  answered: boolean;
}

const table: ContractTable = contract;
const KEPT = 120;
/** An emission that comes later than this is nobody's doing. */
const LEADS_MS = 10_000;

/** The packets of everybody on the page, gathered under the action that caused them, newest action first. */
export function createWire(now: () => number): Wire {
  const { changed, listen } = createChanges();
  let actions: OpenAction[] = [];
  let counter = 0;
  let packets = 0;
  let invalid = 0;

  const open = (speaker: Speaker, title: string, leadsTo: readonly string[]): OpenAction => {
    const action = {
      id: (counter += 1),
      title,
      speaker,
      packets: [],
      at: now(),
      leadsTo: new Set(leadsTo),
      answered: false,
    };
    actions = [action, ...actions].slice(0, KEPT);
    changed();
    return action;
  };

  const causeOf = ({ direction, event, payload }: Packet, receiver: Speaker): OpenAction | undefined => {
    // Answers come in the order of the requests often enough for a picture.
    if (direction === 'answer')
      return actions.findLast((one) => one.title === event && one.speaker === receiver && !one.answered);
    // What belongs to a request of one's own comes before its answer.
    const asked = actions.findLast((one) => one.speaker === receiver && !one.answered && one.leadsTo.has(event));
    if (asked !== undefined && asked.packets.length > 0) return asked;
    const said = JSON.stringify(payload) ?? '';
    return actions.find(
      ({ speaker, leadsTo, at }) =>
        leadsTo.has(event) &&
        now() - at < LEADS_MS &&
        (speaker === receiver || speaker.userId === null || said.includes(speaker.userId) || event.startsWith('call')),
    );
  };

  return {
    get actions() {
      return actions;
    },
    get counts() {
      return { packets, invalid };
    },
    record(speaker, packet) {
      const action =
        packet.direction === 'sent'
          ? open(speaker, packet.event, emissionsOf(packet.event))
          : (causeOf(packet, speaker) ?? open(speaker, packet.event, []));
      const verdict = judge(packet);
      if (packet.direction === 'answer') action.answered = true;
      action.packets.push({ ...packet, id: (counter += 1), speaker, verdict });
      packets += 1;
      if (verdict !== null) invalid += 1;
      changed();
    },
    note: (speaker, title, leadsTo) => void open(speaker, title, leadsTo),
    clear() {
      actions = [];
      packets = invalid = 0;
      changed();
    },
    listen,
  };
}

/** Every emission that the contract says may follow. */
function emissionsOf(event: string): readonly string[] {
  const operation = table.operations[event];
  if (operation === undefined) return [];
  const { success, error, causes } = operation;
  return [
    ...(success === null ? [] : [success.event]),
    ...(error === null ? [] : [error]),
    ...causes.flatMap((cause) => (cause.kind === 'emission' ? [cause.event] : [])),
    'rateLimited',
  ];
}
