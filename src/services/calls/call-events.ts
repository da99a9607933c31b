import type { DomainEvent, DomainEventData } from '../../../generated/amqp/events.ts';
import type { CallEndedEvent } from '../../../generated/payloads.ts';
import { unword } from '../redis-script.ts';

type CallEventType = 'call.started' | 'call.answered' | 'call.ended';
export type CallDomainEvent = { readonly [Type in CallEventType]: DomainEvent<Type> }[CallEventType];

const REASONS: ReadonlySet<string> = new Set<CallEndedEvent['reason']>([
  'ended',
  'rejected',
  'cancelled',
  'timeout',
  'lost',
]);
const isReason = (word: string): word is CallEndedEvent['reason'] => REASONS.has(word);
const isKind = (word: string | undefined): word is 'audio' | 'video' => word === 'audio' || word === 'video';

/**
 * The domain event that a record of the outbox stands for: `id kind call caller callee time extra correlation`.
 * @throws Error for a line that is no record
 */
export function callEventOf(record: string): CallDomainEvent {
  const [id = '', kind = '', callId = '', callerId = '', calleeId = '', time = '', extra = '', correlation = '-'] =
    record.split(' ');
  const at = new Date(Number(time)).toISOString();
  const parties = { callId, callerId, calleeId };
  const envelope = <Type extends CallEventType>(type: Type, data: DomainEventData[Type]): DomainEvent<Type> => ({
    specversion: '1.0',
    id,
    source: '/letschat',
    type,
    subject: callId,
    time: at,
    datacontenttype: 'application/json',
    // What time or a lost connection brought about has no request behind it: its own id then ties the traces together.
    correlationid: correlation === '-' ? id : unword(correlation),
    data,
  });
  if (kind === 'answered') return envelope('call.answered', { ...parties, answeredAt: at });
  if (kind === 'ended' && isReason(extra)) return envelope('call.ended', { ...parties, reason: extra, endedAt: at });
  const [medium, until] = extra.split(':');
  if (kind === 'started' && isKind(medium)) {
    return envelope('call.started', {
      ...parties,
      kind: medium,
      startedAt: at,
      ringUntil: new Date(Number(until)).toISOString(),
    });
  }
  throw new Error(`not the record of a call event: ${record}`);
}
