import { Node } from 'ts-morph';
import type { CallExpression, SourceFile } from 'ts-morph';
import { CLIENT_MEMBERS } from './sdk/declarations.ts';
import { nearest } from './nearest.ts';
import type { Syntax } from './syntax.ts';
import type { Tracer } from './tracer.ts';
import type { UseKind } from './use.ts';

/** A place where something with an event may be done: a call of `on`, `emit` and the like, or a method of the SDK. */
export interface Site {
  readonly node: Node;
  /** What may be a socket or a client. */
  readonly receiver: Node;
  readonly method: string;
  readonly kind: UseKind;
  /** The event, as text or as the expression that names it; `null`: it is the first argument. */
  readonly event: string | Node | null;
  /** `null`: the method is handed on and called elsewhere. */
  readonly args: readonly Node[] | null;
  /** Only the SDK has it. */
  readonly isSdkOnly: boolean;
  /** How much the name says about the receiver: the name of an operation, one near to it, or any. */
  readonly weight: 'telling' | 'near' | 'other';
}

const METHODS: Readonly<Record<string, UseKind>> = {
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
const isMethod = (name: string): boolean => Object.hasOwn(METHODS, name);

/** Calls of `on`, `emit` and the like on anything. */
export function socketSites(calls: readonly CallExpression[]): readonly Site[] {
  return calls.flatMap((call): readonly Site[] => {
    const callee = call.getExpression();
    if (!Node.isPropertyAccessExpression(callee)) return [];
    const method = callee.getName();
    const kind = isMethod(method) ? METHODS[method] : undefined;
    const args = call.getArguments();
    return kind === undefined
      ? []
      : [
          {
            node: call,
            receiver: callee.getExpression(),
            method,
            kind,
            event: null,
            args,
            isSdkOnly: false,
            weight: 'telling',
          },
        ];
  });
}

/**
 * What only the SDK has: a method for each operation, also by a computed name, taken out of the client, or handed on; and every
 * other method that is called.
 */
export function sdkSites(
  files: readonly SourceFile[],
  { syntax, tracer }: { readonly syntax: Syntax; readonly tracer: Tracer },
  operations: ReadonlySet<string>,
): readonly Site[] {
  const isTelling = (name: string): boolean => operations.has(name) || name === 'onMessage' || isMethod(name);
  const known = [...operations];
  const near = new Map<string, boolean>();
  const isNear = (name: string): boolean => {
    const verdict = near.get(name) ?? (name.length > 3 && nearest(name, known) !== null);
    near.set(name, verdict);
    return verdict;
  };
  const sites: Site[] = [];
  const add = (access: { node: Node; receiver: Node; name: string | Node }, args: Site['args']): void => {
    const { node, receiver, name } = access;
    const isListening = name === 'on' || name === 'onMessage';
    const event = name === 'onMessage' ? 'newMessage' : name === 'on' ? null : name;
    const method = typeof name === 'string' ? name : `[${name.getText()}]`;
    const weight = typeof name !== 'string' ? 'other' : isTelling(name) ? 'telling' : isNear(name) ? 'near' : 'other';
    sites.push({ node, receiver, method, kind: isListening ? 'listen' : 'emit', event, args, isSdkOnly: true, weight });
  };

  for (const access of files.flatMap(syntax.propertyAccesses)) {
    const call = calledBy(access);
    const name = access.getName();
    const receiver = access.getExpression();
    if (call !== null && !isMethod(name)) add({ node: call, receiver, name }, call.getArguments());
    else if (call === null && operations.has(name)) add({ node: access, receiver, name }, null);
  }
  for (const access of files.flatMap(syntax.elementAccesses)) {
    const argument = access.getArgumentExpression();
    const call = calledBy(access);
    if (argument === undefined || call === null) continue;
    const [only, ...others] = tracer.trace(argument);
    const name = others.length === 0 && only?.kind === 'string' ? only.text : argument;
    add({ node: call, receiver: access.getExpression(), name }, call.getArguments());
  }
  for (const call of files.flatMap(syntax.calls)) {
    const callee = call.getExpression();
    if (!Node.isIdentifier(callee)) continue;
    for (const declaration of callee.getSymbol()?.getDeclarations() ?? []) {
      const taken = takenOut(declaration);
      if (taken !== null) add({ node: call, ...taken }, call.getArguments());
    }
  }
  return sites;
}

/** Whether the name is one that every client has and that has no event. */
export const isPlainMember = ({ event }: Site): boolean =>
  typeof event === 'string' && Object.hasOwn(CLIENT_MEMBERS, event);

/** `client` and `on` of `const { on } = client` and of `const listen = client.on`. */
function takenOut(node: Node): { receiver: Node; name: string } | null {
  if (Node.isVariableDeclaration(node)) {
    const value = node.getInitializer();
    return Node.isPropertyAccessExpression(value) ? { receiver: value.getExpression(), name: value.getName() } : null;
  }
  if (!Node.isBindingElement(node)) return null;
  const owner = node.getParent().getParent();
  const receiver = Node.isVariableDeclaration(owner)
    ? owner.getInitializer()
    : Node.isParameterDeclaration(owner)
      ? owner
      : undefined;
  return receiver === undefined ? null : { receiver, name: node.getPropertyNameNode()?.getText() ?? node.getName() };
}

function calledBy(access: Node) {
  const parent = access.getParent();
  return Node.isCallExpression(parent) && parent.getExpression() === access ? parent : null;
}
