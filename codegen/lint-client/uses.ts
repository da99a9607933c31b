import { Node, SyntaxKind } from 'ts-morph';
import type { CallExpression, Project } from 'ts-morph';
import { bindParameters, isFunction, nameOfFunction } from './functions.ts';
import type { FunctionNode } from './functions.ts';
import { eventNames } from './event-names.ts';
import { createSocketDetector } from './sockets.ts';
import { NO_ENV } from './traced.ts';
import type { Env, Traced } from './traced.ts';
import type { Tracer } from './tracer.ts';

/** One use of an event in client code. */
export interface Use {
  readonly kind: 'listen' | 'remove' | 'emit';
  readonly method: string;
  readonly event: string;
  /** Where the reader should look: the call with the name, not the inside of a wrapper. */
  readonly at: Node;
  /** Where the name stands, when that is elsewhere (a table of names). */
  readonly named: Node;
  /** Arguments after the name. */
  readonly args: readonly (readonly Traced[])[];
  /** The number of arguments is not known. */
  readonly isOpen: boolean;
}

/** A name that only running the program would tell. */
export interface Unresolved {
  readonly at: Node;
  readonly method: string;
  readonly kind: Use['kind'];
  readonly reason: string;
  /** What the name looks like, as far as it is known. */
  readonly pattern: RegExp | null;
}

export interface ClientUses {
  readonly uses: readonly Use[];
  readonly unresolved: readonly Unresolved[];
  /** Something listens to all events (`onAny`). */
  readonly listensToAll: boolean;
}

const METHODS: Readonly<Record<string, Use['kind']>> = {
  on: 'listen',
  once: 'listen',
  addListener: 'listen',
  prependListener: 'listen',
  off: 'remove',
  removeListener: 'remove',
  removeAllListeners: 'remove',
  listeners: 'remove',
  hasListeners: 'remove',
  emit: 'emit',
  emitWithAck: 'emit',
};
const MAX_WRAPPERS = 3;
/** A hook of a package that is not here, like `useSocketEvent('newMessage', …)`. */
const FOREIGN_HOOK = /^use(Socket|Io|SocketIo|SocketIO)(Event|Listener|On|Subscription)$/;

/** A call of `on`, `emit` and the like on what may be a socket. */
interface Site {
  readonly call: CallExpression;
  readonly receiver: Node;
  readonly method: string;
  readonly kind: Use['kind'];
}

/** One call of a function that passes a name or a socket on. */
interface Frame {
  readonly target: FunctionNode;
  readonly call: CallExpression;
  readonly closure: Env;
}

/** A site that depends on the callers of a function, through the calls that are known, innermost first. */
interface Wrapped {
  readonly site: Site;
  readonly frames: readonly Frame[];
  wasCalled: boolean;
}

/** Finds every use of an event on a client's socket, also through functions that pass a name on to `on` or `emit`. */
export function findUses(project: Project, tracer: Tracer): ClientUses {
  const isSocket = createSocketDetector(tracer);
  const calls = project.getSourceFiles().flatMap((file) => file.getDescendantsOfKind(SyntaxKind.CallExpression));
  const uses: Use[] = [];
  const unresolved: Unresolved[] = [];
  /** Sites whose name or socket is decided by the callers of a function. */
  const wrappers = new Map<FunctionNode, readonly Wrapped[]>();

  const look = (site: Site, frames: readonly Frame[]): void => {
    const at = frames.at(-1)?.call ?? site.call;
    const env = frames.reduceRight<Env>(
      (outer, { target, call, closure }) =>
        bindParameters(target, call.getArguments(), {
          env: outer,
          closure,
          trace: tracer.trace,
          elements: tracer.elements,
        }),
      NO_ENV,
    );
    const receiver = isSocket(site.receiver, env);
    if (receiver.kind === 'no') return;
    const [name, ...rest] = argumentsOf(site.call, env);
    if (name === undefined || name.values === null) return;
    const { names, patterns, parameters, isUnknown } = eventNames(tracer, name.values);
    const open = [...parameters, ...(receiver.kind === 'parameter' ? receiver.declarations : [])];
    for (const declaration of open) {
      const owner = declaration.getParent();
      if (!isFunction(owner)) continue;
      const known = wrappers.get(owner) ?? [];
      if (known.some((item) => item.site === site && isSame(item.frames, frames))) continue;
      wrappers.set(owner, [...known, { site, frames, wasCalled: false }]);
    }
    if (receiver.kind === 'parameter') return;
    const args = rest.map(({ values }) => values ?? []);
    const isOpen = rest.some(({ values }) => values === null);
    for (const { text, node } of names)
      uses.push({ kind: site.kind, method: site.method, event: text, at, named: node, args, isOpen });
    const { method, kind } = site;
    for (const pattern of patterns)
      unresolved.push({
        at,
        method,
        kind,
        pattern,
        reason: `the name has parts that are not known (${pattern.source})`,
      });
    if (isUnknown)
      unresolved.push({
        at,
        method,
        kind,
        pattern: null,
        reason: `the value of \`${site.call.getArguments()[0]?.getText() ?? ''}\` is not known`,
      });
  };

  const argumentsOf = (call: CallExpression, env: Env): readonly { readonly values: readonly Traced[] | null }[] =>
    call.getArguments().flatMap((argument): readonly { values: readonly Traced[] | null }[] => {
      if (!Node.isSpreadElement(argument)) return [{ values: tracer.trace(argument, env) }];
      const items = tracer.elements(tracer.trace(argument.getExpression(), env));
      return items === null ? [{ values: null }] : items.map((values) => ({ values }));
    });

  const sites = calls.flatMap((call) => siteOf(call) ?? []);
  for (const site of sites) look(site, []);
  for (let level = 0; level < MAX_WRAPPERS; level += 1) followWrappers({ calls, wrappers, tracer, look });
  for (const [owner, sitesOfOwner] of wrappers) {
    for (const { site, wasCalled } of sitesOfOwner) {
      if (wasCalled || isSocket(site.receiver, NO_ENV).kind !== 'yes') continue;
      const { method, kind, call } = site;
      unresolved.push({
        at: call,
        method,
        kind,
        pattern: null,
        reason: `nothing here calls \`${nameOfFunction(owner) ?? 'the function'}\` with a name`,
      });
    }
  }
  for (const call of calls) {
    const callee = call.getExpression();
    if (!Node.isIdentifier(callee) || !FOREIGN_HOOK.test(callee.getText())) continue;
    if (tracer.trace(callee).some((value) => value.kind === 'node' && isFunction(value.node))) continue;
    for (const argument of call.getArguments().slice(0, 2)) {
      for (const { text, node } of eventNames(tracer, tracer.trace(argument)).names) {
        uses.push({
          kind: 'listen',
          method: callee.getText(),
          event: text,
          at: call,
          named: node,
          args: [],
          isOpen: true,
        });
      }
    }
  }
  const listensToAll = calls.some((call) => {
    const callee = call.getExpression();
    return (
      Node.isPropertyAccessExpression(callee) &&
      ['onAny', 'prependAny'].includes(callee.getName()) &&
      isSocket(callee.getExpression(), NO_ENV).kind === 'yes'
    );
  });
  return { uses: unique(uses), unresolved, listensToAll };
}

function siteOf(call: CallExpression): Site | null {
  const callee = call.getExpression();
  if (!Node.isPropertyAccessExpression(callee)) return null;
  const method = callee.getName();
  const kind = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined;
  return kind === undefined ? null : { call, receiver: callee.getExpression(), method, kind };
}

interface WrapperCalls {
  readonly calls: readonly CallExpression[];
  readonly wrappers: Map<FunctionNode, readonly Wrapped[]>;
  readonly tracer: Tracer;
  look(site: Site, frames: readonly Frame[]): void;
}

/** Looks at the wrapped sites once for each call of their wrapper; what still depends on a parameter makes the next wrapper. */
function followWrappers({ calls, wrappers, tracer, look }: WrapperCalls): void {
  const pending = new Map([...wrappers].map(([owner, sites]) => [owner, sites.filter(({ wasCalled }) => !wasCalled)]));
  const names = aliasesOf(calls, [...pending.keys()]);
  for (const call of calls) {
    const callee = call.getExpression();
    const name = Node.isPropertyAccessExpression(callee) ? callee.getName() : callee.getText();
    const owners = Node.isNewExpression(callee) || !names.has(name) ? [] : tracer.trace(callee);
    for (const value of owners) {
      if (value.kind !== 'node' || !isFunction(value.node)) continue;
      for (const wrapped of pending.get(value.node) ?? []) {
        wrapped.wasCalled = true;
        look(wrapped.site, [...wrapped.frames, { target: value.node, call, closure: value.env }]);
      }
    }
  }
}

/** Names under which the functions can be called: their own, and those that destructuring, properties and imports give them. */
function aliasesOf(calls: readonly CallExpression[], owners: readonly FunctionNode[]): ReadonlySet<string> {
  const names = new Set(owners.flatMap((owner) => nameOfFunction(owner) ?? []));
  const files = new Set(calls.map((call) => call.getSourceFile()));
  if (owners.some((owner) => nameOfFunction(owner) === null)) {
    // A function without a name is called by the name of what another function returned it into: `const send = useEmit()`.
    for (const file of files) {
      for (const variable of file.getDescendantsOfKind(SyntaxKind.VariableDeclaration)) {
        if (Node.isCallExpression(variable.getInitializer())) names.add(variable.getName());
      }
    }
  }
  for (let round = 0; round < 2; round += 1) {
    for (const file of files) {
      for (const element of file.getDescendantsOfKind(SyntaxKind.BindingElement)) {
        if (names.has(element.getPropertyNameNode()?.getText() ?? '')) names.add(element.getName());
      }
      for (const element of file.getDescendantsOfKind(SyntaxKind.ImportSpecifier)) {
        if (names.has(element.getName())) names.add(element.getAliasNode()?.getText() ?? element.getName());
      }
      for (const element of file.getDescendantsOfKind(SyntaxKind.PropertyAssignment)) {
        if (names.has(element.getInitializer()?.getText() ?? '')) names.add(element.getName());
      }
      for (const element of file.getDescendantsOfKind(SyntaxKind.ImportClause)) {
        const name = element.getDefaultImport()?.getText();
        if (name !== undefined) names.add(name);
      }
    }
  }
  return names;
}

const isSame = (a: readonly Frame[], b: readonly Frame[]): boolean =>
  a.length === b.length && a.every((frame, index) => frame.call === b[index]?.call);

function unique(uses: readonly Use[]): readonly Use[] {
  const seen = new Set<string>();
  return uses.filter(({ kind, event, at, method }) => {
    const key = [kind, method, event, at.getSourceFile().getFilePath(), at.getStart()].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
