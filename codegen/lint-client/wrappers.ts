import { Node, SyntaxKind } from 'ts-morph';
import type { CallExpression } from 'ts-morph';
import { isFunction, nameOfFunction } from './functions.ts';
import type { FunctionNode } from './functions.ts';
import type { Site } from './sites.ts';
import type { Env } from './traced.ts';
import type { Tracer } from './tracer.ts';

/** One call of a function that passes a name or a socket on. */
export interface Frame {
  readonly target: FunctionNode;
  readonly call: CallExpression;
  readonly closure: Env;
}

/** A site that depends on the callers of a function, through the calls that are known, innermost first. */
export interface Wrapped {
  readonly site: Site;
  readonly frames: readonly Frame[];
  wasCalled: boolean;
}

export type Wrappers = Map<FunctionNode, readonly Wrapped[]>;

export interface WrapperCalls {
  readonly calls: readonly CallExpression[];
  readonly wrappers: Wrappers;
  readonly tracer: Tracer;
  look(site: Site, frames: readonly Frame[]): void;
}

/** Looks at the wrapped sites once for each call of their wrapper; what still depends on a parameter makes the next wrapper. */
export function followWrappers({ calls, wrappers, tracer, look }: WrapperCalls): void {
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

/** Adds a site to the function that it depends on, once for each way to it. */
export function addWrapped(
  wrappers: Wrappers,
  owner: FunctionNode,
  { site, frames }: Omit<Wrapped, 'wasCalled'>,
): void {
  const known = wrappers.get(owner) ?? [];
  if (known.some((item) => item.site === site && isSame(item.frames, frames))) return;
  wrappers.set(owner, [...known, { site, frames, wasCalled: false }]);
}

const isSame = (a: readonly Frame[], b: readonly Frame[]): boolean =>
  a.length === b.length && a.every((frame, index) => frame.call === b[index]?.call);
