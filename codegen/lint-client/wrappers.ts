import { Node } from 'ts-morph';
import type { CallExpression } from 'ts-morph';
import type { Progress } from '../cli/progress.ts';
import type { Aliases } from './aliases.ts';
import { isFunction } from './functions.ts';
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
  readonly aliases: Aliases;
  readonly tracer: Tracer;
  readonly progress: Progress;
  look(site: Site, frames: readonly Frame[]): void;
}

/** Looks at the wrapped sites once for each call of their wrapper; what still depends on a parameter makes the next wrapper. */
export function followWrappers({ calls, wrappers, aliases, tracer, progress, look }: WrapperCalls): void {
  const pending = new Map([...wrappers].map(([owner, sites]) => [owner, sites.filter(({ wasCalled }) => !wasCalled)]));
  const names = aliases([...pending.keys()]);
  for (const [index, call] of calls.entries()) {
    progress(`${index} of ${calls.length} calls of functions that pass something on`);
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
