import { nearest } from '../nearest.ts';
import type { Use } from '../use.ts';
import type { KnownEvents } from './known-events.ts';
import { replacementOf } from './known-events.ts';
import type { Reporter } from './reporter.ts';
import { RESERVED } from './reserved.ts';

/** Listeners that wait for what never comes. Removing one that was told already is not told again. */
export function checkListener(
  use: Use,
  { operations, emissions }: KnownEvents,
  { report, namedAt, heard }: Reporter & { readonly heard: ReadonlySet<string> },
): void {
  if (use.kind === 'remove' && heard.has(use.event)) return;
  const level = use.kind === 'remove' ? 'warning' : 'error';
  const emission = emissions.get(use.event);
  if (emission?.deprecated === true)
    report(['deprecated-use', 'warning'], use, {
      text: `\`${use.event}\` is deprecated${namedAt(use)}.`,
      fix: replacementOf(emission),
    });
  if (emission !== undefined) return;
  if (RESERVED.has(use.event)) {
    if (use.via === 'client')
      report(['dead-listener', level], use, {
        text: `The client keeps \`${use.event}\` of Socket.IO to itself${namedAt(use)}.`,
        fix: 'Use `onState`: it tells every change of the connection.',
      });
    return;
  }
  const operation = operations.get(use.event);
  if (operation !== undefined) {
    const answer = operation.success?.event;
    const look = use.via === 'client' ? `await what \`${use.event}(…)\` gives back` : 'look at the acknowledgement';
    report(['listener-wrong-direction', level], use, {
      text: `\`${use.event}\` is sent by clients, the server never emits it${namedAt(use)}.`,
      fix: answer === undefined ? `Remove the listener; ${look} instead.` : `Listen to \`${answer}\`, or ${look}.`,
    });
    return;
  }
  const hint = nearest(use.event, [...emissions.keys()]);
  report(['dead-listener', level], use, {
    text: `Nobody emits \`${use.event}\`${namedAt(use)}.`,
    fix: hint === null ? 'Remove the listener.' : `Did you mean \`${hint}\`? Else remove the listener.`,
  });
}
