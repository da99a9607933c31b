import type { Node } from 'ts-morph';
import type { Contract, Emission, InboundOperation } from '../model/contract.ts';
import type { ClientFinding, ClientRule } from './finding.ts';
import { knownValue } from './known-value.ts';
import type { KnownValue } from './known-value.ts';
import { createShapeMatcher } from './match.ts';
import { nearest } from './nearest.ts';
import type { Tracer } from './tracer.ts';
import type { ClientUses, Use } from './uses.ts';

/** Names that Socket.IO uses itself: events of the socket and of its manager. */
const RESERVED = new Set([
  ...['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'],
  ...[
    'open',
    'close',
    'error',
    'packet',
    'ping',
    'pong',
    'reconnect',
    'reconnect_attempt',
    'reconnecting',
    'reconnect_error',
    'reconnect_failed',
    'connect_timeout',
  ],
]);
const UNSENDABLE = new Set([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
]);

interface CheckInput {
  readonly contract: Contract;
  readonly found: ClientUses;
  readonly tracer: Tracer;
  /** Path of a node's file, relative to the checked folder. */
  fileOf(node: Node): string;
}

/** Holds every use against the contract. */
export function checkUses({ contract, found, tracer, fileOf }: CheckInput): readonly ClientFinding[] {
  const operations = new Map(contract.operations.map((operation) => [operation.event, operation]));
  const emissions = new Map(contract.emissions.map((emission) => [emission.event, emission]));
  const matches = createShapeMatcher(contract.types);
  const findings: ClientFinding[] = [];

  const report = (
    [rule, level]: readonly [ClientRule, ClientFinding['level']],
    use: Pick<Use, 'at'> & { readonly event: string | null },
    text: string,
    fix: string,
  ): void => {
    findings.push({
      rule,
      level,
      file: fileOf(use.at),
      line: use.at.getStartLineNumber(),
      event: use.event,
      text,
      fix,
    });
  };
  const namedAt = ({ at, named }: Use): string =>
    named.getSourceFile() === at.getSourceFile() && named.getStartLineNumber() === at.getStartLineNumber()
      ? ''
      : ` (named in ${fileOf(named)}:${named.getStartLineNumber()})`;

  const checkListener = (use: Use): void => {
    // The listener that it removes is told already.
    if (use.kind === 'remove' && heard.has(use.event)) return;
    const level = use.kind === 'remove' ? 'warning' : 'error';
    const emission = emissions.get(use.event);
    if (emission?.deprecated === true)
      report(
        ['deprecated-use', 'warning'],
        use,
        `\`${use.event}\` is deprecated${namedAt(use)}.`,
        emission.description || 'See the contract for what replaces it.',
      );
    if (emission !== undefined || RESERVED.has(use.event)) return;
    if (operations.has(use.event)) {
      const answer = operations.get(use.event)?.success?.event;
      report(
        ['listener-wrong-direction', level],
        use,
        `\`${use.event}\` is sent by clients, the server never emits it${namedAt(use)}.`,
        answer === undefined
          ? 'Remove the listener; look at the acknowledgement instead.'
          : `Listen to \`${answer}\`, or look at the acknowledgement.`,
      );
      return;
    }
    const hint = nearest(use.event, [...emissions.keys()]);
    report(
      ['dead-listener', level],
      use,
      `Nobody emits \`${use.event}\`${namedAt(use)}.`,
      hint === null ? 'Remove the listener.' : `Did you mean \`${hint}\`? Else remove the listener.`,
    );
  };

  const checkEmit = (use: Use): void => {
    const operation = operations.get(use.event);
    if (operation === undefined) {
      if (UNSENDABLE.has(use.event))
        report(
          ['emit-reserved', 'error'],
          use,
          `Socket.IO keeps \`${use.event}\` for itself and refuses to send it${namedAt(use)}.`,
          'Send another event.',
        );
      else if (emissions.has(use.event))
        report(
          ['emit-wrong-direction', 'error'],
          use,
          `\`${use.event}\` is emitted by the server, clients do not send it${namedAt(use)}.`,
          hintFor(use.event, operations),
        );
      else
        report(
          ['unknown-emit', 'error'],
          use,
          `The contract has no event \`${use.event}\` that clients send${namedAt(use)}: the server answers UNKNOWN_EVENT.`,
          hintFor(use.event, operations),
        );
      return;
    }
    if (operation.deprecated)
      report(
        ['deprecated-use', 'warning'],
        use,
        `\`${use.event}\` is deprecated${namedAt(use)}.`,
        operation.description || 'See the contract for what replaces it.',
      );
    const { payload, surplus, ack } = splitArguments(use, tracer, operation.payload === null);
    checkPayload(use, operation, { payload, surplus });
    if (operation.error !== null && ack === 'no' && !isHeard(operation.error)) {
      report(
        ['unhandled-error', 'warning'],
        use,
        `\`${use.event}\` can fail, and nothing here notices.`,
        `Listen to \`${operation.error}\`, or give an acknowledgement callback and look at \`ok\`.`,
      );
    }
  };

  const checkPayload = (
    use: Use,
    operation: InboundOperation,
    { payload, surplus }: { payload: KnownValue; surplus: boolean },
  ): void => {
    if (surplus)
      report(
        ['payload-mismatch', 'error'],
        use,
        `\`${use.event}\` has one argument, and is sent with several.`,
        'Put them into one object.',
      );
    if (operation.payload === null) {
      if (payload.kind !== 'absent' && payload.kind !== 'unknown')
        report(
          ['payload-unexpected', 'error'],
          use,
          `\`${use.event}\` has no argument, and is sent with one.`,
          'Leave it out.',
        );
      return;
    }
    if (payload.kind === 'absent' && !use.isOpen) {
      report(
        ['payload-missing', 'error'],
        use,
        `\`${use.event}\` is sent without its argument, \`${operation.payload}\`.`,
        'Give it.',
      );
      return;
    }
    const problems = matches(operation.payload, payload);
    if (problems.length > 0)
      report(
        ['payload-mismatch', 'error'],
        use,
        `The payload of \`${use.event}\` can never be valid: ${problems.join('; ')}.`,
        `Make it valid as \`${operation.payload}\` (spec: ${operation.source.file}:${operation.source.line}).`,
      );
  };

  const heard = new Set(found.uses.filter(({ kind }) => kind === 'listen').map(({ event }) => event));
  const patterns = found.unresolved.filter(({ kind }) => kind === 'listen');
  const isHeard = (event: string): boolean =>
    heard.has(event) || found.listensToAll || patterns.some(({ pattern }) => pattern?.test(event) ?? false);

  for (const use of found.uses) {
    if (use.kind === 'emit') checkEmit(use);
    else checkListener(use);
  }
  for (const { at, method, kind, pattern, reason } of found.unresolved) {
    const known = kind === 'emit' ? [...operations.keys()] : [...emissions.keys()];
    const fits =
      pattern === null ||
      known.some((event) => pattern.test(event)) ||
      [...RESERVED].some((event) => pattern.test(event));
    const text = `The event of \`${method}\` could not be resolved: ${reason}.`;
    if (fits)
      report(
        ['unresolved', 'info'],
        { at, event: null },
        text,
        'Use a literal, a constant table or an enum, so that it can be checked.',
      );
    else
      report(
        [kind === 'emit' ? 'unknown-emit' : 'dead-listener', 'warning'],
        { at, event: null },
        `${text} No event of the contract fits.`,
        'Compare it with the contract.',
      );
  }
  if (heard.size > 0) findings.push(...unheard(contract, found, { isHeard, tracer }));
  return findings;
}

const hintFor = (event: string, operations: ReadonlyMap<string, InboundOperation>): string => {
  const hint = nearest(event, [...operations.keys()]);
  return hint === null ? 'Remove it, or add the event to the contract.' : `Did you mean \`${hint}\`?`;
};

/** The payload and the acknowledgement among the arguments after the name. */
function splitArguments(
  use: Use,
  tracer: Tracer,
  isVoid = false,
): { payload: KnownValue; surplus: boolean; ack: 'yes' | 'no' | 'maybe' } {
  const values = use.args.map((argument) => knownValue(tracer, argument));
  while (values.at(-1)?.kind === 'absent') values.pop();
  const last = values.at(-1);
  const isCallback =
    last?.kind === 'function' || (last?.kind === 'either' && last.options.some(({ kind }) => kind === 'function'));
  const data = isCallback ? values.slice(0, -1) : values;
  const isUncertain = use.isOpen || (!isCallback && last?.kind === 'unknown');
  const ack =
    use.method === 'emitWithAck' || isCallback
      ? 'yes'
      : isUncertain && (isVoid || data.length > 1 || use.isOpen)
        ? 'maybe'
        : 'no';
  const surplus = data.length > 1 && data.slice(1).some(({ kind }) => kind !== 'unknown' && kind !== 'absent');
  return { payload: data[0] ?? { kind: use.isOpen ? 'unknown' : 'absent' }, surplus, ack };
}

/** Notifications that nothing listens to, and answers that neither a listener nor an acknowledgement takes. */
function unheard(
  contract: Contract,
  found: ClientUses,
  { isHeard, tracer }: { isHeard(event: string): boolean; tracer: Tracer },
): readonly ClientFinding[] {
  const needs = new Set(
    found.uses
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
