import type { Consumer, DomainEvent } from '../model/contract.ts';
import { canonicalJson, pointerOf } from '../model/json.ts';
import type { Comparison } from './compare-operations.ts';
import { compareEventTexts } from './compare-texts.ts';
import { pairByName } from './pair-by-name.ts';
import type { RuleId } from './rules.ts';

/** Compares the events and the queues on RabbitMQ. */
export function compareDomain(comparison: Comparison): void {
  compareDomainEvents(comparison);
  compareConsumers(comparison);
}

function compareDomainEvents({ before, after, changes, schemas }: Comparison): void {
  const place = ({ type, source }: DomainEvent) => ({ pointer: pointerOf('domainEvents', type), source });
  const { pairs, removed, added, renamed } = pairByName(before.domainEvents, after.domainEvents, {
    nameOf: ({ type }) => type,
    signatureOf: ({ exchange, data }) => canonicalJson([exchange, data]),
  });
  for (const event of removed)
    changes.add('domain-event-removed', 'domain', { ...place(event), text: `\`${event.type}\` is gone` });
  for (const event of added)
    changes.add('domain-event-added', 'domain', { ...place(event), text: `\`${event.type}\` is new` });
  for (const [old, current] of renamed) {
    changes.add('domain-event-renamed', 'domain', {
      ...place(current),
      text: `\`${old.type}\` is called \`${current.type}\``,
    });
  }
  for (const [old, current] of pairs) {
    const { pointer, source } = place(current);
    const report = (rule: RuleId, text: string, segment: string): void =>
      changes.add(rule, 'domain', { pointer: pointer + pointerOf(segment), source, text: `${current.type}: ${text}` });
    if (old.routingKey !== current.routingKey)
      report(
        'domain-routing-key-changed',
        `the routing key is ${current.routingKey}, not ${old.routingKey}`,
        'routingKey',
      );
    if (old.exchange !== current.exchange)
      report('domain-exchange-changed', `goes to ${current.exchange}, not to ${old.exchange}`, 'exchange');
    schemas.compareTypes(old.envelope, current.envelope, 'domain');
    compareEventTexts(
      { pointer, source, direction: 'domain', label: current.type },
      { before: old, after: current },
      changes,
    );
  }
}

function compareConsumers({ before, after, changes }: Comparison): void {
  const place = ({ name, source }: Consumer) => ({ pointer: pointerOf('consumers', name), source });
  const { pairs, removed, added } = pairByName(before.consumers, after.consumers, {
    nameOf: ({ name }) => name,
    signatureOf: ({ name }) => name,
  });
  for (const consumer of removed)
    changes.add('consumer-removed', 'domain', {
      ...place(consumer),
      text: `${consumer.name}: ${consumer.queue} is not consumed any more`,
    });
  for (const consumer of added)
    changes.add('consumer-added', 'domain', {
      ...place(consumer),
      text: `${consumer.name} consumes ${consumer.queue}`,
    });
  for (const [old, current] of pairs) {
    const { pointer, source } = place(current);
    const report = (rule: RuleId, text: string, ...segments: readonly string[]): void =>
      changes.add(rule, 'domain', {
        pointer: pointer + pointerOf(...segments),
        source,
        text: `${current.name}: ${text}`,
      });
    if (old.queue !== current.queue)
      report('consumer-queue-changed', `reads ${current.queue}, not ${old.queue}`, 'queue');
    if (old.deadLetterQueue !== current.deadLetterQueue) {
      report(
        'consumer-dead-letter-queue-changed',
        `dead letters go to ${current.deadLetterQueue}, not to ${old.deadLetterQueue}`,
        'deadLetterQueue',
      );
    }
    for (const type of current.events.filter((item) => !old.events.includes(item)))
      report('consumer-event-added', `gets \`${type}\``, 'events', type);
    for (const type of old.events.filter((item) => !current.events.includes(item)))
      report('consumer-event-removed', `does not get \`${type}\` any more`, 'events', type);
    if (
      old.prefetch !== current.prefetch ||
      canonicalJson(old.retryDelaysMs) !== canonicalJson(current.retryDelaysMs)
    ) {
      report(
        'consumer-tuning-changed',
        `prefetch ${current.prefetch}, retries after ${current.retryDelaysMs.join(', ')} ms`,
        'prefetch',
      );
    }
    compareEventTexts(
      { pointer, source, direction: 'domain', label: current.name },
      { before: old, after: current },
      changes,
    );
  }
}
