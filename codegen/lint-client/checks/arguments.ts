import { knownValue } from '../known-value.ts';
import type { KnownValue } from '../known-value.ts';
import type { Tracer } from '../tracer.ts';
import type { Use } from '../use.ts';

/** What is given with an event. */
export interface GivenArguments {
  readonly payload: KnownValue;
  /** There is more than one argument. */
  readonly surplus: boolean;
  /** Whether an acknowledgement is looked at. */
  readonly ack: 'yes' | 'no' | 'maybe';
}

/** Tells the payload from the acknowledgement among the arguments after the name. @param isVoid the event has no payload */
export function splitArguments(use: Use, tracer: Tracer, isVoid = false): GivenArguments {
  const values = use.args.map((argument) => knownValue(tracer, argument));
  while (values.at(-1)?.kind === 'absent') values.pop();
  const last = values.at(-1);
  // A method of the client answers by its promise, and takes no callback.
  const isCallback =
    use.via === 'socket' &&
    (last?.kind === 'function' || (last?.kind === 'either' && last.options.some(({ kind }) => kind === 'function')));
  const data = isCallback ? values.slice(0, -1) : values;
  const isUncertain = use.isOpen || (!isCallback && last?.kind === 'unknown');
  const ack =
    use.via === 'client' || use.method === 'emitWithAck' || isCallback
      ? 'yes'
      : isUncertain && (isVoid || data.length > 1 || use.isOpen)
        ? 'maybe'
        : 'no';
  const surplus = data.length > 1 && data.slice(1).some(({ kind }) => kind !== 'unknown' && kind !== 'absent');
  return { payload: data[0] ?? { kind: use.isOpen ? 'unknown' : 'absent' }, surplus, ack };
}

/** The payload as the client sends it: an id that it makes by itself may be left out. */
export function withOwnId(payload: KnownValue, name: string): KnownValue {
  if (payload.kind === 'either')
    return { kind: 'either', options: payload.options.map((option) => withOwnId(option, name)) };
  if (payload.kind !== 'object' || payload.members.has(name)) return payload;
  return {
    ...payload,
    members: new Map([...payload.members, [name, { value: { kind: 'unknown' }, isCertain: true, isExclusive: false }]]),
  };
}
