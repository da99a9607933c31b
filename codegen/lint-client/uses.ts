import { Node } from 'ts-morph';
import type { CallExpression, ParameterDeclaration } from 'ts-morph';
import type { Progress } from '../cli/progress.ts';
import { createAliases } from './aliases.ts';
import { eventNames } from './event-names.ts';
import type { EventNames } from './event-names.ts';
import { createForeignDetector } from './foreign.ts';
import { foreignHooks } from './foreign-hooks.ts';
import { bindParameters, isFunction, nameOfFunction } from './functions.ts';
import type { FunctionNode } from './functions.ts';
import type { LoadedClient } from './load-client.ts';
import { isDropped } from './sdk/dropped.ts';
import { createSdkDetector, isClientType } from './sdk/detector.ts';
import { SDK_FILE } from './sdk/modules.ts';
import { isPlainMember, sdkSites, socketSites } from './sites.ts';
import type { Site } from './sites.ts';
import { createSocketDetector } from './sockets.ts';
import type { Syntax } from './syntax.ts';
import { NO_ENV } from './traced.ts';
import type { Env, Traced } from './traced.ts';
import type { Tracer } from './tracer.ts';
import type { ClientUses, Unresolved, Use } from './use.ts';
import { addWrapped, followWrappers } from './wrappers.ts';
import type { Frame, Wrappers } from './wrappers.ts';

const MAX_WRAPPERS = 3;
const NOT = { kind: 'no' } as const;

/** What is known of the contract when uses are looked for. */
interface KnownNames {
  readonly operations: ReadonlySet<string>;
  readonly emissions: ReadonlySet<string>;
}

/** What follows the program. */
interface Tools {
  readonly tracer: Tracer;
  readonly syntax: Syntax;
  readonly progress: Progress;
}

/** What the receiver of a site is. */
type Receiver =
  | { readonly kind: 'socket' | 'client' | 'no' | 'unknown' }
  | { readonly kind: 'parameter'; readonly declarations: readonly ParameterDeclaration[] };

/** Finds every use of an event on a socket or on the generated client, also through functions that pass a name on. */
export function findUses({ project, usesSdk }: LoadedClient, tools: Tools, names: KnownNames): ClientUses {
  const { tracer, syntax, progress } = tools;
  const isSocket = createSocketDetector(tracer);
  const isClient = createSdkDetector(tracer);
  const isForeign = createForeignDetector(tracer);
  const files = project.getSourceFiles().filter((file) => file.getFilePath() !== SDK_FILE);
  const calls = files.flatMap(syntax.calls);
  const uses: Use[] = [];
  const unresolved: Unresolved[] = [];
  /** Sites whose name or receiver is decided by the callers of a function. */
  const wrappers: Wrappers = new Map();

  const receiverOf = (site: Site, env: Env): Receiver => {
    const receiver = likelyReceiver(site, env);
    return receiver.kind !== 'no' && isForeign(site.receiver, env) ? NOT : receiver;
  };

  const likelyReceiver = (site: Site, env: Env): Receiver => {
    if (usesSdk && isClientType(site.receiver, site.method)) return { kind: 'client' };
    const client = usesSdk && site.weight !== 'other' ? isClient(site.receiver, env) : NOT;
    if (client.kind === 'yes') return { kind: 'client' };
    const socket = site.isSdkOnly ? NOT : isSocket(site.receiver, env);
    if (socket.kind === 'yes') return { kind: 'socket' };
    if (socket.kind === 'parameter') return socket;
    return site.weight === 'telling' ? client : NOT;
  };

  const look = (site: Site, frames: readonly Frame[]): void => {
    const env = frames.reduceRight<Env>(
      (outer, { target, call, closure }) =>
        bindParameters(target, call.getArguments(), { ...tracer, env: outer, closure }),
      NO_ENV,
    );
    const receiver = receiverOf(site, env);
    if (receiver.kind === 'no') return;
    const at = frames.at(-1)?.call ?? site.node;
    const { method, kind } = site;
    const given = argumentsOf(site, env);
    // `emit`, `once` and `off` of a socket, which the client does not have.
    const isMissing = receiver.kind === 'client' && site.event === null && method !== 'on';
    if (isMissing) return void uses.push(missingMethod(site));
    const event = eventOf(site, given, env);
    if (event === null) return;
    const found = eventNames(tracer, event);
    const tell = (reason: string, pattern: RegExp | null): void =>
      void unresolved.push({ what: 'event', at, method, kind, pattern, reason });
    if (receiver.kind === 'unknown') {
      if (site.args !== null && found.names.some(({ text }) => names.operations.has(text) || names.emissions.has(text)))
        unresolved.push({ what: 'receiver', at, method, kind, pattern: null, reason: site.receiver.getText() });
      return;
    }
    const depends = [...found.parameters, ...(receiver.kind === 'parameter' ? receiver.declarations : [])];
    for (const declaration of depends) {
      const owner = declaration.getParent();
      if (isFunction(owner)) addWrapped(wrappers, owner, { site, frames });
    }
    if (receiver.kind === 'parameter' || isPlainMember(site)) return;
    const args = (site.event === null ? given.slice(1) : given).map(({ values }) => values ?? []);
    const isOpen = site.args === null || given.some(({ values }) => values === null);
    for (const { text, node } of named(found))
      uses.push({
        kind,
        via: receiver.kind,
        method,
        event: text,
        at: isNamedIn(site, node) && (kind !== 'emit' || !names.operations.has(text)) ? site.node : at,
        named: node,
        args,
        isOpen,
        isDropped: receiver.kind === 'client' && frames.length === 0 && isDropped(site.node),
      });
    for (const pattern of found.patterns) tell(`the name has parts that are not known (${pattern.source})`, pattern);
    if (found.isUnknown) tell(`the value of \`${nameTextOf(site)}\` is not known`, null);
  };

  /** What names the event of a site; `null` when it has no name or hides it in a spread. */
  const eventOf = (site: Site, given: ReturnType<typeof argumentsOf>, env: Env): readonly Traced[] | null => {
    if (typeof site.event === 'string') return [{ kind: 'string', text: site.event, node: site.node }];
    if (site.event !== null) return tracer.trace(site.event, env);
    return given[0]?.values ?? null;
  };

  const argumentsOf = (site: Site, env: Env): readonly { readonly values: readonly Traced[] | null }[] =>
    (site.args ?? []).flatMap((argument): readonly { values: readonly Traced[] | null }[] => {
      if (!Node.isSpreadElement(argument)) return [{ values: tracer.trace(argument, env) }];
      const items = tracer.elements(tracer.trace(argument.getExpression(), env));
      return items === null ? [{ values: null }] : items.map((values) => ({ values }));
    });

  const sites = [...socketSites(calls), ...(usesSdk ? sdkSites(files, tools, names.operations) : [])];
  sites.forEach((site, index) => {
    progress(`${index} of ${sites.length} calls looked at`);
    look(site, []);
  });
  const aliases = createAliases(files);
  for (let level = 0; level < MAX_WRAPPERS; level += 1)
    followWrappers({ calls, wrappers, aliases, tracer, progress, look });
  unresolved.push(...uncalled(wrappers, (site) => ['socket', 'client'].includes(receiverOf(site, NO_ENV).kind)));
  uses.push(...foreignHooks(calls, tracer));
  return { uses: unique(uses), unresolved, listensToAll: calls.some((call) => isCatchAll(call, isSocket)) };
}

/** The names of an event; an empty one beside others is the placeholder of code that has another by then (`name ?? ''`). */
const named = ({ names, patterns, isUnknown }: EventNames): EventNames['names'] =>
  names.length > 1 || isUnknown || patterns.length > 0 ? names.filter(({ text }) => text !== '') : names;

const missingMethod = ({ node, method }: Site): Use => ({
  kind: 'emit',
  via: 'client',
  method,
  event: method,
  at: node,
  named: node,
  args: [],
  isOpen: true,
  isDropped: false,
});

/** Whether only the receiver of a site came from elsewhere, and not its name. */
const isNamedIn = ({ node, event }: Site, named: Node): boolean =>
  event === null
    ? (Node.isStringLiteral(named) || Node.isNoSubstitutionTemplateLiteral(named)) && named.getParent() === node
    : typeof event === 'string';

const nameTextOf = ({ event, args }: Site): string =>
  (typeof event === 'string' ? event : (event ?? args?.[0])?.getText()) ?? '';

/** Sites on a socket or client whose name nobody gives. */
function uncalled(wrappers: Wrappers, isKnown: (site: Site) => boolean): readonly Unresolved[] {
  return [...wrappers].flatMap(([owner, sitesOfOwner]) =>
    sitesOfOwner
      .filter(({ site, wasCalled }) => !wasCalled && isKnown(site))
      .map(({ site: { node, method, kind } }) => ({
        what: 'event' as const,
        at: node,
        method,
        kind,
        pattern: null,
        reason: `nothing here calls ${calledAs(owner)} with a name`,
      })),
  );
}

const calledAs = (owner: FunctionNode): string => {
  const name = nameOfFunction(owner);
  return name === null ? 'the function around it' : `\`${name}\``;
};

function isCatchAll(call: CallExpression, isSocket: ReturnType<typeof createSocketDetector>): boolean {
  const callee = call.getExpression();
  return (
    Node.isPropertyAccessExpression(callee) &&
    ['onAny', 'prependAny'].includes(callee.getName()) &&
    isSocket(callee.getExpression(), NO_ENV).kind === 'yes'
  );
}

function unique(uses: readonly Use[]): readonly Use[] {
  const seen = new Set<string>();
  return uses.filter(({ kind, event, at, method }) => {
    const key = [kind, method, event, at.getSourceFile().getFilePath(), at.getStart()].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
