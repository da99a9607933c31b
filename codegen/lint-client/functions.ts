import { Node, SyntaxKind } from 'ts-morph';
import type {
  ArrowFunction,
  ConstructorDeclaration,
  FunctionDeclaration,
  FunctionExpression,
  GetAccessorDeclaration,
  MethodDeclaration,
} from 'ts-morph';
import type { Env, Traced } from './traced.ts';

export type FunctionNode =
  | ArrowFunction
  | FunctionDeclaration
  | FunctionExpression
  | MethodDeclaration
  | GetAccessorDeclaration
  | ConstructorDeclaration;

export const isFunction = (node: Node): node is FunctionNode =>
  Node.isArrowFunction(node) ||
  Node.isFunctionDeclaration(node) ||
  Node.isFunctionExpression(node) ||
  Node.isMethodDeclaration(node) ||
  Node.isGetAccessorDeclaration(node) ||
  Node.isConstructorDeclaration(node);

/** Expressions that a function returns; those of functions inside it excepted. */
export function bodyReturns(node: Node): readonly Node[] {
  if (!isFunction(node)) return [];
  const body = node.getBody();
  if (body === undefined) return [];
  if (!Node.isBlock(body)) return [body];
  return body
    .getDescendantsOfKind(SyntaxKind.ReturnStatement)
    .filter((statement) => statement.getFirstAncestor(isFunction) === node)
    .flatMap((statement) => statement.getExpression() ?? []);
}

interface Binding {
  /** What the parameters of the caller stand for. */
  readonly env: Env;
  /** What the variables around the called function stand for. */
  readonly closure: Env;
  trace(node: Node, env: Env, depth?: number): readonly Traced[];
  elements(values: readonly Traced[]): readonly (readonly Traced[])[] | null;
}

/** The environment of a function's body in one call of it. */
export function bindParameters(target: Node, args: readonly Node[], { env, closure, trace, elements }: Binding): Env {
  const bound = new Map([...closure, ...env]);
  if (!isFunction(target)) return bound;
  const given: (() => readonly Traced[])[] = args.flatMap((argument): (() => readonly Traced[])[] => {
    if (!Node.isSpreadElement(argument)) return [() => trace(argument, env)];
    const spread = elements(trace(argument.getExpression(), env));
    return spread === null ? [() => [{ kind: 'unknown', node: argument }]] : spread.map((item) => () => item);
  });
  target.getParameters().forEach((parameter, index) => {
    if (parameter.isRestParameter()) {
      bound.set(parameter, () => [{ kind: 'list', items: given.slice(index).map((item) => item()), node: parameter }]);
      return;
    }
    const value = given[index];
    const fallback = parameter.getInitializer();
    bound.set(parameter, value ?? (() => (fallback === undefined ? [{ kind: 'absent' }] : trace(fallback, closure))));
  });
  return bound;
}

/** What a function is called where it stands: its own name, or that of the variable, property or hook result that holds it. */
export function nameOfFunction(node: FunctionNode): string | null {
  if (Node.isFunctionDeclaration(node) || Node.isMethodDeclaration(node) || Node.isFunctionExpression(node)) {
    const own = node.getName();
    if (own !== undefined) return own;
  }
  let current: Node | undefined = node.getParent();
  for (let steps = 0; current !== undefined && steps < 3; steps += 1) {
    if (
      Node.isVariableDeclaration(current) ||
      Node.isPropertyAssignment(current) ||
      Node.isPropertyDeclaration(current)
    )
      return current.getName();
    current = current.getParent();
  }
  return null;
}
