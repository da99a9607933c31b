import type { Contract, Emission } from '../../model/contract.ts';
import type { ClientFinding } from '../finding.ts';
import type { Tracer } from '../tracer.ts';
import type { ClientUses } from '../use.ts';
import { splitArguments } from './arguments.ts';

/** Notifications that nothing listens to, and answers that neither a listener nor an acknowledgement takes. */
export function unheardEvents(
  contract: Contract,
  { uses }: ClientUses,
  { isHeard, tracer }: { isHeard(event: string): boolean; tracer: Tracer },
): readonly ClientFinding[] {
  const needs = new Set(
    uses
      .filter((use) => use.kind === 'emit' && splitArguments(use, tracer).ack === 'no')
      .flatMap(({ event }) => contract.operations.find((operation) => operation.event === event)?.success?.event ?? []),
  );
  const matters = ({ event, role }: Emission): boolean =>
    role === 'notification' || (role === 'success' && needs.has(event));
  return contract.emissions
    .filter((emission) => matters(emission) && !isHeard(emission.event))
    .map(({ event, summary, source }) => ({
      rule: 'unheard-event',
      level: 'info',
      file: `spec/${source.file}`,
      line: source.line,
      event,
      text: `Nothing listens to \`${event}\`: ${summary || 'see the contract'}`,
      fix: 'Listen to it if this client should show it.',
    }));
}
