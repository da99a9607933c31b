import type { Unresolved } from '../use.ts';
import type { KnownEvents } from './known-events.ts';
import type { Reporter } from './reporter.ts';
import { RESERVED } from './reserved.ts';

/** Says which names could not be resolved, and of which of them no event can be one. */
export function checkUnresolved(
  { what, at, method, kind, pattern, reason }: Unresolved,
  { operations, emissions }: KnownEvents,
  { report }: Reporter,
): void {
  if (what === 'receiver') {
    report(
      ['unresolved', 'info'],
      { at, event: null },
      {
        text: `Whether \`${reason}\` is the client could not be resolved: \`${method}\` was not checked.`,
        fix: 'Declare it as `LetsChatClient`, or hand it on from `connect(…)` in a way that can be followed.',
      },
    );
    return;
  }
  const known = kind === 'emit' ? [...operations.keys()] : [...emissions.keys()];
  const fits = pattern === null || [...known, ...RESERVED].some((event) => pattern.test(event));
  const text = `The event of \`${method}\` could not be resolved: ${reason}.`;
  if (fits)
    report(
      ['unresolved', 'info'],
      { at, event: null },
      {
        text,
        fix: 'Use a literal, a constant table or an enum, so that it can be checked.',
      },
    );
  else
    report(
      [kind === 'emit' ? 'unknown-emit' : 'dead-listener', 'warning'],
      { at, event: null },
      {
        text: `${text} No event of the contract fits.`,
        fix: 'Compare it with the contract.',
      },
    );
}
