import type { Contract } from '../../../../codegen/model/contract.ts';
import { consumer, contract, domainEvent, emission, operation, rateLimit, trigger } from './mini-contract.ts';
import type { Case } from './rule-case.ts';

const base = contract();
const asking = (changes: Parameters<typeof operation>[0]): Contract => contract({ operations: [operation(changes)] });
const emitting = (event: string, changes: Parameters<typeof emission>[1] = {}): Contract =>
  contract({ emissions: [...base.emissions.filter((known) => known.event !== event), emission(event, changes)] });
const without = (event: string): Contract =>
  contract({ emissions: base.emissions.filter((known) => known.event !== event) });
const asked = { kind: 'emission', event: 'asked', audience: ['members'], when: null } as const;
const published = { kind: 'publication', type: 'question.asked', when: 'it is new' } as const;
const tell = operation({ event: 'tell', payload: 'Other', causes: [] });
const both = contract({ operations: [operation(), tell] });

export const fromEvents: readonly Case[] = [
  { rule: 'sent-argument-added', direction: 'c2s', before: asking({ payload: null }), after: base },
  { rule: 'sent-argument-removed', direction: 'c2s', before: base, after: asking({ payload: null }) },
  { rule: 'received-argument-added', direction: 's2c', before: emitting('asked', { payload: null }), after: base },
  { rule: 'received-argument-removed', direction: 's2c', before: base, after: emitting('asked', { payload: null }) },
  { rule: 'namespace-changed', direction: 'c2s', before: base, after: contract({ namespace: '/chat' }) },
  { rule: 'operation-removed', direction: 'c2s', before: both, after: base },
  { rule: 'operation-added', direction: 'c2s', before: base, after: both },
  {
    rule: 'operation-renamed',
    direction: 'c2s',
    before: both,
    after: contract({ operations: [operation(), { ...tell, event: 'say' }] }),
  },
  { rule: 'emission-removed', direction: 's2c', before: base, after: without('asked') },
  {
    rule: 'emission-removed',
    direction: 's2c',
    before: base,
    after: { ...without('askError'), operations: [operation({ error: null })] },
  },
  { rule: 'emission-added', direction: 's2c', before: base, after: emitting('answered', { payload: null }) },
  {
    rule: 'emission-renamed',
    direction: 's2c',
    before: emitting('answered', { payload: 'Other' }),
    after: emitting('replied', { payload: 'Other' }),
  },
  { rule: 'event-direction-flipped', direction: 'c2s', before: both, after: emitting('tell', { payload: 'Other' }) },
  { rule: 'event-direction-flipped', direction: 's2c', before: emitting('tell', { payload: 'Other' }), after: both },
  { rule: 'event-deprecated', direction: 'c2s', before: base, after: asking({ deprecated: true }) },
  { rule: 'event-undeprecated', direction: 's2c', before: emitting('asked', { deprecated: true }), after: base },
  { rule: 'authentication-required', direction: 'c2s', before: base, after: asking({ authentication: 'required' }) },
  { rule: 'authentication-dropped', direction: 'c2s', before: asking({ authentication: 'required' }), after: base },
  {
    rule: 'rate-limit-tightened',
    direction: 'c2s',
    before: base,
    after: contract({ rateLimits: [rateLimit({ points: 30 }), rateLimit({ name: 'rare', points: 5 })] }),
  },
  { rule: 'rate-limit-tightened', direction: 'c2s', before: base, after: asking({ rateLimit: 'rare' }) },
  { rule: 'rate-limit-loosened', direction: 'c2s', before: asking({ rateLimit: 'rare' }), after: base },
  {
    rule: 'rate-limit-scope-changed',
    direction: 'c2s',
    before: base,
    after: contract({ rateLimits: [rateLimit({ scope: 'address' }), rateLimit({ name: 'rare', points: 5 })] }),
  },
  { rule: 'timeout-lengthened', direction: 's2c', before: base, after: asking({ timeoutMs: 9000 }) },
  { rule: 'timeout-shortened', direction: 's2c', before: base, after: asking({ timeoutMs: 1000 }) },
  { rule: 'ack-data-removed', direction: 's2c', before: base, after: asking({ ackData: null }) },
  { rule: 'ack-data-added', direction: 's2c', before: asking({ ackData: null }), after: base },
  { rule: 'success-event-removed', direction: 's2c', before: base, after: asking({ success: null }) },
  { rule: 'success-event-added', direction: 's2c', before: asking({ success: null }), after: base },
  {
    rule: 'success-event-changed',
    direction: 's2c',
    before: base,
    after: asking({ success: { event: 'asked', audience: 'caller' } }),
  },
  {
    rule: 'success-audience-changed',
    direction: 's2c',
    before: base,
    after: asking({ success: { event: 'askSuccess', audience: 'members' } }),
  },
  { rule: 'error-event-removed', direction: 's2c', before: base, after: asking({ error: null }) },
  { rule: 'error-event-added', direction: 's2c', before: asking({ error: null }), after: base },
  { rule: 'error-event-changed', direction: 's2c', before: base, after: asking({ error: 'asked' }) },
  {
    rule: 'error-code-added',
    direction: 's2c',
    before: base,
    after: contract({ errorCodes: [...base.errorCodes, { code: 'CONFLICT', description: '' }] }),
  },
  {
    rule: 'error-code-removed',
    direction: 's2c',
    before: base,
    after: contract({ errorCodes: base.errorCodes.filter(({ code }) => code !== 'NOT_FOUND') }),
  },
  {
    rule: 'operation-error-added',
    direction: 's2c',
    before: base,
    after: asking({ errors: ['INVALID_PAYLOAD', 'INTERNAL', 'NOT_FOUND'] }),
  },
  { rule: 'operation-error-removed', direction: 's2c', before: base, after: asking({ errors: ['INTERNAL'] }) },
  { rule: 'emission-role-changed', direction: 's2c', before: base, after: emitting('asked', { role: 'success' }) },
  { rule: 'emission-became-volatile', direction: 's2c', before: base, after: emitting('asked', { volatile: true }) },
  { rule: 'emission-became-reliable', direction: 's2c', before: emitting('asked', { volatile: true }), after: base },
  { rule: 'effect-removed', direction: 's2c', before: base, after: asking({ causes: [published] }) },
  { rule: 'effect-removed', direction: 'domain', before: base, after: asking({ causes: [asked] }) },
  { rule: 'effect-added', direction: 's2c', before: asking({ causes: [published] }), after: base },
  {
    rule: 'effect-audience-removed',
    direction: 's2c',
    before: base,
    after: asking({ causes: [{ ...asked, audience: [] }, published] }),
  },
  {
    rule: 'effect-audience-added',
    direction: 's2c',
    before: base,
    after: asking({ causes: [{ ...asked, audience: ['members', 'caller'] }, published] }),
  },
  {
    rule: 'effect-became-conditional',
    direction: 's2c',
    before: base,
    after: asking({ causes: [{ ...asked, when: 'it is new' }, published] }),
  },
  {
    rule: 'effect-became-unconditional',
    direction: 'domain',
    before: base,
    after: asking({ causes: [asked, { ...published, when: null }] }),
  },
  {
    rule: 'effect-condition-changed',
    direction: 'domain',
    before: base,
    after: asking({ causes: [asked, { ...published, when: 'it is old' }] }),
  },
  {
    rule: 'audience-meaning-changed',
    direction: 's2c',
    before: base,
    after: contract({
      audiences: [
        { name: 'caller', description: 'everybody' },
        { name: 'members', description: 'members' },
      ],
    }),
  },
  { rule: 'trigger-removed', direction: 's2c', before: base, after: contract({ triggers: [] }) },
  { rule: 'trigger-added', direction: 's2c', before: contract({ triggers: [] }), after: base },
  { rule: 'effect-removed', direction: 's2c', before: base, after: contract({ triggers: [trigger({ causes: [] })] }) },
  { rule: 'packet-limit-lowered', direction: 'c2s', before: base, after: contract({ maxPacketBytes: 500 }) },
  { rule: 'packet-limit-raised', direction: 'c2s', before: base, after: contract({ maxPacketBytes: 2000 }) },
  { rule: 'depth-limit-lowered', direction: 'c2s', before: base, after: contract({ maxDepth: 4 }) },
  { rule: 'depth-limit-raised', direction: 'c2s', before: base, after: contract({ maxDepth: 16 }) },
  { rule: 'domain-event-removed', direction: 'domain', before: base, after: contract({ domainEvents: [] }) },
  { rule: 'domain-event-added', direction: 'domain', before: contract({ domainEvents: [] }), after: base },
  {
    rule: 'domain-event-renamed',
    direction: 'domain',
    before: base,
    after: contract({ domainEvents: [domainEvent({ type: 'question.put' })] }),
  },
  {
    rule: 'domain-routing-key-changed',
    direction: 'domain',
    before: base,
    after: contract({ domainEvents: [domainEvent({ routingKey: 'asked' })] }),
  },
  {
    rule: 'domain-exchange-changed',
    direction: 'domain',
    before: base,
    after: contract({ domainEvents: [domainEvent({ exchange: 'other' })] }),
  },
  { rule: 'consumer-added', direction: 'domain', before: contract({ consumers: [] }), after: base },
  { rule: 'consumer-removed', direction: 'domain', before: base, after: contract({ consumers: [] }) },
  {
    rule: 'consumer-queue-changed',
    direction: 'domain',
    before: base,
    after: contract({ consumers: [consumer({ queue: 'others' })] }),
  },
  {
    rule: 'consumer-dead-letter-queue-changed',
    direction: 'domain',
    before: base,
    after: contract({ consumers: [consumer({ deadLetterQueue: 'others' })] }),
  },
  {
    rule: 'consumer-event-added',
    direction: 'domain',
    before: base,
    after: contract({ consumers: [consumer({ events: ['question.asked', 'question.put'] })] }),
  },
  {
    rule: 'consumer-event-removed',
    direction: 'domain',
    before: base,
    after: contract({ consumers: [consumer({ events: [] })] }),
  },
  {
    rule: 'consumer-tuning-changed',
    direction: 'domain',
    before: base,
    after: contract({ consumers: [consumer({ retryDelaysMs: [1, 2] })] }),
  },
  { rule: 'handler-group-changed', direction: 'c2s', before: base, after: asking({ group: 'chat' }) },
  { rule: 'description-changed', direction: 'c2s', before: base, after: asking({ summary: 'Ask again.' }) },
  {
    rule: 'examples-changed',
    direction: 's2c',
    before: base,
    after: emitting('asked', { examples: [{ name: 'a', summary: '', payload: null }] }),
  },
];
