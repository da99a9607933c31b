import { Node, SyntaxKind } from 'ts-morph';
import type { Project, Symbol as TsSymbol } from 'ts-morph';
import { bindParameters, bodyReturns, isFunction } from './functions.ts';
import { createHolders } from './holders.ts';
import { createIterables } from './iterables.ts';
import type { Iterables } from './iterables.ts';
import { createMembers } from './members.ts';
import { createModules, requiredModule } from './modules.ts';
import type { Syntax } from './syntax.ts';
import { MAX_DEPTH, MAX_NESTING, MAX_STEPS, NO_ENV } from './traced.ts';
import type { Env, Traced } from './traced.ts';
import { createVariables } from './variables.ts';
import type { Variables } from './variables.ts';

/** Follows expressions to where their values are made: through constants, tables, enums, imports, calls and classes. */
export interface Tracer {
  trace(node: Node, env?: Env, depth?: number): readonly Traced[];
  /** Values of `base.name`. */
  member(bases: readonly Traced[], name: string, depth: number): readonly Traced[];
  /** What an iteration over the value gives, one entry per element; `null` when it is not known. */
  elements(values: readonly Traced[], depth?: number): readonly (readonly Traced[])[] | null;
}

/** Calls that give back their first argument. */
const IDENTITY = new Set([
  'freeze',
  'seal',
  'markRaw',
  'reactive',
  'shallowReactive',
  'readonly',
  'toRaw',
  'unref',
  'useCallback',
  'useEvent',
  'memo',
]);
/** Calls that give back what their first argument, a function, returns. */
const CALLED = new Set(['useMemo', 'memoize', 'once', 'lazy']);

export function createTracer(project: Project, syntax: Syntax): Tracer {
  const modules = createModules(project, syntax);

  let nesting = 0;
  let steps = 0;

  const trace = (node: Node, env: Env = NO_ENV, depth = 0): readonly Traced[] => {
    if (nesting === 0) steps = 0;
    if (depth > MAX_DEPTH || nesting > MAX_NESTING || steps > MAX_STEPS) return [{ kind: 'unknown', node }];
    nesting += 1;
    steps += 1;
    try {
      return follow(node, env, depth);
    } finally {
      nesting -= 1;
    }
  };

  const follow = (node: Node, env: Env, depth: number): readonly Traced[] => {
    const next = (inner: Node): readonly Traced[] => trace(inner, env, depth + 1);
    if (Node.isParenthesizedExpression(node) || Node.isAsExpression(node) || Node.isSatisfiesExpression(node))
      return next(node.getExpression());
    if (Node.isNonNullExpression(node) || Node.isTypeAssertion(node) || Node.isAwaitExpression(node))
      return next(node.getExpression());
    if (Node.isConditionalExpression(node)) return [...next(node.getWhenTrue()), ...next(node.getWhenFalse())];
    if (Node.isBinaryExpression(node)) {
      const operator = node.getOperatorToken().getText();
      if (operator === '??' || operator === '||') return [...next(node.getLeft()), ...next(node.getRight())];
      if (operator === '&&' || operator === ',' || operator === '=') return next(node.getRight());
    }
    if (Node.isIdentifier(node)) return traceIdentifier(node, env, depth);
    if (Node.isPropertyAccessExpression(node)) {
      const values = member(next(node.getExpression()), node.getName(), depth);
      return values.length > 0 ? values : [{ kind: 'node', node, env }];
    }
    if (Node.isElementAccessExpression(node)) return traceElement(node, env, depth);
    if (Node.isCallExpression(node)) return traceCall(node, env, depth);
    if (Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node))
      return [{ kind: 'string', text: node.getLiteralValue(), node }];
    return [{ kind: 'node', node, env }];
  };

  const traceIdentifier = (node: Node, env: Env, depth: number): readonly Traced[] => {
    if (node.getText() === 'undefined') return [{ kind: 'absent' }];
    const parent = node.getParent();
    const symbol = Node.isShorthandPropertyAssignment(parent) ? parent.getValueSymbol() : node.getSymbol();
    return symbol === undefined ? [{ kind: 'unknown', node }] : traceSymbol(symbol, { node, env, depth });
  };

  const traceSymbol = (symbol: TsSymbol, from: { node: Node; env: Env; depth: number }): readonly Traced[] => {
    const aliased = symbol.getAliasedSymbol();
    const declarations =
      aliased !== undefined && aliased.getDeclarations().length > 0
        ? aliased.getDeclarations()
        : symbol.getDeclarations();
    const values = declarations.flatMap((declaration) => traceDeclaration(declaration, from.env, from.depth + 1));
    return values.length > 0 ? values : [{ kind: 'unknown', node: from.node }];
  };

  const traceDeclaration = (node: Node, env: Env, depth: number): readonly Traced[] => {
    if (depth > MAX_DEPTH) return [{ kind: 'unknown', node }];
    const bound = env.get(node);
    if (bound !== undefined) return bound();
    if (Node.isVariableDeclaration(node)) return variables.variable(node, env, depth);
    if (Node.isParameterDeclaration(node)) {
      return iterables.elementOfCallback(node, env, depth) ?? [{ kind: 'parameter', declaration: node }];
    }
    if (Node.isBindingElement(node)) return variables.binding(node, env, depth);
    if (Node.isExportAssignment(node) || Node.isPropertyAssignment(node)) {
      const value = Node.isExportAssignment(node) ? node.getExpression() : node.getInitializer();
      return value === undefined ? [] : trace(value, env, depth);
    }
    // `exports.name = value`
    const assignment = Node.isPropertyAccessExpression(node) ? node.getParent() : undefined;
    if (Node.isBinaryExpression(assignment)) return trace(assignment.getRight(), env, depth);
    if (Node.isEnumMember(node)) return members.enumMember(node);
    if (Node.isBinaryExpression(node)) return trace(node.getRight(), env, depth);
    if (Node.isImportClause(node) || Node.isImportSpecifier(node) || Node.isNamespaceImport(node)) {
      const declaration = node.getFirstAncestorByKindOrThrow(SyntaxKind.ImportDeclaration);
      const file = modules.find(declaration.getSourceFile(), declaration.getModuleSpecifierValue());
      if (file === null) return [{ kind: 'node', node, env }];
      if (Node.isNamespaceImport(node)) return [{ kind: 'node', node: file, env: NO_ENV }];
      return members.exportOf(file, Node.isImportSpecifier(node) ? node.getName() : 'default', depth);
    }
    return [{ kind: 'node', node, env }];
  };

  const traceElement = (node: Node, env: Env, depth: number): readonly Traced[] => {
    if (!Node.isElementAccessExpression(node)) return [];
    const bases = trace(node.getExpression(), env, depth + 1);
    const argument = node.getArgumentExpression();
    const keys = argument === undefined ? [] : trace(argument, env, depth + 1);
    const names = keys.flatMap((key) =>
      key.kind === 'string'
        ? [key.text]
        : key.kind === 'node' && Node.isNumericLiteral(key.node)
          ? [key.node.getText()]
          : [],
    );
    const values =
      names.length === keys.length ? names.flatMap((name) => member(bases, name, depth)) : members.all(bases, depth);
    return values.length > 0 ? values : [{ kind: 'unknown', node }];
  };

  const traceCall = (node: Node, env: Env, depth: number): readonly Traced[] => {
    if (!Node.isCallExpression(node)) return [];
    const path = requiredModule(node);
    if (path !== null) {
      const file = modules.find(node.getSourceFile(), path);
      return file === null ? [{ kind: 'node', node, env }] : [{ kind: 'node', node: file, env: NO_ENV }];
    }
    const callee = node.getExpression();
    const name = Node.isPropertyAccessExpression(callee) ? callee.getName() : callee.getText();
    const [first] = node.getArguments();
    const functions = trace(callee, env, depth + 1)
      .filter((value) => value.kind === 'node')
      .filter(({ node: target }) => isFunction(target));
    if (functions.length === 0 && first !== undefined && IDENTITY.has(name)) return trace(first, env, depth + 1);
    if (functions.length === 0 && first !== undefined && CALLED.has(name) && isFunction(first))
      return bodyReturns(first).flatMap((value) => trace(value, env, depth + 1));
    const contextual = holders.provided(node, depth);
    if (functions.length === 0) return contextual.length > 0 ? contextual : [{ kind: 'node', node, env }];
    const results = functions.flatMap(({ node: target, env: closure }) => {
      const inner = bindParameters(target, node.getArguments(), {
        env,
        closure,
        trace,
        elements: (values) => iterables.elements(values, depth + 1),
      });
      return bodyReturns(target).flatMap((value) => trace(value, inner, depth + 2));
    });
    return results.length > 0 ? results : [{ kind: 'node', node, env }];
  };

  const member = (bases: readonly Traced[], name: string, depth: number): readonly Traced[] =>
    members.member(bases, name, depth);

  const holders = createHolders({ project, syntax, trace });
  const members = createMembers({ modules, syntax, holders, trace, traceDeclaration });
  const iterables: Iterables = createIterables({ trace, members });
  const variables: Variables = createVariables({ syntax, holders, iterables, trace, traceDeclaration, member });
  return { trace, member, elements: iterables.elements };
}
