import { Node } from 'ts-morph';
import type { ParameterDeclaration, VariableDeclaration } from 'ts-morph';
import { bodyReturns, isFunction } from './functions.ts';
import type { Members } from './members.ts';
import { MAX_DEPTH } from './traced.ts';
import type { Env, Traced } from './traced.ts';

/** Follows loops: what `for…of`, `forEach` and the like put into their variable. */
export interface Iterables {
  elements(values: readonly Traced[], depth?: number): readonly (readonly Traced[])[] | null;
  elementOfLoop(node: VariableDeclaration, env: Env, depth: number): readonly Traced[] | null;
  elementOfCallback(node: ParameterDeclaration, env: Env, depth: number): readonly Traced[] | null;
}

interface Dependencies {
  trace(node: Node, env?: Env, depth?: number): readonly Traced[];
  readonly members: Members;
}

const VISITORS = new Set(['forEach', 'map', 'flatMap', 'filter', 'some', 'every', 'find']);
const SAME_ELEMENTS = new Set(['filter', 'slice', 'sort', 'reverse', 'toSorted', 'toReversed', 'concat', 'values']);

/** `x` of `Object.entries(x)` and `x.filter(…)`. */
function iteratedIn(source: Node): Node {
  if (!Node.isCallExpression(source)) return source;
  const callee = source.getExpression();
  if (!Node.isPropertyAccessExpression(callee)) return source;
  const [argument] = source.getArguments();
  return callee.getExpression().getText() === 'Object' && argument !== undefined ? argument : callee.getExpression();
}

export function createIterables({ trace, members }: Dependencies): Iterables {
  const elements = (values: readonly Traced[], depth = 0): readonly (readonly Traced[])[] | null => {
    if (depth > MAX_DEPTH) return null;
    const lists = values.map((value) => elementsOf(value, depth));
    if (lists.length === 0 || lists.every((list) => list === null)) return null;
    return lists.flatMap((list) => list ?? []);
  };

  const elementsOf = (value: Traced, depth: number): readonly (readonly Traced[])[] | null => {
    if (value.kind === 'list') return value.items;
    if (value.kind !== 'node') return null;
    const { node, env } = value;
    if (Node.isArrayLiteralExpression(node)) {
      return node
        .getElements()
        .flatMap((element): readonly (readonly Traced[])[] =>
          Node.isSpreadElement(element)
            ? (elements(trace(element.getExpression(), env, depth + 1), depth + 1) ?? [
                [{ kind: 'unknown', node: element }],
              ])
            : [trace(element, env, depth + 1)],
        );
    }
    if (Node.isNewExpression(node)) {
      const [argument] = node.getArguments();
      const isCollection = ['Set', 'Map'].includes(node.getExpression().getText());
      return isCollection && argument !== undefined ? elements(trace(argument, env, depth + 1), depth + 1) : null;
    }
    return Node.isCallExpression(node) ? elementsOfCall(node, env, depth) : null;
  };

  const elementsOfCall = (node: Node, env: Env, depth: number): readonly (readonly Traced[])[] | null => {
    if (!Node.isCallExpression(node)) return null;
    const callee = node.getExpression();
    if (!Node.isPropertyAccessExpression(callee)) return null;
    const [argument] = node.getArguments();
    if (callee.getExpression().getText() === 'Object' && argument !== undefined) {
      const entries = members.entries(trace(argument, env, depth + 1), depth + 1);
      if (entries === null) return null;
      if (callee.getName() === 'keys') return entries.map(({ key }) => [key]);
      if (callee.getName() === 'values') return entries.map(({ value }) => value);
      return callee.getName() === 'entries'
        ? entries.map(({ key, value }) => [{ kind: 'list', items: [[key], value], node }])
        : null;
    }
    const base = (): readonly (readonly Traced[])[] | null =>
      elements(trace(callee.getExpression(), env, depth + 1), depth + 1);
    if (SAME_ELEMENTS.has(callee.getName())) return base();
    if (callee.getName() !== 'map' || argument === undefined || !isFunction(argument)) return null;
    const [parameter] = argument.getParameters();
    return (
      base()?.map((item) => {
        const inner = parameter === undefined ? env : new Map([...env, [parameter, () => item] as const]);
        return bodyReturns(argument).flatMap((result) => trace(result, inner, depth + 2));
      }) ?? null
    );
  };

  const anyElement = (source: Node, env: Env, depth: number): readonly Traced[] =>
    elements(trace(source, env, depth + 1), depth + 1)?.flat() ??
    parametersOr({ kind: 'unknown', node: source }, iteratedIn(source), { env, depth });

  /** The parameters that a value depends on: its caller tells what they are. */
  const parametersOr = (
    fallback: Traced,
    source: Node,
    { env, depth }: { env: Env; depth: number },
  ): readonly Traced[] => {
    const parameters = trace(source, env, depth + 1).filter((value) => value.kind === 'parameter');
    return parameters.length > 0 ? parameters : [fallback];
  };

  return {
    elements,
    elementOfLoop: (node, env, depth) => {
      const loop = node.getParent().getParent();
      if (Node.isForOfStatement(loop)) return anyElement(loop.getExpression(), env, depth);
      if (!Node.isForInStatement(loop)) return null;
      return (
        members.entries(trace(loop.getExpression(), env, depth + 1), depth + 1)?.map(({ key }) => key) ??
        parametersOr({ kind: 'unknown', node }, loop.getExpression(), { env, depth })
      );
    },
    elementOfCallback: (node, env, depth) => {
      const callback = node.getParent();
      const call = callback.getParent();
      if (!isFunction(callback) || !Node.isCallExpression(call) || call.getArguments()[0] !== callback) return null;
      const callee = call.getExpression();
      if (
        callback.getParameters()[0] !== node ||
        !Node.isPropertyAccessExpression(callee) ||
        !VISITORS.has(callee.getName())
      )
        return null;
      return anyElement(callee.getExpression(), env, depth);
    },
  };
}
